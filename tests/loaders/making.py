"""Files of every format, made by hand, and one way to read them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from docx import Document as WordFile

from sinograph.errors import InputError
from sinograph.loaders import load_formats, read_documents
from sinograph.model import Document

SENTENCE = "Maple Net bought Harbor Games for 300 million dollars, the two firms said on Tuesday."
ZH_SENTENCE = "云杉科技周一宣布以3亿元收购星河科技，这是今年最大的一笔交易。"


def pdf_of(text: str) -> bytes:
    """A one-page PDF file with one line, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(content)
    content += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % table


def docx_of(*lines: str) -> bytes:
    word, buffer = WordFile(), io.BytesIO()
    for line in lines:
        word.add_paragraph(line)
    word.save(buffer)
    return buffer.getvalue()


def word_parts_of(*lines: str) -> dict[str, bytes]:
    """The members of a Word file by name, to be changed and packed again."""
    with zipfile.ZipFile(io.BytesIO(docx_of(*lines))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Members as a zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def rows_of(*rows: object) -> bytes:
    """JSON Lines: a text is a row as it stands, anything else is written as JSON."""
    return "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows).encode()


def found_in(content: bytes, suffix: str) -> list[Document | InputError]:
    """What a format's own loader yields, an error that ends it included."""
    found: list[Document | InputError] = []
    try:
        found += load_formats()[suffix].load(content, f"page{suffix}")
    except InputError as problem:
        found.append(problem)
    return found


def document_in(content: bytes, suffix: str) -> Document:
    """The one document of a file."""
    (found,) = found_in(content, suffix)
    assert isinstance(found, Document), found
    return found


def problem_in(content: bytes, suffix: str) -> str:
    """The message of the one error that a file ends in."""
    (found,) = found_in(content, suffix)
    assert isinstance(found, InputError), found
    return str(found)


def from_stdin(content: bytes) -> list[Document | InputError]:
    """What standard input gives."""
    return list(read_documents(["-"], root=Path(), stdin=io.BytesIO(content)))
