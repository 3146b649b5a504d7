"""The words of the picture: dates, amounts and details as people read them, and texts made safe to show."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sinograph.model import Amount, Claim, Edge, PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Half of a surrogate pair can't be written as UTF-8; a null ends texts in some parsers.
_UNWRITABLE = re.compile("[\ud800-\udfff\x00]")
# On a canvas nothing contains what these do to the text around them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def writable(text: str) -> str:
    """The text, with what UTF-8 can't hold replaced.

    >>> writable("Ten\\ud800cent")
    'Ten�cent'
    """
    return _UNWRITABLE.sub("\ufffd", text)


def label(name: str, *, longest: int = 26) -> str:
    """A name for the canvas: one line, no hidden characters, cut where it is long.

    >>> label("Cyberspace Administration of China"), label("a\\u202eb\\nc"), label("")
    ('Cyberspace Administration…', 'a b c', '–')
    """
    line = " ".join(_UNSEEN.sub(" ", writable(name)).split()) or "–"
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def web_address(url: str | None) -> str:
    """The url if it is one that a reader may safely follow, else an empty text.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("http://[")
    ('https://example.org/a', '', '')
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return writable(url or "") if parts.scheme in ("http", "https") and parts.hostname else ""


def spoken(date: PartialDate | None) -> str:
    """A date as one says it, no finer than told.

    >>> spoken(PartialDate("2016-11-17")), spoken(PartialDate("2016-01/2016-03")), spoken(None)
    ('17 November 2016', 'January 2016 – March 2016', '')
    """
    return " – ".join(_day(part) for part in str(date).split("/")) if date else ""


def _day(text: str) -> str:
    year, *rest = text.split("-")
    words = [MONTHS[int(rest[0]) - 1], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) > 1 else words)


def money(amount: Amount) -> str:
    """An amount as one says it, with its range and whether it is rough.

    >>> money(Amount(8.6e9, "USD")), money(Amount(1e8, "CNY", high=2e8)), money(Amount(3e7, "USD", exact=False))
    ('USD 8.6 billion', 'CNY 100 million – CNY 200 million', 'about USD 30 million')
    """
    words = str(amount) if amount.high is None else f"{amount} – {Amount(amount.high, amount.currency)}"
    return words if amount.exact else f"about {words}"


def details(told: Edge | Claim) -> list[list[str]]:
    """What is told beside ends, date and status: ``[name, value]`` pairs.

    >>> details(Edge("r", "OWNS", "a", "b", stake=51.0, role="holder"))
    [['Stake', '51%'], ['Role', 'holder']]
    """
    found = [["Amount", money(told.amount)]] if told.amount else []
    if told.stake is not None:
        found.append(["Stake", f"{told.stake:g}%"])
    named = (("Role", told.role), ("Round", told.round), ("Ticker", told.ticker))
    return found + [[name, writable(value)] for name, value in named if value]
