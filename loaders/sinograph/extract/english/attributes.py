"""Dates, sums, percentages, rounds and tickers that belong to one act of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sinograph.extract.english.line import Line
from sinograph.extract.english.tokens import Token
from sinograph.model import Amount, PartialDate

REACH = 9  # how far, in costs, a value may stand from the word that it belongs to
_AFTER_ROUND = (
    r"(?= (?:round|funding|financing|investment|investor|money|stage|extension|\+)|\b(?=.{0,12}round)|[,.;]|$)"
)
_ROUND = re.compile(
    r"\b(?:(?P<f>pre[- ])?series[- ](?P<a>[a-h]\d?\+?)(?!\w)"
    r"|(?-i:(?P<b>[A-H]\+?)[- ][Rr]ound|[Rr]ound (?P<e>[A-H])\b)"
    rf"|(?P<c>pre-[a-h]|seed|angel(?! investor)|pre-ipo|pre-seed){_AFTER_ROUND}"
    r"|the (?P<d>angel|seed))",
    re.IGNORECASE,
)
_CODE = r"[\"“']?(?P<a>[A-Z]{1,6}(?:\.[A-Z]{1,2})?|\d{3,6})\b"
_TICKER = re.compile(
    rf"(?:ticker|symbol|stock code|code|ticker symbol|stock symbol)s?(?: name)?(?: of)?:? {_CODE}"
    r"|\bas (?P<b>[A-Z]{2,5})\b"
    r"|\((?:[A-Z][A-Za-z ]{1,24}: ?)(?P<c>[A-Z]{1,6}|\d{1,6})\b",
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and the chunk that it stands in or beside."""

    token: Token
    place: int
    bracketed: bool = False
    inside: bool = False


def values(line: Line, kind: str) -> Iterator[Placed]:
    """The tokens of a kind (``date``, ``amount``, ``percent``), each with its place."""
    for i, chunk in enumerate(line.chunks):
        for token in line.tokens[chunk.start : chunk.end]:
            if token.kind == kind:
                yield Placed(token, i, inside=kind == "date" and chunk.kind == "noun")
    for parent, aside in line.asides:
        for chunk in aside.chunks:
            for token in line.tokens[chunk.start : chunk.end]:
                if token.kind == kind:
                    yield Placed(token, max(parent, 0), bracketed=True)


def cost(line: Line, place: int, anchor: int) -> int:
    """How far a value at `place` is from the word at `anchor`: chunks between, more for each verb and clause."""
    low, high = min(place, anchor), max(place, anchor)
    total = high - low
    for i in range(low + 1, high):
        kind = line.kind(i)
        if kind == "stop":
            return 99
        if kind == "verb":
            total += 4 if line.chunks[i].verb.form != "infinitive" else 1
        elif kind in ("opener", "relative"):
            total += 4
        elif kind == "joint":
            total += 1
    return total


def nearest(line: Line, kind: str, anchor: int, *, reach: int = REACH) -> Token | None:
    """The value of a kind that belongs to the word at `anchor`, or None.

    A value nearer to another verb of the sentence belongs to that one.
    """
    best: tuple[int, int, Token] | None = None
    for found in values(line, kind):
        far = cost(line, found.place, anchor)
        if kind == "date" and found.place <= 1 and _leads(line, found.place, anchor):
            far = min(far, 3)
        if found.inside and found.place != anchor:
            continue
        if (
            far <= reach
            and not _of_other_clause(line, found.place, anchor)
            and not _nearer_to_another(line, found.place, anchor, far)
        ):
            best = (
                min(best, (far, found.place, found.token), key=lambda x: x[:2])
                if best
                else (far, found.place, found.token)
            )
    return best[2] if best else None


def _of_other_clause(line: Line, place: int, anchor: int) -> bool:
    """Whether a clause of its own holds the value: ", when it bought X in 2016"; "When X fell in 2016, …"."""
    if place > anchor:
        # "…, and on Tuesday it sold Y"
        follows = [line.kind(i) for i in (place + 1, place + 2) if i < len(line.chunks)]
        if line.kind(place - 1) == "joint" and (follows[:1] == ["verb"] or follows == ["noun", "verb"]):
            return True
        opener = next((i for i in range(anchor + 1, place) if line.kind(i) in ("opener", "relative")), None)
        return opener is not None and any(opener < v < place for v in line.verbs)
    before = next((v for v in reversed(line.verbs) if v < place), None)
    if before is None or any(line.kind(i) in ("comma", "joint") for i in range(before, place)):
        return False
    return any(line.kind(i) == "comma" for i in range(place + 1, anchor))


def _leads(line: Line, place: int, anchor: int) -> bool:
    """Whether a date at the head of a sentence speaks of the word at `anchor`: no other clause lies between."""
    between = range(place + 1, anchor)
    return not any(line.kind(i) in ("stop", "opener", "relative") for i in between) and anchor > place


def _nearer_to_another(line: Line, place: int, anchor: int, far: int) -> bool:
    for v in line.verbs:
        if (
            v == anchor
            or line.chunks[v].verb.form == "infinitive"
            or line.chunks[v].verb.lemma in ("say", "announce", "be", "agree")
        ):
            continue
        between = min(anchor, place) < v < max(anchor, place)
        if between and abs(v - place) < far and line.kind(anchor) == "verb":
            return v < place or abs(v - place) + 2 < far
    return False


def date_near(line: Line, anchor: int) -> PartialDate | None:
    """The date of what the word at `anchor` tells."""
    found = nearest(line, "date", anchor)
    if found is None and line.kind(anchor) == "noun" and (verb := line.verb_of(anchor)) is not None:
        found = nearest(line, "date", verb)
    return found.date if found else None


def effect_date(line: Line) -> PartialDate | None:
    """The date from which something holds: "took effect on 1 May", "in force since 2015"."""
    for found in values(line, "date"):
        place = line.tokens.index(found.token)
        if {t.lower for t in line.tokens[max(0, place - 4) : place]} & {"effect", "effective", "force", "place"}:
            return found.token.date
    return None


def amount_near(line: Line, anchor: int) -> Amount | None:
    """The sum of what the word at `anchor` tells."""
    found = nearest(line, "amount", anchor, reach=8)
    if found is None and line.kind(anchor) == "noun" and (verb := line.verb_of(anchor)) is not None:
        found = nearest(line, "amount", verb, reach=6)
    return found.amount if found else None


def percent_near(line: Line, anchor: int, *, reach: int = 5) -> float | None:
    """The percentage beside the word at `anchor`."""
    found = nearest(line, "percent", anchor, reach=reach)
    return found.percent if found else None


def round_in(words: str) -> str | None:
    """The funding round that words name.

    >>> round_in("a $5m Series B round"), round_in("an angel round"), round_in("the pre-A round"), round_in("a round")
    ('B', 'angel', 'pre-A', None)
    >>> round_in("a Pre-Series A+ round")
    'pre-A+'
    """
    match = _ROUND.search(words)
    if match is None:
        return None
    early = "pre-" if match["f"] else ""
    told = early + next(g for name, g in match.groupdict().items() if g and name != "f")
    if told.lower() in ("seed", "angel", "pre-seed"):
        return told.lower()
    return f"pre-{told[4:].upper()}" if told.lower().startswith("pre-") else told.upper()


def ticker_in(words: str, *, behind: int | None = None) -> str | None:
    """The ticker that words name.

    Parameters
    ----------
    words
        The sentence.
    behind
        Where the firm's name ends: of several tickers, the first one behind it is the firm's.

    Examples
    --------
    >>> ticker_in('under the symbol "MLAN"'), ticker_in("stock code 1024"), ticker_in("listed in 2014")
    ('MLAN', '1024', None)
    >>> ticker_in("Zed (NYSE: ZD) sued Owl (Nasdaq: OWL)", behind=24)
    'OWL'
    """
    told = [(m.start(), next((g for g in m.groups() if g), None)) for m in _TICKER.finditer(words)]
    if len(told) > 1 and behind is not None:
        told = [(place, code) for place, code in told if place >= behind] or told
    return told[0][1] if told else None
