"""Lines: where they end, how much they say, what sets them apart; and findings that overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.text.lines import after_bullet, is_bullet, language_of, read_lines, words_in
from sinograph.text.spans import keep_longest


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029", "\x85"])
def test_every_line_end_ends_a_line(ending: str) -> None:
    text = f"Maple{ending}腾讯{ending}"
    assert [(line.text, text[line.start : line.end]) for line in read_lines(text)] == [
        ("Maple", "Maple"),
        ("腾讯", "腾讯"),
    ]


def test_one_windows_line_end_is_no_gap() -> None:
    assert [line.gap for line in read_lines("A\r\nB\r\n\r\nC")] == [False, False, True]


@pytest.mark.parametrize("margin", [" ", "\t", "\xa0", "\u3000", "\u200b", "\ufeff", "\u2003", "\x00", " \u3000\xa0"])
def test_margins_are_no_part_of_a_line(margin: str) -> None:
    text = f"{margin}腾讯 Maple{margin}"
    (line,) = read_lines(text)
    assert line.text == "腾讯 Maple" == text[line.start : line.end]


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\u3000\n\xa0", "----", "\n====\n"])
def test_a_text_without_words_has_no_lines(text: str) -> None:
    assert read_lines(text) == ()


@pytest.mark.parametrize(
    ("between", "gap", "mark"),
    [
        ("\n", False, ""),
        ("\n\n", True, ""),
        ("\n \t\n", True, ""),
        ("\n\xa0\n", True, "space"),
        ("\n\u3000\n", True, "space"),
        ("\n----\n", False, "rule"),
        ("\n* * * *\n", False, "rule"),
        ("\n————\n", False, "rule"),
        ("\n========================\n", False, "rule"),
        ("\n\n----\n\n", True, "rule"),
        ("\n---\n", None, None),  # three dashes are a line of their own
    ],
)
def test_what_stands_between_two_lines(between: str, gap: bool | None, mark: str | None) -> None:
    first, *others, last = read_lines(f"A{between}B")
    assert (first.gap, first.mark) == (False, "")
    if gap is None:
        assert [line.text for line in others] == ["---"]
    else:
        assert (others, last.gap, last.mark) == ([], gap, mark)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="ab腾 \n\r\t\xa0\u3000\u2028-=*😀.。", max_size=80))
def test_lines_are_in_order_and_read_what_they_say(text: str) -> None:
    place = 0
    for line in read_lines(text):
        assert place <= line.start < line.end <= len(text)
        assert text[line.start : line.end] == line.text == line.text.strip()
        place = line.end


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="ab腾 \n\xa0😀.。", max_size=80))
def test_no_word_is_lost_between_lines(text: str) -> None:
    assert "".join("".join(line.text for line in read_lines(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Tencent bought Supercell", 3),
        ("腾讯收购了超级细胞", 4.5),
        ("腾讯 bought it", 3),
        ("$8.6 — 84.3%", 0),
        ("😀😀😀", 0),
        ("don't", 2),
        ("アリババ", 2),
    ],
)
def test_a_chinese_character_weighs_half_a_word(text: str, weight: float) -> None:
    assert words_in(text) == weight


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("12.5%", "en"),
        ("Tencent", "en"),
        ("腾讯", "zh"),
        ("騰訊", "zh"),
        ("腾讯收购了Supercell", "zh"),
        ("Tencent (腾讯) bought Supercell", "en"),
        ("😀", "en"),
        ("Société Générale", "en"),
        ("WeChat、QQ、Qzone 和 Weishi 都是腾讯公司推出的产品。", "zh"),
    ],
)
def test_language_is_what_most_of_a_text_is_in(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "It did.",
        "Did it?",
        "It did!",
        "他说。",
        "真的？",
        "“It did.”",
        "It did.)",
        "他说：“好的。”",
        "It did.[1][2]",
        "and so on…",
        "（完。）",
        "It did.''",
    ],
)
def test_a_sentence_s_mark_ends_a_line(text: str) -> None:
    (line,) = read_lines(text)
    assert line.ended


@pytest.mark.parametrize("text", ["It did", "It did,", "他说：", "Inc. and Co", "2016-06-21", "(2016)", "腾讯、"])
def test_other_signs_do_not(text: str) -> None:
    (line,) = read_lines(text)
    assert not line.ended


@pytest.mark.parametrize(
    ("text", "says", "prose"),
    [
        ("It did.", False, False),
        ("Tencent bought Supercell.", True, False),
        ("腾讯收购它。", True, False),
        ("Tencent bought Supercell", False, False),
        ("Tencent said on Monday that it had bought Supercell.", True, True),
        ("Tencent said on Monday that it had bought these:", True, True),
        ("腾讯周一宣布收购芬兰公司超级细胞。", True, True),
        ("word " * 30, True, True),
        ("word " * 29, False, False),
    ],
)
def test_running_text_is_long_or_ends_as_a_sentence_does(text: str, says: bool, prose: bool) -> None:
    (line,) = read_lines(text)
    assert (line.says, line.prose) == (says, prose)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("• Tencent", "Tencent"),
        ("•Tencent", "Tencent"),
        ("- Tencent", "Tencent"),
        ("– 腾讯", "腾讯"),
        ("* Tencent", "Tencent"),
        ("■ 腾讯", "腾讯"),
        ("1. Tencent", "Tencent"),
        ("12) Tencent", "Tencent"),
        ("(3) Tencent", "Tencent"),
        ("1、腾讯", "腾讯"),
        ("1.腾讯", "腾讯"),
        ("一、腾讯", "腾讯"),
        ("（二）腾讯", "腾讯"),
        ("十二、腾讯", "腾讯"),
    ],
)
def test_a_list_item_begins_behind_its_sign(text: str, after: str) -> None:
    assert is_bullet(text)
    assert text[after_bullet(text) :] == after


@pytest.mark.parametrize(
    "text", ["Tencent", "3.5 billion", "-5 percent", "2016. It rained", "一家公司", "腾讯、阿里", "1984", "A. Li"]
)
def test_other_beginnings_are_no_list_item(text: str) -> None:
    assert not is_bullet(text)
    assert after_bullet(text) == 0


@pytest.mark.parametrize("text", ["•", "1.", "1. ", "（二）"])
def test_a_sign_with_nothing_behind_it_cuts_nothing_off(text: str) -> None:
    assert after_bullet(text) == 0


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([], []),
        ([(0, 3)], [(0, 3)]),
        ([(2, 4), (0, 2)], [(0, 2), (2, 4)]),  # what touches does not overlap
        ([(0, 3), (2, 6)], [(2, 6)]),
        ([(0, 3), (2, 5)], [(0, 3)]),  # as long: the first
        ([(0, 9), (1, 2), (3, 4)], [(0, 9)]),
        ([(0, 3), (2, 6), (5, 8)], [(2, 6)]),
        ([(1, 1), (0, 3)], [(0, 3), (1, 1)]),
    ],
)
def test_of_findings_that_overlap_the_longest_is_kept(
    found: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    assert keep_longest(found, lambda span: span, 10) == kept


SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda told: (told[0], told[0] + told[1])), max_size=12
)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(SPANS)
def test_what_is_kept_is_apart_and_what_is_dropped_overlaps_something_as_long(found: list[tuple[int, int]]) -> None:
    kept = keep_longest(found, lambda span: span, 30)
    assert kept == sorted(kept)
    assert all(one[1] <= other[0] for one, other in pairwise(kept))
    for start, end in found:
        assert any(left < end and start < right and right - left >= end - start for left, right in kept)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(SPANS, st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(found: list[tuple[int, int]], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert keep_longest(shuffled, lambda span: span, 30) == keep_longest(found, lambda span: span, 30)
