"""A passage as a row of tokens: names, dates, sums of money, percentages, words and signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sinograph.extract.english.vocabulary import vocabulary
from sinograph.model import Amount, Mention, PartialDate
from sinograph.text import FoundDate, find_amounts

_PERCENT = re.compile(
    r"(?<![\w.])(\d{1,3}(?:\.\d+)?)(?: ?%| ?per ?cent\b| ?pct\b)|\ba (half|third|quarter|fifth|tenth)\b"
)
_SHARES = {"half": 50.0, "third": 33.3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_WORD = re.compile(
    r"['’]s(?=\W|$)|(?<=s)['’](?=\W)|[A-Za-z0-9À-ÿ](?:[\w&À-ÿ]|\.(?=\w))*(?:-[A-Za-z0-9À-ÿ](?:[\w&À-ÿ]|\.(?=\w))*)*(?:(?<=n)['’]t)?|[A-Za-z]\.(?:[A-Za-z]\.)+"
    r"|['’](?:ll|re|ve|d|m)\b|-(?=\w)|[^\w\s]",
)
_SHORT = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Co|Inc|Ltd|Corp|No|St|Jr|Sr|vs)$")
_LISTING = re.compile(r"\b(?:includ(?:e|es|ed|ing)|such as)$")
_QUOTES = frozenset('"“”‘«»*')
_DASHES = frozenset("–—―")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a passage.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text.
    text, lower
        As it stands there, and lower-case with a straight apostrophe.
    kind
        ``mention``, ``date``, ``amount``, ``percent``, ``number``, ``word`` or ``sign``.
    mention, date, amount, percent
        What it is, by its kind.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: str
    mention: Mention | None = None
    date: PartialDate | None = None
    amount: Amount | None = None
    percent: float | None = None


def tokens_of(
    text: str, offset: int, mentions: Iterable[Mention], dates: Iterable[FoundDate] = ()
) -> tuple[Token, ...]:
    """The tokens of a passage, in order of place.

    Parameters
    ----------
    text
        The words of the passage.
    offset
        Where it begins in the document.
    mentions
        The mentions within it; they never overlap.
    dates
        The dates within it; their places count from the passage's beginning.

    Examples
    --------
    >>> m = Mention(0, 7, "Tencent", "Company")
    >>> [(t.kind, t.text) for t in tokens_of("Tencent paid $5 million.", 0, [m])]
    [('mention', 'Tencent'), ('word', 'paid'), ('amount', '$5 million'), ('sign', '.')]
    """
    named = tuple(_mention_tokens(mentions))
    whole = _disjoint([*named, *_value_tokens(text, offset, dates)])
    found: list[Token] = []
    place = 0
    for token in whole:
        found += _plain(text, place, token.start - offset, offset)
        found.append(token)
        place = token.end - offset
    found += _plain(text, place, len(text), offset)
    return tuple(_joined(found))


def _mention_tokens(mentions: Iterable[Mention]) -> Iterator[Token]:
    for m in mentions:
        yield Token(m.start, m.end, m.text, m.text.lower(), "mention", mention=m)


def _value_tokens(text: str, offset: int, dates: Iterable[FoundDate]) -> Iterator[Token]:
    def _made(start: int, end: int, kind: str) -> tuple[int, int, str, str, str]:
        return start + offset, end + offset, text[start:end], text[start:end].lower(), kind

    for a in find_amounts(text):
        yield Token(*_made(a.start, a.end, "amount"), amount=a.amount)
    for d in dates:
        yield Token(*_made(d.start, d.end, "date"), date=d.date)
    for p in _PERCENT.finditer(text):
        share = float(p[1]) if p[1] else _SHARES[p[2]]
        yield Token(*_made(p.start(), p.end(), "percent"), percent=share)


def _disjoint(tokens: Sequence[Token]) -> list[Token]:
    """Tokens in order; of two that overlap the earlier listed one stays, and a date loses what it overlaps."""
    kept: list[Token] = []
    for token in tokens:
        over = next((k for k in kept if token.start < k.end and k.start < token.end), None)
        if over is not None and token.kind == "date" and over.end + 4 < token.end and over.start < token.start:
            cut = over.end - token.start
            words = token.text[cut:]
            cut += len(words) - len(words.lstrip(" ,in"))
            text = token.text[cut:]
            token, over = replace(token, start=token.start + cut, text=text, lower=text.lower()), None
        if over is None:
            kept.append(token)
    return sorted(kept, key=lambda t: t.start)


def _plain(text: str, begin: int, finish: int, offset: int) -> Iterator[Token]:
    for match in _WORD.finditer(text, begin, finish):
        if match[0] == ":" and _LISTING.search(text, max(0, match.start() - 12), match.start()):
            continue
        if (
            match[0] in _QUOTES
            or _is_abbreviated(text, match)
            or (match[0] in "'’" and not _owner(text, match.start()))
        ):
            continue
        lower = "u.s." if match[0] == "US" else match[0].lower().replace("’", "'")
        kind = "number" if match[0][0].isdigit() and not match[0].endswith("th") else _kind(match[0])
        shown = "–" if match[0] in _DASHES or _is_dash(text, match) else match[0]
        yield Token(match.start() + offset, match.end() + offset, shown, lower if shown == match[0] else "–", kind)


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop belongs to "Mr." or "Co." and ends nothing."""
    return match[0] == "." and bool(_SHORT.search(text, max(0, match.start() - 5), match.start()))


def _kind(word: str) -> str:
    return "word" if word[0].isalnum() or word[0] in "'’" else "sign"


def _owner(text: str, place: int) -> bool:
    """Whether an apostrophe marks an owner ("carriers' losses") and closes no quotation."""
    return place > 0 and text[place - 1] == "s" and text[:place].count("'") + text[:place].count("‘") == 0


def _is_dash(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return match[0] == "-" and (not before.strip() or not after.strip())


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by their first word, each with the word that it is read as."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in vocabulary().joint_phrases:
        found.setdefault(phrase[0], []).append((phrase, "and"))
    found.setdefault("no", []).append((("no", "longer"), "no-longer"))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """Phrases that join like "and" become that one word, and so does "no longer"."""
    i = 0
    while i < len(tokens):
        told = ((p, word) for p, word in _phrases().get(tokens[i].lower, ()) if _reads(tokens, i, p))
        phrase, word = next(told, ((), ""))
        if phrase:
            end = tokens[i + len(phrase) - 1].end
            yield Token(tokens[i].start, end, word.replace("-", " "), word, "word")
        else:
            yield tokens[i]
        i += max(len(phrase), 1)


def _reads(tokens: Sequence[Token], place: int, phrase: tuple[str, ...]) -> bool:
    return tuple(t.lower for t in tokens[place : place + len(phrase)]) == phrase
