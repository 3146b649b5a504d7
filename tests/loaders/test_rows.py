"""JSON Lines: what a row may tell, and which line is wrong where one is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loaders.making import document_in, found_in, from_stdin, problem_in, rows_of

from sinograph.errors import InputError
from sinograph.loaders.jsonl import published_of
from sinograph.model import Document

DAY = {"id": "a", "text": "One."}


def names(found: list[Document | InputError]) -> list[str]:
    """Ids of documents, and the place that each error names."""
    return [one.id if isinstance(one, Document) else str(one).split(": ")[1] for one in found]


@pytest.mark.parametrize("blank", ["", " ", "\t", "\r"])
def test_blank_lines_count_but_say_nothing(blank: str) -> None:
    assert names(found_in(rows_of({"text": "One."}, blank, {"text": "Two."}), ".jsonl")) == [
        "page.jsonl#1",
        "page.jsonl#3",
    ]


def test_windows_line_ends_are_no_part_of_a_row() -> None:
    content = b'{"id": "a", "text": "One."}\r\n{"id": "b", "text": "Two."}\r\n'
    assert names(found_in(content, ".jsonl")) == ["a", "b"]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_only_a_line_feed_ends_a_row(sign: str) -> None:
    text = f"One{sign}line."
    content = f'{{"id": "a", "text": {json.dumps(text)}}}'.encode()
    raw = content.replace(json.dumps(sign)[1:-1].encode(), sign.encode()) if sign in "\u2028\u2029\x85" else content
    assert document_in(raw, ".jsonl").text == text


def test_a_byte_order_mark_is_no_part_of_the_first_row() -> None:
    assert names(found_in(b"\xef\xbb\xbf" + rows_of(DAY), ".jsonl")) == ["a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_tables_come_in_any_encoding(encoding: str) -> None:
    rows = "\n".join(
        json.dumps({"id": i, "text": f"腾讯今天发布了第{i}个产品，公司说。"}, ensure_ascii=False) for i in range(3)
    )
    assert names(found_in(rows.encode(encoding), ".jsonl")) == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        ({"id": "a", "url": "https://x.example/1"}, "a"),
        ({"url": "https://x.example/1"}, "https://x.example/1"),
        ({"id": "", "url": "https://x.example/1"}, "https://x.example/1"),
        ({"id": None, "url": None}, "page.jsonl#1"),
        ({"id": 0}, "0"),
        ({"id": -7}, "-7"),
        ({"id": "  a  "}, "a"),
        ({"id": "   "}, "page.jsonl#1"),
        ({"id": "腾讯/公告 1"}, "腾讯/公告 1"),
        ({"id": "a\x00b"}, "a b"),
        ({"id": "__proto__"}, "__proto__"),
    ],
)
def test_an_id_is_told_or_made_of_url_and_line(row: dict[str, object], id_: str) -> None:
    assert document_in(rows_of({"text": "One.", **row}), ".jsonl").id == id_


@pytest.mark.parametrize("key", ["id", "url", "title"])
@pytest.mark.parametrize("value", [True, 1.5, [], {}, ["a"]])
def test_a_field_of_another_kind_is_named(key: str, value: object) -> None:
    assert problem_in(rows_of({"text": "One.", key: value}), ".jsonl") == (
        f"page.jsonl: line 1: {key!r} is no string; write it in quotes, or leave it out"
    )


@pytest.mark.parametrize("value", ["", None])
def test_an_empty_field_is_one_that_is_not_told(value: object) -> None:
    document = document_in(rows_of({**DAY, "title": value, "url": value, "published": value}), ".jsonl")
    assert (document.title, document.url, document.published) == (None, None, None)


def test_a_document_knows_the_line_it_came_from() -> None:
    found = found_in(rows_of(DAY, {"id": "b", "text": "Two."}), ".jsonl")
    assert [one.source for one in found] == ["page.jsonl:1", "page.jsonl:2"]


@pytest.mark.parametrize("text", [None, 5, ["One."], {"a": 1}, True])
def test_a_text_of_another_kind_is_no_text(text: object) -> None:
    assert problem_in(rows_of({"id": "a", "text": text}), ".jsonl") == (
        "page.jsonl: line 1: has no 'text'; give a string under \"text\""
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n", "—…。！", "🙂", "\x00\x01"])
def test_a_text_without_a_word_is_refused(text: str) -> None:
    assert "line 1: holds no text; give a document with text" in problem_in(
        rows_of({"id": "a", "text": text}), ".jsonl"
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{", "is no JSON ("),
        ("plain words", "is no JSON (Expecting value)"),
        ('{"id": "a" "text": "b"}', "is no JSON (Expecting ',' delimiter)"),
        ('{"text": "One."} trailing', "is no JSON (Extra data)"),
        ('{"text": "unfinished', "is no JSON (Unterminated string"),
        ("[" * 200_000, "is no JSON (nested too deeply)"),
        ('{"id": ' + "9" * 6000 + ', "text": "One."}', "is no JSON (a number has too many digits)"),
        ("null", "is no JSON object"),
        ("5", "is no JSON object"),
        ('"text"', "is no JSON object"),
        ("[]", "is no JSON object"),
    ],
    ids=lambda told: told[:24],
)
def test_a_broken_row_says_how_it_is_broken(row: str, reason: str) -> None:
    message = problem_in(row.encode(), ".jsonl")
    assert message.startswith(f"page.jsonl: line 1: {reason}")
    assert len(message) < 200


def test_too_long_a_row_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.jsonl.LARGEST_ROW", 100)
    assert problem_in(rows_of({"text": "x" * 100}), ".jsonl") == (
        "page.jsonl: line 1: 112 characters; split it: 100 is the most"
    )


@pytest.mark.parametrize("broken", [b"\xff", b"\xc3\x28", b"\xed\xa0\x80", "腾讯".encode("gbk")])
def test_a_row_that_is_not_utf8_is_one_error(broken: bytes) -> None:
    content = (
        rows_of({"id": "a", "text": "一。"})
        + b'\n{"id": "b", "text": "'
        + broken
        + b'."}\n'
        + rows_of({"id": "c", "text": "三。"})
    )
    found = found_in(content, ".jsonl")
    assert names(found) == ["a", "line 2", "c"]
    assert str(found[1]).endswith("is not UTF-8; save the file as UTF-8")


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("2016", "2016"),
        ("2016-11", "2016-11"),
        ("2016-11-17", "2016-11-17"),
        ("2016-11-17T23:59:59+08:00", "2016-11-17"),
        ("2016-11-17 08:00", "2016-11-17"),
        ("17 November 2016", "2016-11-17"),
        ("Nov. 17, 2016", "2016-11-17"),
        ("November 2016", "2016-11"),
        ("2016年11月17日", "2016-11-17"),
        ("2016年11月", "2016-11"),
        ("2016年", "2016"),
    ],
)
def test_a_date_is_told_at_its_own_precision(told: str, date: str) -> None:
    assert str(published_of(told)) == date


@pytest.mark.parametrize(
    "told", ["", "soon", "yesterday", "2016-13", "2016-02-30", "2016-1-1-1", "20161", "0", "十一月"]
)
def test_what_names_no_day_month_or_year_is_no_date(told: str) -> None:
    assert published_of(told) is None


@pytest.mark.parametrize("told", ["soon", "2016-02-30", 2016, 1479340800, ["2016"], {"year": 2016}, "x" * 500])
def test_a_bad_date_shows_the_value_and_the_forms(told: object) -> None:
    message = problem_in(rows_of({**DAY, "published": told}), ".jsonl")
    assert message.startswith("page.jsonl: line 1: 'published' is no date: ")
    assert message.endswith("; write 2016, 2016-11 or 2016-11-17")
    assert len(message) < 180


@pytest.mark.parametrize(
    "type_", ["Article", "NewsArticle", "SocialMediaPosting", "WebPage", "Company", "news", "", 5, None]
)
def test_a_row_may_call_itself_a_document_or_a_known_type(type_: object) -> None:
    assert document_in(rows_of({**DAY, "type": type_}), ".jsonl").id == "a"


@pytest.mark.parametrize("entities", [[{"type": "Company"}], [{"name": "no type"}], [], "Company", None, ["Spaceship"]])
def test_entities_of_known_types_are_let_through(entities: object) -> None:
    assert document_in(rows_of({**DAY, "entities": entities}), ".jsonl").id == "a"


def test_an_unknown_type_lists_the_known_ones() -> None:
    message = problem_in(rows_of({**DAY, "entities": [{"type": "Company"}, {"type": "Spaceship"}]}), ".jsonl")
    assert message.startswith("page.jsonl: line 1: no node type is called 'Spaceship'; use one of Company, Event, ")


def test_an_unknown_type_of_any_kind_is_an_error_and_no_crash() -> None:
    assert "no node type is called" in problem_in(rows_of({**DAY, "entities": [{"type": ["Company"]}]}), ".jsonl")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.text(alphabet='ab腾讯 \n\u2028"\\{}😀', min_size=1).map(lambda text: f"x{text}"), min_size=1, max_size=6
    )
)
def test_rows_come_back_in_order_with_their_own_text(texts: list[str]) -> None:
    content = rows_of(*({"id": f"r{i}", "text": text} for i, text in enumerate(texts)))
    assert [(one.id, one.text) for one in from_stdin(content) if isinstance(one, Document)] == [
        (f"r{i}", text) for i, text in enumerate(texts)
    ]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "{}",
                "[]",
                "x",
                "\ufeff",
                '{"text": 1}',
                '{"text": "ok"}',
                "\x00",
                '{"id": "' + "\ud800".encode("utf-8", "surrogatepass").decode("latin-1") + '"}',
            ]
        ),
        max_size=6,
    )
)
def test_any_mix_of_rows_ends_in_documents_and_errors(rows: list[str]) -> None:
    found = found_in("\n".join(rows).encode("latin-1", "replace"), ".jsonl")
    assert all("\n" not in str(one) for one in found if isinstance(one, InputError))
