"""Posts in running text, in both languages: the role that a person holds, and whether it is held still."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.extract.chinese_examples import claims
from tests.extract.english_examples import read

from sinograph.extract.chinese.fold import folded
from sinograph.extract.protocols import Draft


def posts(drafts: Sequence[Draft]) -> list[str]:
    """The posts of some drafts as "role" or "role, status"; "-" where no role is told."""
    found = [
        f"{d.role or '-'}{'' if d.status == 'actual' else f', {d.status}'}" for d in drafts if d.type == "WORKS_FOR"
    ]
    return sorted(set(found))


BESIDE_THE_NAME = [
    ("[Zed] chairman [Ann Lee|Person] said so.", "chairman"),
    ("[Zed] CEO [Ann Lee|Person] said so.", "ceo"),
    ("[Zed] chief executive [Ann Lee|Person] said so.", "chief executive"),
    ("[Zed] chief executive officer [Ann Lee|Person] said so.", "chief executive officer"),
    ("[Zed] president [Ann Lee|Person] said so.", "president"),
    ("[Zed] vice president [Ann Lee|Person] said so.", "vice president"),
    ("[Zed] senior vice president [Ann Lee|Person] said so.", "senior vice president"),
    ("[Zed] executive vice president [Ann Lee|Person] said so.", "executive vice president"),
    ("[Zed] vice-president [Ann Lee|Person] said so.", "vice-president"),
    ("[Zed] vice chairman [Ann Lee|Person] said so.", "vice chairman"),
    ("[Zed] general manager [Ann Lee|Person] said so.", "general manager"),
    ("[Zed] director [Ann Lee|Person] said so.", "director"),
    ("[Zed] managing director [Ann Lee|Person] said so.", "managing director"),
    ("[Zed] CFO [Ann Lee|Person] said so.", "cfo"),
    ("[Zed] chief financial officer [Ann Lee|Person] said so.", "chief financial officer"),
    ("[Zed] chief technology officer [Ann Lee|Person] said so.", "chief technology officer"),
    ("[Zed] chief operating officer [Ann Lee|Person] said so.", "chief operating officer"),
    ("[Zed] chief scientist [Ann Lee|Person] said so.", "chief scientist"),
    ("[Zed] spokesman [Ann Lee|Person] said so.", "spokesman"),
    ("[Zed] spokeswoman [Ann Lee|Person] said so.", "spokeswoman"),
    ("[Zed] spokesperson [Ann Lee|Person] said so.", "spokesperson"),
    ("[Zed] partner [Ann Lee|Person] said so.", "partner"),
    ("[Zed] managing partner [Ann Lee|Person] said so.", "managing partner"),
    ("[Zed] analyst [Ann Lee|Person] said so.", "analyst"),
    ("[Zed] engineer [Ann Lee|Person] said so.", "engineer"),
    ("Lamp maker [Zed]'s CEO [Ann Lee|Person] said so.", "ceo"),
    ("[Zed]'s next chief executive [Ann Lee|Person] said so.", "chief executive"),
    ("[Zed]'s third president [Ann Lee|Person] said so.", "president"),
    ("[Zed]'s ex-chairman [Ann Lee|Person] said so.", "chairman, ended"),
    ("[Zed] ex-CEO [Ann Lee|Person] said so.", "ceo, ended"),
    ("[Ann Lee|Person] is only the fourth CEO of [Zed].", "ceo"),
    ("[Ann Lee|Person] will step down as chairman of [Zed].", "chairman, ended"),
    ("[Ann Lee|Person] is to resign as chief executive of [Zed].", "chief executive, ended"),
    ("[Ann Lee|Person] plans to retire as president of [Zed].", "president, ended"),
    ("[Zed] chairman and CEO [Ann Lee|Person] said so.", "chairman and ceo"),
    ("[Zed] president and chief executive [Ann Lee|Person] said so.", "president and chief executive"),
    ("[Zed] founder and CEO [Ann Lee|Person] said so.", "ceo"),
    ("[Zed] co-founder and chairman [Ann Lee|Person] said so.", "chairman"),
    ("[Zed]'s chairman [Ann Lee|Person] said so.", "chairman"),
    ("[Zed]’s CEO, [Ann Lee|Person], said so.", "ceo"),
    ("[Zed]'s new chairman [Ann Lee|Person] said so.", "chairman"),
    ("[Zed]'s former chairman [Ann Lee|Person] said so.", "chairman, ended"),
    ("former [Zed] chairman [Ann Lee|Person] said so.", "chairman, ended"),
    ("ex-[Zed] chairman [Ann Lee|Person] said so.", "chairman, ended"),
    ("the then [Zed] CEO [Ann Lee|Person] said so.", "ceo, ended"),
]

AFTER_THE_NAME = [
    ("[Ann Lee|Person], chairman of [Zed], said so.", "chairman"),
    ("[Ann Lee|Person], the chairman of [Zed], said so.", "chairman"),
    ("[Ann Lee|Person], CEO of [Zed], said so.", "ceo"),
    ("[Ann Lee|Person], CEO at [Zed], said so.", "ceo"),
    ("[Ann Lee|Person], chief executive officer of [Zed], said so.", "chief executive officer"),
    ("[Ann Lee|Person], a vice president of [Zed], said so.", "vice president"),
    ("[Ann Lee|Person], vice president at [Zed], said so.", "vice president"),
    ("[Ann Lee|Person], an analyst at [Zed], said so.", "analyst"),
    ("[Ann Lee|Person], an analyst with [Zed], said so.", "analyst"),
    ("[Ann Lee|Person], a partner at [Zed], said so.", "partner"),
    ("[Ann Lee|Person], a professor at [Zed University|Organization], said so.", "professor"),
    ("[Ann Lee|Person], a researcher at [Zed], said so.", "researcher"),
    ("[Ann Lee|Person], a spokesman for [Zed], said so.", "spokesman"),
    ("[Ann Lee|Person], a spokeswoman for [Zed], said so.", "spokeswoman"),
    ("[Ann Lee|Person], head of [Zed], said so.", "head"),
    ("[Ann Lee|Person], [Zed]'s chairman, said so.", "chairman"),
    ("[Ann Lee|Person], [Zed]’s chief executive, said so.", "chief executive"),
    ("[Ann Lee|Person], president and CEO of [Zed], said so.", "president and ceo"),
    ("[Ann Lee|Person], founder and CEO of [Zed], said so.", "ceo"),
    ("[Ann Lee|Person], former chairman of [Zed], said so.", "chairman, ended"),
    ("[Ann Lee|Person], a former vice president of [Zed], said so.", "vice president, ended"),
    ("[Ann Lee|Person], previously CEO of [Zed], said so.", "ceo, ended"),
    ("[Ann Lee|Person], who is chairman of [Zed], said so.", "chairman"),
    ("[Ann Lee|Person], director of the [Harbour Authority|Regulator], said so.", "director"),
    ("[Ann Lee|Person], deputy director of the [Harbour Authority|Regulator], said so.", "deputy director"),
    ("[Ann Lee|Person], secretary of [Zed], said so.", "secretary"),
    ("Chairman [Ann Lee|Person] of [Zed] said so.", "chairman"),
    ("CEO [Ann Lee|Person] of [Zed] said so.", "ceo"),
    ("[Ann Lee|Person] of [Zed] said so.", "-"),
    ("[Zed]'s [Ann Lee|Person] said so.", "-"),
]

TAKEN_AND_LEFT = [
    ("[Ann Lee|Person] is chairman of [Zed].", "chairman"),
    ("[Ann Lee|Person] is the CEO of [Zed].", "ceo"),
    ("[Ann Lee|Person] became chairman of [Zed].", "chairman"),
    ("[Ann Lee|Person] became [Zed]'s CEO in 2014.", "ceo"),
    ("[Ann Lee|Person] was named chairman of [Zed].", "chairman"),
    ("[Ann Lee|Person] was appointed CEO of [Zed].", "ceo"),
    ("[Ann Lee|Person] has been appointed chief financial officer of [Zed].", "chief financial officer"),
    ("[Zed] appointed [Ann Lee|Person] as chairman.", "chairman"),
    ("[Zed] named [Ann Lee|Person] CEO.", "ceo"),
    ("[Zed] named [Ann Lee|Person] as its new CEO.", "ceo"),
    ("[Zed] hired [Ann Lee|Person] as chief scientist.", "chief scientist"),
    ("[Ann Lee|Person] joined [Zed] as chief scientist.", "chief scientist"),
    ("[Ann Lee|Person] joined [Zed] in 2014.", "-"),
    ("[Ann Lee|Person] serves as chairman of [Zed].", "chairman"),
    ("[Ann Lee|Person] works for [Zed].", "-"),
    ("[Ann Lee|Person] works at [Zed].", "-"),
    ("[Ann Lee|Person] stepped down as CEO of [Zed].", "ceo, ended"),
    ("[Ann Lee|Person] resigned as chairman of [Zed].", "chairman, ended"),
    ("[Ann Lee|Person] has quit as [Zed]'s CEO.", "ceo, ended"),
    ("[Ann Lee|Person] left [Zed] in 2014.", "-, ended"),
    ("[Ann Lee|Person] resigned from [Zed].", "-, ended"),
    ("[Ann Lee|Person] was chairman of [Zed] until 2014.", "chairman, ended"),
    ("[Ann Lee|Person] will become CEO of [Zed].", "ceo, planned"),
    ("[Ann Lee|Person] will join [Zed].", "-, planned"),
    ("[Ann Lee|Person] will join [Zed] as CEO.", "ceo, planned"),
    ("[Zed] will appoint [Ann Lee|Person] as CEO.", "ceo, planned"),
]

CHINESE_BESIDE = [
    (f"[云枢数据]{post}[林一舟|Person]表示满意。", role)
    for post, role in [
        ("董事长", "董事长"),
        ("副董事长", "副董事长"),
        ("董事局主席", "董事局主席"),
        ("董事会主席", "董事会主席"),
        ("主席", "主席"),
        ("总裁", "总裁"),
        ("副总裁", "副总裁"),
        ("高级副总裁", "高级副总裁"),
        ("执行副总裁", "执行副总裁"),
        ("联席总裁", "联席总裁"),
        ("总经理", "总经理"),
        ("副总经理", "副总经理"),
        ("首席执行官", "首席执行官"),
        ("首席运营官", "首席运营官"),
        ("首席财务官", "首席财务官"),
        ("首席技术官", "首席技术官"),
        ("首席科学家", "首席科学家"),
        ("首席经济学家", "首席经济学家"),
        ("CEO", "ceo"),
        ("CTO", "cto"),
        ("CFO", "cfo"),
        ("COO", "coo"),
        ("合伙人", "合伙人"),
        ("管理合伙人", "管理合伙人"),
        ("董事总经理", "董事总经理"),
        ("独立董事", "独立董事"),
        ("监事", "监事"),
        ("董秘", "董秘"),
        ("董事会秘书", "董事会秘书"),
        ("秘书长", "秘书长"),
        ("发言人", "发言人"),
        ("新闻发言人", "新闻发言人"),
        ("负责人", "负责人"),
        ("分析师", "分析师"),
        ("产品经理", "产品经理"),
        ("产品总监", "产品总监"),
        ("技术总监", "技术总监"),
        ("法律顾问", "法律顾问"),
        ("高级工程师", "高级工程师"),
        ("研究员", "研究员"),
        ("董事长兼CEO", "董事长兼ceo"),
        ("董事长兼总裁", "董事长兼总裁"),
        ("创始人兼CEO", "ceo"),
        ("创始人、董事长", "董事长"),
        ("联合创始人兼总裁", "总裁"),
        ("的CEO", "ceo"),
        ("集团董事长", "董事长"),
        ("公司总经理", "总经理"),
        ("新任CEO", "ceo"),
        ("现任总裁", "总裁"),
        ("首席执行官（CEO）", "首席执行官"),
        ("前CEO", "ceo, ended"),
        ("前总裁", "总裁, ended"),
        ("原董事长", "董事长, ended"),
        ("原副总裁", "副总裁, ended"),
        ("前任总经理", "总经理, ended"),
    ]
]

CHINESE_TAKEN_AND_LEFT = [
    ("[林一舟|Person]是[云枢数据]董事长。", "董事长"),
    ("[林一舟|Person]担任[云枢数据]董事长。", "董事长"),
    ("[林一舟|Person]现任[云枢数据]首席执行官。", "首席执行官"),
    ("[林一舟|Person]出任[云枢数据]CEO。", "ceo"),
    ("[林一舟|Person]接任[云枢数据]总裁。", "总裁"),
    ("[林一舟|Person]升任[云枢数据]副总裁。", "副总裁"),
    ("[林一舟|Person]成为[云枢数据]董事。", "董事"),
    ("[林一舟|Person]获任[云枢数据]首席财务官。", "首席财务官"),
    ("[林一舟|Person]被任命为[云枢数据]总经理。", "总经理"),
    ("[林一舟|Person]加入[云枢数据]，担任首席科学家。", "首席科学家"),
    ("[林一舟|Person]加盟[云枢数据]。", "-"),
    ("[林一舟|Person]入职[云枢数据]。", "-"),
    ("[林一舟|Person]就职于[云枢数据]。", "-"),
    ("[林一舟|Person]将出任[云枢数据]CEO。", "ceo, planned"),
    ("[林一舟|Person]将担任[云枢数据]总裁。", "总裁, planned"),
    ("[林一舟|Person]即将加入[云枢数据]。", "-, planned"),
    ("[林一舟|Person]拟任[云枢数据]董事长。", "董事长, planned"),
    ("[林一舟|Person]曾任[云枢数据]总裁。", "总裁, ended"),
    ("[林一舟|Person]曾担任[云枢数据]副总裁。", "副总裁, ended"),
    ("[林一舟|Person]曾是[云枢数据]CTO。", "cto, ended"),
    ("[林一舟|Person]辞去[云枢数据]CEO。", "ceo, ended"),
    ("[林一舟|Person]卸任[云枢数据]总裁。", "总裁, ended"),
    ("[林一舟|Person]不再担任[云枢数据]董事长。", "董事长, ended"),
    ("[林一舟|Person]离开[云枢数据]。", "-, ended"),
    ("[林一舟|Person]从[云枢数据]离职。", "-, ended"),
    ("[林一舟|Person]離開[雲樞數據]。", "-, ended"),
]

TRADITIONAL = [
    ("[雲樞數據]董事長[林一舟|Person]表示滿意。", "董事長"),
    ("[雲樞數據]副總裁[林一舟|Person]表示滿意。", "副總裁"),
    ("[雲樞數據]總經理[林一舟|Person]表示滿意。", "總經理"),
    ("[雲樞數據]首席執行官[林一舟|Person]表示滿意。", "首席執行官"),
    ("[雲樞數據]執行長[林一舟|Person]表示滿意。", "執行長"),
    ("[雲樞數據]財務長[林一舟|Person]表示滿意。", "財務長"),
    ("[雲樞數據]發言人[林一舟|Person]表示滿意。", "發言人"),
    ("[雲樞數據]時任總裁[林一舟|Person]表示滿意。", "總裁, ended"),
    ("[林一舟|Person]擔任[雲樞數據]總經理。", "總經理"),
    ("[林一舟|Person]將出任[雲樞數據]董事長。", "董事長, planned"),
    ("[林一舟|Person]辭去[雲樞數據]董事長。", "董事長, ended"),
]

ENGLISH = [*BESIDE_THE_NAME, *AFTER_THE_NAME, *TAKEN_AND_LEFT]
CHINESE = [*CHINESE_BESIDE, *CHINESE_TAKEN_AND_LEFT]


@pytest.mark.parametrize(("text", "post"), ENGLISH)
def test_an_english_post_is_read_with_its_role(text: str, post: str) -> None:
    assert posts(read(text)) == [post]


@pytest.mark.parametrize(("text", "post"), CHINESE)
def test_a_chinese_post_is_read_with_its_role(text: str, post: str) -> None:
    assert posts(claims(text)) == [post]


@pytest.mark.parametrize(("text", "post"), TRADITIONAL)
def test_a_post_in_traditional_characters_is_the_same_post(text: str, post: str) -> None:
    assert [folded(found) for found in posts(claims(text))] == [folded(post)]


NO_POST_EN = [
    "[Zed] founder [Ann Lee|Person] said so.",
    "[Ann Lee|Person], co-founder of [Zed], said so.",
    "[Ann Lee|Person] bought [Zed].",
    "[Ann Lee|Person] invested in [Zed].",
    "[Ann Lee|Person] sued [Zed].",
    "Is [Ann Lee|Person] the chairman of [Zed]?",
    "[Ann Lee|Person] criticised the chairman of [Zed].",
    "[Ann Lee|Person] is no longer a fan of [Zed].",
]
NO_POST_ZH = [
    "[云枢数据]创始人[林一舟|Person]表示满意。",
    "[云枢数据]联合创始人[林一舟|Person]表示满意。",
    "[林一舟|Person]创办了[云枢数据]。",
    "[林一舟|Person]收购了[云枢数据]。",
    "[林一舟|Person]投资了[云枢数据]。",
    "[林一舟|Person]起诉[云枢数据]。",
    "[云枢数据]实际控制人[林一舟|Person]没有回应。",
]


@pytest.mark.parametrize("text", NO_POST_EN)
def test_english_words_that_tell_no_post(text: str) -> None:
    assert posts(read(text)) == []


@pytest.mark.parametrize("text", NO_POST_ZH)
def test_chinese_words_that_tell_no_post(text: str) -> None:
    assert posts(claims(text)) == []


def test_the_table_holds_what_was_promised() -> None:
    assert len({text for text, _ in [*ENGLISH, *CHINESE]}) >= 150
