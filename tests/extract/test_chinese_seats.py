"""Places of seats: known ones, and whatever stands where a town stands behind the words for a seat."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import names

SEATS = [
    ("青檀科技总部位于合肥，员工两百人。", "合肥"),
    ("青檀科技总部在乌兰浩特，员工两百人。", "乌兰浩特"),
    ("总部位于里尔斯顿的软件公司青檀科技宣布裁员。", "里尔斯顿"),
    ("青檀科技的办公地位于合肥。", "合肥"),
    ("青檀科技的注册地址在合肥。", "合肥"),
]


@pytest.mark.parametrize(("text", "place"), SEATS)
def test_a_place_of_a_seat(text: str, place: str) -> None:
    assert names(text).get(place) == "Place"


NOWHERE = [
    "青檀科技总部在一栋旧楼里。",
    "青檀科技总部位于园区内。",
    "青檀科技的总部在哪里，没有人知道。",
    "青檀科技的总部在其母公司的大厦。",
    "青檀科技昨日在合肥开会。",
    "创始人的办公室在合肥一栋楼的顶层。",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_what_is_no_town(text: str) -> None:
    assert "Place" not in names(text).values()


DISTRICTS = [
    ("青檀科技总部位于东莞长安。", "东莞长安"),
    ("总部在上海漕河泾的青檀科技宣布裁员。", "上海漕河泾"),
    ("青檀科技总部设在合肥望江路。", "合肥"),
    ("青檀科技总部设在贵阳和南京两地。", "贵阳"),
    ("员工都在合肥总部。", "合肥"),
    ("青檀科技总部设在合肥核心商圈。", "合肥"),
]


@pytest.mark.parametrize(("text", "place"), DISTRICTS)
def test_a_part_of_a_town(text: str, place: str) -> None:
    assert names(text).get(place) == "Place"
