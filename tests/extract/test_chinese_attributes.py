"""Dates, sums, shares, rounds, posts and tickers beside a claim."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims

from sinograph.extract.chinese.attributes import round_of
from sinograph.extract.protocols import Draft


def only(text: str, kind: str, *, published: str | None = None) -> Draft:
    """The one draft of a type."""
    found = [d for d in claims(text, published=published) if d.type == kind]
    assert len(found) == 1, found
    return found[0]


ROUNDS = [
    ("完成B轮融资", "B"),
    ("完成近亿元A+轮融资", "A+"),
    ("Pre-A轮", "Pre-A"),
    ("天使轮", "angel"),
    ("种子轮融资", "seed"),
    ("C2轮", "C2"),
    ("完成融资", None),
    ("新一轮融资", None),
]


@pytest.mark.parametrize(("text", "told"), ROUNDS)
def test_round(text: str, told: str | None) -> None:
    assert round_of(text) == told


def test_a_lead_investor_takes_the_sum() -> None:
    found = only("2022年6月14日，[芯屿科技]完成9600万元A轮融资，由[青檀资本]独家投资。", "INVESTED_IN")
    assert found.amount is not None
    assert (found.amount.value, found.amount.currency) == (96_000_000, "CNY")
    assert str(found.date) == "2022-06-14"
    assert found.round == "A"


def test_several_investors_share_the_sum() -> None:
    found = claims("[芯屿科技]完成9600万元A轮融资，由[青檀资本]和[蓝海创投]投资。")
    assert len(found) == 2
    assert all(d.amount is None for d in found)


def test_a_turnover_of_which_a_share_is_to_pay_is_no_fine() -> None:
    found = claims("[市监局|Regulator]对[芯屿科技]处以其上年度500亿元销售额3%的罚款，合计15亿元。")
    assert {d.amount and d.amount.value for d in found} == {1_500_000_000}


def test_a_valuation_is_no_sum() -> None:
    assert only("[青檀资本]投资[芯屿科技]，估值10亿美元。", "INVESTED_IN").amount is None


def test_the_share_of_a_purchase() -> None:
    found = only("[云枢数据]以1.18亿元收购[蓝桉科技]65.5%的股权。", "ACQUIRED")
    assert found.stake == 65.5
    assert found.amount is not None
    assert found.amount.value == 118_000_000


def test_a_date_of_the_clause_goes_before_one_of_the_sentence() -> None:
    found = only("2015年成立的公司很多，2017年5月[云枢数据]收购[蓝桉科技]。", "ACQUIRED")
    assert str(found.date) == "2017-05"


UNDATED = [
    "[云枢数据]2017年成立于虹口，A轮由[青檀资本]投资。",
    "[市场监管总局|Regulator]2021年3月5日消息，针对突出问题，近日约谈[云枢数据]。",
    "2021年3月5日，[蓝桉科技]证实，已起诉[云枢数据]。",
    "[云枢数据]与[蓝桉科技]联手推出“[豆荚|Product]”，2021年5月已覆盖全国。",
    "2014年以来，[青檀资本]先后入股[云枢数据]。",
    "2021年3月5日，[网信办|Regulator]公布[云雾办法|Regulation]，适用于[云枢数据]。",
]


@pytest.mark.parametrize("text", UNDATED)
def test_a_date_of_something_else_is_none(text: str) -> None:
    found = [d for d in claims(text) if d.type not in ("FOUNDED", "ISSUED")]
    assert found
    assert [d.date for d in found] == [None] * len(found)


DATED = [
    ("2021年3月5日，[云枢数据]宣布，已完成对[蓝桉科技]的收购。", "ACQUIRED", "2021-03-05"),
    ("此前的2021年3月，[云枢数据]收购[蓝桉科技]。", "ACQUIRED", "2021-03"),
    ("2021年3月5日，[市场监管总局|Regulator]就补贴问题，约谈[云枢数据]。", "REGULATES", "2021-03-05"),
    ("2015年，[蓝桉科技]停牌，2016年，同行[云枢数据]收购[蓝桉科技]。", "ACQUIRED", "2016"),
]


@pytest.mark.parametrize(("text", "kind", "date"), DATED)
def test_the_date_before_an_act(text: str, kind: str, date: str) -> None:
    assert str(only(text, kind).date) == date


def test_relative_dates_lean_on_the_article() -> None:
    found = only("去年，[云枢数据]收购[蓝桉科技]。", "ACQUIRED", published="2018-03-01")
    assert str(found.date) == "2017"


def test_a_date_that_leads_the_passage() -> None:
    found = only("2006年6月　[云枢数据]推出“[豆荚|Product]”。", "LAUNCHED")
    assert str(found.date) == "2006-06"


def test_what_lasts_has_no_date_of_another_act() -> None:
    assert only("2019年，[云枢数据]旗下的[蓝桉科技]裁员。", "OWNS").date is None


def test_a_fine() -> None:
    found = only("[市场监管总局|Regulator]对[云枢数据]罚款50万元。", "PENALIZED")
    assert found.amount is not None
    assert found.amount.value == 500_000


def test_damages_that_are_asked_for() -> None:
    found = only("[云枢数据]起诉[蓝桉科技]，索赔8000万元。", "SUED")
    assert found.amount is not None
    assert found.amount.value == 80_000_000


TICKERS = [
    ("[云枢数据]登陆[纽交所|Exchange]，股票代码YSD。", "YSD"),
    ("[云枢数据]在[联交所|Exchange]上市，股份代号为9277。", "9277"),
    ("[云枢数据]在[港交所|Exchange]上市，股票代码：0700.HK。", "0700.HK"),
    ("[云枢数据]在[港交所|Exchange]上市。", None),
]


@pytest.mark.parametrize(("text", "code"), TICKERS)
def test_ticker(text: str, code: str | None) -> None:
    found = [d for d in claims(text) if d.type == "LISTED_ON"]
    assert found
    assert found[0].ticker == code


def test_an_issue_price_is_no_sum() -> None:
    assert only("[云枢数据]今日在[港交所|Exchange]挂牌，开报187港元。", "LISTED_ON").amount is None


def test_the_evidence_is_the_passage() -> None:
    text = "[云枢数据]收购[蓝桉科技]。"
    found = only(text, "ACQUIRED")
    assert (found.start, found.end) == (0, len(text) - 4)


def test_a_long_passage_is_cut_to_the_clause() -> None:
    filler = "今天天气很好，" * 70
    found = only(filler + "[云枢数据]收购[蓝桉科技]。", "ACQUIRED")
    assert found.end - found.start <= 20


def test_a_fine_is_no_price() -> None:
    text = "[市监局|Regulator]对[云枢数据]收购[蓝桉科技]、[芯屿科技]收购[数鹿智能]两案分别罚款50万元。"
    assert {d.amount for d in claims(text) if d.type == "ACQUIRED"} == {None}
    assert [d.amount.value for d in claims(text) if d.type == "PENALIZED" and d.amount] == [500_000, 500_000]


def test_a_price_beside_a_fine() -> None:
    text = "[云枢数据]以3亿元收购[蓝桉科技]，被[市监局|Regulator]罚款50万元。"
    found = only(text, "ACQUIRED")
    assert found.amount is not None
    assert found.amount.value == 300_000_000


def test_shares_told_in_turn() -> None:
    found = claims("[林一舟|Person]买下[云枢数据]、[蓝桉科技]和[数鹿智能]分别8.6%、15%和33.5%的股权。")
    assert [(d.object.name, d.stake) for d in found] == [("云枢数据", 8.6), ("蓝桉科技", 15), ("数鹿智能", 33.5)]
    found = claims("[青檀资本]、[蓝海资本]分别持有[云枢数据]3.2%及2.29%的股份。")
    assert [(d.subject.name, d.stake) for d in found] == [("青檀资本", 3.2), ("蓝海资本", 2.29)]


def test_shares_in_turn_of_too_many() -> None:
    found = claims("[青檀资本]、[蓝海资本]、[赤松资本]分别持有[云枢数据]3.2%及2.29%的股份。")
    assert [d.stake for d in found] == [None, None, None]


SUMS_IN_TURN = [
    ("[云枢数据]分别以3亿元、5亿元收购[蓝桉科技]和[数鹿智能]。", [300_000_000, 500_000_000]),
    ("[青檀资本]、[蓝海资本]分别投资[云枢数据]3000万元和2000万元。", [30_000_000, 20_000_000]),
    ("[市监局|Regulator]对[云枢数据]、[蓝桉科技]分别罚款50万元、80万元。", [500_000, 800_000]),
    ("[市监局|Regulator]分别罚款[云枢数据]50万元、[蓝桉科技]80万元和[数鹿智能]30万元。", [500_000, 800_000, 300_000]),
    ("[云枢数据]分别营收3亿元、5亿元，投资[蓝桉科技]和[数鹿智能]。", [None, None]),
]


@pytest.mark.parametrize(("text", "sums"), SUMS_IN_TURN)
def test_sums_told_in_turn(text: str, sums: list[float | None]) -> None:
    assert [d.amount.value if d.amount else None for d in claims(text)] == sums


FINES = [
    "[市监局|Regulator]没收[云枢数据]违法所得3亿元，并处罚款，计5亿元。",
    "[云枢数据]去年盈利3亿元，被[市监局|Regulator]罚款5亿元。",
]


@pytest.mark.parametrize("text", FINES)
def test_a_fine_is_the_sum_beside_its_word(text: str) -> None:
    found = only(text, "PENALIZED")
    assert found.amount is not None
    assert found.amount.value == 500_000_000


def test_what_a_unit_holds_is_no_share_of_it() -> None:
    assert only("[云枢数据]旗下的[蓝桉科技]持股30%。", "OWNS").stake is None


def test_an_angel_is_no_round() -> None:
    assert only("天使投资人[林一舟|Person]投资了[云枢数据]。", "INVESTED_IN").round is None


def test_a_share_for_sale_is_not_all_that_is_held() -> None:
    assert only("[云枢数据]将子公司[蓝桉科技]13%股权，出售予[数鹿智能]。", "OWNS").stake is None


def test_a_round_of_the_past_is_another() -> None:
    found = claims("[聚水科技]先后获[青檀资本]投资，2020年C轮融资后估值达60亿元。")
    assert {d.round for d in found} == {None}
