"""Bytes to characters: UTF-8, UTF-16, GB18030, Big5 and what else a page may come in."""

from __future__ import annotations

import codecs
import re

from sinograph.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of Chinese text, in both scripts: the wrong reading of two-byte text has few of them.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "這為個國時來們對會發動過說產種後經將與業務資訊企公司市场場网網络絡月日元亿億万萬美投平台"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_CJK = re.compile(r"[\u3400-\u9fff]")
_LABEL = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 200_000
_WAY_OUT = "save it as UTF-8 text"


def decode(content: bytes, source: str, *, labelled: bool = False) -> str:
    """The characters that bytes stand for.

    Parameters
    ----------
    content
        A file's bytes.
    source
        For the message.
    labelled
        Whether to believe a ``charset=`` label near the beginning (HTML).

    Returns
    -------
    str
        Without a byte-order mark; control characters are blanks, so that stores and exports can hold them.

    Raises
    ------
    InputError
        Where the bytes are empty, binary, or in no known encoding.

    Examples
    --------
    >>> decode("腾讯发布新产品。".encode("gb18030"), "a.txt")
    '腾讯发布新产品。'
    """
    if not content.strip():
        raise InputError(source, "", "is empty", "give a document with text, or leave it out")
    text = _decoded(content, labelled)
    if text is None or _is_garbage(text):
        raise InputError(source, "", "is binary or in an unknown encoding", _WAY_OUT)
    return clean(text)


def clean(text: str) -> str:
    """The text with control characters as blanks and lone surrogates as U+FFFD: as long as before.

    >>> clean("a\\x00b")
    'a b'
    """
    text = _CONTROL.sub(" ", text)
    return text if text.isascii() else re.sub(r"[\ud800-\udfff]", "\ufffd", text)


def _decoded(content: bytes, labelled: bool) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content, encoding)
    text = _strict(content, "utf-8")
    if text is not None and 3 * text.count("\x00") <= len(text):  # else English in two bytes: ASCII, every other one 0
        return text
    label = _LABEL.search(content[:4096]) if labelled else None
    if label and (text := _strict(content, _wider(label[1].decode("ascii")))) is not None:
        return text
    return _without_mark(content)


def _wider(label: str) -> str:
    """The encoding that pages mean by a label: gb2312 is written for GB18030."""
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(label.lower(), label)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _without_mark(content: bytes) -> str | None:
    sample = content[:_SAMPLE]
    zeros = sample.count(0)
    if zeros > len(sample) / 5:
        return _strict(content, "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be")
    names = ("utf-16-le", "utf-16-be") if zeros else ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
    readings = [text for name in names if (text := _strict(content, name)) is not None]
    best = max(readings, key=_likely, default=None)
    if best is not None and _likely(best) >= 0.08:
        return best
    if zeros:
        return None
    lossy = content.decode("utf-8", "replace")
    if lossy.count("\ufffd") < len(lossy) / 200:
        return lossy
    return _guessed(content)


def _likely(text: str) -> float:
    """The share of a text's Chinese characters that are common ones."""
    chinese = _CJK.findall(text[:_SAMPLE])
    odd = sum("\ue000" <= character <= "\uf8ff" for character in text[:_SAMPLE])
    return sum(character in _COMMON for character in chinese) / (len(chinese) + 5 * odd) if chinese else 0.0


def _guessed(content: bytes) -> str | None:
    high = _HIGH.findall(content[:_SAMPLE])
    # Accented letters stand alone among Latin ones; two-byte characters do not, nor do other alphabets.
    western = _strict(content, "cp1252") if sum(len(run) == 1 for run in high) > 0.8 * len(high) else None
    if western is not None:
        return western
    # A few Chinese names in an English text are too few to be told from Korean ones by how common they are.
    named = _strict(content, "gb18030") if sum(map(len, high)) < len(content[:_SAMPLE]) / 4 else None
    if named is not None:
        return named
    from charset_normalizer import from_bytes  # costs 50 ms to load: only for what nothing else could read

    best = from_bytes(content[:_SAMPLE]).best()
    return None if best is None else _strict(content, best.encoding)


def _is_garbage(text: str) -> bool:
    sample = text[:_SAMPLE]
    odd = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    private = sum("\ue000" <= character <= "\uf8ff" for character in sample) if not sample.isascii() else 0
    return odd > len(sample) / 50 or private > len(sample) / 10
