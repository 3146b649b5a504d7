"""One suite for every format, and what each is known for."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordFile
from tests.loaders.making import SENTENCE, ZH_SENTENCE, docx_of, from_stdin, pdf_of, rows_of

from sinograph.errors import InputError
from sinograph.loaders import load_formats, read_documents
from sinograph.loaders.decoding import decode
from sinograph.model import Document

SAMPLES: dict[str, Callable[[], bytes]] = {
    ".txt": lambda: SENTENCE.encode(),
    ".text": lambda: SENTENCE.encode(),
    ".md": lambda: f"# Deal\n\n{SENTENCE}".encode(),
    ".markdown": lambda: f"# Deal\n\n{SENTENCE}".encode(),
    ".html": lambda: f"<html><body><h1>Deal</h1><p>{SENTENCE}</p></body></html>".encode(),
    ".htm": lambda: f"<p>{SENTENCE}</p>".encode(),
    ".xhtml": lambda: f"<?xml version='1.0' encoding='utf-8'?><html><body><p>{SENTENCE}</p></body></html>".encode(),
    ".pdf": lambda: pdf_of(SENTENCE),
    ".docx": lambda: docx_of("Deal", SENTENCE),
    ".jsonl": lambda: json.dumps({"id": "row", "text": SENTENCE}).encode(),
    ".ndjson": lambda: json.dumps({"id": "row", "text": SENTENCE}).encode(),
}


def read(path: Path | str, root: Path) -> list[Document | InputError]:
    return list(read_documents([str(path)], root=root))


def test_every_format_has_a_sample() -> None:
    assert set(load_formats()) == set(SAMPLES)


@pytest.mark.parametrize("suffix", SAMPLES)
def test_every_format_gives_its_text(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"page{suffix}"
    path.write_bytes(SAMPLES[suffix]())
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert SENTENCE in document.text
    assert document.id == ("row" if suffix in (".jsonl", ".ndjson") else f"page{suffix}")


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize(
    "content", [b"", b"   \n\n ", bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 500]
)
def test_empty_and_binary_files_are_one_line_errors(suffix: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"page{suffix}"
    path.write_bytes(content)
    found = read(path, tmp_path)
    assert all(isinstance(one, InputError) for one in found)
    assert found or suffix in (".jsonl", ".ndjson")
    for one in found:
        assert "\n" not in str(one)
        assert str(one).startswith(f"page{suffix}")


@pytest.mark.parametrize("suffix", SAMPLES)
def test_damaged_files_end_in_text_or_an_error(suffix: str, tmp_path: Path) -> None:
    whole = SAMPLES[suffix]()
    for place in range(0, len(whole), max(1, len(whole) // 5)):
        path = tmp_path / f"{place}{suffix}"
        path.write_bytes(whole[:place] + b"\xff\x00<<" + whole[place + 4 :])
        assert all(isinstance(one, Document | InputError) for one in read(path, tmp_path))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk", "gb2312"]
)
def test_encodings_of_simplified_chinese(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((ZH_SENTENCE * 2).encode(encoding))
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert document.text == ZH_SENTENCE * 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "big5", "big5hkscs"])
def test_encodings_of_traditional_chinese(encoding: str, tmp_path: Path) -> None:
    text = "雲杉科技週一宣布，將以三億元收購星河科技的全部股權，這是今年最大的一筆交易。"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert document.text == text


def test_an_html_label_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = f'<html><head><meta charset="gb2312"><title>收购</title></head><body><p>{ZH_SENTENCE * 3}</p></body></html>'
    path.write_bytes(page.encode("gb18030"))
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert ZH_SENTENCE in document.text


def test_html_keeps_title_and_date_and_leaves_the_page_out(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"""<html><head><title>Maple Net buys Harbor Games</title>
        <meta property="article:published_time" content="2018-03-03T10:00:00Z"></head>
        <body><nav><a href="/">Home</a><a href="/tech">Technology</a></nav>
        <article><h1>Maple Net buys Harbor Games</h1><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p><p>{SENTENCE}</p></article>
        <script>alert("no text")</script><footer>Copyright Example</footer></body></html>""",
        encoding="utf-8",
    )
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert document.title == "Maple Net buys Harbor Games"
    assert str(document.published) == "2018-03-03"
    assert "alert" not in document.text
    assert document.text.startswith("Maple Net buys Harbor Games")


def test_the_same_page_is_read_the_same_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(SAMPLES[".html"]())
    assert read(path, tmp_path) == read(path, tmp_path)


def test_docx_tables_are_text(tmp_path: Path) -> None:
    word, buffer = WordFile(), io.BytesIO()
    word.add_paragraph(SENTENCE)
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Harbor Games", "300 million dollars"
    word.save(buffer)
    path = tmp_path / "a.docx"
    path.write_bytes(buffer.getvalue())
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert "Harbor Games | 300 million dollars" in document.text


def test_a_docx_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * (60 * 2**20))
    (problem,) = read(path, tmp_path)
    assert isinstance(problem, InputError)
    assert "unpacks to" in str(problem)


def test_a_missing_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(SAMPLES[".pdf"]())
    monkeypatch.setattr("sinograph.loaders.pdf.find_spec", lambda name: None)
    (tmp_path / "b.txt").write_text("Maple Net bought Harbor Games.")
    problem, other = read_documents([str(path), str(tmp_path / "b.txt")], root=tmp_path)
    assert str(problem).endswith(
        "a.pdf: pypdf is needed to read PDF files and is not installed; pip install 'sinograph[pdf]'"
    )
    assert isinstance(other, Document)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Société Générale, señor, “Zürich” – Tencent’s", "cp1252"),
        ("Tencent (腾讯) bought it. Then 阿里巴巴 said so too, and everybody went home again.", "gbk"),
        ("Привет мир, как дела сегодня", "cp1251"),
    ],
)
def test_a_few_letters_tell_an_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_a_large_page_is_read_in_a_child_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.html.INLINE_BYTES", 10)
    path = tmp_path / "a.html"
    path.write_bytes(SAMPLES[".html"]())
    (document,) = read(path, tmp_path)
    assert isinstance(document, Document)
    assert SENTENCE in document.text


def test_a_slow_parser_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.bounded.PARSE_SECONDS", -4.99)
    path = tmp_path / "a.pdf"
    path.write_bytes(SAMPLES[".pdf"]())
    (problem,) = read(path, tmp_path)
    assert isinstance(problem, InputError)
    assert "seconds" in str(problem)


def test_too_long_a_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.limits.LARGEST_TEXT", 50)
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    (problem,) = read(path, tmp_path)
    assert isinstance(problem, InputError)
    assert "split it" in str(problem)


def test_rows_keep_what_they_tell() -> None:
    row = {
        "id": "a",
        "text": SENTENCE,
        "url": "https://x.example/1",
        "title": "T",
        "published": "2016-11",
        "lang": "en",
    }
    (document,) = from_stdin(rows_of(row))
    assert isinstance(document, Document)
    assert (document.id, document.title, str(document.published)) == ("a", "T", "2016-11")
    assert document.url == "https://x.example/1"


def test_ids_fall_back_to_url_and_line() -> None:
    found = list(
        from_stdin(
            rows_of({"text": "One.", "url": "https://x.example/1"}, {"text": "Two."}, {"id": 7, "text": "Three."})
        )
    )
    assert [one.id for one in found if isinstance(one, Document)] == ["https://x.example/1", "stdin#2", "7"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{not json", "no JSON"),
        ("[1, 2]", "no JSON object"),
        ("[" * 100_000, "no JSON"),
        ({"id": "x"}, "has no 'text'"),
        ({"id": "x", "text": 5}, "has no 'text'"),
        ({"id": "x", "text": "  "}, "holds no text"),
        ({"id": ["x"], "text": "One."}, "'id' is no string"),
        ({"id": "x", "text": "One.", "published": "soon"}, "'published' is no date"),
        ({"id": "x", "text": "One.", "published": 2016}, "'published' is no date"),
        ({"id": "x", "text": "One.", "published": "2016-02-31"}, "'published' is no date"),
        ({"id": "x", "text": "One.", "entities": [{"type": "Spaceship"}]}, "no node type is called 'Spaceship'"),
        ({"id": "x", "text": "One.", "type": "Spaceship"}, "no node type is called 'Spaceship'"),
    ],
)
def test_a_bad_row_is_one_error_and_loses_no_other(row: object, expected: str) -> None:
    found = list(from_stdin(rows_of({"id": "a", "text": "One."}, row, {"id": "b", "text": "Two."})))
    assert [type(one).__name__ for one in found] == ["Document", "InputError", "Document"]
    assert expected in str(found[1])
    assert "line 2" in str(found[1])
    assert "\n" not in str(found[1])


@pytest.mark.parametrize("type_", ["news", "NewsArticle", "Company"])
def test_other_types_of_rows_are_no_error(type_: str) -> None:
    assert [type(one).__name__ for one in from_stdin(rows_of({"id": "a", "text": "One.", "type": type_}))] == [
        "Document"
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2016", "2016"),
        ("2016-11-17T10:00:00Z", "2016-11-17"),
        ("Nov 17, 2016", "2016-11-17"),
        ("2016年11月", "2016-11"),
    ],
)
def test_published_forms(told: str, expected: str) -> None:
    (document,) = from_stdin(rows_of({"id": "a", "text": "One.", "published": told}))
    assert isinstance(document, Document)
    assert str(document.published) == expected


def test_one_broken_row_in_a_utf8_table() -> None:
    content = (
        rows_of({"id": "a", "text": "一。"})
        + b'\n{"id": "b", "text": "\xff\xfe"}\n'
        + rows_of({"id": "c", "text": "三。"})
    )
    assert [type(one).__name__ for one in from_stdin(content)] == ["Document", "InputError", "Document"]


def test_rows_in_gb18030() -> None:
    row = json.dumps({"id": "a", "text": ZH_SENTENCE * 2}, ensure_ascii=False).encode("gb18030")
    (document,) = from_stdin(row)
    assert isinstance(document, Document)
    assert document.text == ZH_SENTENCE * 2


def test_lone_surrogates_and_controls_are_cleaned() -> None:
    (document,) = from_stdin(b'{"id": "a", "text": "One\\ud800 two\\u0000 three."}')
    assert isinstance(document, Document)
    assert document.text == "One\ufffd two  three."
    document.text.encode("utf-8")
