"""Ids that come from content, the same in every run."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.making import FEW, claim, evidence

from sinograph.model import Amount, PartialDate, content_id

ROOT = Path(__file__).parents[2]
PARTS = st.lists(
    st.one_of(st.text(max_size=8), st.integers(), st.none(), st.lists(st.text(max_size=4), max_size=3)), max_size=4
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["ab", "c"], ["a", "bc"]),
        (["a,b"], ["a", "b"]),
        (['a"', "b"], ["a", '"b']),
        (["a", ""], ["a"]),
        ([""], []),
        (["1"], [1]),
        ([None], ["null"]),
        ([None], [""]),
        ([["a", "b"]], ["a", "b"]),
        ([["a"], "b"], [["a", "b"]]),
        (["["], [[]]),
        (["a\\n"], ["a\n"]),
        (["é"], ["e\u0301"]),
        (["腾讯"], ["騰訊"]),
        (["Ａ"], ["A"]),
        (["a"], ["A"]),
        (["a"], ["a "]),
        (["\ud83d\ude00"], ["😀"]),
    ],
)
def test_other_parts_have_another_id(one: list[object], other: list[object]) -> None:
    assert content_id("x", *one) != content_id("x", *other)


def test_the_prefix_stands_in_front_and_the_hash_does_not_depend_on_it() -> None:
    one, other = content_id("e", "Foo"), content_id("claim", "Foo")
    assert one.removeprefix("e-") == other.removeprefix("claim-")


@FEW
@given(PARTS)
def test_an_id_is_short_and_plain(parts: list[Any]) -> None:
    assert re.fullmatch("x-[0-9a-f]{20}", content_id("x", *parts))


@FEW
@given(PARTS, PARTS)
def test_ids_are_equal_exactly_where_the_parts_are(one: list[Any], other: list[Any]) -> None:
    assert (content_id("x", *one) == content_id("x", *other)) is (one == other)


def test_a_huge_part_has_a_short_id() -> None:
    assert len(content_id("x", "字" * 200_000)) == 22


def test_another_process_with_another_hash_seed_gives_the_same_id() -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'graph')!r})\n"
        "from sinograph.model import content_id\n"
        "print(content_id('x', 'Foo', '腾讯', 3, None, ['a']))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == content_id("x", "Foo", "腾讯", 3, None, ["a"])


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": 0.1},
        {"status": "denied"},
        {"amount": Amount(8.6e9, "USD")},
        {"stake": 84.3},
        {"role": "owner"},
        {"ticker": "HKEX:0700"},
        {"evidence": replace(evidence(), extractor="llm")},
        {"evidence": replace(evidence(), version="2")},
        {"evidence": replace(evidence(), published=PartialDate("2016"))},
    ],
    ids=str,
)
def test_a_better_reading_of_the_same_words_keeps_the_claims_id(change: dict[str, Any]) -> None:
    assert claim(**change).id == claim().id


@pytest.mark.parametrize(
    "change",
    [
        {"type": "OWNS"},
        {"subject": "alibaba"},
        {"object": "riot-games"},
        {"subject": "supercell", "object": "tencent"},
        {"date": PartialDate("2016")},
        {"date": PartialDate("2016-06")},
        {"round": "B"},
        {"evidence": evidence(document="b")},
        {"evidence": evidence(start=1)},
        {"evidence": evidence(end=20)},
    ],
    ids=str,
)
def test_what_is_claimed_of_whom_when_and_where_makes_the_claims_id(change: dict[str, Any]) -> None:
    assert claim(**change).id != claim().id


def test_a_date_and_a_round_of_the_same_letters_are_two_claims() -> None:
    assert claim(date=PartialDate("2016")).id != claim(round="2016").id


def test_a_round_that_is_empty_is_none() -> None:
    assert claim(round="").id == claim().id
