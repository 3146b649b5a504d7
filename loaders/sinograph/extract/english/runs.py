"""Runs of words that may be one name: capitals, what joins them, and quoted titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sinograph.extract.english.joins import joined
from sinograph.extract.english.lexicon import common_words, cues, person_words, place_words, shapes
from sinograph.extract.english.persons import LIKELY, likeness, person_at_end, syllables
from sinograph.extract.english.spelling import NAMING, Token
from sinograph.extract.english.vocabulary import singular

# Words that a sentence's capitals never leave at the end of a name.
_NEVER_LAST = frozenset(["the", "a", "i", "in", "and", "but", "it", "on", "at", "for", "of", "as", "by", "he", "she"])
_MONTH_NAMES = frozenset(["may", "april", "june", "august"])
# No part of what they stand before: "Former Pelora executive".
_TIMES = frozenset(["former", "ex", "onetime", "one-time", "erstwhile", "longtime", "long-time"])
_SERIES = re.compile(r"(?:Series|Round|Class|Pre-[A-Z]|[A-Z]\d?\+)$")
_QUOTED = re.compile(r"[“\"‘《「]([^“”\"‘《》「」]{1,70}?)[,.]?[”\"’》」](?!\w)")
_CALLED = re.compile(r"\b(?:(?<!so-)called|named|dubbed|nicknamed|titled|entitled|known as)\s$")


class Run(NamedTuple):
    """A candidate for a name: the tokens ``[first, last)`` of a passage.

    `initial` is True where its first capital may be owed to the head of a sentence, `quoted` where the
    whole of it stands in quotation marks.
    """

    first: int
    last: int
    start: int
    end: int
    initial: bool = False
    quoted: bool = False


def runs_of(tokens: Sequence[Token], text: str, *, titled: bool = False) -> tuple[Run, ...]:
    """The candidates of a passage, in order of place.

    Parameters
    ----------
    tokens
        The passage's tokens.
    text
        What their places refer to.
    titled
        Whether the passage is written in Title Case, where small words are no part of names.

    Examples
    --------
    >>> from sinograph.extract.english.spelling import tokens_of
    >>> text = "Last August Ele.me told the Ministry of Industry and Information Technology of its Bank of China loan."
    >>> [text[r.start : r.end] for r in runs_of(tokens_of(text), text)]
    ['Ele.me', 'Ministry of Industry and Information Technology', 'Bank of China']
    """
    found: list[Run] = []
    at = 0
    while at < len(tokens):
        if _of_post(tokens, at):
            at += 1
            continue
        begins = starts(tokens[at]) or _month_name(tokens, at) or _odd_surname(tokens, at) or _lettered(tokens, at)
        last = _before_person(tokens, at, _end(tokens, at, text, titled=titled)) if begins else at
        if last > at and (run := _trimmed(tokens, at, last)):
            found.append(run)
        at = max(last, at + 1)
    return _with_quoted(found, tokens, text)


def starts(token: Token) -> bool:
    """Whether a token may begin a name."""
    low = token.text.casefold()
    lists = shapes()
    if (
        token.kind not in NAMING
        or _SERIES.match(token.text)
        or low in lists.openers
        or low in lists.titles
        or low in lists.calendar
    ):
        return False
    return len(token.text) > 1


def _lettered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a letter begins a name: "Y Combinator"."""
    if len(tokens[at].text) != 1 or tokens[at].kind != "cap" or tokens[at].text in "AI" or is_initial(tokens, at):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].kind == "cap" and tokens[at + 1].start == tokens[at].end + 1


def _odd_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word in capitals is a surname: "its owner, He Mingde"."""
    if tokens[at].kind != "cap" or at + 1 >= len(tokens) or is_initial(tokens, at):
        return False
    after = tokens[at + 1]
    if tokens[at].text.casefold() not in person_words().surnames or after.kind != "cap":
        return False
    return after.text.casefold() not in common_words() and 1 <= syllables(after.text) <= 2


def _of_post(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is what an officer is chief of: "Chief Growth Officer"."""
    if not 0 < at < len(tokens) - 1 or tokens[at].kind != "cap":
        return False
    first = max(0, at - 2)
    before = [t.text.casefold() for t in tokens[first:at]]
    after = [t.text.casefold() for t in tokens[at + 1 : at + 3]]
    return "chief" in before and "officer" in after and tokens[at].text.casefold() in common_words()


def _month_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether "May" or "April" is a person's given name: "May Petry, a spokeswoman"."""
    low = tokens[at].text.casefold()
    if tokens[at].kind != "cap" or low not in _MONTH_NAMES or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.kind != "cap" or after.start != tokens[at].end + 1 or after.text.casefold() in common_words():
        return False
    if at + 2 < len(tokens) and tokens[at + 2].kind in NAMING:
        return False
    before = tokens[at - 1].text.casefold() if at else ""
    return before not in {"in", "last", "since", "until", "by", "of", "this", "next", "early", "late", "mid", "during"}


def _before_person(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a firm's name ends after a post that is told before it: "CEO of Pelora Lin Hao"."""
    of = first - 2 if first and tokens[first - 1].text.casefold() == "the" else first - 1
    if of < 1 or tokens[of].text != "of" or singular(tokens[of - 1].text.casefold()) not in cues().posts:
        return last
    words = [t.text for t in tokens[first:last]]
    if any(t.kind not in NAMING for t in tokens[max(first, last - 3) : last]):
        return last
    end = last - person_at_end(words)
    firm = [w.casefold() for w in words[: end - first]]
    named = " ".join(w.casefold() for w in words[end - first :]) in place_words().names  # "Bank of China Hong Kong"
    placed = " ".join(firm) in place_words().names or (firm[0] in place_words().peoples and len(firm) < 3)
    return last if named or placed else end


def _breaks(token: Token, *, titled: bool) -> bool:
    low = token.text.casefold()
    return low in shapes().titles or low in shapes().calendar or low == "i" or (titled and low in shapes().openers)


def _end(tokens: Sequence[Token], first: int, text: str, *, titled: bool) -> int:
    """Where the name that begins at `first` ends, exclusive."""
    last = first + 1
    while last < len(tokens):
        token = tokens[last]
        gap = text[tokens[last - 1].end : token.start]
        if (
            token.kind in NAMING
            and gap in {" ", "\n"}
            and not _breaks(token, titled=titled)
            and not _closed(tokens, last)
        ):
            last += 1
        elif (further := joined(tokens, first, last, text)) > last:
            last = further
        else:
            break
    return last


def _closed(tokens: Sequence[Token], last: int) -> bool:
    """Whether the full stop of a legal form closes the name before a token: "Molika Co. Pelora said"."""
    if tokens[last - 1].text != "." or tokens[last].text.casefold().rstrip(".") in shapes().legal:
        return False
    return tokens[last - 2].text.casefold() in shapes().legal


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Run | None:
    """The run without words that are no part of a name, None where nothing is left."""
    initial = is_initial(tokens, first)
    while first < last and _drops_first(tokens, first, last):
        initial = initial and tokens[first].text.casefold() not in _TIMES
        first += 1
    while last > first and _drops_last(tokens[last - 1]) and not _small_given(tokens, first, last):
        last -= 1
    words = [t for t in tokens[first:last] if t.kind in NAMING]
    if not words or all(_nothing(t) for t in words) or _numbered(words):
        return None
    return Run(first, last, tokens[first].start, tokens[last - 1].end, initial)


def _numbered(words: Sequence[Token]) -> bool:
    """Whether words are a place in a paper: "Item 7.B"."""
    return _nothing(words[0]) and words[0].kind == "cap" and all(t.text[0].isdigit() for t in words[1:])


def _nothing(token: Token) -> bool:
    low = token.text.casefold()
    lists = shapes()
    if low in lists.nonames or low in place_words().peoples or len(low) < 2:
        return True
    if token.kind == "mix" and token.text[-1] == "s" and token.text[:-1].isupper() and low[:-1] in lists.nonames:
        return True  # "MAUs"
    if "." in low and low.replace(".", "").removesuffix("s") in lists.nonames:
        return True  # "I.P.O.s"
    if "-" in low and all(p in place_words().peoples | place_words().first | lists.nonames for p in low.split("-")):
        return True  # "China-US"
    return "-" in low and all(part in lists.calendar for part in low.split("-"))


def _drops_first(tokens: Sequence[Token], first: int, last: int) -> bool:
    token = tokens[first]
    low = token.text.casefold()
    if token.kind not in NAMING:
        return True
    if low in common_words() and is_initial(tokens, first) and _person(tokens[first + 1 : last]):
        return True  # "Ask Kevin Ye"
    if low in place_words().peoples:
        return not _national(tokens, first + 1, last)
    if low in _TIMES and token.kind == "cap":
        return True
    return token.kind == "up" and low in shapes().nonames


def _person(tokens: Sequence[Token]) -> bool:
    return likeness([t.text for t in tokens]) >= LIKELY


def _national(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words after "Chinese" make an institution: "Chinese Academy of Sciences"."""
    rest = [t.text.casefold() for t in tokens[first:last] if t.kind in NAMING]
    if not rest or not all(w in common_words() for w in rest):
        return False
    return any(shapes().heads.get(w) == "Organization" for w in rest) or rest[0] in {"people", "football", "airlines"}


def _small_given(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a small word in capitals within a sentence is a given name: "co-founder Wang He is"."""
    if last - first != 2 or tokens[last - 1].text not in {"He", "An", "So", "On", "By"} or last >= len(tokens):
        return False
    surname = tokens[first].text.casefold()
    return surname in person_words().surnames and surname not in person_words().doubtful and tokens[last].kind == "low"


def _drops_last(token: Token) -> bool:
    low = token.text.casefold()
    if token.kind == "mark":
        return token.text != "."
    if low in _NEVER_LAST or low in place_words().peoples:
        return True
    return low in shapes().nonames and low not in shapes().heads and token.kind in {"up", "mix"}


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token stands where any word has a capital: at the head of a sentence, a quotation or an item."""
    before = at - 1
    while before >= 0 and tokens[before].text in {'"', "“", "‘", "'", "(", "[", "-", "–", "*", "•", "…", "》", "《"}:
        before -= 1
    return (
        before < 0
        or tokens[before].text in {".", "?", "!", ":", ";", "”", "—", "|", "·"}
        or (before == 0 < at and (tokens[0].kind == "num"))
    )


def titled(tokens: Sequence[Token]) -> bool:
    """Whether a line is written in Title Case or in capitals.

    >>> from sinograph.extract.english.spelling import tokens_of
    >>> titled(tokens_of("Didi Buys Uber China in Stock Deal")), titled(tokens_of("Didi buys Uber China in stock deal"))
    (True, False)
    """
    words = [t for t in tokens if t.kind in NAMING or t.kind == "low"]
    long = [t for t in words if len(t.text) > 3]
    small = [t for t in long if t.kind == "low"]
    if len(words) > 1 and all(t.kind == "up" for t in words):
        return True
    return len(words) > 2 and len(long) > 1 and len(small) <= 0.2 * len(long)


def _with_quoted(found: list[Run], tokens: Sequence[Token], text: str) -> tuple[Run, ...]:
    """Runs and quoted titles; a title takes the place of the runs inside it."""
    if not tokens:
        return ()
    quoted = [
        Run(first, last, tokens[first].start, tokens[last - 1].end, quoted=True)
        for first, last in _quoted_spans(tokens, text)
    ]
    inside = [r for r in found if not any(q.start <= r.start < q.end for q in quoted)]
    return tuple(sorted([*inside, *quoted], key=lambda r: r.start))


def _quoted_spans(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    begin, stop = tokens[0].start, tokens[-1].end
    for match in _QUOTED.finditer(text, begin, stop):
        span = [i for i, t in enumerate(tokens) if match.start(1) <= t.start and t.end <= match.end(1)]
        if not span:
            continue
        called = _CALLED.search(text, max(begin, match.start() - 24), match.start()) is not None
        if _is_title([tokens[i] for i in span], called=called or text[match.start()] == "《"):
            yield span[0], span[-1] + 1


def _is_title(words: Sequence[Token], *, called: bool) -> bool:
    """Whether quoted words are a name rather than speech or a term."""
    if len(words) > 7 or any(t.kind == "han" for t in words):
        return False
    if called:
        return len(words) <= 5 and words[0].kind != "num"
    if words[0].kind not in NAMING or words[-1].text in {"?", "!", "…"}:
        return False
    if not called and any(t.kind == "own" for t in words):
        return False
    rest = [t for t in words if t.kind not in {"mark", "own"} and t.text.casefold() not in shapes().joiners]
    capital = [t for t in rest if t.kind in NAMING or t.kind == "num"]
    if len(capital) < len(rest):
        return False
    low = " ".join(t.text.casefold() for t in words)
    return low not in shapes().phrases and not all(_nothing(t) for t in words if t.kind in NAMING)
