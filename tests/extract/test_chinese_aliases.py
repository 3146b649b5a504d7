"""Other names of one and the same, bylines that name nobody, and firm or product by use."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import NOBODY, lines, names, whole

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.chinese import ChineseMentions
from sinograph.extract.chinese.persons import is_latin_person

ALIASES = [
    ("青檀科技（Qingtan Tech）今天宣布裁员。Qingtan Tech没有回应。", "Qingtan Tech", "青檀科技"),
    ("创始人Marco Lin没有出席。Yuezhi（悦芷）今天宣布完成A轮融资。", "悦芷", "Yuezhi"),
    ("董事长林志华先生确认此事，林先生没有多说。", "林先生", "林志华"),
    ("上海泽苒企业管理有限公司提起诉讼。泽苒公司称被侵权。", "泽苒公司", "上海泽苒企业管理有限公司"),
    ("青檀科技董事长林志华（Lorcan Whelbeck）辞职。Lorcan Whelbeck没有回应。", "Lorcan Whelbeck", "林志华"),
    ("青檀科技董事长林志华（Toby）辞职，由他人接任。", "Toby", "林志华"),
    ("泽苒网络今日宣布裁员。泽苒没有回应。泽苒科技则宣布完成融资。", "泽苒", "泽苒网络"),
    ("泽苒科技今日宣布裁员。泽苒没有回应。泽苒网络则宣布完成融资。", "泽苒", "泽苒科技"),
    ("上海泽苒企业管理有限公司（下称“泽苒公司”）起诉。泽苒公司称被侵权。", "泽苒公司", "上海泽苒企业管理有限公司"),
    ('上海泽苒企业管理有限公司（以下简称"泽苒"）起诉。泽苒称被侵权。', "泽苒", "上海泽苒企业管理有限公司"),
    ("买方是Norwood Lens Forge Inc（NLF）。NLF没有回应。", "NLF", "Norwood Lens Forge Inc"),
    ("泽苒智能（Zeran，全称苏州泽苒数据有限公司）裁员。", "苏州泽苒数据有限公司", "泽苒智能"),
    ("泽苒智能（全称为苏州泽苒智能有限公司，英文名Zeran）裁员。Zeran没有回应。", "Zeran", "泽苒智能"),
    ("《甲类网络管理办法》公布。网信办公布〈甲类网络管理办法〉。", "〈甲类网络管理办法〉", "《甲类网络管理办法》"),
]

APART = [
    ("云坡科技集团有限公司拟在港交所上市，由青檀科技有限公司（下称“上市公司”）收购。上市公司称不知情。", "上市公司"),
    ("青檀科技董事长林志华（Qingtan Capital）辞职。", "Qingtan Capital"),
    ("买方是Norwood Lens Forge Inc（Yuezhi）。Yuezhi没有回应。", "Yuezhi"),
]


@pytest.mark.parametrize(("text", "form"), APART)
def test_a_bracket_may_tell_somebody_else(text: str, form: str) -> None:
    found = {m.text: m.name for m in ChineseMentions(NOBODY).find(whole(text))}
    assert found.get(form) in (None, form)


@pytest.mark.parametrize(("text", "form", "name"), ALIASES)
def test_one_name_for_another(text: str, form: str, name: str) -> None:
    found = {m.text: m.name for m in ChineseMentions(NOBODY).find(whole(text))}
    assert found.get(form) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("市民陈先生投诉了平台。", "陈先生"), ("绍兴有位胡女士告过平台。", "胡女士")],
)
def test_somebody_told_by_surname_alone(text: str, name: str) -> None:
    assert names(text).get(name) == "Person"


def test_people_in_latin_letters() -> None:
    found = names("公司由Marco Lin夫妇创立，室友Diego Chou转任顾问。")
    assert {n: k for n, k in found.items() if n.isascii() or " " in n} == {
        "Marco Lin": "Person",
        "Diego Chou": "Person",
    }
    assert not is_latin_person("Tencent Music")


LEGAL = [
    "深圳鲸落软件有限公司",
    "广州青鹭动漫集团有限公司",
    "杭州朗泽投资有限公司",
    "云江若水科技有限公司",
]


@pytest.mark.parametrize("name", LEGAL)
def test_legal_names_hold_words_of_trade(name: str) -> None:
    assert names(f"运营商{name}没有回应。").get(name) == "Company"


BYLINES = [
    "（中央社记者林予安台北13日电）青檀科技今天上柜。",
    "【特约记者区凯琪】青檀科技今天上柜。",
    "【环球网科技综合报道】青檀科技今天上柜。",
]


@pytest.mark.parametrize("text", BYLINES)
def test_a_byline_names_nobody(text: str) -> None:
    assert list(names(text)) == ["青檀科技"]


def test_lists_of_other_pieces_name_nobody() -> None:
    reading = lines("青檀科技今天宣布裁员。", "往期：林一舟的克制｜青檀科技还要烧多久")
    assert [m.text for m in ChineseMentions(NOBODY).find(reading)] == ["青檀科技"]


USED = ActorIndex([Actor("dou", "Company", "Doujia", zh=("豆荚网",), also=("Product",))])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("工信部下架豆荚网。", "Product"),
        ("他天天刷豆荚网。", "Product"),
        ("排在前列的网站依次是豆荚网、青檀网。", "Product"),
        ("豆荚网、青檀网两款应用被下架。", "Product"),
        ("豆荚网宣布完成B轮融资，工信部曾下架豆荚网。", "Company"),
        ("豆荚网没有回应。", "Company"),
    ],
)
def test_a_listed_name_is_a_product_where_it_is_only_used(text: str, kind: str) -> None:
    assert {m.type for m in ChineseMentions(USED).find(whole(text)) if m.text == "豆荚网"} == {kind}
