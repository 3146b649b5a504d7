"""Word and PDF files: their text in order, and damaged or hostile ones as one error that says what to do."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document as WordFile
from pypdf import PdfReader, PdfWriter
from tests.loaders.making import (
    SENTENCE,
    ZH_SENTENCE,
    document_in,
    docx_of,
    found_in,
    packed,
    pdf_of,
    problem_in,
    word_parts_of,
)

from sinograph.errors import InputError
from sinograph.loaders.bounded import FAULTS, Parsed, parse_bounded
from sinograph.loaders.pdf import parse as parse_pdf
from sinograph.model import Document

WAY_OUT = "save it as plain text and load that"


@pytest.fixture
def inline(monkeypatch: pytest.MonkeyPatch) -> None:
    """PDF files are parsed here: a child process costs a second a file, and one test of it is enough."""

    def parse_here(parse: Callable[[bytes], Parsed], content: bytes, source: str, *, inline: bool) -> Parsed:
        return parse_bounded(parse, content, source, inline=True)

    monkeypatch.setattr("sinograph.loaders.pdf.parse_bounded", parse_here)


def saved(word: object) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def pdf_with(*pages: str, title: str | None = None, password: str | None = None) -> bytes:
    writer, buffer = PdfWriter(), io.BytesIO()
    for page in pages:
        writer.append(PdfReader(io.BytesIO(pdf_of(page))))
    if title is not None:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password)
    writer.write(buffer)
    return buffer.getvalue()


def test_paragraphs_of_a_word_file_are_lines_in_order() -> None:
    assert document_in(docx_of("Deal", SENTENCE, ZH_SENTENCE), ".docx").text == f"Deal\n{SENTENCE}\n{ZH_SENTENCE}"


def test_empty_paragraphs_stay_as_gaps_between_paragraphs() -> None:
    assert document_in(docx_of("Deal", "", SENTENCE), ".docx").text == f"Deal\n\n{SENTENCE}"


def test_a_table_stands_where_it_stood() -> None:
    word = WordFile()
    word.add_paragraph("Before the table.")
    table = word.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("买方", "卖方"), ("云杉科技", "星河科技")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    word.add_paragraph("Behind the table.")
    assert document_in(saved(word), ".docx").text.split("\n") == [
        "Before the table.",
        "买方 | 卖方",
        "云杉科技 | 星河科技",
        "Behind the table.",
    ]


def test_a_merged_cell_is_told_once() -> None:
    word = WordFile()
    table = word.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Maple Net"
    table.cell(0, 2).text = "Hangzhou"
    assert document_in(saved(word), ".docx").text == "Maple Net | Hangzhou"


@pytest.mark.parametrize(("title", "read"), [("A deal", "A deal"), ("  ", None), ("", None), ("收购公告", "收购公告")])
def test_the_title_of_a_word_file_is_its_property(title: str, read: str | None) -> None:
    word = WordFile()
    word.add_paragraph(SENTENCE)
    word.core_properties.title = title
    assert document_in(saved(word), ".docx").title == read


@pytest.mark.parametrize("lines", [(), ("",), (" ", "—")])
def test_a_word_file_without_text_is_refused(lines: tuple[str, ...]) -> None:
    assert (
        problem_in(docx_of(*lines), ".docx") == "page.docx: holds no text; give a document with text, or leave it out"
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Maple Net",
        b"PK\x03\x04",
        b"PK\x05\x06" + b"\x00" * 18,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    ],
    ids=["nothing", "text", "head of an archive", "empty archive", "old Word file"],
)
def test_what_is_no_word_file_is_one_error(content: bytes) -> None:
    assert problem_in(content, ".docx").startswith("page.docx: ")


@pytest.mark.parametrize("lost", ["word/document.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_word_file_without_a_part_is_one_error(lost: str) -> None:
    parts = {name: content for name, content in word_parts_of(SENTENCE).items() if name != lost}
    message = problem_in(packed(parts), ".docx")
    assert message.startswith("page.docx: can't be read (")
    assert message.endswith(f"); {WAY_OUT}")


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<w:document",
        b"<html/>",
        b"\xff\xfe\x00",
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    ],
)
def test_a_broken_body_is_one_error(xml: bytes) -> None:
    assert problem_in(packed({**word_parts_of(SENTENCE), "word/document.xml": xml}), ".docx").startswith("page.docx: ")


def test_entities_that_multiply_do_not_unfold() -> None:
    entities = "".join(f"<!ENTITY e{i} '{f'&e{i - 1};' * 10}'>" for i in range(1, 9))
    body = word_parts_of(SENTENCE)["word/document.xml"].decode()
    bomb = body.replace("?>", f"?><!DOCTYPE a [<!ENTITY e0 'lol'>{entities}]>", 1).replace(SENTENCE, f"{SENTENCE} &e8;")
    for found in found_in(packed({**word_parts_of(SENTENCE), "word/document.xml": bomb.encode()}), ".docx"):
        assert isinstance(found, InputError) or len(found.text) < 10_000


def test_an_archive_that_lies_about_its_size_is_one_error() -> None:
    content = bytearray(packed({"word/document.xml": b"a" * 1000}))
    place = content.rindex(b"PK\x01\x02") + 24
    content[place : place + 4] = b"\xff\xff\xff\xff"
    assert problem_in(bytes(content), ".docx").startswith("page.docx: ")


@pytest.mark.usefixtures("inline")
def test_pages_of_a_pdf_are_apart() -> None:
    assert document_in(pdf_with(SENTENCE, "The second page."), ".pdf").text == f"{SENTENCE}\n\nThe second page."


@pytest.mark.parametrize(
    ("title", "read"),
    [("A deal", "A deal"), (" A \n deal ", "A deal"), ("收购公告", "收购公告"), ("", None), (None, None)],
)
def test_the_title_of_a_pdf_is_its_property(title: str | None, read: str | None) -> None:
    assert parse_pdf(pdf_with(SENTENCE, title=title)).title == read


@pytest.mark.usefixtures("inline")
def test_a_locked_pdf_says_that_it_is_locked() -> None:
    message = problem_in(pdf_with(SENTENCE, password="secret"), ".pdf")
    assert message == f"page.pdf: can't be read (ValueError: is encrypted: remove the password first); {WAY_OUT}"


@pytest.mark.usefixtures("inline")
def test_a_pdf_locked_with_nothing_is_open() -> None:
    assert SENTENCE in document_in(pdf_with(SENTENCE, password=""), ".pdf").text


@pytest.mark.usefixtures("inline")
def test_a_pdf_without_text_is_refused() -> None:
    assert problem_in(pdf_of(""), ".pdf") == "page.pdf: holds no text; give a document with text, or leave it out"


@pytest.mark.parametrize("content", [b"", b"Maple Net", b"<html></html>", b"\x00" * 2000, b"x" * 1024 + b"%PDF-1.4"])
def test_what_is_no_pdf_is_told_without_a_parser(content: bytes) -> None:
    assert problem_in(content, ".pdf") == "page.pdf: is no PDF file; check what it is, or give it another suffix"


@pytest.mark.usefixtures("inline")
@pytest.mark.parametrize("kept", [9, 100, 400])
def test_half_a_pdf_is_a_document_or_one_error(kept: int) -> None:
    (found,) = found_in(pdf_of(SENTENCE)[:kept], ".pdf")
    assert isinstance(found, InputError)
    assert "\n" not in str(found)


@pytest.mark.usefixtures("inline")
def test_a_pdf_whose_pages_are_their_own_parents_ends() -> None:
    looped = pdf_of(SENTENCE).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")
    (found,) = found_in(looped, ".pdf")
    assert isinstance(found, InputError)


def test_words_broken_at_a_line_end_are_whole_again() -> None:
    from sinograph.loaders.pdf import _tidy

    assert (
        _tidy("The acqui-\nsition of Harbor-\nGames in 2016-\n17\n") == "The acquisition of Harbor-\nGames in 2016-\n17"
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_whatever_a_parser_raises_is_an_input_error(fault: type[Exception]) -> None:
    def parse(content: bytes) -> Parsed:
        raise fault("first line\nsecond line " + "x" * 500)

    with pytest.raises(InputError) as caught:
        parse_bounded(parse, b"", "a.pdf", inline=True)
    message = str(caught.value)
    assert message.startswith(f"a.pdf: can't be read ({fault.__name__}: first line second line x")
    assert message.endswith(WAY_OUT)
    assert len(message) < 260


def test_a_parser_s_own_input_error_stays_as_it_is() -> None:
    def parse(content: bytes) -> Parsed:
        raise InputError("page", "", "is empty", "leave it out")

    with pytest.raises(InputError, match=r"^page: is empty; leave it out$"):
        parse_bounded(parse, b"", "a.pdf", inline=True)


def test_an_interruption_is_none_of_a_parser_s_faults() -> None:
    def parse(content: bytes) -> Parsed:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parse_bounded(parse, b"", "a.pdf", inline=True)


def test_a_child_process_hands_back_what_it_found() -> None:
    from sinograph.loaders.html import parse

    page = f"<html><head><title>收购</title></head><body><p>{ZH_SENTENCE}</p></body></html>".encode()
    assert parse_bounded(parse, page, "a.html", inline=False) == parse(page)


def test_a_child_process_hands_back_its_error() -> None:
    from sinograph.loaders.docx import parse

    with pytest.raises(InputError, match=r"^a\.docx: can't be read \(.*\); save it as plain text and load that$"):
        parse_bounded(parse, b"no archive", "a.docx", inline=False)


@pytest.mark.usefixtures("inline")
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_reading_twice_gives_the_same_document(suffix: str) -> None:
    content = docx_of(SENTENCE) if suffix == ".docx" else pdf_of(SENTENCE)
    first, again = document_in(content, suffix), document_in(content, suffix)
    assert isinstance(first, Document)
    assert first == again
