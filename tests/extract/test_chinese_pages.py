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


def test_a_rule_in_book_marks_is_the_listed_one() -> None:
    law = Actor("data-law", "Regulation", "Data Law", zh=("数据法",))
    found = ChineseMentions(ActorIndex([law])).find(whole("监管局依据《数据法》对甲科技立案调查。"))
    assert [m.key for m in found if m.type == "Regulation"] == ["data-law"]


@pytest.mark.parametrize(
    "text",
    [
        "青檀科技宣布成立“中高管发展部”，负责培养。",
        "青檀科技成立智能驾驶事业群组（QDG），由总裁兼任总经理。",
        "他担任 QDG（技术平台体系）总负责人。",
    ],
)
def test_a_department_is_nobody(text: str) -> None:
    assert [name for name in names(text) if name not in ("青檀科技",)] == []


def test_a_given_name_in_brackets_is_no_firm() -> None:
    assert "Melissa" not in names("创始人之妻马冬冬（Melissa）回归。")


@pytest.mark.parametrize("word", ["范畴", "陆媒", "中媒", "高阶"])
def test_words_of_the_trade_are_no_names(word: str) -> None:
    assert word not in names(f"这属于新的{word}，成为行业标准。")


def test_a_report_is_no_paper() -> None:
    assert "CEO李军汇报" not in names("他们均向CEO李军汇报。")


def test_what_kind_of_firm_it_is_stands_before_its_name() -> None:
    assert "凯知乐国际控股有限公司" in names("玩具零售商凯知乐国际控股有限公司同样在此上市。")


def test_a_fund_manager_is_named_without_the_word_for_it() -> None:
    assert "苏州金沙朝华投资管理有限公司" in names("该基金管理人为苏州金沙朝华投资管理有限公司。")


def test_an_account_where_a_firm_speaks_is_not_its_launch() -> None:
    assert told(claims("[甲科技][微信公众号|Product]发布署名文章称，市场向好。")) == []


def test_a_quantity_before_the_verb_is_nobody() -> None:
    drafts = story("[网信办|Regulator]近日启动整治。", "首批清理关停“[比邻|Product]”“[密语|Product]”等9款应用。")
    assert told(drafts) == ["网信办 PENALIZED 密语", "网信办 PENALIZED 比邻"]


def test_a_name_in_brackets_does_not_part_a_list() -> None:
    found = told(claims("[王某|Person]与[李安|Person]（[Ann Li|Person]）、[赵某|Person]等人共同创立[甲科技]。"))
    assert "赵某 FOUNDED 甲科技" in found


def test_a_count_of_investments_is_in_nobody_told_of_before() -> None:
    drafts = story("[甲科技]公布了财报。", "彼时[乙集团]已投资了6个项目。")
    assert told(drafts) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[甲科技]寻求以DADA为代码在美国[纳斯达克|Exchange]上市。", "DADA"),
        ("[甲科技]将在[纳斯达克|Exchange]上市，代码为“ABCD”。", "ABCD"),
    ],
)
def test_a_ticker_before_the_word_for_it(text: str, code: str) -> None:
    assert {d.ticker for d in claims(text) if d.type == "LISTED_ON"} == {code}


def test_what_a_firm_was_called_before_is_the_firm() -> None:
    found = ChineseMentions(NOBODY).find(whole("法院认定宁波奥胜贸易有限公司（原宁波奥可空调有限公司）侵权成立。"))
    assert len({m.name for m in found if m.type == "Company"}) == 1


def test_a_holding_in_a_digest_is_in_the_firm_of_its_paragraph() -> None:
    drafts = story(
        "[甲科技]发布财报。[甲科技]表示乐观。",
        "[乙集团]递交招股书。上市前，[丙资本]持股51%。",
        "[丁网络]推出新品。",
        "[戊物流]回应传闻。",
    )
    assert [line for line in told(drafts) if "OWNS" in line] == ["丙资本 OWNS 乙集团"]


@pytest.mark.parametrize("share", ["SINA.Nasdaq", "8282.HK", "NYSE: YOKU"])
def test_a_share_in_brackets_is_no_firm(share: str) -> None:
    found = names(f"青檀科技（{share}）宣布完成融资。")
    assert found.get("青檀科技") == "Company"
    assert not any(part in found for part in ("SINA.Nasdaq", "8282.HK", "YOKU"))


def test_what_a_thing_is_like_has_done_nothing() -> None:
    assert told(claims("他在自己创立的网站（类似[推特|Product]的网站）上发布《[焚诗|Product]》。")) == []


def test_an_authority_that_stopped_something_before_has_done_so() -> None:
    found = told(claims("[广电总局|Regulator]此前叫停了[甲科技]的短信服务。"), status=True)
    assert found == ["广电总局 REGULATES 甲科技 actual"]


@pytest.mark.parametrize("text", ["有六家具身智能公司完成融资。", "五家机器人公司宣布完成融资。"])
def test_a_number_of_firms_is_no_firm(text: str) -> None:
    assert names(text) == {}


def test_a_founder_is_not_of_the_firm_that_his_people_come_from() -> None:
    drafts = story("[丙智航]完成融资。", "核心成员来自[甲科技]和[乙集团]，创始人[陈某|Person]很乐观。")
    assert "陈某 FOUNDED 乙集团" not in told(drafts)


def test_a_market_behind_the_listed_firm_is_where_it_rose() -> None:
    drafts = claims("美国上市的[甲科技]在[纳斯达克|Exchange]掀起波浪。")
    assert [d for d in drafts if d.type == "LISTED_ON" and d.subject.name == "纳斯达克"] == []


def test_a_rival_is_the_unit_not_its_owner() -> None:
    found = told(claims("[甲科技]的竞争对手、[乙集团]旗下电商平台[丙购|Product]搬了家。"))
    assert "甲科技 COMPETES_WITH 丙购" in found
    assert "甲科技 COMPETES_WITH 乙集团" not in found


def test_who_stands_behind_is_an_investor_and_not_a_former_employer() -> None:
    assert told(claims("[甲科技]身后站着一位90后——创始人曾是[乙集团]的天才少年。")) == []


def test_the_context_of_a_name_may_stand_in_the_other_script() -> None:
    wang = Actor("wang", "Person", "Wang Xing", zh=("王兴",), ambiguous=("王兴",), context=("美团",))
    assert [hit.actors[0].key for hit in ActorIndex([wang]).find("美團創辦人王興")] == ["wang"]
    assert ActorIndex([wang]).find("創辦人王興") == ()


@pytest.mark.parametrize("size", ["为 21.567%", "为21%", "约为3.2%", "比例为8%"])
def test_a_share_behind_is_or_about(size: str) -> None:
    drafts = story("[甲科技]上市首日大涨。", f"IPO 前，[乙集团]持股{size}，[王某|Person]持股为 12.6%。")
    assert {"乙集团 OWNS 甲科技", "王某 OWNS 甲科技"} <= set(told(drafts))


def test_who_is_described_by_what_he_invested_in_is_the_investor() -> None:
    drafts = story("[甲科技]完成D轮融资。", "此轮融资由曾经投资[乙书]、[丙宿]等知名公司的[丁资本]领投。")
    assert told(drafts) == ["丁资本 INVESTED_IN 丙宿", "丁资本 INVESTED_IN 乙书", "丁资本 INVESTED_IN 甲科技"]


@pytest.mark.parametrize("like", ["类[推特]的", "山寨版[推特]"])
def test_a_copy_is_not_of_what_it_copies(like: str) -> None:
    assert told(claims(f"他做了{like}[饭网|Product]。")) == []


def test_investors_behind_a_mark() -> None:
    drafts = story("[甲科技]完成E轮融资。", "新一轮融资引进的投资方，主要为[乙资本]、[丙投资]。")
    assert told(drafts) == ["丙投资 INVESTED_IN 甲科技", "乙资本 INVESTED_IN 甲科技"]


def test_a_role_begins_behind_the_verb_that_gives_it() -> None:
    drafts = claims("[王某|Person]加盟[甲科技]公司任总裁。")
    assert {d.role for d in drafts if d.type == "WORKS_FOR" and d.role} == {"总裁"}
