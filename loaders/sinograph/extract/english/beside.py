"""What stands right beside a word that stands for a name and tells whom it means, or whom it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sinograph.extract.english.retold import ToldName, name_of
from sinograph.model import Mention

_JOINED = re.compile(r" (?:and|&|along with|together with|as well as) ")
_STAKES = re.compile(r" (?:[a-z%.\d-]+ ){0,2}(?:stakes?|shares?|own|holdings?)\b")
_PARTS = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:(?:co-)?founders?|chief|ceo|president|chair(?:man|woman)|subsidiary|unit|arm|parent|"
    r"affiliate|spokes(?:man|woman|person))\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(["chinese", "internet", "tech", "technology"])  # what any firm here may be called by
_APART = re.compile(
    r"\b(?:(?:apart|aside) from|besides|unlike|in addition to|compared (?:with|to))(?: the| its)? $", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:interview(?:s|ed|ing| with)?|spoke (?:to|with)|sat down with|chat(?:s|ted) with|"
    r"talk(?:s|ed) (?:to|with)) $"
)


def joined_owner(fitting: Sequence[ToldName], number: int, text: str, start: int, end: int) -> ToldName | None:
    """Whom "its" means right behind "and": "Molika and its founder", not whoever sued both.

    Parameters
    ----------
    fitting
        The names that the word may stand for, in order of place.
    number
        The line of the word.
    text
        The document's text.
    start, end
        The place of the word.
    """
    last = fitting[-1] if fitting else None
    if last is None or last.line != number or not _JOINED.fullmatch(text, last.mention.end, start):
        return None
    return None if _STAKES.match(text, end) else last


def namesake(fitting: Sequence[ToldName], number: int, text: str, end: int) -> ToldName | None:
    """Whom "its" means before what bears a name of the sentence: "asked Molika to stop its Molika Maps".

    Parameters
    ----------
    fitting
        The names that the word may stand for, in order of place.
    number
        The line of the word.
    text
        The document's text.
    end
        Where the word ends.
    """
    here = (t for t in reversed(fitting) if t.line == number and not t.mention.nominal)
    return next((t for t in here if text.startswith(f" {t.mention.text} ", end)), None)


def without_set_apart(fitting: list[ToldName], number: int, text: str) -> list[ToldName]:
    """Those whom a sentence does not set apart from its subject: in "Unlike Molika, it sells lamps" Molika is not "it".

    Parameters
    ----------
    fitting
        The names that a word may stand for.
    number
        The line of the word.
    text
        The document's text.
    """
    left = {
        name_of(t.mention)
        for t in fitting
        if t.line == number and _APART.search(text, max(0, t.mention.start - 30), t.mention.start)
    }
    return [t for t in fitting if name_of(t.mention) not in left]


def only_before(fitting: Sequence[ToldName], number: int, text: str, end: int) -> ToldName | None:
    """The one firm that the sentence before tells of, though not as its subject: "cuts at Molika. Its founder …".

    Parameters
    ----------
    fitting
        The names that the word may stand for, in order of place.
    number
        The line of the word.
    text
        The document's text.
    end
        Where "its" ends.
    """
    before = [t for t in fitting if t.line == number - 1]
    one = len({name_of(t.mention) for t in before}) == 1
    return before[-1] if one and _PARTS.match(text, end) else None


def alike(
    fitting: list[ToldName], words: str, places: Callable[[Mention], Sequence[tuple[int, int]]], text: str
) -> list[ToldName]:
    """Those who are introduced by the words of a phrase: "the bike rental company" is the "bike rental firm Molika".

    Parameters
    ----------
    fitting
        The names that the phrase may stand for.
    words
        The phrase, its article included.
    places
        Where a name stands.
    text
        The document's text.
    """
    inner = words.casefold().split()[1:-1]
    if len(inner) < 2 or any(w in _PLAIN for w in inner):
        return fitting
    told = re.compile(rf"\b{re.escape(' '.join(inner))} [a-z-]+ $", re.IGNORECASE)
    one_each = {name_of(t.mention): t.mention for t in fitting}
    so_told = {name for name, m in one_each.items() if any(told.search(text, max(0, a - 60), a) for a, _ in places(m))}
    return [t for t in fitting if name_of(t.mention) in so_told] or fitting


def is_asked(text: str, start: int) -> bool:
    """Whether the name that begins at a place is that of somebody who is interviewed: of whom the text goes on to tell.

    >>> is_asked("Ann and Bea interview Cai Lin.", 22), is_asked("Ann met Cai Lin.", 8)
    (True, False)
    """
    return _ASKED.search(text, max(0, start - 24), start) is not None
