"""Users' own Cypher: only what reads the graph reaches an engine.

Both engines answer ``LOAD CSV FROM 'file:///etc/passwd'`` in a read-only transaction, so the text is read here, word
by word, and every clause and function must be on the list of what is allowed. There are no procedures on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from sinograph.errors import QueryRefused
from sinograph.notation import read_yaml
from sinograph.queries.tokens import Kind, Token, tokens
from sinograph.store import Rows, Store

# An expression or a pattern is complete after one of these; what follows must go on with it.
_CLOSING = (")", "]", "}")
_COMPLETE = ("ASC", "ASCENDING", "DESC", "DESCENDING", "END", "NULL", "TRUE", "FALSE")
# After one of these, an asterisk is no multiplication: it stands for all names.
_EVERYTHING = ("WITH", "RETURN", "DISTINCT")
_PATTERNS_IN_BRACES = ("EXISTS", "COUNT", "COLLECT")
# Before these, a word is a name whatever it reads: a label, a property, a key.
_NAMING = (":", ".")
# A text is handed over as a parameter unless every engine must read it alike.
_PLAIN_TEXT = re.compile(r"['\"][\w .,%+-]*['\"]$")


@lru_cache(maxsize=1)
def _allowed() -> dict[str, frozenset[str]]:
    raw = read_yaml((files("sinograph.queries") / "allowed.yaml").read_text(encoding="utf-8"))
    flat = {
        key: (w for line in value for w in ([line] if isinstance(line, str) else line)) for key, value in raw.items()
    }
    return {key: frozenset(words) for key, words in flat.items()}


def run_cypher(
    store: Store,
    text: str,
    parameters: Mapping[str, object] | None = None,
    *,
    timeout: float = 30.0,
    limit: int | None = 1000,
) -> Rows:
    """The rows of a user's own question.

    Parameters
    ----------
    text
        One reading question in Cypher.
    parameters
        What it reads as ``$name``.
    timeout
        Seconds that the engine may take.
    limit
        The most rows.

    Raises
    ------
    QueryRefused
        Where the text holds a clause, a function or a procedure that is not on the list.
    QueryLimit
        When the time is up.
    """
    plain, texts = guarded(text, taken=frozenset(parameters or {}))
    return store.rows(plain, {**(parameters or {}), **texts}, timeout=timeout, limit=limit)


def guarded(text: str, *, taken: frozenset[str] = frozenset()) -> tuple[str, dict[str, str]]:
    """A text that may reach an engine, and the parameters that stand for texts in it.

    Comments are gone from it, and so is every text with more than words and plain signs in it: engines could end it at
    different places.

    Parameters
    ----------
    taken
        Names that are parameters already.

    Raises
    ------
    QueryRefused
        Where it holds what is not allowed.

    Examples
    --------
    >>> guarded("MATCH (c:Company) WHERE c.name = 'Tencent' RETURN c.id // the id")
    ("MATCH (c:Company) WHERE c.name = 'Tencent' RETURN c.id", {})
    >>> guarded("CALL apoc.load.json('http://example.org')")
    Traceback (most recent call last):
    ...
    sinograph.errors.QueryRefused: CALL apoc is not allowed here: only CALL { … } is, no procedure
    """
    found = list(tokens(text))
    while found and found[-1].text == ";":
        found.pop()
    check(found)
    return _rebuilt(text, found, taken)


def _rebuilt(text: str, found: list[Token], taken: frozenset[str]) -> tuple[str, dict[str, str]]:
    names = (name for n in range(len(found) + len(taken) + 1) if (name := f"text_{n}") not in taken)
    used = {t.text[1:] for t in found if t.kind is Kind.parameter}
    parts, texts, place = [], {}, found[0].start
    for token in found:
        # Between two tokens stand spaces, line breaks and comments; their places stay, so that messages point right.
        parts.append(re.sub(r"[^\r\n]", " ", text[place : token.start]))
        place = token.end
        if token.kind is Kind.text and not _PLAIN_TEXT.match(token.text):
            name = next(n for n in names if n not in used)
            texts[name] = token.value
            parts.append(f"${name}")
        else:
            parts.append(token.text)
    return "".join(parts), texts


def check(found: list[Token]) -> None:
    """Refuse tokens that are not one reading question.

    Raises
    ------
    QueryRefused
        Naming what is not allowed, and what is.
    """
    if not found:
        raise QueryRefused("the question is empty; begin with MATCH, as MATCH (c:Company) RETURN c.name")
    _check_start(found[0])
    for token in found:
        if token.text == ";":
            raise QueryRefused("more than one question; ask them one by one")
    for place in range(1, len(found)):
        _check_word(found, place)
    for place, token in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        _check_alone(found, place)
        if following is not None and following.text == "(":
            _check_function(found, place)
        if token.text == "{":
            _check_brace(found, place)
        if token.upper == "CALL" and not _is_name(found, place):
            _check_call(found, place)


def _check_start(token: Token) -> None:
    starts = _allowed()["starts"]
    if token.upper not in starts:
        raise QueryRefused(f"{token.text} can't begin a question; {', '.join(sorted(starts))} can")


def _check_word(found: list[Token], place: int) -> None:
    """What follows a complete expression must be a word that goes on, or a sign."""
    before, token = found[place - 1], found[place]
    if token.kind is not Kind.word:
        return
    if before.kind is Kind.number and before.end == token.start:
        raise QueryRefused(f"{before.text}{token.text} is no number; leave a space")
    if _completes(found, place - 1) and token.upper not in _allowed()["continues"]:
        raise QueryRefused(f"{token.text} is not allowed after {before.text!r}; only reading clauses are")


def _completes(found: list[Token], place: int) -> bool:
    token = found[place]
    if token.text == "*":
        return found[place - 1].upper in _EVERYTHING
    if token.kind is Kind.sign:
        return token.text in _CLOSING
    if token.kind is Kind.word and not _is_name(found, place):
        return token.upper in _COMPLETE or token.upper not in _words()
    return True


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Every word of the language that may stand in a question: those that are no names."""
    allowed = _allowed()
    more = ("DISTINCT", "BY", "WITH", "CASE", "ALL", "USING", *_PATTERNS_IN_BRACES)
    return allowed["starts"] | allowed["continues"] | allowed["before_parenthesis"] | frozenset(more)


def _is_name(found: list[Token], place: int) -> bool:
    """Whether a word is a label, a property or a key of a map, whatever it reads."""
    before = found[place - 1] if place else None
    if before is not None and before.text in _NAMING:
        earlier = found[place - 2] if place > 1 else None
        # After "1." an engine may read a number and then a clause.
        return not (before.text == "." and earlier is not None and earlier.kind is Kind.number)
    after = found[place + 1] if place + 1 < len(found) else None
    return before is not None and before.text in ("{", ",") and after is not None and after.text == ":"


def _check_alone(found: list[Token], place: int) -> None:
    token = found[place]
    if token.upper in _allowed()["never"] and not _is_name(found, place):
        raise QueryRefused(f"{token.upper} is not allowed: questions only read; a name of yours needs backticks")


def _check_function(found: list[Token], place: int) -> None:
    """What stands before a parenthesis must be a word of the language or a known function; labels never do."""
    token = found[place]
    if token.kind is Kind.quoted:
        raise QueryRefused(f"{token.text} can't be called; only the known functions can, without backticks")
    if token.kind is not Kind.word:
        return
    name, start = token.text, place
    while start > 1 and found[start - 1].text == "." and found[start - 2].kind in (Kind.word, Kind.quoted):
        start -= 2
        name = f"{found[start].text}.{name}"
    allowed = _allowed()
    if name.lower() not in allowed["functions"] and name.upper() not in allowed["before_parenthesis"]:
        raise QueryRefused(f"{name}() is not allowed; questions may call only the known functions that read")


def _check_brace(found: list[Token], place: int) -> None:
    """What opens with a brace is a map, the chosen properties of a node, or a question of its own."""
    before = found[place - 1] if place else None
    first = found[place + 1] if place + 1 < len(found) else None
    second = found[place + 2] if place + 2 < len(found) else None
    if first is None or first.text in ("}", ".", "("):
        return
    if second is not None and second.text in (":", ",", "}") and first.kind in (Kind.word, Kind.quoted, Kind.number):
        return
    if before is not None and before.text.upper() in (*_PATTERNS_IN_BRACES, "CALL", ")"):
        _check_start(first)
        return
    raise QueryRefused(f"{{ {first.text} is not understood; a map is {{key: value}}")


def _check_call(found: list[Token], place: int) -> None:
    following: Iterator[Token] = iter(found[place + 1 :])
    first = next(following, None)
    if first is not None and first.text == "(":
        first = next((t for after, t in pairwise(found[place + 1 :]) if after.text == ")"), None)
    if first is None or first.text != "{":
        shown = first.text if first else ""
        raise QueryRefused(f"CALL {shown} is not allowed here: only CALL {{ … }} is, no procedure")
