"""The rules alone: reference actors and rules, no network; the same bytes for the same input on every machine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sinograph.actors import ActorIndex, load_actors
from sinograph.extract.chinese import ChineseClaims, ChineseMentions
from sinograph.extract.english import EnglishClaims, EnglishMentions
from sinograph.extract.finish import References, Signature, finish
from sinograph.extract.parts import reading_of
from sinograph.extract.protocols import ClaimFinder, Draft, MentionFinder, Reading
from sinograph.extract.slots import slot_of
from sinograph.model import Document, Extraction, Mention
from sinograph.names import normal
from sinograph.ontology import Ontology, load_ontology


class RulesExtractor:
    """Reads English and Chinese by reference names and rules.

    Parameters
    ----------
    actors, ontology
        What to read with; those that ship with sinograph where None.

    Examples
    --------
    >>> from sinograph.model import Document
    >>> read = RulesExtractor().extract(Document("a.txt", "Tencent acquired Supercell in June 2016."))
    >>> [(c.subject, c.type, c.object, str(c.date)) for c in read.claims]
    [('tencent', 'ACQUIRED', 'supercell', '2016-06')]
    """

    name = "rules"
    version = "9"

    def __init__(self, *, actors: ActorIndex | None = None, ontology: Ontology | None = None) -> None:
        self._references = References(ontology or load_ontology(), actors or load_actors())
        self._names, self._claims = name_rules(self._references.actors), claim_rules()

    def extract(self, document: Document) -> Extraction:
        """What a document names and states."""
        reading, mentions, drafts = by_rules(document, self._names, self._claims)
        return finish(
            reading,
            mentions,
            drafts,
            signature=Signature(self.name, self.version),
            references=self._references,
        )


def name_rules(actors: ActorIndex) -> tuple[EnglishMentions, ChineseMentions]:
    """The finders of names by rules, one a language."""
    return EnglishMentions(actors), ChineseMentions(actors)


def claim_rules() -> tuple[ClaimFinder, ...]:
    """The finders of claims by rules, one a language."""
    return EnglishClaims(), ChineseClaims()


def by_rules(
    document: Document, names: Sequence[MentionFinder], claims: Sequence[ClaimFinder]
) -> tuple[Reading, list[Mention], list[Draft]]:
    """A document as it is read, what it names, and what it is proposed to state."""
    reading = reading_of(document)
    mentions = mentions_of(reading, names)
    return reading, mentions, [draft for finder in claims for draft in finder.find(reading, mentions)]


def mentions_of(reading: Reading, finders: Sequence[MentionFinder]) -> list[Mention]:
    """What all finders find, in order of place; of one form, one name."""
    found = [m for finder in finders for m in finder.find(reading)]
    return _of_one_name(sorted(found, key=lambda m: (m.start, m.end)))


def names_of(reading: Reading, finders: Iterable[EnglishMentions | ChineseMentions]) -> list[Mention]:
    """The names that the rules find, without what stands for them, in order of place; of one form, one name."""
    found = [m for finder in finders for m in finder.names(reading)]
    return _of_one_name(sorted(found, key=lambda m: (m.start, m.end)))


def _of_one_name(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, an unlisted name with the key that another place of the same form and type has."""
    listed: dict[tuple[str, str], dict[str, Mention]] = defaultdict(dict)
    for m in found:
        if m.key and not m.nominal:
            listed[m.type, normal(m.text)].setdefault(m.key, m)
    one: dict[str, Mention] = {}
    for m in found:
        own = not m.key and not m.nominal and normal(m.text) == normal(m.name or m.text)  # not another's short form
        bearers = listed.get((m.type, normal(m.text)), {}) if own else {}
        if len(bearers) == 1:
            one.setdefault(slot_of(m), next(iter(bearers.values())))
    return [
        replace(m, key=b.key, name=b.name or b.text) if (b := one.get(slot_of(m))) and b.type == m.type else m
        for m in found
    ]
