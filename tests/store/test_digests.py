"""One number for a graph: it moves with everything that is stored, and with nothing else."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import emptied
from tests.store.graphs import ALIBABA, STAMP, SUPERCELL, TENCENT, WANG, World, company, say

from sinograph.model import Amount, Entity, Extraction, Judgement, PartialDate
from sinograph.store import Store

FACT = (TENCENT, "ACQUIRED", SUPERCELL)
TOLD: dict[str, Any] = {"date": PartialDate("2016-06"), "amount": Amount(8.6e9, "USD", raw="$8.6bn"), "stake": 84.3}
BASE = say("a", (*FACT, TOLD), title="Bought", url="https://example.org", published=PartialDate("2016-07"))
# Documents about few actors, so that each touches the others.
SHORT = World(3, scale=0.05, people=3).documents(6, facts=4)
LAWS = settings(
    max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def told(store: Store, *documents: Extraction, stamp: str = STAMP, judgements: Sequence[Judgement] = ()) -> str:
    """The digest of a store that holds these documents and nothing else."""
    emptied(store)
    store.write(documents, stamp=stamp, judgements=judgements)
    return store.digest()


def changed(**more: Any) -> Extraction:
    told = {"title": "Bought", "url": "https://example.org", "published": PartialDate("2016-07")}
    return say("a", (*FACT, {**TOLD, **more.pop("fact", {})}), **{**told, **more})


def test_is_64_hexadecimal_digits(shelf: Store) -> None:
    assert re.fullmatch("[0-9a-f]{64}", shelf.digest())


@pytest.mark.parametrize(
    "other",
    [
        changed(fact={"date": PartialDate("2016")}),
        changed(fact={"date": None}),
        changed(fact={"amount": None}),
        changed(fact={"amount": Amount(8.6e9, "CNY", raw="$8.6bn")}),
        changed(fact={"amount": Amount(8.6e9, "USD", exact=False, raw="$8.6bn")}),
        changed(fact={"amount": Amount(8.6e9, "USD", high=9e9, raw="$8.6bn")}),
        changed(fact={"amount": Amount(8.6e9, "USD", raw="8.6bn")}),
        changed(fact={"stake": 84.2}),
        changed(fact={"status": "planned"}),
        changed(fact={"confidence": 0.9}),
        changed(fact={"role": "buyer"}),
        changed(title="Sold"),
        changed(title=None),
        changed(url=None),
        changed(published=PartialDate("2016-07-01")),
        changed(text="😀 "),
        changed(named=[ALIBABA]),
        replace(BASE, language="zh"),
        replace(BASE, surfaces={}),
        replace(BASE, claims=()),
        say("A", (*FACT, TOLD)),
        say("a", (SUPERCELL, "ACQUIRED", TENCENT, TOLD)),
        say("a", (TENCENT, "OWNS", SUPERCELL, TOLD)),
    ],
)
def test_moves_with_whatever_a_document_tells(shelf: Store, other: Extraction) -> None:
    assert told(shelf, other) != told(shelf, BASE)


def test_moves_with_the_stamp(shelf: Store) -> None:
    assert told(shelf, BASE, stamp="test 2") != told(shelf, BASE)


def test_moves_with_a_judgement_that_changes_something(shelf: Store) -> None:
    assert told(shelf, BASE, judgements=[Judgement("rename", "tencent", "Penguin")]) != told(shelf, BASE)


def test_moves_with_a_rejected_claim_though_only_its_edge_goes(shelf: Store) -> None:
    assert told(shelf, BASE, judgements=[Judgement("reject", BASE.claims[0].id)]) != told(shelf, BASE)


def test_does_not_move_with_who_judged_and_when(shelf: Store) -> None:
    judged = Judgement("rename", "tencent", "Penguin")
    signed = replace(judged, author="wu", made="2024-05-01")
    assert told(shelf, BASE, judgements=[signed]) == told(shelf, BASE, judgements=[judged])


def test_does_not_move_with_a_judgement_about_nobody_here(shelf: Store) -> None:
    assert told(shelf, BASE, judgements=[Judgement("rename", "nobody", "Penguin")]) == told(shelf, BASE)


def test_tells_a_letter_from_one_that_looks_like_it(shelf: Store) -> None:
    digests = {
        told(shelf, say("a", (company("X"), "OWNS", TENCENT), text=text))
        for text in ("e\u0301 ", "\u00e9 ", "ｅ ", "e ")
    }
    assert len(digests) == 4


class TestOrder:
    def test_of_documents_in_one_write_does_not_matter(self, shelf: Store) -> None:
        documents = [say("a", FACT), say("b", (*FACT, {"stake": 5.0})), say("c", (WANG, "WORKS_FOR", TENCENT))]
        assert len({told(shelf, *order) for order in itertools.permutations(documents)}) == 1

    def test_of_entities_and_claims_in_a_document_does_not_matter(self, shelf: Store) -> None:
        read = SHORT[0]
        turned = replace(read, entities=read.entities[::-1], claims=read.claims[::-1])
        assert told(shelf, turned) == told(shelf, read)

    @LAWS
    @given(st.permutations(SHORT), st.lists(st.integers(1, 5), max_size=4))
    def test_of_writes_of_any_size_does_not_matter(
        self, shelf: Store, order: list[Extraction], cuts: list[int]
    ) -> None:
        whole = told(shelf, *SHORT)
        emptied(shelf)
        for start, end in itertools.pairwise([0, *sorted(set(cuts)), len(order)]):
            shelf.write(order[start:end], stamp=STAMP)
        assert shelf.digest() == whole

    @LAWS
    @given(st.sets(st.sampled_from(range(len(SHORT)))))
    def test_what_is_forgotten_was_never_there(self, shelf: Store, gone: set[int]) -> None:
        never = told(shelf, *(d for n, d in enumerate(SHORT) if n not in gone))
        told(shelf, *SHORT)
        shelf.forget(SHORT[n].document.id for n in gone)
        assert shelf.digest() == never

    @LAWS
    @given(st.lists(st.sampled_from(range(len(SHORT))), max_size=10))
    def test_writing_again_changes_nothing(self, shelf: Store, again: list[int]) -> None:
        whole = told(shelf, *SHORT)
        for n in again:
            written = shelf.write([SHORT[n]], stamp=STAMP)
            assert (written.entities, written.edges) == (0, 0)
        assert shelf.digest() == whole

    @LAWS
    @given(st.randoms(use_true_random=False))
    def test_any_life_of_a_graph_ends_as_if_it_were_built_from_what_is_left(
        self, shelf: Store, chance: random.Random
    ) -> None:
        emptied(shelf)
        held: dict[str, Extraction] = {}
        for _ in range(8):
            read = chance.choice(SHORT)
            if chance.random() < 0.4:
                shelf.forget([read.document.id])
                held.pop(read.document.id, None)
            else:
                read = (
                    read
                    if chance.random() < 0.5
                    else World(chance.randint(10, 20), scale=0.05, people=3).document(read.document.id)
                )
                shelf.write([read], stamp=STAMP)
                held[read.document.id] = read
        lived = shelf.digest()
        assert lived == told(shelf, *held.values())


def test_people_who_are_joined_late_are_joined_as_if_at_once(shelf: Store) -> None:
    posts = [say(id_, (WANG, "WORKS_FOR", firm)) for id_, firm in (("a", TENCENT), ("b", ALIBABA), ("c", SUPERCELL))]
    bridge = say("d", *((WANG, "WORKS_FOR", firm) for firm in (TENCENT, ALIBABA, SUPERCELL)))
    whole = told(shelf, *posts, bridge)
    for order in [*itertools.permutations([*posts, bridge])][::5]:
        emptied(shelf)
        for read in order:
            shelf.write([read], stamp=STAMP)
        assert shelf.digest() == whole


def test_an_entity_of_two_types_is_of_one_whatever_came_first(shelf: Store) -> None:
    firm, product = (Entity("wechat", kind, "WeChat", key="wechat") for kind in ("Company", "Product"))
    documents = [say("a", (TENCENT, "OWNS", firm)), say("b", (TENCENT, "LAUNCHED", product))]
    digests = set()
    for order in itertools.permutations(documents):
        emptied(shelf)
        for read in order:
            shelf.write([read], stamp=STAMP)
        digests.add(shelf.digest())
    assert len(digests) == 1
