"""What extraction depends on is in a document's hash, and nothing else."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.making import DATES, FEW, WORDS, claim

from sinograph import model
from sinograph.model import (
    Article,
    Document,
    Entity,
    Extraction,
    Judgement,
    Naming,
    PartialDate,
    Passage,
    Snapshot,
    Source,
)

PLAIN = Document("a.txt", WORDS)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "b.txt"},
        {"title": "A title"},
        {"url": "https://example.org"},
        {"source": "/tmp/a.txt"},
        {"furniture": ((0, 2),)},
    ],
    ids=str,
)
def test_where_a_text_came_from_is_not_in_its_hash(change: dict[str, Any]) -> None:
    assert replace(PLAIN, **change).content_hash == PLAIN.content_hash


@pytest.mark.parametrize(
    "change",
    [
        {"text": WORDS + "\n"},
        {"text": WORDS.replace("腾讯", "騰訊")},
        {"text": ""},
        {"published": PartialDate("2016")},
        {"published": PartialDate("2016-06")},
    ],
    ids=str,
)
def test_the_text_and_its_date_are(change: dict[str, Any]) -> None:
    assert replace(PLAIN, **change).content_hash != PLAIN.content_hash


@FEW
@given(st.text(max_size=20), st.none() | DATES, st.text(max_size=20), st.none() | DATES)
def test_hashes_are_equal_only_for_equal_text_and_date(
    one: str, told: PartialDate | None, other: str, said: PartialDate | None
) -> None:
    hashes = Document("a", one, published=told).content_hash, Document("b", other, published=said).content_hash
    assert (hashes[0] == hashes[1]) is ((one, told) == (other, said))


def test_half_a_sign_has_a_hash() -> None:
    assert len(Document("a", "\ud800").content_hash) == 64


RECORDS = [
    PLAIN,
    Article(0, 9, 2, title="T", byline="B", published=PartialDate("2016")),
    Passage(0, 9, "sentence", 0, "zh", 3),
    Entity("e-1", "Company", "腾讯", ("Tencent",), None, ("HKEX:0700",)),
    claim(date=PartialDate("2016")),
    Judgement("same", "a", "b", "wu", "2024-05-01"),
    Source("a", published=PartialDate("2016")),
    Naming("a", Entity("e-1", "Company", "腾讯"), ("腾讯",)),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: type(r).__name__)
def test_a_record_survives_the_way_to_another_process(record: object) -> None:
    assert pickle.loads(pickle.dumps(record)) == record


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: type(r).__name__)
def test_a_record_can_be_a_key_and_takes_no_new_attribute(record: Any) -> None:
    assert {record: 1}[replace(record)] == 1
    with pytest.raises((AttributeError, TypeError)):
        record.mood = "good"


def test_two_extractions_share_no_surfaces() -> None:
    one, other = Extraction(PLAIN), Extraction(PLAIN)
    one.surfaces["tencent"] = ("腾讯",)
    assert other.surfaces == {}


def test_two_snapshots_share_no_namings() -> None:
    one, other = Snapshot(), Snapshot()
    one.named_in["tencent"] = ("a",)
    assert other.named_in == {}


def test_every_record_of_the_room_is_exported_and_frozen() -> None:
    records = [getattr(model, name) for name in model.__all__ if isinstance(getattr(model, name), type)]
    assert len(records) == len(model.__all__) - 2  # STATUSES and content_id
    for record in records:
        assert is_dataclass(record)
        assert record.__dataclass_params__.frozen, record
        assert fields(record)
