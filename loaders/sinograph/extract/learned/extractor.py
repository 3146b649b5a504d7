"""The default extractor: rules, judged and completed by small networks; no service, nothing asked of the net."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sinograph.actors import load_actors
from sinograph.config import weights_folder
from sinograph.extract.finish import References, Signature, finish
from sinograph.extract.learned.bounds import without_counts
from sinograph.extract.learned.brackets import same_in_brackets
from sinograph.extract.learned.claims import LearnedClaims
from sinograph.extract.learned.contracted import called_by_their_ends
from sinograph.extract.learned.english_doubts import believed, is_called
from sinograph.extract.learned.in_turn import in_turn
from sinograph.extract.learned.known import persons_under_full_names, under_listed_names
from sinograph.extract.learned.merging import merged
from sinograph.extract.learned.names import LearnedNames
from sinograph.extract.learned.network import Network, digest_of, give_back, second_in
from sinograph.extract.learned.settings import Settings, read_settings
from sinograph.extract.learned.shortened import under_full_names
from sinograph.extract.learned.wording import is_broken_off
from sinograph.extract.parts import reading_of
from sinograph.extract.protocols import Reading
from sinograph.extract.rules import by_rules, claim_rules, name_rules, names_of
from sinograph.model import Document, Extraction, Mention
from sinograph.ontology import load_ontology

SENTENCE = Document("sentence.txt", "Tencent bought Supercell in June 2016.")
SHIPPED = Path(__file__).parent / "weights"


@contextmanager
def uncollected() -> Iterator[None]:
    """Without garbage collection for a while: what is read to stay is no garbage, and looking for some takes .1 s."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class LearnedExtractor:
    """Reads English and Chinese by rules and by the network that ships with sinograph, or one of your own training.

    Parameters
    ----------
    network, settings
        What to read with, and how sure it must be; those of the folder that ``SINOGRAPH_WEIGHTS`` names, else those
        that ship, where None.
    second
        Who is asked of the pairs of English texts as well, where a network is given; else the one in that folder's
        folder ``english``, if there is one.

    Raises
    ------
    ConfigError
        Where the folder lacks a file.
    """

    name = "offline"
    version = "14"  # and of weights of one's own their digest: what others read is read again

    def __init__(
        self, *, network: Network | None = None, settings: Settings | None = None, second: Network | None = None
    ) -> None:
        own = weights_folder()
        folder = own or SHIPPED
        if own and not network:
            self.version = f"{self.version}+{digest_of(own)}"
        with uncollected(), ThreadPoolExecutor(2) as pool:  # little of it is under Python's lock
            first = pool.submit(lambda: network or Network(folder))
            other = pool.submit(lambda: second if network else second_in(folder))
            settings = settings or read_settings(folder)
            self._references = References(load_ontology(), load_actors())
            self._rules, rules = name_rules(self._references.actors), claim_rules()
            by_rules(SENTENCE, self._rules, rules)  # while the networks are read, what rules make at their first text
        give_back()
        self._settings = settings
        self._learned = LearnedNames(first.result(), settings)
        ontology = self._references.ontology
        self.claims = LearnedClaims(first.result(), settings, rules=rules, ontology=ontology, second=other.result())

    def extract(self, document: Document) -> Extraction:
        """What a document names and states."""
        reading = reading_of(document)
        mentions = self.mentions(reading)
        drafts = in_turn(reading, list(believed(reading, list(self.claims.find(reading, mentions)))))
        signature = Signature(self.name, self.version)
        return finish(reading, mentions, drafts, signature=signature, references=self._references)

    def mentions(self, reading: Reading) -> Sequence[Mention]:
        """What a document names: the rules' mentions and the network's, judged together."""
        judged = self._learned.judged(reading)
        text = reading.document.text
        judged = replace(judged, names=tuple(without_counts([m for m in judged.names if is_called(m, text)], text)))
        ruled = without_counts(names_of(reading, self._rules), text)
        named = [m for m in ruled if m.key or not is_broken_off(text, m.start, m.end)]
        actors = self._references.actors
        found = under_listed_names(merged(named, judged, self._settings, text), actors)
        found = under_full_names(same_in_brackets(found, text), actors, text)
        found = persons_under_full_names(called_by_their_ends(found))
        return sorted((m for rules in self._rules for m in rules.refer(reading, found)), key=lambda m: (m.start, m.end))
