"""Claims by the network: it proposes where the rules are silent, and takes back what they are wrong about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sinograph.extract.finish import STRONGER
from sinograph.extract.learned.asking import said, with_ends
from sinograph.extract.learned.attributes import role_of, round_of, ticker_of
from sinograph.extract.learned.chinese_doubts import is_doubtful
from sinograph.extract.learned.evidence import evidence_of
from sinograph.extract.learned.found import Found, Key, agreed
from sinograph.extract.learned.hearing import Question, heard
from sinograph.extract.learned.kinds import EDGE_TYPES, VALUE_KINDS
from sinograph.extract.learned.network import Network
from sinograph.extract.learned.pairs import admitted
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.signs import signs_of
from sinograph.extract.learned.status import status_of
from sinograph.extract.learned.values import dated, values_of
from sinograph.extract.protocols import ClaimFinder, Draft, Reading
from sinograph.extract.slots import key_of, slot_of
from sinograph.model import Amount, Mention, PartialDate
from sinograph.ontology import Ontology

LEARNED = "learned"  # the rule of the network's own claims
SINGLE = "WORKS_FOR"  # of two that one sentence might give one subject, the likelier is meant
APART = 0.05  # by so much likelier
POSSIBLE = 0.05  # what is likelier for the first network makes the second be asked of its passages
MOSTLY = 0.95  # of the signs of an English text


class LearnedClaims:
    """Judges the claims of other finders, and adds its own; a `ClaimFinder`.

    Parameters
    ----------
    network, settings
        What to read with.
    rules
        The finders whose claims it is told and judges.
    ontology
        The types.
    second
        Another network that is asked of the pairs of English texts, too.
    """

    languages: tuple[str, ...] = ("en", "zh")

    def __init__(
        self,
        network: Network,
        settings: Settings,
        *,
        rules: Sequence[ClaimFinder],
        ontology: Ontology,
        second: Network | None = None,
    ) -> None:
        self._network, self._settings, self._second = network, settings, second
        self._rules, self._ontology = rules, ontology
        self._fits = admitted(ontology)

    @property
    def types(self) -> tuple[str, ...]:
        """Every edge type."""
        return EDGE_TYPES

    def find(self, reading: Reading, mentions: Sequence[Mention]) -> Iterable[Draft]:
        """The proposed claims of a document."""
        drafts, heard = self.heard(reading, mentions)
        ruled = keys_of(drafts, self._ontology)
        signs, weighing = signs_of(reading, mentions, heard, ruled, self._ontology), self._settings.weighing
        best = {key: replace(f, chance=weighing.of(f.kind, f.chance, signs[key])) for key, f in heard.items()}
        kept = [judged for d in drafts if (judged := self._judged(d, best))]
        yield from kept
        yield from self._added(reading, kept, best)

    def heard(self, reading: Reading, mentions: Sequence[Mention]) -> tuple[list[Draft], dict[Key, Found]]:
        """The rules' claims, and what the network says of every claim that it holds possible, by type and ends."""
        drafts = [d for finder in self._rules for d in finder.find(reading, mentions)]
        marked = with_ends(mentions, drafts)
        told = said(reading, drafts, self._ontology)
        values = values_of(reading, marked)
        question = Question(reading, marked, told, self._fits, self._ontology, values, self._settings.value)
        first = heard(self._network, question)
        if self._second is None or not is_english(reading):
            return drafts, dict(first.found)
        # A claim that neither the rules make nor the first holds possible the second would not save.
        ruled = keys_of(drafts, self._ontology)
        possible = {p for key, f in first.found.items() if f.chance >= POSSIBLE or key in ruled for p in f.passages}
        return drafts, agreed(first, heard(self._second, question, possible), self._settings.share)

    def _judged(self, draft: Draft, best: Mapping[Key, Found]) -> Draft | None:
        told = best.get(key_of(draft.type, slot_of(draft.subject), slot_of(draft.object), self._ontology))
        if told is None:
            return draft
        if told.chance < self._settings.veto:
            return None
        if "date" in self._ontology.edge(draft.type).attributes:
            draft = replace(
                draft, date=dated(draft.date, told.values.get("date"), told.dates, self._settings.veto_date)
            )
        status = status_of(draft.type, draft.status, told.status, told.status_chance)
        return replace(draft, status=status, confidence=round((draft.confidence + told.chance) / 2, 3))

    def _added(self, reading: Reading, kept: Sequence[Draft], best: Mapping[Key, Found]) -> Iterator[Draft]:
        told = keys_of(kept, self._ontology)
        for key, found in sorted(best.items(), key=lambda x: (-x[1].chance, x[0])):
            language = reading.passages[max(found.passages)].language
            if key in told or found.chance < self._settings.accept[language]:
                continue
            if language == "zh" and is_doubtful(reading, found.kind, found.subject, found.object):
                continue
            back = (found.kind, key[2], key[1])
            if back in told or any((other, *key[1:]) in told for other in STRONGER.get(found.kind, ())):
                continue
            if _is_outdone(key, best):
                continue
            told.add(key)
            yield self._draft(reading, found)

    def _draft(self, reading: Reading, found: Found) -> Draft:
        admits = self._ontology.edge(found.kind).attributes
        words = reading.words(reading.passages[max(found.passages)])
        date, amount, stake = (found.values.get(kind) for kind in VALUE_KINDS)
        start, end = evidence_of(reading, found.passages, (found.subject, found.object))
        # Symmetric ones by place, not by which way round is a little likelier.
        ends = found.ends if self._ontology.edge(found.kind).symmetric else (found.subject, found.object)
        return Draft(
            found.kind,
            *ends,
            start,
            end,
            date=date.told if date and "date" in admits and isinstance(date.told, PartialDate) else None,
            amount=amount.told if amount and "amount" in admits and isinstance(amount.told, Amount) else None,
            stake=stake.told if stake and "stake" in admits and isinstance(stake.told, float) else None,
            role=role_of(reading, found.subject) if "role" in admits else None,
            round=round_of(words) if "round" in admits else None,
            ticker=ticker_of(words) if "ticker" in admits else None,
            status=found.status,
            confidence=round(found.chance, 3),
            rule=LEARNED,
        )


def keys_of(drafts: Iterable[Draft], ontology: Ontology) -> set[Key]:
    """The keys of some drafts."""
    return {key_of(d.type, slot_of(d.subject), slot_of(d.object), ontology) for d in drafts}


def is_english(reading: Reading) -> bool:
    """Whether few signs of a document stand in passages of another language.

    >>> from sinograph.extract.parts import reading_of
    >>> from sinograph.model import Document
    >>> [is_english(reading_of(Document("a", text))) for text in ("Tencent bought it.", "腾讯收购了它。Yes.")]
    [True, False]
    """
    english = sum(p.end - p.start for p in reading.passages if p.language == "en")
    return english >= MOSTLY * sum(p.end - p.start for p in reading.passages)


def _is_outdone(key: Key, best: Mapping[Key, Found]) -> bool:
    """Whether another finding takes this one's place: the same passage gives the same person a likelier employer."""
    found, (kind, person, employer) = best[key], key
    return kind == SINGLE and any(
        other_kind == SINGLE
        and other_person == person
        and other_employer != employer
        and other.passages[0] == found.passages[0]
        and other.status == found.status
        and other.chance > found.chance + APART
        for (other_kind, other_person, other_employer), other in best.items()
    )
