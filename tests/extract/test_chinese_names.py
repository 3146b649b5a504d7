"""Names in Chinese text: by lists, shapes and context, simplified and traditional."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import NOBODY, lines, names, stand_ins, whole

from sinograph.actors import Actor, ActorIndex, load_actors
from sinograph.extract.chinese import ChineseMentions

FIRMS = [
    ("青檀资本投资了芯屿科技。", ["青檀资本", "芯屿科技"]),
    ("商用机器人企业泽苒智能今日宣布裁员。", ["泽苒智能"]),
    ("公司与柏舟投资、自然人签署协议。", ["柏舟投资"]),
    ("鹿鸣数字科技股份有限公司发布公告。", ["鹿鸣数字科技股份有限公司"]),
    ("杭州泽苒信息技术有限公司成立于2015年。", ["杭州泽苒信息技术有限公司"]),
    ("以下内容摘自泽苒网络控股有限公司招股章程。", ["泽苒网络控股有限公司"]),
    ("重庆市通信管理局约谈了星屿游戏。", ["星屿游戏"]),
    ("与泽苒智能达成战略合作。", ["泽苒智能"]),
    ("微梦公司认为，泽苒公司侵权。", ["微梦公司", "泽苒公司"]),
    ("墨枫帆与死敌玥沐宣布合并。", ["墨枫帆", "玥沐"]),
    ("玥沐完成B轮融资。", ["玥沐"]),
]


@pytest.mark.parametrize(("text", "expected"), FIRMS)
def test_firms(text: str, expected: list[str]) -> None:
    found = names(text)
    assert [n for n in expected if found.get(n) == "Company"] == expected


@pytest.mark.parametrize("department", ["互联网医疗部门", "电子商务部门"])
def test_a_firms_department_is_no_firm_with_half_its_name(department: str) -> None:
    listed = ActorIndex([Actor("hanbo", "Company", "Hanbo", zh=("韩博",))])
    found = ChineseMentions(listed).find(whole(f"韩博{department}裁员。"))
    assert [m.text for m in found if m.type == "Company"] == ["韩博"]


NO_FIRMS = [
    "社会资本进入互联网金融领域。",
    "网络游戏和短视频平台竞争激烈。",
    "人工智能科技公司很多。",
    "移动支付改变了生活。",
    "知名传媒集团没有回应。",
    "新能源汽车企业纷纷降价。",
    "一家科技公司宣布裁员。",
    "他在基金公司上班。",
    "目标公司和买方签约。",
    "他持有B类股份，众多知名基金入场。",
    "该公司公关处没有回应，巨头公司沉默。",
    "集团技术委员会昨日成立。",
    "公司注册在BVI。",
    "许多基金公司没有回应，其股东数量高达四十个。",
    "工商信息显示，公司成立于去年。",
    "知名科技记者到场，他发布“燕窝事件”公告。",
]


@pytest.mark.parametrize("text", NO_FIRMS)
def test_common_words_are_no_firms(text: str) -> None:
    assert [n for n, kind in names(text).items() if kind in ("Company", "Product")] == []


KINDS = [
    ("推出社交平台“豆荚”。", "豆荚", "Product"),
    ("“豆荚”App上线。", "豆荚", "Product"),
    ("豆荚创始人安然说，他们在平台“豆荚”上写作。", "豆荚", "Company"),
    ("推出了新游戏《苇舟》。", "苇舟", "Product"),
    ("新一代产品“苇舟S2”即将量产。", "苇舟S2", "Product"),
    ("开发者使用Manus平台。", "Manus", "Product"),
    ("Manus完成B轮融资。", "Manus", "Company"),
    ("创业公司DeepSeek宣布降价。", "DeepSeek", "Company"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_firm_or_product(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


ABBREVIATIONS = ["公司CEO表示满意。", "AI和VR很热。", "完成B轮融资。", "2022年Q3的GMV增长。", "该App在iOS上线。"]


@pytest.mark.parametrize("text", ABBREVIATIONS)
def test_abbreviations_are_no_names(text: str) -> None:
    assert [n for n in names(text) if n.isascii()] == []


def test_traditional_names_keep_their_script() -> None:
    found = names("蓋亞資本投資了芯嶼科技，創辦人許子祥沒有回應。")
    assert found == {"蓋亞資本": "Company", "芯嶼科技": "Company", "許子祥": "Person"}


def test_a_ticker_is_no_name() -> None:
    assert "YSD" not in names("公司登陆纽交所，股票代码YSD。")


class TestListed:
    ACTORS = (
        Actor("jia", "Company", "Jia", zh=("甲谷",)),
        Actor("headline", "Product", "Headline", zh=("头条",)),
        Actor("jia-music", "Product", "Jia Music", zh=("甲谷音乐",)),
    )

    def find(self, text: str) -> dict[str, str | None]:
        found = ChineseMentions(ActorIndex(self.ACTORS)).find(lines(text))
        return {m.text: m.key for m in found if not m.nominal}

    def test_a_listed_name(self) -> None:
        assert self.find("甲谷发布公告。") == {"甲谷": "jia"}

    def test_the_longest_wins(self) -> None:
        assert self.find("甲谷音乐上线。") == {"甲谷音乐": "jia-music"}

    def test_with_its_legal_ending(self) -> None:
        assert self.find("北京甲谷科技有限公司发布公告。") == {"北京甲谷科技有限公司": "jia"}

    def test_a_branch_is_another(self) -> None:
        assert self.find("甲谷健康发布公告。") == {"甲谷健康": None}

    def test_a_model_of_it(self) -> None:
        assert self.find("停止销售甲谷MIX2等手机。") == {"甲谷MIX2": None}

    def test_its_business_is_no_branch(self) -> None:
        assert self.find("甲谷健康业务增长。") == {"甲谷": "jia"}

    def test_the_name_of_a_section(self) -> None:
        assert self.find("▍头条") == {}


class TestMemory:
    def test_a_name_counts_everywhere(self) -> None:
        found = ChineseMentions(NOBODY).find(lines("芯屿科技宣布完成融资。", "有人看好芯屿科技。"))
        assert [m.text for m in found if not m.nominal] == ["芯屿科技", "芯屿科技"]

    def test_a_defined_short_form(self) -> None:
        found = ChineseMentions(NOBODY).find(lines("泽苒智能（下称“芦苇”）宣布裁员。", "芦苇成立于2018年。"))
        assert {m.text: m.name for m in found} == {"泽苒智能": "泽苒智能", "芦苇": "泽苒智能"}

    def test_a_cut_short_form(self) -> None:
        found = ChineseMentions(NOBODY).find(lines("杭州泽苒科技有限公司宣布裁员。", "泽苒没有回应。"))
        assert {m.text: m.name for m in found}["泽苒"] == "杭州泽苒科技有限公司"

    def test_as_exchanges_call_it(self) -> None:
        found = ChineseMentions(NOBODY).find(lines("鹿鸣股份发布公告。", "鹿鸣数字科技股份有限公司董事会。"))
        assert len({m.name for m in found if not m.nominal}) == 1

    def test_a_foreign_surname(self) -> None:
        found = ChineseMentions(NOBODY).find(lines("首席执行官埃隆·马斯克辞职。", "马斯克没有回应。"))
        assert {m.text: m.name for m in found if m.type == "Person"}["马斯克"] == "埃隆·马斯克"


class TestStandIns:
    def test_the_firm(self) -> None:
        assert stand_ins("芯屿科技宣布裁员。", "该公司没有回应。")["该公司"] == "芯屿科技"

    def test_firm_alone(self) -> None:
        assert stand_ins("芯屿科技宣布裁员。", "公司没有回应。")["公司"] == "芯屿科技"

    def test_its(self) -> None:
        assert stand_ins("芯屿科技宣布裁员，其创始人没有回应。")["其"] == "芯屿科技"

    def test_its_behind_a_copula_is_not_the_subject(self) -> None:
        found = stand_ins("芯屿科技宣布裁员。", "禾赛科技是其主要供应商。")
        assert found["其"] == "芯屿科技"

    def test_a_person(self) -> None:
        assert stand_ins("创始人林一舟表示满意。", "他没有回应。")["他"] == "林一舟"

    def test_the_rule(self) -> None:
        assert stand_ins("国家网信办发布《网络管理办法》。", "新规下月施行。")["新规"] == "《网络管理办法》"

    def test_the_authority(self) -> None:
        assert stand_ins("工信部约谈企业。", "该部没有回应。")["该部"] == "工业和信息化部"

    def test_the_issuer_speaks_of_itself(self) -> None:
        found = stand_ins("泽苒科技股份有限公司发布公告，本公司保证内容真实。", "柏舟投资持有股份。", "公司没有回应。")
        assert found["公司"] == "泽苒科技股份有限公司"

    def test_a_group_named_before_a_post(self) -> None:
        texts = ("云枢科技裁员。", "蓝桉集团首席执行官林一舟公布任命，祝安然为集团新任总裁。")
        assert stand_ins(*texts)["集团"] == "蓝桉集团"

    def test_a_name_right_behind_tells_which_firm(self) -> None:
        assert "公司" not in stand_ins("云枢科技起诉林一舟所创立的公司蓝桉科技。")

    def test_nobody_to_stand_for(self) -> None:
        assert stand_ins("该公司没有回应。") == {}


def test_english_passages_are_left_alone() -> None:
    assert ChineseMentions(NOBODY).find(lines()) == ()


class TestCutOuts:
    """What only looks like a name, and names that other words run into."""

    CASES = (
        ("大家都说这顿饭很难吃，没人教我做。", {}),
        ("我们只听见一句One more thing，台下都笑了。", {}),
        ("其他还有领投影谱科技的青檀资本。", {"影谱科技": "Company", "青檀资本": "Company"}),
        ("旗下拥有“叠果小说”“耳旁故事”两款应用。", {"叠果小说": "Product", "耳旁故事": "Product"}),
        ("深圳市蓝枫跃动科技有限公司被约谈。", {"深圳市蓝枫跃动科技有限公司": "Company"}),
        ("由英商克诺菲在去年推出。", {"克诺菲": "Company"}),
        ("某研究院说，今年春节用户增长很快。", {}),
    )

    @pytest.mark.parametrize(("text", "expected"), CASES)
    def test_names(self, text: str, expected: dict[str, str]) -> None:
        assert names(text) == expected

    def test_a_measure_in_quotation_marks_is_no_product(self) -> None:
        assert "双清双治" not in names("芯屿科技推出“双清双治”新措施。")

    def test_who_speaks_in_an_interview_is_a_person(self) -> None:
        assert names("程若溪：没有。").get("程若溪") == "Person"

    def test_two_who_take_posts_together(self) -> None:
        found = names("公司由程帆和吕传明出任联席CEO。")
        assert found == {"程帆": "Person", "吕传明": "Person"}

    def test_a_draft_is_the_rule_that_comes_of_it(self) -> None:
        found = ChineseMentions(NOBODY).find(whole("商务部公布《网络零售管理办法（征求意见稿）》。"))
        assert [m.name for m in found if m.type == "Regulation"] == ["《网络零售管理办法》"]


INVESTORS = [
    ("腾讯投资了泽苒智能。", "腾讯"),
    ("騰訊投資澤苒智能。", "騰訊"),
    ("小米投资泽苒智能。", "小米"),
    ("腾讯投资合伙人表示满意。", "腾讯投资"),
    ("腾讯投资、柏舟投资跟投。", "腾讯投资"),
    ("领投方为腾讯投资。", "腾讯投资"),
    ("腾讯投资后，泽苒智能扩张。", "腾讯"),
    ("他来自腾讯投资并购部。", "腾讯"),
]


@pytest.mark.parametrize(("text", "expected"), INVESTORS)
def test_who_invests_is_no_fund_of_that_name(text: str, expected: str) -> None:
    found = [m.text for m in ChineseMentions(load_actors()).find(whole(text))]
    assert expected in found
    assert not {"腾讯", "腾讯投资", "騰訊", "騰訊投資"} & {*found} - {expected}


LATIN_AND_SHARES = [
    ("青檀资本以5000万元收购Bluefern51%股权。", "Bluefern"),
    ("青檀资本持有BlueFern30.5%的股份。", "BlueFern"),
    ("青檀资本收购了Bluefern51。", "Bluefern51"),
]


@pytest.mark.parametrize(("text", "name"), LATIN_AND_SHARES)
def test_the_figure_of_a_share_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [n for n in names(text) if n.isascii()] == [name]


def test_a_post_in_latin_letters_is_no_part_of_a_name() -> None:
    assert names("Bluefern CEO林一舟到场。") == {"Bluefern": "Company", "林一舟": "Person"}
    assert names("青檀科技CEO Mike Rockford没有回应。").get("Mike Rockford") == "Person"
    assert "林一舟卸任泽苒智能" not in names("林一舟卸任泽苒智能董事。")
    assert names("老牌企业李锦园没有回应。").get("李锦园") != "Person"


def test_a_firm_that_somebody_has_news_from() -> None:
    actors = [Actor("youku", "Company", "Youku", zh=("优酷",))]
    assert "优酷" in names("记者从优酷方面证实了消息。", actors=actors)
    assert "优酷" not in names("公司从优酷爱的产品做起。", actors=actors)


def test_a_post_is_no_name_of_a_list() -> None:
    assert "云枢副总裁" not in names("云枢副总裁、青檀银行董事长林一舟表示满意。")


def test_the_company_is_not_the_paper_whose_reporter_asks() -> None:
    meant = stand_ins("蓝桉日报记者从星图科技获悉，公司副总裁王强已离职。")
    assert meant["公司"] == "星图科技"


WHOLE = [
    ("其最终控制人为云枢集团控股有限公司。", "云枢集团控股有限公司"),
    ("首先来看云枢投资有限公司的案例。", "云枢投资有限公司"),
    ("豆荚的运营主体合肥云枢科技有限公司没有回应。", "合肥云枢科技有限公司"),
    ("“豆荚”开办单位合肥云枢网络科技有限公司没有回应。", "合肥云枢网络科技有限公司"),
    ("法院网公开合肥云枢科技有限公司一案的裁定。", "合肥云枢科技有限公司"),
    ("电信设备商云枢通信宣布裁员。", "云枢通信"),
    ("新疆云枢新旅数字产业投资基金合伙企业（有限合伙）拟出资。", "新疆云枢新旅数字产业投资基金合伙企业（有限合伙）"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_firms_begin_where_their_names_begin(text: str, name: str) -> None:
    found = [form for form, kind in names(text).items() if kind == "Company"]
    assert name in found
    assert all(form == name or name.startswith(form) or form not in text.replace(name, "") for form in found)


NO_NAMES_OF_PAGES = [
    "核桃达注册资本五千万元。",
    "林一舟升任集团副总裁兼集团CMO。",
    "公司宣布完成C2轮融资。",
    "青檀科技发布《数据不眠，我们为何出发？》等文章。",
]


@pytest.mark.parametrize("text", NO_NAMES_OF_PAGES)
def test_words_that_only_look_like_names(text: str) -> None:
    found = names(text)
    assert not {"核桃达注册资本", "总裁兼集团", "C2", "数据不眠，我们为何出发？"} & set(found)


def test_a_title_beside_a_name_is_no_name() -> None:
    assert "市长祝安然" not in names("市委副书记、市长祝安然，云枢数据董事长林一舟出席仪式。")


def test_a_brand_in_two_scripts_that_raises_money() -> None:
    assert names("「时豆SEEDU」近日完成近亿元B轮融资。").get("时豆SEEDU") == "Company"


def test_the_title_of_a_game_may_hold_a_comma() -> None:
    assert names("手游《旅人，早安》今日上线。").get("旅人，早安") == "Product"
    assert names("公司发布《旅人，早安》一文。") == {}
