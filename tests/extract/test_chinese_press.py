"""Who tells the news is not whom it is about; and posts whose words are not a post's."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, story, told

from sinograph.extract.chinese.press import TELLS, is_press


@pytest.mark.parametrize("name", ["蓝桉社", "藍桉日報", "蓝桉财经", "路透", "TechCrunch", "蓝桉新闻网"])
def test_papers_and_agencies(name: str) -> None:
    assert is_press(name)


@pytest.mark.parametrize("name", ["蓝桉科技", "社区通", "报喜鸟", "财经通", "界面科技"])
def test_firms(name: str) -> None:
    assert not is_press(name)


@pytest.mark.parametrize("words", ["称，", "今日报道，", "记者获悉，", "（Alpha）报道称，", "援引消息人士"])
def test_words_that_tell(words: str) -> None:
    assert TELLS.match(words)


@pytest.mark.parametrize("words", ["收购了", "宣布融资", "，称", "的股东"])
def test_words_that_act(words: str) -> None:
    assert not TELLS.match(words)


def test_news_is_not_about_who_tells_it() -> None:
    found = told(story("[云枢数据]宣布获得融资。", "[蓝桉社]称，本轮融资由[青檀资本]领投。"))
    assert found == ["青檀资本 INVESTED_IN 云枢数据"]


def test_a_paper_may_act() -> None:
    assert told(claims("[蓝桉社]收购了[青檀资本]。")) == ["蓝桉社 ACQUIRED 青檀资本"]


ROLES = [
    ("[云枢数据]董事会同意董事长[林一舟|Person]辞职。", "董事长"),
    ("[林一舟|Person]自2015年担任[云枢数据]首席执行官、自2019年担任董事会主席。", "首席执行官兼董事会主席"),
    ("[云枢数据]继CFO[林一舟|Person]之后又失一将。", "cfo"),
    ("[云枢数据]人力资源总监[林一舟|Person]到场。", "人力资源总监"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_is_a_post(text: str, role: str) -> None:
    assert {d.role for d in claims(text) if d.type == "WORKS_FOR"} == {role}


def test_a_resolution_is_no_post() -> None:
    found = [d.role for d in claims("[云枢数据]对[林一舟|Person]的任命得到了董事会的一致通过。")]
    assert "命得到了董事会" not in found


def test_whom_somebody_succeeds_has_left() -> None:
    found = claims("[林一舟|Person]将接替[赵若水|Person]出任[云枢数据]首席执行官。")
    assert {(d.subject.text, d.status) for d in found} == {("林一舟", "planned"), ("赵若水", "ended")}
