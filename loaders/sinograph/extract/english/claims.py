"""Claims in English sentences, by groups, frames and the roles that they give."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sinograph.extract.english.attributes import amount_near, date_near, effect_date, percent_near, round_in, ticker_in
from sinograph.extract.english.brackets import by_brackets
from sinograph.extract.english.duties import by_duties
from sinograph.extract.english.focus import Focus
from sinograph.extract.english.followed import shared_year, with_followed
from sinograph.extract.english.implied import by_implied
from sinograph.extract.english.in_order import in_order
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line, lines_of
from sinograph.extract.english.profiles import by_profile
from sinograph.extract.english.readers import by_nouns, by_verbs, within
from sinograph.extract.english.rivals import by_pairs
from sinograph.extract.english.rounds import Round, by_rounds, round_of, round_told
from sinograph.extract.english.stakes import by_stakes
from sinograph.extract.english.status import cues, rumoured
from sinograph.extract.english.tokens import tokens_of
from sinograph.extract.english.told import Told, same
from sinograph.extract.english.works import Known, by_posts
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention, Passage
from sinograph.ontology import load_ontology
from sinograph.text import FoundDate, find_dates

# A sentence with one name may still tell who raises money, so that the next one can name the investors.
_TELLING = re.compile(r"\b(?:rounds?|financing|Series|rais(?:es?|ed|ing))\b")
# With the firm of the article known, one name is enough beside such a word.
_BESIDE = re.compile(
    r"\b(?:[Ff]ounders?|[Cc]hief|CEO|C[FTO]O|[Cc]hair(?:man|woman)|[Pp]resident|board|put in|come in|came in"
    r"|[Bb]ackers?|[Ii]nvestors?|[Pp]articipants?|others|Others|[Ss]hareholders?|[Oo]wners?|[Pp]arent|[Ss]ubsidiar(?:y|ies)"
    r"|[Ll]istings?|per ?cent)\b|%"
)
_PLEA = re.compile(r"\b(?:class[ -]action|on behalf of)\b", re.IGNORECASE)
LEAST = 0.5  # a claim of less confidence is dropped
LONGEST = 400  # evidence of more characters is narrowed to the clause
STATED_ASIDE = frozenset({"tie", "owner", "post", "of"})


class EnglishClaims:
    """Finds the claims of English passages.

    Examples
    --------
    >>> from sinograph.model import Document, Mention, Passage
    >>> text = "Tencent bought Supercell for $8.6 billion."
    >>> reading = Reading(Document("a", text), (), (Passage(0, len(text), "sentence", 0, "en", 0),))
    >>> names = [Mention(0, 7, "Tencent", "Company"), Mention(15, 24, "Supercell", "Company")]
    >>> [(d.subject.text, d.type, d.object.text, str(d.amount)) for d in EnglishClaims().find(reading, names)]
    [('Tencent', 'ACQUIRED', 'Supercell', 'USD 8.6 billion')]
    """

    languages: tuple[str, ...] = ("en",)

    @property
    def types(self) -> tuple[str, ...]:
        """The edge types that it can find."""
        return tuple(sorted(load_ontology().edges))

    def find(self, reading: Reading, mentions: Sequence[Mention]) -> Iterable[Draft]:
        """The proposed claims of a document, in order of place."""
        ordered = sorted(mentions, key=lambda m: (m.start, m.end))
        starts = [m.start for m in ordered]
        dates = _Dates(reading)
        last: Round | None = None
        known, topics = Known(), Focus(reading.passages, ordered)
        for passage in reading.passages:
            if passage.language != "en":
                continue
            inside = ordered[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
            words = reading.words(passage)
            known.topic = topics.of(passage)
            if not inside or not (len(inside) > 1 or last or known.bodies or _tells_alone(words, known)):
                continue
            line = lines_of(tokens_of(words, passage.start, inside, dates.of(passage)))
            current = round_told(line, words, last, known.topic)
            statements = in_order(list(_statements(line, passage, current, known)), words)
            yield from _drafts(passage, words, statements)
            last = current or round_of(statements) or last


def _tells_alone(words: str, known: Known) -> bool:
    """Whether a passage with one name may state a claim with what was told before it."""
    return bool(_TELLING.search(words)) or (known.topic is not None and bool(_BESIDE.search(words)))


class _Dates:
    """The dates of each passage, relative ones counted from its article's day."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, passage: Passage) -> tuple[FoundDate, ...]:
        """The dates of a passage, counted from the passage's beginning."""
        words = self._reading.words(passage)
        return with_followed(words, find_dates(words, published=self._reading.published(passage)))


def _drafts(passage: Passage, words: str, statements: Sequence[Told]) -> Iterator[Draft]:
    for told in _best(statements):
        if told.confidence < LEAST or _is_counsel(told, words):
            continue
        if rumoured(words) and (_is_event(told) or _is_leave(told) or _is_hearsay(told)):
            told = replace(told, status="rumoured")
        yield _draft(told, passage, words)


def _is_counsel(told: Told, words: str) -> bool:
    """Whether who sues is a law firm that pleads for others: "Tarn LLP has filed a class action against Zed"."""
    return told.type == "SUED" and told.subject.text.endswith("LLP") and _PLEA.search(words) is not None


def _is_event(told: Told) -> bool:
    """Whether a statement is of what happens, not said on the way."""
    happens = told.type in lexemes("happening") and told.status in ("actual", "planned")
    return happens and told.rule not in STATED_ASIDE


def _is_leave(told: Told) -> bool:
    """Whether a statement is of a post that somebody leaves, by the verb that says so."""
    lemma = told.line.chunks[told.place].verb.lemma
    return told.type == "WORKS_FOR" and told.status == "ended" and lemma in lexemes("resigning")


def _is_hearsay(told: Told) -> bool:
    """Whether its own verb is told as hearsay: "reportedly holds a tenth"."""
    line = told.line
    verb = told.place if line.kind(told.place) == "verb" else line.verb_of(told.place)
    aside = line.kind(told.place) == "noun" and told.rule != "stake"
    if verb is None or told.status != "actual" or aside:
        return False
    return bool({*line.chunks[verb].verb.adverbs, line.word(verb - 1)} & cues().rumour_words)


def _statements(line: Line, passage: Passage, current: Round | None, known: Known) -> Iterator[Told]:
    asked = passage.kind == "question"
    stated = [*within(line), *(() if asked else by_verbs(line))]
    for told in stated:
        known.learn(told)
    stated += by_posts(line, known)
    for told in stated:
        known.learn(told)
    yield from stated
    if not asked:
        yield from by_nouns(line)
        yield from by_stakes(line)
        yield from by_brackets(line)
        yield from by_duties(line)
        yield from by_pairs(line)
        yield from by_profile(line, known.topic)
        yield from by_implied(line, known.topic)
        if current is not None:
            yield from by_rounds(line, current)
    for _, aside in line.asides:
        yield from _statements(aside, passage, None, known)


def _best(statements: Iterable[Told]) -> Iterator[Told]:
    """Of statements of one type about the same two the surest, with what only the others tell."""
    kept: dict[tuple[str, str, str, str | None], Told] = {}
    for told in statements:
        key = (told.type, same(told.subject), same(told.object), told.round)
        old = kept.get(key)
        kept[key] = told if old is None else _fuller(old, told)
    punished = {(same(t.subject), same(t.object), t.place) for t in kept.values() if t.type == "PENALIZED"}
    orders = {(same(t.subject), t.line.before(t.place)) for t in kept.values() if t.rule == "orderer"}
    for told in kept.values():
        punishes = (same(told.subject), same(told.object), told.place) in punished
        if told.type != "REGULATES" or not (punishes or (same(told.subject), told.place) in orders):
            yield told


def _fuller(old: Told, new: Told) -> Told:
    best, rest = (old, new) if old.confidence >= new.confidence else (new, old)
    return replace(best, role=best.role or rest.role, stake=best.stake or rest.stake, amount=best.amount or rest.amount)


def _draft(told: Told, passage: Passage, words: str) -> Draft:
    admitted = load_ontology().edge(told.type).attributes
    line, place = told.line, told.place
    effect = effect_date(line) if told.type == "APPLIES_TO" else None
    date = told.date or effect or ((date_near(line, place) or shared_year(line)) if told.dated else None)
    amount = told.amount or (amount_near(line, place) if told.rule not in STATED_ASIDE | {"round", "joint"} else None)
    own = line.kind(place) == "verb" or told.rule.startswith("stake")
    near = 5 if own else 2  # "its 100% subsidiary", not "a fifth of Zed through its subsidiary"
    stake = told.stake or (
        percent_near(line, place, reach=near)
        if told.type in ("OWNS", "INVESTED_IN") and told.rule not in STATED_ASIDE
        else None
    )
    values = {
        "date": date if "date" in admitted else None,
        "amount": amount if "amount" in admitted and (told.type != "LISTED_ON" or "rais" in words) else None,
        "stake": stake if "stake" in admitted else None,
        "role": told.role if "role" in admitted else None,
        "round": (told.round or round_in(words)) if "round" in admitted else None,
        "ticker": (told.ticker or _ticker(told, passage, words)) if "ticker" in admitted else None,
    }
    start, end = _evidence(told, passage)
    return Draft(
        told.type, told.subject, told.object, start, end,
        status=told.status, confidence=told.confidence, rule=told.rule,
        **values,  # type: ignore[arg-type]
    )  # fmt: skip


def _ticker(told: Told, passage: Passage, words: str) -> str | None:
    inside = passage.start <= told.subject.start < passage.end
    return ticker_in(words, behind=told.subject.end - passage.start if inside else None)


def _evidence(told: Told, passage: Passage) -> tuple[int, int]:
    """The passage; of a long one the part around the two names and the word."""
    if passage.end - passage.start <= LONGEST:
        return passage.start, passage.end
    chunk = told.line.chunks[told.place]
    tokens = told.line.tokens
    spots = [tokens[chunk.start].start, tokens[chunk.end - 1].end]
    for m in (told.subject, told.object):
        if passage.start <= m.start < passage.end:
            spots += [m.start, m.end]
    return min(spots), max(spots)
