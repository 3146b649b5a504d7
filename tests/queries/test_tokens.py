"""The words of a Cypher text: everything is read the one way in which every engine reads it, or refused."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.errors import QueryRefused
from sinograph.queries.tokens import Kind, tokens

LAWS = settings(max_examples=150, deadline=None, derandomize=True)
letters = st.text(st.characters(codec="utf-8"), max_size=30)
# Texts that are made of what is dangerous.
crafted = st.lists(
    st.sampled_from([*"'\"`\\/*;{}()$ \n", "//", "/*", "*/", "LOAD", "CSV", "SET", "x", "1", "腾", "RETURN"]),
    max_size=14,
).map("".join)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(t.kind.name, t.text) for t in tokens(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((word, Kind.word) for word in ("MATCH", "match", "_x", "x1", "腾讯", "Ünïcode", "été")),
        *((name, Kind.quoted) for name in ("`a`", "`SET`", "`two words`", "`腾讯`", "`a.b-c 100%`")),
        *(
            (text, Kind.text)
            for text in ("''", '""', "'a'", "'a\nb'", "'\\''", '"\\""', "'\\\\'", "'`'", '"\'"', "'//'", "'/*'")
        ),
        *((number, Kind.number) for number in ("0", "12", "1.5", ".5", "1e3", "1.5e-3", "0xFF", "0o17", "007")),
        *((name, Kind.parameter) for name in ("$a", "$A_1", "$0", "$_")),
        *((sign, Kind.sign) for sign in ("..", "=~", "<>", "<=", ">=", "+", "-", "|", "&", "!", "^", "%", ":")),
    ],
)
def test_a_word_is_what_it_is(text: str, kind: Kind) -> None:
    assert kinds(text) == [(kind.name, text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a-b", ["a", "-", "b"]),
        ("a..b", ["a", "..", "b"]),
        ("[1..3]", ["[", "1", "..", "3", "]"]),
        ("*1..3", ["*", "1", "..", "3"]),
        ("a.b.c", ["a", ".", "b", ".", "c"]),
        ("a<-[r]->b", ["a", "<", "-", "[", "r", "]", "-", ">", "b"]),
        ("a<>b<=c>=d=~e", ["a", "<>", "b", "<=", "c", ">=", "d", "=~", "e"]),
        ("1+.5", ["1", "+", ".5"]),
        ("a//b\nc", ["a", "c"]),
        ("a/*b*/c", ["a", "c"]),
        ("a/**/c", ["a", "c"]),
        ("a/*/*b*/c", ["a", "c"]),
        ("a/b", ["a", "/", "b"]),
        ("a /* 'b */ c", ["a", "c"]),
        ("'a' 'b'", ["'a'", "'b'"]),
        ("\t\r\n a \n", ["a"]),
        ("", []),
        (" // only a comment", []),
    ],
)
def test_a_text_falls_into_its_parts(text: str, parts: list[str]) -> None:
    assert [t.text for t in tokens(text)] == parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'a'", "a"),
        ("''", ""),
        (r"'it\'s'", "it's"),
        (r'"say \"so\""', 'say "so"'),
        (r"'a\\b'", r"a\b"),
        (r"'\\n'", r"\n"),
        (r"'\n\t\r\b\f'", "\n\t\r\b\f"),
        (r"'\q'", "q"),
        (r"'\\\''", "\\'"),
        ("'腾讯 😀'", "腾讯 😀"),
    ],
)
def test_a_text_says_what_its_escapes_mean(text: str, value: str) -> None:
    assert [t.value for t in tokens(text)] == [value]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("RETURN 'a", "line 1, column 8: the text that begins here does not end"),
        ('RETURN "a', "line 1, column 8: the text that begins here does not end"),
        (r"RETURN 'a\'", "line 1, column 8: the text that begins here does not end"),
        ("RETURN 1 /* a", "line 1, column 10: the comment that begins here does not end"),
        ("RETURN `a", "column 8: a name between backticks holds letters, digits, spaces and . - % alone"),
        ("RETURN ``", "column 8: a name between backticks"),
        ("RETURN `a'b`", "column 8: a name between backticks"),
        ("RETURN $", "column 8: a parameter is \\$ and a plain name"),
        ("RETURN $腾讯", "column 8: a parameter is"),
        ("RETURN \\n", "column 8: a backslash belongs into a text"),
        ("RETURN 1;\n\n  ?", "line 3, column 3: '\\?' is not read outside a text"),
        ("RETURN “a”", "column 8: '“' is not read outside a text"),
        ("RETURN 1，2", "column 9: '，' is not read"),
        ("RETURN\u30001", "column 7: .* is not read"),
        ("RETURN\u00a01", "column 7: .* is not read"),
        ("RETURN\x0b1", "column 7: .* is not read"),
        ("RETURN 1\u2028", "column 9: .* is not read"),
        ("RETURN 😀", "column 8: '😀' is not read"),
        ("a\r\n'b", "line 2, column 1"),
        (r"RETURN '\u0041'", r"column 9: \\u escapes are not read; write the character itself, or use a parameter"),
        (r"// \u000a SET", "column 4: .*escapes are not read"),
        (r"RETURN '\U0001F600'", "escapes are not read"),
        ("ＲＥＴＵＲＮ 1", "column 1: 'ＲＥＴＵＲＮ' has letters that may be read as others; write it plainly"),
        ("RETURN ſet", "column 8: 'ſet' has letters"),
        ("RETURN a\u00adb", "is not read|has letters"),
        ("RETURN `a\u200db`", "a name between backticks|has letters"),
        ("RETURN ﬁn", "has letters that may be read as others"),
        ("RETURN lımıt", "has letters that may be read as others"),
        ("RETURN \u212a", "has letters that may be read as others"),
    ],
)
def test_what_engines_may_read_differently_is_refused_at_its_place(text: str, said: str) -> None:
    with pytest.raises(QueryRefused, match=said):
        list(tokens(text))


@LAWS
@given(st.one_of(letters, crafted))
def test_any_text_is_read_whole_or_refused_in_one_line(text: str) -> None:
    try:
        found = list(tokens(text))
    except QueryRefused as problem:
        assert "\n" not in str(problem) and str(problem).startswith("line ")
        return
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@LAWS
@given(letters.filter(lambda words: "\\u" not in words.lower()))
def test_whatever_stands_in_a_text_is_one_word(words: str) -> None:
    escaped = words.replace("\\", "\\\\").replace("'", "\\'")
    if "\\u" not in escaped.lower():
        (token,) = tokens(f"'{escaped}'")
        assert (token.kind, token.value) == (Kind.text, words)


@LAWS
@given(letters.filter(lambda words: "*/" not in words and "\\u" not in words.lower() and not words.endswith("*")))
def test_whatever_stands_in_a_comment_is_no_word(words: str) -> None:
    assert [t.text for t in tokens(f"a /*{words}*/ b")] == ["a", "b"]


def test_a_long_text_is_read_in_time_that_grows_with_it() -> None:
    assert len(list(tokens("RETURN 1 + " * 20_000 + "'" + "a" * 100_000 + "'"))) == 60_001
