"""Names of people in Chinese text: where they begin, where they end, and what is none."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import names

PEOPLE = [
    ("创始人林一舟表示满意。", "林一舟"),
    ("董事长兼CEO程维没有回应。", "程维"),
    ("首席技术官陈磊将接任。", "陈磊"),
    ("总裁刘炽平和首席运营官任宇昕出席。", "刘炽平"),
    ("投审会发言人苏琪彦说，会员资料恐有疑虑。", "苏琪彦"),
    ("由大学校友祝一帆与龚敏共同创办。", "祝一帆"),
    ("推特首席执行官埃隆·马斯克没有回应。", "埃隆·马斯克"),
    ("优步创始人卡兰尼克也将进入董事会。", "卡兰尼克"),
    ("摄影师戴云飞向法院提起诉讼。", "戴云飞"),
    ("原财务总监许娟女士已辞职。", "许娟"),
    ("欧阳明远出任董事长。", "欧阳明远"),
]


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_people(text: str, name: str) -> None:
    assert names(text).get(name) == "Person"


NO_PEOPLE = [
    "董事长表示满意。",
    "高通发布了新的芯片。",
    "公司高管表示满意。",
    "安全问题引起关注。",
    "市场监管总局查明事实，听取陈述。",
    "平台方表示正在整改。",
    "成立三年后，他们成功上市。",
]


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_common_words_are_no_people(text: str) -> None:
    assert [n for n, kind in names(text).items() if kind == "Person"] == []


PEOPLE_BESIDE_WORDS = [
    ("公司任命陈可、罗莹为公司副总裁。", ["罗莹", "陈可"]),
    ("公司聘任林一舟为首席技术官。", ["林一舟"]),
    ("王强自2015年起担任总裁。", ["王强"]),
    ("总经理葛培健在发布会上发言。", ["葛培健"]),
    ("总裁王健在发布会上发言。", ["王健"]),
    ("总裁王强现在仍在北京。", ["王强"]),
    ("总裁沈万里表示满意。", ["沈万里"]),
    ("李大海是麦田网创始人。", ["李大海"]),
    ("分析师廖绪发说，价格太高。", ["廖绪发"]),
    ("总裁李明发文称，价格太高。", ["李明"]),
    ("总裁李明之前表示满意。", ["李明"]),
    ("副总裁高飞提出新模式。", ["高飞"]),
    ("周航留任CEO。", ["周航"]),
    ("一起证券虚假陈述责任纠纷开庭。", []),
    ("知情人士则向本报透露消息。", []),
    ("现场众多明星云集。", []),
    ("李大海现任星图科技董事长、麦田网总经理。", ["李大海"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE_BESIDE_WORDS)
def test_people_end_where_other_words_begin(text: str, expected: list[str]) -> None:
    assert sorted(n for n, kind in names(text).items() if kind == "Person") == expected


SPELLED = [
    ("青檀科技首席财务官加雷思·威廉姆斯留任。", "加雷思·威廉姆斯"),
    ("总干事莫妮可·戈延思表示欢迎。", "莫妮可·戈延思"),
    ("青檀科技CEO特拉维思·卡拉夫没有回应。", "特拉维思·卡拉夫"),
    ("青檀科技的马可·扎克伯本月早些时候回到合肥。", "马可·扎克伯"),
    ("首席战略官詹姆思·米歇尔没有回应。", "詹姆思·米歇尔"),
    ("CEO裴洛·科恩出席。", "裴洛·科恩"),
    ("总裁理查德·沃森出席。", "理查德·沃森"),
    ("球星理查德·沃森出席。", "理查德·沃森"),
    ("消息由裴洛·科恩证实。", "裴洛·科恩"),
]


@pytest.mark.parametrize(("text", "name"), SPELLED)
def test_foreign_names_are_whole(text: str, name: str) -> None:
    assert [form for form, kind in names(text).items() if kind == "Person"] == [name]


NOT_BEGUN = [
    ("区委副书记、区长李谦出席仪式。", ["李谦"]),
    ("IC设计公司凌阳4日发布公告。", []),
    ("云枢数据的控股孙公司没有回应。", []),
]


@pytest.mark.parametrize(("text", "expected"), NOT_BEGUN)
def test_a_title_or_a_firm_is_no_person(text: str, expected: list[str]) -> None:
    assert [n for n, kind in names(text).items() if kind == "Person"] == expected
