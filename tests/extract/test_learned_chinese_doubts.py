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
]


@pytest.mark.parametrize(("text", "kind", "subject", "object_", "expected"), CLAIMS)
def test_what_words_speak_against(text: str, kind: str, subject: str, object_: str, *, expected: bool) -> None:
    reading = lines(text)
    assert is_doubtful(reading, kind, named(reading, subject), named(reading, object_)) is expected


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
