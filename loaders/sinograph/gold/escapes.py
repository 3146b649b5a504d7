r"""How a sheet writes the signs that part its fields, where a document's own words hold them.

A backslash takes a sign's meaning away: ``\|``, ``\;``, ``\=``, ``\…``, ``\[``, ``\⏎``, ``\\``. ``⏎`` is a line break,
``\u3000`` any other blank that an editor might lose. A backslash before anything else is itself.
"""

from __future__ import annotations

import re

_ESCAPED = r"\\(?:u[0-9a-f]{4}|[\\|;=…⏎\[#])"
_SIGNS = re.compile(rf"{_ESCAPED}|⏎")
# What editors and Python's own `splitlines` take for the end of a line.
_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def escaped(words: str, signs: str = "") -> str:
    r"""Words in one line, with the meaning of signs taken away.

    Parameters
    ----------
    words
        As they stand in the document.
    signs
        The signs that would part the field.

    Examples
    --------
    >>> print(escaped("A; B\nC ", ";"))
    A\; B⏎C\u0020
    """
    last = len(words) - 1
    return "".join(_escape(sign, signs, edge=n in (0, last)) for n, sign in enumerate(words))


def _escape(sign: str, signs: str, *, edge: bool) -> str:
    if sign == "\n":
        return "⏎"
    if sign in _BREAKS or (edge and sign.isspace()) or sign == "\ufeff":
        return f"\\u{ord(sign):04x}"
    return f"\\{sign}" if sign in ("\\", "⏎") or sign in signs else sign


def plain(told: str) -> str:
    r"""The words that a field stands for.

    >>> plain(r"A\; B⏎C\u0020 at C:\temp")
    'A; B\nC  at C:\\temp'
    """
    return _SIGNS.sub(_meant, told)


def _meant(sign: re.Match[str]) -> str:
    if sign[0] == "⏎":
        return "\n"
    return chr(int(sign[0][2:], 16)) if sign[0][1] == "u" else sign[0][1]


def parted(line: str, sign: str, most: int = 0) -> list[str]:
    r"""The fields of a line, still escaped, without blanks around them.

    Parameters
    ----------
    line
        Fields with signs between them.
    sign
        What parts them, where no backslash stands before it.
    most
        How many signs count; the rest belongs to the last field. All where 0.

    Examples
    --------
    >>> parted(r"a | b\|c | d", "|"), parted("a | b | c", "|", 1)
    (['a', 'b\\|c', 'd'], ['a', 'b | c'])
    """
    found: list[str] = []
    at = 0
    for match in re.finditer(rf"{_ESCAPED}|{re.escape(sign)}", line):
        if match[0] == sign and (not most or len(found) < most):
            found.append(line[at : match.start()].strip())
            at = match.end()
    return [*found, line[at:].strip()]
