"""What the network proposes against the words of a Chinese sentence."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import lines
from tests.extract.learned_making import named

from sinograph.extract.learned.chinese_doubts import is_doubtful

# text, type, subject, object, whether doubtful
CLAIMS = [
    ("蓝桉社称，本轮融资由青檀资本领投。", "INVESTED_IN", "青檀资本", "蓝桉社", True),
    ("蓝桉社今日消息，青檀科技收购了云枢。", "ACQUIRED", "蓝桉社", "云枢", True),
    ("藍桉日報報導，青檀科技推出新品。", "OPERATES", "藍桉日報", "青檀科技", True),
    ("蓝桉社获青檀资本投资。", "INVESTED_IN", "青檀资本", "蓝桉社", False),
    ("青檀科技称，已收购云枢。", "ACQUIRED", "青檀科技", "云枢", False),
    ("青檀科技收购了云枢，蓝桉科技买下了苇舟。", "ACQUIRED", "蓝桉科技", "云枢", True),
    ("青檀科技以一亿元收购云枢，而蓝桉科技收购苇舟。", "ACQUIRED", "蓝桉科技", "云枢", True),
    ("云枢完成A轮融资，由蓝桉科技领投。", "INVESTED_IN", "蓝桉科技", "云枢", False),
    ("云枢宣布卖身，蓝桉科技接手。", "ACQUIRED", "蓝桉科技", "云枢", False),
    ("蓝桉科技收购了云枢。", "ACQUIRED", "蓝桉科技", "云枢", False),
    # the one never did so to the other
    ("蓝桉科技从未入股云枢，只是客户。", "INVESTED_IN", "蓝桉科技", "云枢", True),
    ("蓝桉科技并非云枢的股东。", "OWNS", "蓝桉科技", "云枢", True),
    ("蓝桉科技没有和云枢谈拢。", "MERGED_WITH", "蓝桉科技", "云枢", True),
    ("蓝桉科技否认收购云枢。", "ACQUIRED", "蓝桉科技", "云枢", False),
    # … or nobody says so
    ("蓝桉科技并未透露收购云枢的金额。", "ACQUIRED", "蓝桉科技", "云枢", False),
    ("蓝桉科技从未停止与云枢合作。", "PARTNERED_WITH", "蓝桉科技", "云枢", False),
    ("蓝桉科技并非首次投资云枢。", "INVESTED_IN", "蓝桉科技", "云枢", False),
    ("蓝桉科技从未投资苇舟，但收购了云枢。", "ACQUIRED", "蓝桉科技", "云枢", False),
    ("蓝桉科技收购了苇舟，但从未投资云枢。", "INVESTED_IN", "蓝桉科技", "云枢", True),
    # of whom he buys, or what is thought of his purchases
    ("青檀科技正与蓝桉科技洽谈收购云枢。", "ACQUIRED", "蓝桉科技", "云枢", True),
    ("青檀科技与蓝桉科技收购云枢。", "ACQUIRED", "蓝桉科技", "云枢", False),
    ("蓝桉科技的投资项目里，云枢最受关注。", "INVESTED_IN", "蓝桉科技", "云枢", True),
    ("蓝桉科技的投资让云枢活了下来。", "INVESTED_IN", "蓝桉科技", "云枢", False),
    ("蓝桉科技的投资项目包括云枢等。", "INVESTED_IN", "云枢", "蓝桉科技", True),
    ("蓝桉科技的投资方包括云枢等。", "INVESTED_IN", "云枢", "蓝桉科技", False),
    # what a body says that a firm does
    ("蓝桉局称，云枢禁止商家使用其他物流。", "REGULATES", "蓝桉局", "云枢", True),
    ("蓝桉局查明，云枢对商家罚款五十万元。", "REGULATES", "蓝桉局", "云枢", False),
    ("蓝桉局认定云枢违反规定。", "PENALIZED", "蓝桉局", "云枢", False),
    ("蓝桉局约谈了云枢。", "REGULATES", "蓝桉局", "云枢", False),
    # whose thing it is not
    ("蓝桉科技侵犯云枢的权益。", "OPERATES", "蓝桉科技", "云枢", True),
    ("蓝桉科技的云枢上线。", "OPERATES", "蓝桉科技", "云枢", False),
    # a list of what others set up
    ("由青檀科技成立的云枢，以及由蓝桉科技合资成立的苇舟。", "FOUNDED", "蓝桉科技", "云枢", True),
    ("云枢是由蓝桉科技合资成立的公司。", "FOUNDED", "蓝桉科技", "云枢", False),
    # suits
    ("云枢指责蓝桉科技抄袭界面。", "SUED", "云枢", "蓝桉科技", True),
    ("云枢把蓝桉科技告上法庭。", "SUED", "云枢", "蓝桉科技", False),
    # who is paid, and what is only written about
    ("林一舟才获得第一笔投资，云枢很高兴。", "INVESTED_IN", "林一舟", "云枢", True),
    ("林一舟才投资了云枢。", "INVESTED_IN", "林一舟", "云枢", False),
    ("祝安然领投云枢获得的B轮融资。", "INVESTED_IN", "祝安然", "云枢", False),
    ("蓝桉科技称，有人发布近百条《云枢》攻略。", "LAUNCHED", "蓝桉科技", "云枢", True),
    ("蓝桉科技发布《云枢》。", "LAUNCHED", "蓝桉科技", "云枢", False),
    ("蓝桉科技上线了一个“云枢”小程序。", "LAUNCHED", "蓝桉科技", "云枢", False),
    ("蓝桉科技推出一部《云枢》。", "LAUNCHED", "蓝桉科技", "云枢", False),
    ("蓝桉科技推出一个“云枢”视频号。", "LAUNCHED", "蓝桉科技", "云枢", False),
    ("从苇舟收购云枢，到蓝桉科技收购苇舟。", "ACQUIRED", "蓝桉科技", "云枢", True),
    ("本公司与苇舟订立云枢战略合作协议。", "PARTNERED_WITH", "苇舟", "云枢", True),
    ("苇舟与云枢订立战略合作协议。", "PARTNERED_WITH", "苇舟", "云枢", False),
    ("双方签署了苇舟与云枢的合作协议。", "PARTNERED_WITH", "苇舟", "云枢", False),
    ("云枢（YS）创始人林一舟说，祝安然开始创业时很穷。", "FOUNDED", "祝安然", "云枢", True),
    ("云枢创始人林一舟、祝安然说，当时很穷。", "FOUNDED", "祝安然", "云枢", False),
    ("云枢创始人之一，祝安然说，当时很穷。", "FOUNDED", "祝安然", "云枢", False),
    ("云枢产品部与苇舟产品部合并。", "MERGED_WITH", "云枢", "苇舟", True),
    ("云枢与苇舟合并。", "MERGED_WITH", "云枢", "苇舟", False),
    # services
    ("蓝桉资本也是老股东。云枢发布财报。", "SUPPLIES", "蓝桉资本", "云枢", True),
    ("蓝桉资本担任云枢的财务顾问。", "SUPPLIES", "蓝桉资本", "云枢", False),
    ("蓝桉科技发布财报。\n云枢也发布财报。", "SUPPLIES", "蓝桉科技", "云枢", True),
    ("保荐人为蓝桉科技。\n云枢也发布财报。", "SUPPLIES", "蓝桉科技", "云枢", False),
]


@pytest.mark.parametrize(("text", "kind", "subject", "object_", "expected"), CLAIMS)
def test_what_words_speak_against(text: str, kind: str, subject: str, object_: str, *, expected: bool) -> None:
    reading = lines(text)
    person = "Person" if subject in ("林一舟", "祝安然") else "Company"
    assert is_doubtful(reading, kind, named(reading, subject, person), named(reading, object_)) is expected


LISTED = [
    ("青檀科技在港交所公告，已完成领导层交接。", True),
    ("青檀科技于港交所披露了高管变动。", True),
    ("青檀科技在港交所公告，股票今日挂牌。", False),
    ("青檀科技在港交所上市。", False),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_papers_filed_at_an_exchange_list_nobody(text: str, *, expected: bool) -> None:
    reading = lines("青檀科技昨日上市。", text, "港交所没有回应，股票上市。")
    firm, exchange = named(reading, "青檀科技", nth=1), named(reading, "港交所", "Exchange")
    assert is_doubtful(reading, "LISTED_ON", firm, exchange) is expected


def test_a_post_at_a_paper_is_no_matter_of_doubt() -> None:
    reading = lines("林一舟离开蓝桉社，消息昨日传出。")
    assert not is_doubtful(reading, "WORKS_FOR", named(reading, "林一舟", "Person"), named(reading, "蓝桉社"))


OFFICERS = [
    ("云枢数据总裁林一舟、蓝桉科技总裁祝安然出席。", "祝安然", "云枢数据", True),
    ("云枢数据总裁林一舟、蓝桉科技总裁祝安然出席。", "祝安然", "蓝桉科技", False),
    ("云枢数据总裁林一舟、蓝桉科技总裁祝安然出席。", "林一舟", "蓝桉科技", True),
    ("云枢数据总裁林一舟、副总裁祝安然出席。", "祝安然", "云枢数据", False),
    ("云枢数据董事长、总裁林一舟出席。", "林一舟", "云枢数据", False),
    ("云枢数据是蓝桉科技董事长林一舟参与投资的公司。", "林一舟", "云枢数据", True),
    ("云枢数据为林一舟任董事长的蓝桉科技之子公司。", "林一舟", "云枢数据", True),
    ("云枢数据宣布，林一舟任董事长。", "林一舟", "云枢数据", False),
    ("云枢数据裁员。\n云枢数据 责任编辑 林一舟", "林一舟", "云枢数据", True),
    ("合肥市副市长林一舟，云枢数据董事长祝安然出席。", "林一舟", "云枢数据", True),
    ("云枢数据宣布换帅。\n出席的有林一舟、祝安然等。", "祝安然", "云枢数据", True),
    ("云枢数据宣布换帅。\n团队成员有林一舟、祝安然等。", "祝安然", "云枢数据", False),
]


@pytest.mark.parametrize(("text", "person", "body", "expected"), OFFICERS)
def test_lists_give_each_officer_his_own_body(text: str, person: str, body: str, *, expected: bool) -> None:
    reading = lines(text)
    ends = named(reading, person, "Person"), named(reading, body)
    assert is_doubtful(reading, "WORKS_FOR", *ends) is expected


def test_the_kin_of_somebody_is_somebody_else() -> None:
    reading = lines("林一舟的哥哥创立了云枢数据。")
    assert is_doubtful(reading, "FOUNDED", named(reading, "林一舟", "Person"), named(reading, "云枢数据"))


def test_another_firm_is_listed() -> None:
    reading = lines("青檀科技控股纳斯达克上市公司云枢。")
    exchange = named(reading, "纳斯达克", "Exchange")
    assert is_doubtful(reading, "LISTED_ON", named(reading, "青檀科技"), exchange)


@pytest.mark.parametrize("rest", ["。", "中最大的一家。", "后，股价大涨。", "需要披露财报。", "之一。"])
def test_the_firm_itself_is_listed(rest: str) -> None:
    reading = lines(f"青檀科技是纳斯达克上市公司{rest}")
    exchange = named(reading, "纳斯达克", "Exchange")
    assert not is_doubtful(reading, "LISTED_ON", named(reading, "青檀科技"), exchange)


def test_who_guides_others_does_not_act() -> None:
    reading = lines("在网信办的指导下，市监局约谈了云枢。")
    ends = [named(reading, body, "Regulator") for body in ("网信办", "市监局")]
    assert [is_doubtful(reading, "REGULATES", body, named(reading, "云枢")) for body in ends] == [True, False]
