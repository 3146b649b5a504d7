"""Posts: which nouns name one, and how a role reads without the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.extract.english.vocabulary import singular
from sinograph.notation import read_yaml


@dataclass(frozen=True, slots=True)
class Posts:
    """Words about posts, lower-case: see ``posts.yaml``."""

    posts: frozenset[str]
    founders: frozenset[str]
    outside: frozenset[str]
    ended: frozenset[str]
    planned: frozenset[str]
    not_alone: frozenset[str]


@cache
def posts() -> Posts:
    """The words that ship beside this module."""
    raw: dict[str, Any] = read_yaml((files(__package__) / "posts.yaml").read_text(encoding="utf-8"))
    return Posts(**{k: frozenset(v.split() if isinstance(v, str) else v) for k, v in raw.items()})


def is_post(word: str) -> bool:
    """Whether a word, lower-case, may end the name of a post.

    >>> is_post("chairman"), is_post("ex-chairman"), is_post("app")
    (True, True, False)
    """
    return word.removeprefix("ex-") in posts().posts


def role_of(words: Sequence[str]) -> str | None:
    """The role that a noun group's words tell, the founder's part and outer words left out.

    Parameters
    ----------
    words
        Lower-case words in order, with "and" where posts are joined.

    Returns
    -------
    str or None
        None where no post is told besides that of a founder.

    Examples
    --------
    >>> role_of(["its", "former", "senior", "vice", "president"]), role_of(["founder", "and", "ceo"])
    ('senior vice president', 'ceo')
    >>> role_of(["two", "other", "executives"])
    'executive'
    >>> role_of(["founder"]) is None, role_of(["lamp", "firm", "'s", "ex-chief", "executive"])
    (True, 'chief executive')
    """
    owner = max((n for n, w in enumerate(words) if w in ("'s", "’s")), default=-1)
    words = [w.removeprefix("ex-") or w for w in words[owner + 1 :]] if owner + 1 < len(words) else list(words)
    kept = [w for w in words if w not in posts().founders]
    if len(kept) < len(words) and not any(is_post(w) for w in kept):
        return None
    while kept and (kept[0] in posts().outside or (kept[0] == "fellow" and len(kept) > 1)):
        kept = kept[1:]
    while kept and kept[-1] in ("and", "&", "-", "'s", "dr", "mr", "ms", "mrs", "prof"):
        kept = kept[:-1]
    if kept and kept[-1].endswith("s") and is_post(singular(kept[-1])):
        kept[-1] = singular(kept[-1])
    return " ".join(kept).replace(" - ", "-") or None


def is_held_no_more(words: Iterable[str]) -> bool:
    """Whether words before a post tell that it is held no longer.

    >>> is_held_no_more(["its", "former", "ceo"]), is_held_no_more(["ex-ceo"]), is_held_no_more(["new", "ceo"])
    (True, True, False)
    """
    return any(w in posts().ended or w.startswith("ex-") for w in words)


def is_founder(words: Sequence[str]) -> bool:
    """Whether a founder is among the words.

    >>> is_founder(["co-founder", "and", "ceo"])
    True
    """
    return any(w in posts().founders for w in words)
