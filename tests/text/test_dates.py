"""Every expression that the grammar must know, in both languages, and what it must leave alone."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.model import PartialDate
from sinograph.text import find_dates, nearest_date

PUBLISHED = PartialDate("2016-06-28")  # a Tuesday

ENGLISH = {
    "on 17 November 2016": "2016-11-17",
    "on November 17, 2016,": "2016-11-17",
    "on November 17 2016": "2016-11-17",
    "Nov. 17th, 2016": "2016-11-17",
    "Nov 17, 2016": "2016-11-17",
    "NOV 17, 2016": "2016-11-17",
    "NOVEMBER 17, 2016": "2016-11-17",
    "november 17, 2016": "2016-11-17",
    "17 Nov 2016": "2016-11-17",
    "17-Nov-2016": "2016-11-17",
    "17 Nov / 2016": "2016-11-17",
    "the 17th of November, 2016": "2016-11-17",
    "the 17th of November 2016": "2016-11-17",
    "Sept. 3, 2015": "2015-09-03",
    "Sep 3, 2015": "2015-09-03",
    "May 5, 2016": "2016-05-05",
    "5 May 2016": "2016-05-05",
    "March 2nd, 2014": "2014-03-02",
    "2016-11-17": "2016-11-17",
    "2016-11-17 10:22": "2016-11-17",
    "2016/11/17": "2016-11-17",
    "2016.11.17": "2016-11-17",
    "2016/6/3": "2016-06-03",
    "2016-11": "2016-11",
    "28/06/2016": "2016-06-28",
    "06/28/2016": "2016-06-28",
    "15.3.2016": "2016-03-15",
    "06/01/2016": "2016-06-01",
    "06/05/2016": "2016",
    "03/04/2012": "2012",
    "in November 2016": "2016-11",
    "Nov 2016": "2016-11",
    "November, 2016": "2016-11",
    "November of 2016": "2016-11",
    "in May 2016": "2016-05",
    "early May 2016": "2016-05",
    "late November 2016": "2016-11",
    "mid-November 2016": "2016-11",
    "at the end of November 2016": "2016-11",
    "from January to March 2016": "2016-01/2016-03",
    "January-March 2016": "2016-01/2016-03",
    "May 3-5, 2016": "2016-05-03/2016-05-05",
    "May 3 to May 5, 2016": "2016-05-03/2016-05-05",
    "3-5 May 2016": "2016-05-03/2016-05-05",
    "November 28 to December 3, 2015": "2015-11-28/2015-12-03",
    "in 2016": "2016",
    "In 2012, it": "2012",
    "since 2010": "2010",
    "by 2020": "2020",
    "until 2018": "2018",
    "during 2015": "2015",
    "early 2016": "2016",
    "in early 2016": "2016",
    "in late 2016": "2016",
    "mid-2016": "2016",
    "by the end of 2016": "2016",
    "at the beginning of 2016": "2016",
    "the 2016 merger": "2016",
    "its 2014 IPO": "2014",
    "for the fiscal year 2016": "2016",
    "FY2016": "2016",
    "the year 2014": "2014",
    "founded (2016)": "2016",
    "from 2014 to 2016": "2014/2016",
    "between 2014 and 2016": "2014/2016",
    "2014-2016": "2014/2016",
    "the 2014-15 season": "2014/2015",
    "in the 1990s": "1990/1999",
    "in the third quarter of 2016": "2016-07/2016-09",
    "the first quarter of 2016": "2016-01/2016-03",
    "fourth-quarter": None,
    "Q3 2016": "2016-07/2016-09",
    "Q3 of 2016": "2016-07/2016-09",
    "2016 Q3": "2016-07/2016-09",
    "3Q16": "2016-07/2016-09",
    "2Q 2015": "2015-04/2015-06",
    "in the first half of 2016": "2016-01/2016-06",
    "the second half of 2015": "2015-07/2015-12",
    "H1 2016": "2016-01/2016-06",
    "the first nine months of 2015": "2015-01/2015-09",
    "in the first three months of 2016": "2016-01/2016-03",
    "last year": "2015",
    "late last year": "2015",
    "Early last year": "2015",
    "at the end of last year": "2015",
    "earlier this year": "2016",
    "this year": "2016",
    "next year": "2017",
    "last month": "2016-05",
    "earlier this month": "2016-06",
    "next month": "2016-07",
    "late last month": "2016-05",
    "last week": "2016-06-20/2016-06-26",
    "this week": "2016-06-27/2016-07-03",
    "last weekend": "2016-06-25/2016-06-26",
    "yesterday": "2016-06-27",
    "today": "2016-06-28",
    "tomorrow": "2016-06-29",
    "the day before yesterday": "2016-06-26",
    "on Monday": "2016-06-27",
    "on Tuesday": "2016-06-28",
    "said Wednesday": "2016-06-22",
    "last Friday": "2016-06-24",
    "last Tuesday": "2016-06-21",
    "next Monday": "2016-07-04",
    "on Sunday morning": "2016-06-26",
    "two years ago": "2014",
    "a year ago": "2015",
    "a decade ago": "2006",
    "three months ago": "2016-03",
    "10 days ago": "2016-06-18",
    "two weeks ago": "2016-06-13/2016-06-19",
    "in May": "2016-05",
    "In August": "2015-08",
    "since March": "2016-03",
    "last December": "2015-12",
    "November last year": "2015-11",
    "November 11 last year": "2015-11-11",
    "in May this year": "2016-05",
    "on May 3": "2016-05-03",
    "on 3 May": "2016-05-03",
    "December 20": "2015-12-20",
    "it will open on August 1st": "2016-08-01",
    "is due by September": "2016-09",
    "on the 11th, he said": "2016-06-11",
    "on the 30th of last month": "2016-05-30",
    "last quarter": "2016-01/2016-03",
    "in the first quarter": "2016-01/2016-03",
}

CHINESE = {
    "2016年11月17日": "2016-11-17",
    "2016 年 11 月 17 日": "2016-11-17",
    "２０１６年１１月１７日": "2016-11-17",
    "2016年11月17号": "2016-11-17",
    "二〇一六年十二月三日": "2016-12-03",
    "二零一七年十一月二十三日": "2017-11-23",
    "二○一六年三月": "2016-03",
    "2016年11月": "2016-11",
    "2016年11月份": "2016-11",
    "2016年5月底": "2016-05",
    "2016年5月中旬": "2016-05",
    "2016年": "2016",
    "2016年底": "2016",
    "2016年初": "2016",
    "2016年末": "2016",
    "2016年度": "2016",
    "2016财年": "2016",
    "2016年第三季度": "2016-07/2016-09",
    "2016年三季度": "2016-07/2016-09",
    "2016Q3": "2016-07/2016-09",
    "2016年Q3": "2016-07/2016-09",
    "2016年上半年": "2016-01/2016-06",
    "2015年下半年": "2015-07/2015-12",
    "2016年前三季度": "2016-01/2016-09",
    "2016年前9个月": "2016-01/2016-09",
    "2014年3月10日至15日": "2014-03-10/2014-03-15",
    "2014年3月28日至4月2日": "2014-03-28/2014-04-02",
    "2016年1月至9月": "2016-01/2016-09",
    "2016年1-9月": "2016-01/2016-09",
    "2014年至2016年": "2014/2016",
    "2014-2016年": "2014/2016",
    "上世纪90年代": "1990/1999",
    "民國105年": "2016",
    "民国105年3月4日": "2016-03-04",
    "16年5月": "2016-05",
    "08年": "2008",
    "今年": "2016",
    "去年": "2015",
    "前年": "2014",
    "明年": "2017",
    "去年底": "2015",
    "去年12月": "2015-12",
    "去年同期": "2015",
    "今年3月": "2016-03",
    "今年3月4日": "2016-03-04",
    "今年第一季度": "2016-01/2016-03",
    "今年上半年": "2016-01/2016-06",
    "去年双十一": "2015-11-11",
    "本月": "2016-06",
    "本月初": "2016-06",
    "上月": "2016-05",
    "上个月": "2016-05",
    "上月15日": "2016-05-15",
    "下个月": "2016-07",
    "昨日": "2016-06-27",
    "昨天": "2016-06-27",
    "前天": "2016-06-26",
    "今日": "2016-06-28",
    "明天": "2016-06-29",
    "周一": "2016-06-27",
    "星期五": "2016-06-24",
    "上周一": "2016-06-20",
    "本周三": "2016-06-29",
    "上周": "2016-06-20/2016-06-26",
    "3月4日": "2016-03-04",
    "３月４日": "2016-03-04",
    "十二月三日": "2015-12-03",
    "3月": "2016-03",
    "8月底": "2015-08",
    "11日": "2016-06-11",
    "30日": "2016-05-30",
    "新规将于8月1日起施行": "2016-08-01",
    "11月将推出新机": "2016-11",
    "11月将公司卖给同行": "2015-11",
    "发布会原定8月22日举行": "2016-08-22",
    "it had been announced for August 20": "2016-08-20",
    "it was announced on August 20": "2015-08-20",
    "上半年": "2016-01/2016-06",
    "第一季度": "2016-01/2016-03",
    "三年前": "2013",
    "两个月前": "2016-04",
    "5天前": "2016-06-23",
    "今年1月至5月": "2016-01/2016-05",
    "2016年6月20日上午": "2016-06-20",
}

NONE = (
    "it may rise, and may fall",
    "May I ask",
    "they march on",
    "will may",
    "page 2016",
    "2000 yuan",
    "in 2000 cities",
    "some 2,016 users",
    "room 1998",
    "Windows 2000",
    "$2016",
    "2016%",
    "No. 1999",
    "12:30",
    "1.5.3",
    "192.168.10.12",
    "600 million",
    "Black Friday",
    "Mark Lee",
    "近日",
    "日前",
    "最近",
    "3个月",
    "三年",
    "7日年化",
    "30日内",
    "每月",
    "一周",
    "2016元",
    "日元",
    "2016-13-45",
    "February 30, 2016",
    "2月30日",
    "the second",
    "in the last year of school",
    "over the last month",
    "fourth time",
    "Sunday Times",
)


@pytest.mark.parametrize(("text", "expected"), [*ENGLISH.items(), *CHINESE.items()])
def test_expression(text: str, expected: str | None) -> None:
    assert [str(found.date) for found in find_dates(text, published=PUBLISHED)] == ([expected] if expected else [])


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert find_dates(text, published=PUBLISHED) == ()


def test_the_table_is_large_enough() -> None:
    assert len(ENGLISH) + len(CHINESE) >= 150


@pytest.mark.parametrize(
    "text", ["last year", "on Monday", "yesterday", "in May", "May 3", "3月4日", "去年", "昨日", "11日"]
)
def test_without_a_published_date_relative_words_give_none(text: str) -> None:
    assert find_dates(text) == ()


def test_a_vague_published_date_gives_what_it_can() -> None:
    year = PartialDate("2016")
    assert [str(found.date) for found in find_dates("last year", published=year)] == ["2015"]
    assert find_dates("yesterday", published=year) == ()
    assert find_dates("last month", published=year) == ()
    assert [str(found.date) for found in find_dates("last month", published=PartialDate("2016-01"))] == ["2015-12"]


def test_kinds() -> None:
    found = find_dates("In 2014, last year and on May 3", published=PUBLISHED)
    assert [one.kind for one in found] == ["absolute", "relative", "yearless"]


def test_spans_read_the_text() -> None:
    text = "On 17 November 2016 it launched; 去年12月上市。"
    assert [text[one.start : one.end] for one in find_dates(text, published=PUBLISHED)] == [
        "17 November 2016",
        "去年12月",
    ]


def test_several_in_order() -> None:
    text = "It raised money in 2014, in May 2015 and on Monday."
    assert [str(one.date) for one in find_dates(text, published=PUBLISHED)] == ["2014", "2015-05", "2016-06-27"]


def test_nearest() -> None:
    text = "In 2012 A bought B, and C bought D in 2015."
    dates = find_dates(text)
    assert str(nearest_date(dates, text.index("A bought"), text.index("B,") + 1).date) == "2012"  # type: ignore[union-attr]
    assert str(nearest_date(dates, text.index("C bought"), text.index("D in") + 1).date) == "2015"  # type: ignore[union-attr]
    assert nearest_date(dates, 8, 18, within=(8, 18)) is None
    assert nearest_date((), 0, 1) is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789年月日-/., MayJunelastweekago上周一二三四前号Q至今去", max_size=60))
def test_any_text_gives_disjoint_spans(text: str) -> None:
    found = find_dates(text, published=PUBLISHED)
    for one, other in pairwise(found):
        assert one.end <= other.start
    for one in found:
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("unit", ["1 ", "2016-", "May ", "一", "年", "in the ", "early ", "1月", "2016年", "last "])
def test_hostile_text_is_read_quickly(unit: str) -> None:
    begun = time.process_time()
    find_dates(unit * (10_000 // len(unit)), published=PUBLISHED)
    assert time.process_time() - begun < 2.0
