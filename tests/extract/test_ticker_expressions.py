"""Ticker symbols and stock codes beside a listing, in both languages: as in the text, and only where one is told."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims
from tests.extract.english_examples import read

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import shape
from sinograph.extract.english.attributes import ticker_in

ENGLISH = [
    ("under the symbol ZED", "ZED"),
    ("under the symbol “ZED”", "ZED"),
    ('under the symbol "ZED"', "ZED"),
    ('under the symbol "ZED."', "ZED"),
    ("under the symbol 'ZED'", "ZED"),
    ("under the symbol: ZED", "ZED"),
    ("under the symbol of ZED", "ZED"),
    ("under the ticker ZED", "ZED"),
    ("under the ticker “ZED”", "ZED"),
    ("under the ticker: ZED", "ZED"),
    ("under the ticker symbol ZED", "ZED"),
    ("under the ticker symbol “ZED”", "ZED"),
    ("under the ticker symbol of ZED", "ZED"),
    ("under the stock symbol ZED", "ZED"),
    ("under the stock symbol “ZED”", "ZED"),
    ("with the ticker ZED", "ZED"),
    ("with the symbol Z", "Z"),
    ("with the symbol ZE", "ZE"),
    ("with the symbol ZEDA", "ZEDA"),
    ("with the symbol ZEDAB", "ZEDAB"),
    ("with the symbol BRK.A", "BRK.A"),
    ("its ticker symbol is not told, stock code: 1024", "1024"),
    ("under the stock code 700", "700"),
    ("under the stock code 0700", "0700"),
    ("under the stock code: 0700", "0700"),
    ("under the stock code 01810", "01810"),
    ("under the stock code 600519", "600519"),
    ("under the stock code “9988”", "9988"),
    ("stock code 9988", "9988"),
    ("(stock code: 9988)", "9988"),
    ("(ticker: ZED)", "ZED"),
    ("(NYSE: ZED)", "ZED"),
    ("(NYSE:ZED)", "ZED"),
    ("(NASDAQ: ZED)", "ZED"),
    ("(Nasdaq: ZED)", "ZED"),
    ("(HKEX: 700)", "700"),
    ("(HKEX: 0700)", "0700"),
    ("(SEHK: 9988)", "9988"),
    ("(SSE: 600519)", "600519"),
    ("(SZSE: 300104)", "300104"),
    ("(Hong Kong: 700)", "700"),
    ("(New York Stock Exchange: ZED)", "ZED"),
    ("under stock codes 1024", "1024"),
    ("under the symbol “ZED” from Friday", "ZED"),
    ("under the stock symbol name ZED", "ZED"),
    ("its stock symbol: ZED", "ZED"),
    ("its symbol, ticker ZED, is new", "ZED"),
    ("the code 9988", "9988"),
    ("it trades as ZED in New York", "ZED"),
    ("it will trade as ZED", "ZED"),
    ("listed as ZED", "ZED"),
]

NO_TICKER_EN = [
    "it was listed in 2014",
    "it was listed on the main board",
    "a symbol of success",
    "the symbol for growth",
    "a code of conduct",
    "source code",
    "it raised $700m",
    "(founded: 2014, in Beijing)",
    "as a result",
    "it serves as chairman",
    "(see below)",
    "the 700 shops",
    "",
]

CHINESE = [
    ("股票代码ZED", "ZED"),
    ("股票代码：ZED", "ZED"),
    ("股票代码:ZED", "ZED"),
    ("股票代码为ZED", "ZED"),
    ("股票代码为“ZED”", "ZED"),
    ("股票代码为「ZED」", "ZED"),
    ("股票代码是ZED", "ZED"),
    ("股票代码“ZED”", "ZED"),
    ("股票代码 ZED", "ZED"),
    ("股票代碼ZED", "ZED"),
    ("股票代碼為「ZED」", "ZED"),
    ("股票代碼：ZED", "ZED"),
    ("股票代码Z", "Z"),
    ("股票代码ZEDA", "ZEDA"),
    ("股票代码ＺＥＤ", "ZED"),
    ("股票代码：700", "700"),
    ("股票代码：0700", "0700"),
    ("股票代码：00700", "00700"),
    ("股票代码：0700.HK", "0700.HK"),
    ("股票代码：９９８８", "9988"),
    ("股票代码：9988.HK", "9988.HK"),
    ("股票代码：600519", "600519"),
    ("股票代码：600519.SH", "600519.SH"),
    ("股票代码：300104.SZ", "300104.SZ"),
    ("股票代码：BRK.A", "BRK.A"),
    ("股票代号ZED", "ZED"),
    ("股票代號：ZED", "ZED"),
    ("股票代号为9277", "9277"),
    ("股份代号9277", "9277"),
    ("股份代号：9277", "9277"),
    ("股份代号为9277", "9277"),
    ("股份代號為9277", "9277"),
    ("证券代码：300104", "300104"),
    ("證券代碼：300104", "300104"),
    ("证券代码为300104", "300104"),
    ("证券代码“300104”", "300104"),
    ("交易代码ZED", "ZED"),
    ("交易代码为ZED", "ZED"),
    ("交易代碼：ZED", "ZED"),
    ("代码为ZED", "ZED"),
    ("代码ZED", "ZED"),
    ("代號ZED", "ZED"),
    ("股票编号9277", "9277"),
    ("股票編號：9277", "9277"),
    ("新股票代码为ZED", "ZED"),
    ("港股代码9988", "9988"),
    ("A股代码600519", "600519"),
    ("股票代码：ZED，发行价14美元", "ZED"),
    ("股票代码ZED的公司", "ZED"),
    ("美股代码ZED", "ZED"),
]

NO_TICKER_ZH = [
    "在港交所上市",
    "2014年上市",
    "代码开源",
    "源代码泄露",
    "编写代码的人",
    "代号为“猎鹰”的项目",
    "融资700万元",
    "编号相同",
    "700家门店",
    "",
]


@pytest.mark.parametrize(("words", "code"), ENGLISH)
def test_an_english_ticker_is_read_as_it_stands(words: str, code: str) -> None:
    assert ticker_in(words) == code


@pytest.mark.parametrize("words", NO_TICKER_EN)
def test_english_words_that_tell_no_ticker(words: str) -> None:
    assert ticker_in(words) is None


@pytest.mark.parametrize(("words", "code"), CHINESE)
def test_a_chinese_ticker_is_read_as_it_stands(words: str, code: str) -> None:
    found = shape("ticker").search(folded(words))
    assert found is not None
    assert found.group(1) == code


@pytest.mark.parametrize("words", NO_TICKER_ZH)
def test_chinese_words_that_tell_no_ticker(words: str) -> None:
    assert shape("ticker").search(folded(words)) is None


NYSE, HKEX = "[New York Stock Exchange|Exchange]", "[Hong Kong Stock Exchange|Exchange]"
LISTED = [
    (f"[Zed] listed on the {NYSE} under the symbol ZED.", "ZED"),
    (f"[Zed] went public on the {NYSE} under the ticker “ZED”.", "ZED"),
    (f"[Zed] began trading on the {NYSE} under the ticker symbol ZED.", "ZED"),
    (f"[Zed] is listed on the {HKEX} under the stock code 1024.", "1024"),
    (f"[Zed] is listed on the {HKEX} (stock code: 1024).", "1024"),
    (f"[Zed] debuted on the {NYSE} with the symbol “ZED”.", "ZED"),
    (f"[Zed] listed on the {NYSE} in 2014.", None),
    (f"[Zed] listed on the {NYSE}.", None),
    (f"[Zed] raised $700m in its IPO on the {NYSE}.", None),
    (f"[Zed] will list on the {NYSE} under the symbol ZED.", "ZED"),
    (f"[Zed] plans to list on the {HKEX} under the stock code 1024.", "1024"),
    ("[Zed] listed on [Nasdaq|Exchange] under the symbol ZED.", "ZED"),
    ("[Zed] is traded on [Nasdaq|Exchange] under the symbol ZED.", "ZED"),
    ("[Zed] floated on [Nasdaq|Exchange] under the ticker ZED.", "ZED"),
]

LISTED_ZH = [
    ("[云枢数据]在[纽交所|Exchange]上市，股票代码ZED。", "ZED"),
    ("[云枢数据]在[纽交所|Exchange]上市，股票代码为“ZED”。", "ZED"),
    ("[云枢数据]在[纽交所|Exchange]挂牌上市，交易代码ZED。", "ZED"),
    ("[云枢数据]登陆[纳斯达克|Exchange]，股票代码为ZED。", "ZED"),
    ("[云枢数据]登陆[深交所|Exchange]，证券代码300104。", "300104"),
    ("[云枢数据]于[港交所|Exchange]上市，股份代号1024。", "1024"),
    ("[雲樞數據]在[港交所|Exchange]上市，股票代碼為1024。", "1024"),
    ("[雲樞數據]在[港交所|Exchange]掛牌，股份代號：1024。", "1024"),
    ("[云枢数据]正式在[港交所|Exchange]挂牌上市，股票代码：1024.HK。", "1024.HK"),
    ("[云枢数据]将在[纽交所|Exchange]上市，股票代码ZED。", "ZED"),
    ("[云枢数据]在[纽交所|Exchange]上市。", None),
    ("[云枢数据]2014年在[纽交所|Exchange]上市，募资7亿美元。", None),
    ("[云枢数据]在[纽交所|Exchange]上市，开盘价14美元。", None),
]


@pytest.mark.parametrize(("text", "code"), LISTED)
def test_an_english_listing_bears_its_ticker(text: str, code: str | None) -> None:
    assert [d.ticker for d in read(text) if d.type == "LISTED_ON"] == [code]


@pytest.mark.parametrize(("text", "code"), LISTED_ZH)
def test_a_chinese_listing_bears_its_ticker(text: str, code: str | None) -> None:
    assert {d.ticker for d in claims(text) if d.type == "LISTED_ON"} == {code}


def test_the_table_holds_what_was_promised() -> None:
    tables = (ENGLISH, NO_TICKER_EN, CHINESE, NO_TICKER_ZH, LISTED, LISTED_ZH)
    assert sum(map(len, tables)) >= 150
