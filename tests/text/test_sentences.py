"""Sentences: where they end, and where a text is one endless line."""

from __future__ import annotations

import pytest

from sinograph.text.sentences import LONGEST_SENTENCE, split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "It hired Ms. Guan and Mr. Bao in May.",
        "They opened 58.COM at night.",
        "The office is at No. 6 Lamp Road.",
        "It runs Nos. 5 and 6.",
        "The U.S. Securities and Exchange Commission wrote.",
        "Some firms, e.g. Molika, left.",
    ],
)
def test_a_short_form_ends_none(sentence: str) -> None:
    text = f"{sentence} Then it rained."
    assert [text[a:b] for a, b in split_sentences(text)] == [sentence, "Then it rained."]


def test_a_plain_no_ends_one() -> None:
    text = "Was it? No. It rained."
    assert [text[a:b] for a, b in split_sentences(text)] == ["Was it?", "No.", "It rained."]


@pytest.mark.parametrize("unit", ["Tencent bought Supercell and, ", "腾讯收购了阿里巴巴，", "Tencent ", "公司", "《"])
def test_an_endless_sentence_is_cut_and_nothing_is_lost(unit: str) -> None:
    text = unit * 2000
    spans = split_sentences(text)
    assert max(end - start for start, end in spans) <= LONGEST_SENTENCE
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


def test_a_cut_falls_where_the_sentence_pauses() -> None:
    text = "Tencent bought Supercell, " * 200
    for start, end in split_sentences(text)[:-1]:
        assert text[start:end].endswith((",", "Tencent", "bought", "Supercell,"))
        assert text[end] == " "


def test_a_long_sentence_stays_whole() -> None:
    text = "Tencent, " * 150 + "and Alibaba met."
    assert split_sentences(text) == ((0, len(text)),)
