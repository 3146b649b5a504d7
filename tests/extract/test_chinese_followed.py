"""Dates that count from the one told before."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import story

from sinograph.extract.chinese.followed import following_dates
from sinograph.model import PartialDate
from sinograph.text import find_dates

CASES = (
    ("2015年3月成立，同年5月上线", ["2015-05"]),
    ("2015年成立，翌年6月3日上市", ["2016-06-03"]),
    ("2015年成立，次年上市，同年退市", ["2016", "2016"]),
    ("2015年12月31日成立，次日上线", ["2016-01-01"]),
    ("2015年3月2日成立，同月9日上线", ["2015-03-09"]),
    ("2015年成立，次日上线", []),
    ("2015年成立，同年13月上线", []),
    ("同年5月上线", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_counts_from_the_date_before(text: str, expected: list[str]) -> None:
    found = following_dates(text, find_dates(text, published=None), None)
    assert [str(one.date) for one in found] == expected


def test_goes_on_from_an_earlier_passage() -> None:
    (found,) = following_dates("同年8月上线", (), PartialDate("2015-03"))
    assert (str(found.date), found.start, found.end) == ("2015-08", 0, 4)


def test_a_range_is_no_base() -> None:
    assert following_dates("次日上线", (), PartialDate("2015-01/2015-03")) == []


def test_a_claim_bears_the_counted_date() -> None:
    drafts = story("[甲科技]于2015年3月成立。", "同年8月，[乙集团]收购[甲科技]。")
    assert [str(d.date) for d in drafts if d.type == "ACQUIRED"] == ["2015-08"]
