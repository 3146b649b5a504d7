"""Bytes to characters, in both scripts: what comes out is what was written, or the message says what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loaders.making import ZH_SENTENCE

from sinograph.errors import InputError
from sinograph.loaders.decoding import clean, decode

SIMPLIFIED = (
    "腾讯控股有限公司今日在香港宣布，公司将以八十六亿美元收购芬兰的一家手机游戏开发商，这是今年最大的一笔交易。"
)
TRADITIONAL = (
    "騰訊控股有限公司今日在香港宣布，公司將以八十六億美元收購芬蘭的一家手機遊戲開發商，這是今年最大的一筆交易。"
)
MIXED = "Tencent（腾讯）said on Tuesday that it would buy Supercell, 一家芬兰的游戏公司, for $8.6 billion."
ENGLISH = "Tencent agreed to buy Supercell for $8.6 billion, the company said on Tuesday."
EMOJI = "Tencent 🐧 bought it 🎮👨‍👩‍👧, 腾讯说。"


@pytest.mark.parametrize(
    "text", [SIMPLIFIED, TRADITIONAL, MIXED, ENGLISH, EMOJI], ids=["zh-Hans", "zh-Hant", "mixed", "en", "emoji"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_what_can_hold_any_text_is_read_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"], ids=["little", "big"])
def test_a_byte_order_mark_tells_the_order(mark: bytes) -> None:
    order = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert decode(mark + SIMPLIFIED.encode(order), "a.txt") == SIMPLIFIED


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH, MIXED], ids=["zh-Hans", "zh-Hant", "en", "mixed"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_byte_text_needs_no_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "gb2312"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "gbk"),  # both scripts fit in it
        (f"{ENGLISH}\n{SIMPLIFIED}", "gbk"),
        (f"{ENGLISH}\n{TRADITIONAL}", "big5"),
    ],
)
def test_legacy_chinese_needs_no_label(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_line_ends_stay_as_they_are(encoding: str, ending: str) -> None:
    text = ending.join([ZH_SENTENCE, "", ENGLISH, ""])
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        (b"gb2312", "gb18030"),
        (b"GBK", "gb18030"),
        (b"gb18030", "gb18030"),
        (b"big5", "big5hkscs"),
        (b"Big5-HKSCS", "big5hkscs"),
        (b"utf-16", "utf-8"),  # a label read from single bytes can't be true
        (b"no-such-charset", "gb18030"),
    ],
)
def test_a_label_is_believed_where_it_fits_and_only_there(label: bytes, encoding: str) -> None:
    text = TRADITIONAL if "big5" in encoding else SIMPLIFIED
    page = b'<meta charset="' + label + b'">' + text.encode(encoding)
    assert decode(page, "a.html", labelled=True).endswith(text)


@pytest.mark.parametrize(
    ("label", "encoding", "names"), [("gb2312", "gb18030", "喆堃镕翀頔燚犇" * 4), ("big5", "big5hkscs", "嘅咗嘢啲" * 3)]
)
def test_a_label_covers_the_rarer_characters_that_pages_write_under_it(label: str, encoding: str, names: str) -> None:
    page = f'<meta charset="{label}">{names}'
    assert decode(page.encode(encoding), "a.html", labelled=True) == page


def test_utf8_wins_over_a_false_label() -> None:
    page = f'<meta charset="gbk"><p>{SIMPLIFIED}</p>'
    assert decode(page.encode(), "a.html", labelled=True) == page


def test_a_label_decides_between_readings_that_both_hold() -> None:
    page = b'<meta charset="euc-kr"><p>' + "텐센트는 슈퍼셀을 인수했다.".encode("euc-kr")
    assert "텐센트" in decode(page, "a.html", labelled=True)


def test_a_label_in_plain_text_is_only_text() -> None:
    text = f'charset="big5" {SIMPLIFIED}'
    assert decode(text.encode("gb18030"), "a.txt") == text


def test_a_byte_order_mark_wins_over_a_label() -> None:
    page = f'<meta charset="gbk">{SIMPLIFIED}'
    assert decode(page.encode("utf-16"), "a.html", labelled=True) == page


def test_a_few_broken_bytes_cost_only_themselves() -> None:
    content = (SIMPLIFIED * 20).encode()
    broken = content[:300] + b"\xff" + content[300:]
    text = decode(broken, "a.txt")
    assert text.replace("\ufffd", "") == SIMPLIFIED * 20
    assert text.count("\ufffd") == 1


def test_a_text_cut_off_within_a_character_keeps_the_rest() -> None:
    content = (SIMPLIFIED * 20).encode()[:-1]
    assert decode(content, "a.txt").startswith(SIMPLIFIED * 19)


@pytest.mark.parametrize(
    "content",
    [b"", b" ", b"\n\r\n\t ", b"\x0b\x0c"],
    ids=["nothing", "a blank", "blank lines", "vertical blanks"],
)
def test_an_empty_file_is_told_as_empty(content: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: is empty; give a document with text, or leave it out$"):
        decode(content, "a.txt")


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 8,
        b"\x00" * 400,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(200)) * 9,
        b"PK\x03\x04" + b"\x00\x01\x02\x03" * 300,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 500,
        b"\xff\xfe" + b"\x00\xd8" * 200,
    ],
    ids=["all bytes", "zeros", "picture", "archive", "program", "broken utf-16"],
)
def test_binary_files_are_no_text(content: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: is binary or in an unknown encoding; save it as UTF-8 text$"):
        decode(content, "a.txt")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_that_can_be_stored_or_an_error(content: bytes) -> None:
    try:
        text = decode(content, "a.txt")
    except InputError:
        return
    text.encode("utf-8")
    assert "\x00" not in text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co")), min_size=1))
def test_utf8_is_read_back_whatever_it_holds(text: str) -> None:
    content = f"Tencent {text}".encode()
    if "\ufffe" not in text and "\uffff" not in text and text.count("\ufffd") == 0:
        assert decode(content, "a.txt") == f"Tencent {text}"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters() | st.sampled_from("\x00\x07\ud800\udfff\ufffe腾😀")))
def test_cleaning_keeps_every_offset_and_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    "kept", ["\t", "\n", "\r", "\x0b", "\x0c", "\xa0", "\u3000", "\u200b", "\u202e", "😀", "\U0002a6a5"]
)
def test_cleaning_leaves_what_a_store_can_hold(kept: str) -> None:
    assert clean(f"a{kept}b") == f"a{kept}b"


@pytest.mark.parametrize(
    ("given_", "cleaned"), [("\x00", " "), ("\x1b", " "), ("\x7f", " "), ("\ufffe", " "), ("\ud83d", "\ufffd")]
)
def test_cleaning_replaces_what_a_store_can_not_hold(given_: str, cleaned: str) -> None:
    assert clean(f"腾{given_}b") == f"腾{cleaned}b"
