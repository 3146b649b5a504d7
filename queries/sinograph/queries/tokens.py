"""The words of a Cypher text, as every engine reads them: strings, comments and quoted names are what they are.

Where engines could differ (escapes outside strings, odd spaces, letters that fold to others) the text is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sinograph.errors import QueryRefused


class Kind(Enum):
    """What a token is."""

    word = "word"
    quoted = "quoted name"
    text = "text"
    number = "number"
    parameter = "parameter"
    sign = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text that means something.

    Parameters
    ----------
    kind
        What it is.
    text
        As it stands there.
    start, end
        ``[start, end)`` in the text.
    """

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def upper(self) -> str:
        """The word in capitals; empty for all that is no word."""
        return self.text.upper() if self.kind is Kind.word else ""

    @property
    def value(self) -> str:
        """What a text says, its escapes resolved.

        >>> next(tokens(r"'it\\'s'")).value
        "it's"
        """
        return _ESCAPE.sub(lambda m: _ESCAPED.get(m[1], m[1]), self.text[1:-1])


_ESCAPE = re.compile(r"\\(.)", re.S)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_SKIPPED = re.compile(r"[ \t\r\n]+|//[^\r\n]*|/\*.*?\*/", re.S)
_TOKENS = re.compile(
    r"(?P<text>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<quoted>`[\w .%-]+`)"
    r"|(?P<parameter>\$[A-Za-z0-9_]+)"
    r"|(?P<number>(?:0[xX][0-9A-Fa-f]+|0[oO][0-7]+|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?)(?!\w))"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<sign>\.\.|=~|<>|<=|>=|[-+*/%^=<>()\[\]{},.:;|&!])",
    re.S,
)
_WAYS_OUT = {
    "`": "a name between backticks holds letters, digits, spaces and . - % alone",
    "'": "the text that begins here does not end",
    '"': "the text that begins here does not end",
    "/": "the comment that begins here does not end",
    "$": "a parameter is $ and a plain name",
    "\\": "a backslash belongs into a text",
}


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a Cypher text, without spaces and comments.

    Raises
    ------
    QueryRefused
        Where something stands there that engines may read differently.

    Examples
    --------
    >>> [t.text for t in tokens("RETURN 'a // b' /* no */ AS x")]
    ['RETURN', "'a // b'", 'AS', 'x']
    """
    if (escape := re.search(r"\\[uU]", text)) is not None:
        # One engine resolves \uXXXX before it reads anything, even within a text or a comment.
        raise _refused(text, escape.start(), r"\u escapes are not read; write the character itself, or use a parameter")
    place = 0
    while place < len(text):
        if skipped := _SKIPPED.match(text, place):
            place = skipped.end()
            continue
        match = _TOKENS.match(text, place)
        if match is None or text.startswith(("/*", "//"), place):
            raise _refused(text, place, _WAYS_OUT.get(text[place], f"{text[place]!r} is not read outside a text"))
        token = Token(Kind[str(match.lastgroup)], match[0], place, match.end())
        _check_letters(text, token)
        yield token
        place = match.end()


def _check_letters(text: str, token: Token) -> None:
    """Refuse words that another engine may fold into a keyword (``ſet``, full width), and invisible characters."""
    word = token.text
    if word.isascii() or token.kind is Kind.text:
        return
    folds = any(form.isascii() for form in (word.upper(), word.lower(), word.casefold()))
    hidden = any(unicodedata.category(c)[0] == "C" for c in word)
    if folds or hidden or (token.kind is Kind.word and unicodedata.normalize("NFKC", word) != word):
        raise _refused(text, token.start, f"{word!r} has letters that may be read as others; write it plainly")


def _refused(text: str, place: int, problem: str) -> QueryRefused:
    line = text.count("\n", 0, place) + 1
    column = place - (text.rfind("\n", 0, place) + 1) + 1
    return QueryRefused(f"line {line}, column {column}: {problem}")
