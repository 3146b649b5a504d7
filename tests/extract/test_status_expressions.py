"""Facts, plans, rumours, denials, ends and what is no claim: the words that make each, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.extract.chinese_examples import claims
from tests.extract.english_examples import read

from sinograph.extract.protocols import Draft


def told(drafts: Sequence[Draft], kind: str) -> str:
    """The statuses of the claims of a type, "" where there is none."""
    return ", ".join(sorted({d.status for d in drafts if d.type == kind}))


ACTUAL = [
    "[Zed] bought [Ann].",
    "[Zed] buys [Ann].",
    "[Zed] acquired [Ann] in 2014.",
    "[Zed] has acquired [Ann].",
    "[Zed] had acquired [Ann] by then.",
    "[Zed] has already bought [Ann].",
    "[Zed] completed its acquisition of [Ann].",
    "[Zed] confirmed the acquisition of [Ann].",
    "[Zed] said [it|Company=Zed] had acquired [Ann].",
    "[Zed] announced that [it|Company=Zed] had bought [Ann].",
    "[Zed] announced [it|Company=Zed] has acquired [Ann].",
    "[Ann] was acquired by [Zed].",
    "[Ann] has been bought by [Zed].",
    "[Ann], acquired by [Zed] in 2014, fell.",
    "After [Zed] acquired [Ann], its sales rose.",
    "[Zed], the company that bought [Ann] in 2014, fell.",
    "[Zed]'s acquisition of [Ann] surprised many.",
    "[Zed] took over [Ann].",
]

PLANNED = [
    "[Zed] will buy [Ann].",
    "[Zed] will acquire [Ann] for $5m.",
    "[Zed] is to buy [Ann].",
    "[Zed] plans to buy [Ann].",
    "[Zed] planned to buy [Ann].",
    "[Zed] is planning to buy [Ann].",
    "[Zed] agreed to buy [Ann].",
    "[Zed] has agreed to acquire [Ann].",
    "[Zed] intends to buy [Ann].",
    "[Zed] aims to buy [Ann].",
    "[Zed] wants to buy [Ann].",
    "[Zed] hopes to buy [Ann].",
    "[Zed] is seeking to buy [Ann].",
    "[Zed] is preparing to buy [Ann].",
    "[Zed] is set to buy [Ann].",
    "[Zed] is expected to buy [Ann].",
    "[Zed] has offered to buy [Ann].",
    "[Zed] proposed to buy [Ann].",
    "[Zed] is considering buying [Ann].",
    "[Zed] is about to acquire [Ann].",
    "[Zed] is in talks to buy [Ann].",
    "[Zed] was in talks to buy [Ann].",
    "[Zed] is in negotiations to acquire [Ann].",
    "[Zed] is in advanced talks to acquire [Ann].",
    "[Zed] reached a deal to buy [Ann].",
    "[Zed] signed an agreement to acquire [Ann].",
    "[Zed] made an offer to buy [Ann].",
    "[Zed] announced plans to buy [Ann].",
    "[Zed] said [it|Company=Zed] will buy [Ann].",
    "[Zed] said [it|Company=Zed] would buy [Ann].",
    "[Zed] said on Monday [it|Company=Zed] plans to buy [Ann].",
    "[Zed] announced that [it|Company=Zed] would acquire [Ann].",
    "[Ann] will be acquired by [Zed].",
    "[Ann] is to be bought by [Zed].",
    "[Ann] agreed to be acquired by [Zed].",
    "[Zed]'s planned acquisition of [Ann] faces doubts.",
    "[Zed]'s proposed takeover of [Ann] faces doubts.",
]

RUMOURED = [
    "[Zed] reportedly bought [Ann].",
    "[Zed] has reportedly acquired [Ann].",
    "[Zed] is reportedly in talks to buy [Ann].",
    "[Zed] is said to have bought [Ann].",
    "[Zed] is in talks to buy [Ann], people familiar with the matter said.",
    "People familiar with the matter said [Zed] will buy [Ann].",
    "[Zed] has agreed to buy [Ann], according to people familiar with the matter.",
    "[Zed] agreed to buy [Ann], sources said.",
    "Sources say [Zed] will buy [Ann].",
    "Sources close to the deal said [Zed] bought [Ann].",
    "[Zed] will acquire [Ann], according to people with knowledge of the talks.",
    "[Zed] is rumoured to be in talks to buy [Ann].",
    "Media reports said [Zed] had bought [Ann].",
]

DENIED = [
    "[Zed] denied that [it|Company=Zed] had bought [Ann].",
    "[Zed] denied buying [Ann].",
    "[Zed] denied [it|Company=Zed] was buying [Ann].",
]

NOTHING = [
    "[Zed] did not buy [Ann].",
    "[Zed] has not bought [Ann].",
    "[Zed] never bought [Ann].",
    "[Zed] failed to buy [Ann].",
    "[Zed] refused to buy [Ann].",
    "[Zed] declined to buy [Ann].",
    "[Zed] might buy [Ann].",
    "[Zed] could buy [Ann].",
    "[Zed] should buy [Ann].",
    "If [Zed] buys [Ann], its shares will rise.",
    "Unless [Zed] buys [Ann], it will fall.",
    "It is unclear whether [Zed] bought [Ann].",
    "[Zed]'s failed takeover of [Ann] cost it a year.",
    "No firm bought [Ann], not even [Zed].",
]

ENGLISH = [
    *((text, "actual") for text in ACTUAL),
    *((text, "planned") for text in PLANNED),
    *((text, "rumoured") for text in RUMOURED),
    *((text, "denied") for text in DENIED),
    *((text, "") for text in NOTHING),
]


@pytest.mark.parametrize(("text", "status"), ENGLISH)
def test_an_english_purchase_has_the_status_that_its_words_give(text: str, status: str) -> None:
    assert told(read(text), "ACQUIRED") == status


CHINESE = [
    (text.replace("甲", "[云枢数据]").replace("乙", "[蓝桉科技]"), status)
    for status, texts in {
        "actual": """甲收购乙。 甲收购了乙。 甲已收购乙。 甲已完成收购乙。 甲完成了对乙的收购。 甲完成对乙的收购。 甲成功收购乙。
            甲宣布收购乙。 甲宣布已收购乙。 甲以3亿元收购乙。 甲于2014年收购乙。 甲全资收购乙。 甲并购乙。 甲收購了乙。 乙被甲收购。
            乙已被甲收购。 甲昨日收购乙。 据悉，甲收购了乙。 甲证实收购乙。 甲确认收购乙。""",
        "planned": """甲拟收购乙。 甲擬收購乙。 甲将收购乙。 甲將收購乙。 甲即将收购乙。 甲计划收购乙。 甲計劃收購乙。 甲打算收购乙。
            甲准备收购乙。 甲有意收购乙。 甲考虑收购乙。 甲正考虑收购乙。 甲希望收购乙。 甲欲收购乙。 甲同意收购乙。 甲已同意收购乙。
            甲决定收购乙。 甲宣布将收购乙。 甲宣布计划收购乙。 甲正洽谈收购乙。 甲正谈判收购乙。 甲寻求收购乙。
            甲提出收购乙。 甲提议收购乙。 甲筹备收购乙。 甲达成协议收购乙。 甲有望收购乙。 甲预计收购乙。 甲公告称，拟以3亿元收购乙。
            甲争取收购乙。 甲谋求收购乙。 甲申请收购乙。 甲酝酿收购乙。""",
        "rumoured": """据知情人士透露，甲收购了乙。 据知情人士透露，甲将收购乙。 知情人士称，甲拟收购乙。 據知情人士透露，甲將收購乙。
            消息人士称，甲已收购乙。 据报道，甲收购了乙。 据报道，甲将收购乙。 據報道，甲收購了乙。 据外媒报道，甲将收购乙。
            据路透社报道，甲拟收购乙。 据媒体报道，甲收购乙。 有消息称，甲收购乙。 有消息称甲将收购乙。 消息称，甲收购乙。
            据传，甲收购乙。 据传甲将收购乙。 市场传闻甲收购乙。 传闻甲将收购乙。 坊间传言甲收购乙。 听说甲收购了乙。
            有传言称甲收购乙。 据接近交易的人士透露，甲收购乙。 甲疑似收购乙。 甲或将收购乙。""",
        "denied": """甲否认收购乙。 甲否認收購乙。 甲否认将收购乙。 甲否认拟收购乙。 甲否认收购乙的传闻。 甲辟谣收购乙。
            甲称收购乙的消息不实。 甲表示收购乙的传闻不实。 甲收购乙系谣言。
            据报道，甲将收购乙，但甲否认。 甲收购乙纯属谣言。""",
        "": """甲没有收购乙。 甲沒有收購乙。 甲未收购乙。 甲并未收购乙。 甲从未收购乙。 甲未能收购乙。 甲没能收购乙。 甲不会收购乙。
            甲无意收购乙。 甲拒绝收购乙。 甲放弃收购乙。 甲停止收购乙。 甲终止收购乙。 甲取消收购乙。 甲不打算收购乙。 甲暂不收购乙。
            甲收购乙失败。 甲收购乙告吹。 甲是否收购乙？ 甲会收购乙吗？ 甲会不会收购乙？ 甲能否收购乙？ 甲何时收购乙？
            如果甲收购乙，股价会涨。 假如甲收购乙，股价会涨。 若甲收购乙，股价会涨。 一旦甲收购乙，股价会涨。""",
    }.items()
    for text in texts.split()
]


@pytest.mark.parametrize(("text", "status"), CHINESE)
def test_a_chinese_purchase_has_the_status_that_its_words_give(text: str, status: str) -> None:
    assert told(claims(text), "ACQUIRED") == status


ENDED = [
    ("[Ann Lee|Person], former chairman of [Zed], said so.", "WORKS_FOR"),
    ("[Ann Lee|Person], formerly chairman of [Zed], said so.", "WORKS_FOR"),
    ("former [Zed] president [Ann Lee|Person] said so.", "WORKS_FOR"),
    ("[Ann Lee|Person] left [Zed].", "WORKS_FOR"),
    ("[Ann Lee|Person] has left [Zed].", "WORKS_FOR"),
    ("[Ann Lee|Person] stepped down as chairman of [Zed].", "WORKS_FOR"),
    ("[Ann Lee|Person] resigned as CEO of [Zed].", "WORKS_FOR"),
    ("[Zed] sold its stake in [Ann].", "OWNS"),
    ("[Zed] has sold its 20% stake in [Ann].", "OWNS"),
]

ENDED_ZH = [
    ("[云枢数据]前总裁[林一舟|Person]表示满意。", "WORKS_FOR"),
    ("[云枢数据]原总裁[林一舟|Person]表示满意。", "WORKS_FOR"),
    ("[林一舟|Person]曾任[云枢数据]总裁。", "WORKS_FOR"),
    ("[林一舟|Person]离开[云枢数据]。", "WORKS_FOR"),
    ("[林一舟|Person]卸任[云枢数据]总裁。", "WORKS_FOR"),
    ("[林一舟|Person]不再担任[云枢数据]总裁。", "WORKS_FOR"),
    ("[云枢数据]前員工[林一舟|Person]表示滿意。", "WORKS_FOR"),
    ("[林一舟|Person]不再是[云枢数据]的实际控制人。", "OWNS"),
]


@pytest.mark.parametrize(("text", "kind"), ENDED)
def test_an_english_tie_that_is_over_has_ended(text: str, kind: str) -> None:
    assert told(read(text), kind) == "ended"


@pytest.mark.parametrize(("text", "kind"), ENDED_ZH)
def test_a_chinese_tie_that_is_over_has_ended(text: str, kind: str) -> None:
    assert told(claims(text), kind) == "ended"


def by_object(drafts: Sequence[Draft]) -> dict[str, str]:
    """The status of each purchase, by what was bought."""
    return {d.object.name or d.object.text: d.status for d in drafts if d.type == "ACQUIRED"}


SCOPE = [
    ("[Zed] bought [Ann] and will buy [Bob].", {"Ann": "actual", "Bob": "planned"}),
    ("[Zed] bought [Ann] and plans to buy [Bob].", {"Ann": "actual", "Bob": "planned"}),
    ("[Zed] bought [Ann] but did not buy [Bob].", {"Ann": "actual"}),
    ("[Zed], which bought [Ann], will buy [Bob].", {"Ann": "actual", "Bob": "planned"}),
    ("After [it|Company=Zed] bought [Ann], [Zed] agreed to buy [Bob].", {"Ann": "actual", "Bob": "planned"}),
    ("[Zed] agreed to buy [Ann] and [Bob].", {"Ann": "planned", "Bob": "planned"}),
    ("[Zed] plans to buy [Ann] and sell [Bob].", {"Ann": "planned"}),
    ("[Zed] failed to buy [Ann] and bought [Bob].", {"Bob": "actual"}),
    ("[Zed] did not comment. It bought [Ann].", {}),
]

SCOPE_ZH = [
    ("[云枢数据]收购了[蓝桉科技]，拟收购[青檀网络]。", {"蓝桉科技": "actual", "青檀网络": "planned"}),
    ("[云枢数据]2014年收购[蓝桉科技]。公司将收购[青檀网络]。", {"蓝桉科技": "actual", "青檀网络": "planned"}),
    ("[云枢数据]拟收购[蓝桉科技]和[青檀网络]。", {"蓝桉科技": "planned", "青檀网络": "planned"}),
    ("[云枢数据]收购[蓝桉科技]，但没有收购[青檀网络]。", {"蓝桉科技": "actual"}),
    ("[云枢数据]放弃收购[蓝桉科技]，转而收购[青檀网络]。", {"青檀网络": "actual"}),
    ("[云枢数据]否认收购[蓝桉科技]。2014年[云枢数据]收购[青檀网络]。", {"蓝桉科技": "denied", "青檀网络": "actual"}),
    ("据报道，[云枢数据]收购[蓝桉科技]。[云枢数据]拟收购[青檀网络]。", {"蓝桉科技": "rumoured", "青檀网络": "planned"}),
]


@pytest.mark.parametrize(("text", "statuses"), SCOPE)
def test_an_english_word_reaches_no_further_than_its_clause(text: str, statuses: dict[str, str]) -> None:
    assert by_object(read(text)) == statuses


@pytest.mark.parametrize(("text", "statuses"), SCOPE_ZH)
def test_a_chinese_word_reaches_no_further_than_its_sentence(text: str, statuses: dict[str, str]) -> None:
    assert by_object(claims(text)) == statuses


def test_the_table_holds_what_was_promised() -> None:
    assert len({text for text, _ in [*ENGLISH, *CHINESE]}) >= 150
