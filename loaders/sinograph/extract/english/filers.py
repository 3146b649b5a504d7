"""Which firm a filing or an announcement is of: who "the Company" and "we" are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sinograph.extract.english.lexicon import shapes
from sinograph.model import Mention

_DEFINED = re.compile(
    r"[^.;]{0,60}\([^()]{0,80}[“\"‘'](?:Company|Group|Issuer|the Company|the Group|the Issuer|our [Cc]ompany|"
    r"[Ww]e|[Uu]s|[Oo]ur)[,.]?[”\"’']"
)
_BEFORE = re.compile(r"\b(?:our (?:corporate |company )?name (?:from .{2,60} )?to|our (?:holding )?company,?) $")
_FILED = re.compile(
    r"\b(?:annual report|interim report|prospectus|registration statement|circular|half-year report|quarterly report|"
    r"letter to (?:its |the )?(?:shareholders|investors|members|partners)) (?:of|by|from) (?:the )?$",
    re.I,
)
_AFTER = re.compile(r"[^.;]{0,60}\bas our (?:ultimate |offshore )?(?:holding company|listing vehicle|issuer)")
_TIED = re.compile(r",? (?:which is |is )?(?:our|one of our)\b")
_OURS = re.compile(r"\bour (?:[a-z-]+ ){0,3}$")


def filer_of(names: Sequence[Mention], text: str) -> Mention | None:
    """The firm that a filing calls "the Company" or "we", or says to be its own; None where it says none.

    >>> text = "Lantu Holdings Limited (“Lantu”, the “Company”) has sold its stake in Zhaoke Ltd."
    >>> filer_of([Mention(0, 22, text[:22], "Company")], text).text
    'Lantu Holdings Limited'
    """
    firms = [m for m in names if m.type in {"Company", "Product"}]
    found = _defined(firms, text) or next((m for m in firms if _says_ours(m, text)), None)
    return replace(found, type="Company") if found else None


def _defined(firms: Sequence[Mention], text: str) -> Mention | None:
    """The firm right before the first definition of "the Company"."""
    told = [(match.end(), m) for m in firms if (match := _DEFINED.match(text, m.end))]
    first = min((end for end, _ in told), default=0)
    return next((m for end, m in reversed(told) if end == first), None)


def _says_ours(firm: Mention, text: str) -> bool:
    left = text[max(0, firm.start - 90) : firm.start]
    return bool(_BEFORE.search(left) or _AFTER.match(text, firm.end) or _FILED.search(left))


def issuer_of(names: Sequence[Mention], text: str) -> Mention | None:
    """Who "the Company" is: the filer, else the first firm with a legal form in its name.

    >>> text = "Lantu Holdings Limited (the “Company”) has sold its stake in Zhaoke Ltd."
    >>> firms = [Mention(0, 22, text[:22], "Company"), Mention(60, 70, "Zhaoke Ltd", "Company")]
    >>> issuer_of(firms, text).text
    'Lantu Holdings Limited'
    """
    legal = (m for m in names if m.type == "Company" and _is_legal(m) and not _is_tied(m, text))
    return filer_of(names, text) or next(legal, None)


def _is_legal(firm: Mention) -> bool:
    return firm.text.split()[-1].casefold().strip(".") in shapes().legal


def own_firm(names: Sequence[Mention], text: str) -> Mention | None:
    """Who "we" are in a filing: the filer, else the first firm that is not told as another's tie to "us".

    >>> text = "Zhaoke, our parent, set up Lantu in May."
    >>> own_firm([Mention(0, 6, "Zhaoke", "Company"), Mention(27, 32, "Lantu", "Company")], text).text
    'Lantu'
    """
    free = [m for m in names if m.type == "Company" and not _is_tied(m, text)]
    legal = (m for m in free if _is_legal(m))
    return filer_of(names, text) or next(legal, None) or next(iter(free), None)


def _is_tied(firm: Mention, text: str) -> bool:
    return bool(_TIED.match(text, firm.end) or _OURS.search(text[max(0, firm.start - 50) : firm.start]))
