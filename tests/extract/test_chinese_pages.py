"""What real pages do: sounds written behind characters, half-width marks, lists of who left, units that buy."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, names, story, told, whole

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.chinese import ChineseClaims, ChineseMentions
from sinograph.extract.chinese.spelled import unspelled

NOBODY = ActorIndex([Actor("nobody", "Company", "Nobody Of That Name")])
SPELLED = "青檀資(zī)本與(yǔ)云樞科技簽署戰(zhàn)略合作協(xié)議(yì)。"


def test_a_text_with_sounds_is_read_without_them() -> None:
    assert unspelled(whole(SPELLED)).reading.document.text == "青檀資本與云樞科技簽署戰略合作協議。"


def test_places_without_sounds_lead_back_to_the_document() -> None:
    told_so = unspelled(whole(SPELLED))
    clean = told_so.reading.document.text
    assert [SPELLED[told_so.place(i)] for i in range(len(clean))] == list(clean)


@pytest.mark.parametrize("text", ["甲科技(jiǎ)收购乙集团。", "甲科技(beta)收购(ab)乙集团(cd)。", "甲科技收购乙集团。"])
def test_a_single_sound_or_a_word_in_brackets_stays(text: str) -> None:
    assert unspelled(whole(text)).reading.document.text == text


def test_mentions_stand_as_the_document_writes_them_and_are_named_without_sounds() -> None:
    reading = whole(SPELLED)
    found = ChineseMentions(NOBODY).find(reading)
    assert [(m.text, m.name) for m in found] == [("青檀資(zī)本", "青檀資本"), ("云樞科技", "云樞科技")]
    assert all(SPELLED[m.start : m.end] == m.text for m in found)


def test_claims_of_a_text_with_sounds_lie_in_the_document() -> None:
    reading = whole(SPELLED)
    (draft,) = ChineseClaims().find(reading, ChineseMentions(NOBODY).find(reading))
    assert (draft.type, draft.subject.text, draft.object.text) == ("PARTNERED_WITH", "青檀資(zī)本", "云樞科技")
    assert "戰(zhàn)略合作" in SPELLED[draft.start : draft.end] or SPELLED[draft.start : draft.end] in SPELLED


def test_the_year_of_a_turnover_is_not_the_day_of_the_fine() -> None:
    drafts = claims("2021年4月10日，[市监总局|Regulator]对[甲科技]处以其2019年销售额4%的罚款。")
    assert {str(d.date) for d in drafts if d.type == "PENALIZED"} == {"2021-04-10"}


def test_a_product_that_is_to_be_listed_is_not_launched() -> None:
    assert told(claims("[甲科技]考虑让[云图|Product]在香港上市。")) == []


@pytest.mark.parametrize("taken", ["将[甲科技]告上法庭", "把[甲科技]告上法庭", "将[甲科技]和[丙科技]告上法庭"])
def test_a_preposition_is_not_the_future(taken: str) -> None:
    found = told(claims(f"[乙集团]{taken}。"), status=True)
    assert "乙集团 SUED 甲科技 actual" in found


def test_an_authority_of_an_earlier_sentence_does_not_ask_what_a_firm_asks() -> None:
    drafts = story("[海淀法院|Regulator]受理了此案。", "[甲科技]认为，[乙集团]侵犯其权益，要求[乙集团]停止侵权。")
    assert [line for line in told(drafts) if "REGULATES" in line] == []


def test_a_unit_buys_instead_of_its_owner() -> None:
    found = told(claims("[甲科技]被[乙集团]旗下游戏品牌[丙互娱]收购。"))
    assert "丙互娱 ACQUIRED 甲科技" in found
    assert "乙集团 ACQUIRED 甲科技" not in found


def test_part_in_a_firms_listing_is_an_investment_in_it() -> None:
    assert told(claims("随后[甲科技]参与[乙集团]IPO认购。")) == ["甲科技 INVESTED_IN 乙集团"]


def test_who_speaks_for_a_firm_does_not_buy_himself() -> None:
    found = told(claims("[甲科技]主席[王某|Person]在邮件中，强调入股[乙集团]是强强联手。"))
    assert "王某 INVESTED_IN 乙集团" not in found


def test_all_of_a_list_have_left() -> None:
    drafts = claims("[甲科技]副总裁[王某|Person]、[李某|Person]，以及执行总监[赵某|Person]均辞职。")
    assert {(d.subject.name, d.role, d.status) for d in drafts} == {
        ("王某", "副总裁", "ended"),
        ("李某", "副总裁", "ended"),
        ("赵某", "执行总监", "ended"),
    }


def test_a_post_to_come_leaves_the_present_one_as_it_is() -> None:
    drafts = claims("[甲科技]副总裁[王某|Person]将出任[乙集团]首席执行官。")
    assert ("副总裁", "actual") in {(d.role, d.status) for d in drafts}


@pytest.mark.parametrize(
    "text", ["[王某|Person]不想再为[甲科技]寻找新的CEO。", "[甲科技]还引入了首席顾问[王某|Person]。"]
)
def test_a_role_holds_no_verb(text: str) -> None:
    assert [d.role for d in claims(text) if d.role and ("寻找" in d.role or "引入" in d.role)] == []


def test_a_founders_word_is_no_part_of_a_firms_name() -> None:
    assert "甲辰創辦人兼" not in names("甲辰創辦人兼首席執行官劉大強表示樂觀。")
