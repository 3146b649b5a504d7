"""Every question has an answer in the bundled examples, the same on both engines, each row with its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sinograph.pipeline import Inputs, load
from sinograph.queries import ask, evidence, load_catalogue
from sinograph.store import Store

DOCUMENTS = Path(__file__).parents[2] / "examples" / "documents"
PARAMETERS: dict[str, dict[str, object]] = {
    "actions": {"name": "SAMR"},
    "based_in": {"name": "Hangzhou"},
    "best_supported": {"minimum": 1},
    "between": {"since": "2020", "until": "2022"},
    "co_investments": {"first": "Tencent", "second": "Walmart"},
    "co_investors": {"name": "Tencent"},
    "colleagues": {"name": "Uber"},
    "connection": {"first": "Supercell", "second": "WeChat"},
    "documents": {"name": "腾讯"},
    "founded": {"name": "雷军"},
    "founders": {"name": "ByteDance"},
    "investments": {"name": "Tencent"},
    "investors": {"name": "滴滴"},
    "issued": {"name": "Ministry of Transport"},
    "launches": {"name": "ByteDance"},
    "lawsuits": {"name": "Tencent"},
    "neighbours": {"name": "Tencent"},
    "news": {"since": "2016"},
    "owners": {"name": "Ant Group"},
    "ownership": {"name": "Alibaba"},
    "partners": {"name": "JD.com"},
    "posts": {"name": "程维"},
    "products": {"name": "tengxun"},
    "regulators": {"name": "Didi"},
    "rivals": {"name": "Kuaishou"},
    "rivals_investors": {"name": "Kuaishou"},
    "rules": {"name": "Ernie Bot"},
    "shared_investors": {"first": "JD.com", "second": "Kuaishou"},
    "staff": {"name": "JD.com"},
    "statements": {"document": "ant-ipo.txt"},
    "suppliers": {"name": "Xiaomi"},
    "takeovers": {"name": "Supercell"},
    "timeline": {"name": "JD.com"},
}


@pytest.fixture(scope="module")
def names() -> list[str]:
    return [q.name for q in load_catalogue()]


def test_every_question_is_asked(names: list[str]) -> None:
    assert set(PARAMETERS) <= set(names)


def test_every_question_has_equal_rows_with_evidence(open_pair: tuple[Store, Store], names: list[str]) -> None:
    for store in open_pair:
        load(Inputs((str(DOCUMENTS),), root=DOCUMENTS), store)
    embedded, served = open_pair
    assert embedded.digest() == served.digest()
    empty = []
    for name in names:
        left, right = (ask(s, name, PARAMETERS.get(name, {})) for s in open_pair)
        assert (left.columns, left.rows, left.claims_by_row) == (right.columns, right.rows, right.claims_by_row), name
        if not left.rows:
            empty.append(name)
        if left.rows and any(left.claims_by_row):
            quotes = evidence(embedded, left.claims)
            assert set(quotes) == set(left.claims), name
            assert all(q["quote"] for q in quotes.values()), name
    assert empty == []
