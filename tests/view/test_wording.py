"""Words of the picture, what finds a name, and where a quote names its ends."""

from __future__ import annotations

import pytest

from sinograph.model import Amount, Edge, Entity, PartialDate
from sinograph.view.finding import keys, pieces
from sinograph.view.wording import details, label, money, spoken, web_address, writable

TENCENT = Entity("tencent", "Company", "Tencent", ("腾讯", "Tencent Holdings"), identifiers=("HKEX:0700",))
SUPERCELL = Entity("supercell", "Company", "Supercell")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("2016", "2016"),
        ("2016-11", "November 2016"),
        ("2016-11-07", "7 November 2016"),
        ("2015/2017", "2015 – 2017"),
        ("2016-01-02/2016-02", "2 January 2016 – February 2016"),
    ],
)
def test_dates_are_spoken_no_finer_than_told(told: str, words: str) -> None:
    assert spoken(PartialDate(told)) == words


def test_amounts_keep_range_and_roughness() -> None:
    assert money(Amount(8e8, "USD", high=1e9, exact=False)) == "about USD 800 million – USD 1 billion"


def test_details_come_in_a_fixed_order() -> None:
    edge = Edge("r", "INVESTED_IN", "a", "b", amount=Amount(1e6, "USD"), stake=12.5, round="B", role="lead")
    assert details(edge) == [["Amount", "USD 1 million"], ["Stake", "12.5%"], ["Role", "lead"], ["Round", "B"]]


def test_a_stake_of_nothing_is_told() -> None:
    assert details(Edge("r", "OWNS", "a", "b", stake=0.0)) == [["Stake", "0%"]]


@pytest.mark.parametrize("url", ["http://example.org", "https://example.org/a?b=c#d", "HTTPS://example.org"])
def test_web_addresses_are_followed(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/x",
     "vbscript:x", "//example.org", "example.org", "http://", "http://[", "blob:https://example.org/x"],
)  # fmt: skip
def test_other_addresses_are_not(url: str | None) -> None:
    assert web_address(url) == ""


def test_labels_are_one_visible_line() -> None:
    assert label("a\nb\u202ec\u2066d\x00e") == "a b c d�e"
    assert len(label("x" * 500)) == 26
    assert label("\u200b") == "–"


def test_what_utf8_cannot_hold_is_replaced() -> None:
    assert writable("\udc80ok\ud800").encode("utf-8").decode("utf-8") == "�ok�"


@pytest.mark.parametrize("query", ["tencent", "腾讯", "騰訊", "tengxun", "tx", "tencentholdings", "hkex0700", "0700"])
def test_a_company_is_found_in_any_script(query: str) -> None:
    assert query in keys(TENCENT)


@pytest.mark.parametrize("query", ["臺灣眾安", "台灣眾安", "台湾众安"])
def test_a_name_is_found_as_taiwan_and_hong_kong_write_it(query: str) -> None:
    assert query in keys(Entity("z", "Company", "台湾众安"))


def test_a_surname_is_read_as_one() -> None:
    found = keys(Entity("p", "Person", "曾鸣"))
    assert "zengming" in found
    assert "zm" in found


def test_keys_are_told_once_and_never_empty() -> None:
    found = keys(Entity("a", "Company", "!!!", ("A", "a", "Ａ")))
    assert found == ["a"]


def test_a_quote_marks_both_ends() -> None:
    cut = pieces("腾讯以86亿美元收购Supercell。", TENCENT, SUPERCELL)
    assert cut == [["腾讯", "s"], ["以86亿美元收购", ""], ["Supercell", "o"], ["。", ""]]


def test_the_longest_form_is_marked() -> None:
    assert pieces("Tencent Holdings rose.", TENCENT, SUPERCELL)[0] == ["Tencent Holdings", "s"]


def test_a_name_inside_a_word_is_not_marked() -> None:
    assert pieces("Supercells and xTencent", TENCENT, SUPERCELL) == [["Supercells and xTencent", ""]]


def test_case_does_not_matter_and_the_quote_keeps_its_own() -> None:
    assert ["TENCENT", "s"] in pieces("TENCENT bought it", TENCENT, SUPERCELL)


@pytest.mark.parametrize("quote", ["", "İstanbul and Tencent", "no name", "TencentTencent Tencent", "a\u2028b"])
def test_the_pieces_are_the_quote(quote: str) -> None:
    assert "".join(text for text, _ in pieces(quote, TENCENT, SUPERCELL)) == quote


def test_a_form_of_both_ends_is_marked_once() -> None:
    other = Entity("x", "Company", "Tencent Music", ("Tencent",))
    cut = pieces("Tencent owns Tencent Music", TENCENT, other)
    assert "".join(text for text, _ in cut) == "Tencent owns Tencent Music"
    assert ["Tencent Music", "o"] in cut
