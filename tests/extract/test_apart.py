"""A firm and its full name are one, a parent and its unit are two: by the words of the text."""

from __future__ import annotations

import pytest

from sinograph.extract.apart import told_apart


@pytest.mark.parametrize(
    ("short", "whole", "text", "expected"),
    [
        ("Hanbo", "Hanbo Music", "Hanbo grew. Its affiliate Hanbo Music did not.", True),
        ("Hanbo", "Hanbo Music", "Hanbo Music, a unit of Hanbo that sells songs, grew.", True),
        ("Hanbo", "Hanbo Music", "Hanbo Music is owned by Hanbo, a firm.", True),
        ("Hanbo", "Hanbo Music", "Hanbo's game unit Hanbo Music grew.", True),
        ("Hanbo", "Hanbo Music", "Hanbo and its Hanbo Music grew.", True),
        ("Hanbo", "Hanbo Music", "Hanbo Music grew. Hanbo sells songs.", False),
        ("Hanbo", "Hanbo Music", "It is owned by Hanbo Music, and Hanbo Music grew.", False),
        ("Pelora", "Pelora Capital", "Zed raised $10m from its backer Pelora Capital. Pelora also backed Pim.", False),
        ("Pelora", "Pelora Capital", "Pelora and Zed signed a deal, Pelora Capital said.", False),
        ("Hanbo", "Hanbo Technology", "Hanbo Technology raised $5m in May and Hanbo, which makes lamps, grew.", False),
        ("Hanbo", "Hanbo Technology", "Hanbo acquired Zed in May, Hanbo Technology said.", False),
        ("韩博", "韩博音乐", "韩博旗下的韩博音乐增长。", True),
        ("韩博", "韩博音乐", "韩博与韩博音乐签约。", True),
        ("韩博", "韩博科技", "韩博科技宣布，李明和韩博达成和解。", False),
        ("韩博", "韩博科技", "韩博科技表示，这是韩博的产品。", False),
    ],
)
def test_two_firms_of_like_names(short: str, whole: str, text: str, *, expected: bool) -> None:
    assert told_apart(short, whole, text) is expected


def test_a_name_is_no_pattern() -> None:
    assert not told_apart("a.c", "a.c (b", "its unit abc (b")
    assert told_apart("A.C", "A.C (B)", "its unit A.C (B)")
