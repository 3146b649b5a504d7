"""The weights that ship: they fit the code, read both languages, and are no larger than promised."""

from __future__ import annotations

from functools import cache

import pytest

from sinograph.extract.learned import LearnedExtractor
from sinograph.extract.learned.extractor import SHIPPED
from sinograph.extract.learned.network import ENGLISH, WEIGHTS, Network
from sinograph.model import Document, Extraction, PartialDate

pytest.importorskip("onnxruntime")

FOLDERS = (SHIPPED, SHIPPED / ENGLISH)
IN_ENGLISH = (
    "Lanwei Robotics, a maker of warehouse carts, has closed a $30 million Series B round. Hengtai Capital led it, with "
    "Orchid Ventures taking part. The Suzhou-based firm was founded in 2017 by Pan Yiming, its chief executive."
)
IN_CHINESE = (
    "近日，澜苇机器人宣布完成3000万美元B轮融资，由恒泰资本领投，兰汐创投跟投。公司由潘一鸣于2017年创立，总部位于苏州。"
)


@cache
def reader() -> LearnedExtractor:
    return LearnedExtractor()


def read(text: str) -> Extraction:
    return reader().extract(Document("a", text, published=PartialDate("2021-04-08")))


def test_every_file_ships_and_all_are_under_thirty_megabytes() -> None:
    assert all((folder / WEIGHTS).is_file() for folder in FOLDERS)
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) <= 30_000_000


@pytest.mark.parametrize("text", [IN_ENGLISH, IN_CHINESE])
def test_it_finds_who_invested_in_a_firm_that_nobody_listed(text: str) -> None:
    found = read(text)
    names = {e.id: e.name for e in found.entities}
    told = {(c.type, names[c.subject], names[c.object]) for c in found.claims}
    assert sum(kind == "INVESTED_IN" for kind, _, _ in told) >= 1
    assert all(c.evidence.holds(text) and 0 < c.confidence <= 1 for c in found.claims)


@pytest.mark.parametrize("text", [IN_ENGLISH, IN_CHINESE])
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert read(text) == LearnedExtractor().extract(Document("a", text, published=PartialDate("2021-04-08")))


def test_nothing_is_read_into_an_empty_text() -> None:
    assert read("").claims == ()
    assert read("It rained all day, and nobody came.").claims == ()


def test_chances_are_shares() -> None:
    for folder in FOLDERS:
        chances = Network(folder).tags([5, 6, 7, 8])
        assert chances.shape == (4, 21)
        assert chances.sum(axis=1) == pytest.approx([1, 1, 1, 1], abs=1e-5)
