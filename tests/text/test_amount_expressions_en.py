"""English sums of money: what each wording gives, with its currency, its range and whether it is rough."""

from __future__ import annotations

import pytest
from tests.text.expressions import amounts_in

DOLLARS = [
    ("It raised $1.2bn.", "USD 1.2bn"),
    ("It raised $1.2 bn.", "USD 1.2bn"),
    ("It raised $1.2bln.", "USD 1.2bn"),
    ("It raised $1.2b.", "USD 1.2bn"),
    ("It raised $1.2B in May.", "USD 1.2bn"),
    ("It raised $1.2 billion.", "USD 1.2bn"),
    ("It raised $1.2-billion.", "USD 1.2bn"),
    ("It raised $1.2 Billion.", "USD 1.2bn"),
    ("a $1.2-billion-dollar round", "USD 1.2bn"),
    ("It raised US$1.2bn.", "USD 1.2bn"),
    ("It raised US$ 1.2 billion.", "USD 1.2bn"),
    ("It raised US $1.2 billion.", "USD 1.2bn"),
    ("It raised U.S.$1.2 billion.", "USD 1.2bn"),
    ("It raised USD1.2bn.", "USD 1.2bn"),
    ("It raised USD 1.2 billion.", "USD 1.2bn"),
    ("It raised 1.2 billion USD.", "USD 1.2bn"),
    ("It raised 1.2bn dollars.", "USD 1.2bn"),
    ("It raised 1.2 billion US dollars.", "USD 1.2bn"),
    ("It raised 1.2 billion U.S. dollars.", "USD 1.2bn"),
    ("It raised one billion dollars.", "USD 1bn"),
    ("It raised a billion dollars.", "USD 1bn"),
    ("It raised half a billion dollars.", "USD 500m"),
    ("It raised three million dollars.", "USD 3m"),
    ("It raised twenty million dollars.", "USD 20m"),
    ("It raised twenty-five million dollars.", "USD 25m"),
    ("It raised a hundred million dollars.", "USD 100m"),
    ("It raised three hundred million dollars.", "USD 300m"),
    ("It raised 2 and a half million dollars.", "USD 2.5m"),
    ("It raised $1tn.", "USD 1tn"),
    ("It raised $1.1 trillion.", "USD 1.1tn"),
    ("It raised $5m.", "USD 5m"),
    ("It raised $5M from two funds.", "USD 5m"),
    ("It raised $5mn.", "USD 5m"),
    ("It raised $5MM.", "USD 5m"),
    ("It raised $5 mln.", "USD 5m"),
    ("It raised $5 million.", "USD 5m"),
    ("a $5 million-round", "USD 5m"),
    ("a $5-million round", "USD 5m"),
    ("a 5-million-dollar round", "USD 5m"),
    ("It raised $500k.", "USD 500k"),
    ("It raised $500K.", "USD 500k"),
    ("It raised $500 thousand.", "USD 500k"),
    ("It raised $500,000.", "USD 500k"),
    ("It raised $1,250,000.", "USD 1.25m"),
    ("It raised $999,999.50.", "USD 999.9995k"),
    ("It costs $9.99.", "USD 9.99"),
    ("It costs $9 a month.", "USD 9"),
    ("It costs 99 dollars.", "USD 99"),
    ("priced at $68 per share", "USD 68"),
    ("It raised ＄５ million.", "USD 5m"),
    ("the ($5m) round", "USD 5m"),
    ("the “$5m round”", "USD 5m"),
]

YUAN = [
    ("It raised RMB3m.", "CNY 3m"),
    ("It raised RMB 3m.", "CNY 3m"),
    ("It raised RMB3 million.", "CNY 3m"),
    ("It raised Rmb3m.", "CNY 3m"),
    ("It raised RMB 3,000,000.", "CNY 3m"),
    ("It raised 3 million RMB.", "CNY 3m"),
    ("It raised 3m RMB.", "CNY 3m"),
    ("It raised 3 million yuan.", "CNY 3m"),
    ("It raised 3-million yuan.", "CNY 3m"),
    ("It raised 3 million Yuan.", "CNY 3m"),
    ("It raised 3 million Chinese yuan.", "CNY 3m"),
    ("It raised 3 million renminbi.", "CNY 3m"),
    ("It raised three million yuan.", "CNY 3m"),
    ("It raised CNY3 million.", "CNY 3m"),
    ("It raised CNY 3 million.", "CNY 3m"),
    ("It raised 3 million CNY.", "CNY 3m"),
    ("It raised ¥3 million.", "CNY 3m"),
    ("It raised CN¥3 million.", "CNY 3m"),
    ("It raised 3.5bn yuan.", "CNY 3.5bn"),
    ("It raised 3.5 trillion yuan.", "CNY 3.5tn"),
    ("It costs 9.9 yuan.", "CNY 9.9"),
    ("It costs 5,999 yuan.", "CNY 5.999k"),
    ("a 200,000 yuan fine", "CNY 200k"),
    ("a 200,000-yuan fine", "CNY 200k"),
    ("a fine of half a million yuan", "CNY 500k"),
    ("a fine of 18.228 billion yuan", "CNY 18.228bn"),
]

OTHERS = [
    ("It raised HK$1.5bn.", "HKD 1.5bn"),
    ("It raised HK$ 1.5 billion.", "HKD 1.5bn"),
    ("It raised HKD1.5 billion.", "HKD 1.5bn"),
    ("It raised 1.5 billion Hong Kong dollars.", "HKD 1.5bn"),
    ("It raised NT$30m.", "TWD 30m"),
    ("It raised 30 million New Taiwan dollars.", "TWD 30m"),
    ("It raised S$30m.", "SGD 30m"),
    ("It raised 30 million Singapore dollars.", "SGD 30m"),
    ("It raised A$30m.", "AUD 30m"),
    ("It raised C$30m.", "CAD 30m"),
    ("It raised R$30 million.", "BRL 30m"),
    ("It raised €30m.", "EUR 30m"),
    ("It raised EUR 30 million.", "EUR 30m"),
    ("It raised 30 million euros.", "EUR 30m"),
    ("It raised £30m.", "GBP 30m"),
    ("It raised 30 million pounds.", "GBP 30m"),
    ("It raised 30bn yen.", "JPY 30bn"),
    ("It raised JPY30bn.", "JPY 30bn"),
    ("It raised ₩30 billion.", "KRW 30bn"),
    ("It raised 30 billion won.", "KRW 30bn"),
    ("It raised KRW 30 billion.", "KRW 30bn"),
    ("It raised ₹30 crore.", "INR 300m"),
    ("It raised Rs. 30 crore.", "INR 300m"),
    ("It raised Rs 5 lakh.", "INR 500k"),
    ("It raised 30 million rupees.", "INR 30m"),
    ("It raised 30 million rubles.", "RUB 30m"),
    ("It raised CHF 30 million.", "CHF 30m"),
    ("It raised 30 million Swiss francs.", "CHF 30m"),
]

RANGES = [
    ("between $5 million and $7 million", "USD 5m-7m"),
    ("from $5 million to $7 million", "USD 5m-7m"),
    ("$5 million-$7 million", "USD 5m-7m"),
    ("$5-7 million", "USD 5m-7m"),
    ("$5–7 million", "USD 5m-7m"),
    ("$5m to $7m", "USD 5m-7m"),
    ("$5m-7m", "USD 5m-7m"),
    ("$500 million to $1 billion", "USD 500m-1bn"),
    ("US$5 to US$7 million", "USD 5m-7m"),
    ("5 to 7 million yuan", "CNY 5m-7m"),
    ("5-7 million yuan", "CNY 5m-7m"),
    ("5 million to 7 million yuan", "CNY 5m-7m"),
    ("RMB5 million to RMB7 million", "CNY 5m-7m"),
    ("$14 to $16 per share", "USD 14-16"),
    ("$14-$16 per share", "USD 14-16"),
    ("HK$5-7 billion", "HKD 5bn-7bn"),
    ("tens of millions of dollars", "~USD 10m-100m"),
    ("hundreds of millions of dollars", "~USD 100m-1bn"),
    ("hundreds of millions of yuan", "~CNY 100m-1bn"),
    ("hundreds of millions of US dollars", "~USD 100m-1bn"),
    ("tens of billions of yuan", "~CNY 10bn-100bn"),
    ("tens of thousands of yuan", "~CNY 10k-100k"),
    ("billions of dollars", "~USD 1bn-1tn"),
]

ROUGH = [
    ("about $5 million", "~USD 5m"),
    ("around $5 million", "~USD 5m"),
    ("some $5 million", "~USD 5m"),
    ("nearly $5 million", "~USD 5m"),
    ("almost $5 million", "~USD 5m"),
    ("roughly 5 million yuan", "~CNY 5m"),
    ("approximately RMB5 million", "~CNY 5m"),
    ("more than $5 million", "~USD 5m"),
    ("over $5 million", "~USD 5m"),
    ("at least $5 million", "~USD 5m"),
    ("up to $5 million", "~USD 5m"),
    ("as much as $5 million", "~USD 5m"),
    ("less than $5 million", "~USD 5m"),
    ("close to $5 million", "~USD 5m"),
    ("upwards of $5 million", "~USD 5m"),
    ("in excess of $5 million", "~USD 5m"),
    ("an estimated $5 million", "~USD 5m"),
    ("a reported $5 million", "~USD 5m"),
    ("north of $5 million", "~USD 5m"),
    ("~$5 million", "~USD 5m"),
    ("$5 million+", "~USD 5m"),
    ("$5m or so", "~USD 5m"),
    ("$5 million or more", "~USD 5m"),
    ("exactly $5 million", "USD 5m"),
]

SEVERAL = [
    ("100 million yuan ($15 million)", "CNY 100m, USD 15m"),
    ("$15 million (100 million yuan)", "USD 15m, CNY 100m"),
    ("RMB100 million (about US$15 million)", "CNY 100m, ~USD 15m"),
    ("It raised $5m in 2014 and $7m in 2015.", "USD 5m, USD 7m"),
    ("$5m from A, $7m from B and €9m from C", "USD 5m, USD 7m, EUR 9m"),
    ("from 2.5 billion yuan in 2014 to 4 billion yuan", "CNY 2.5bn, CNY 4bn"),
]

NO_AMOUNT = [
    "600 million users",
    "5 million downloads",
    "in 2014 it won 3 awards",
    "Alibaba won 2 cases",
    "50 pounds of rice",
    "a 5 million follower account",
    "5%",
    "$",
    "the dollar",
    "the yuan fell",
    "Series B",
    "the 5M model",
    "Room 500",
    "MYR",
    "",
]

ALL = [*DOLLARS, *YUAN, *OTHERS, *RANGES, *ROUGH, *SEVERAL]


@pytest.mark.parametrize(("words", "sums"), ALL)
def test_a_wording_gives_its_sum(words: str, sums: str) -> None:
    assert amounts_in(words) == sums


@pytest.mark.parametrize("words", NO_AMOUNT)
def test_a_number_without_a_currency_is_no_sum(words: str) -> None:
    assert amounts_in(words) == ""


def test_the_table_holds_what_was_promised() -> None:
    assert len({words for words, _ in ALL}) >= 150
