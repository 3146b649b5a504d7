"""The same question to both engines: the same rows. Neo4j is the measure."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.store.graphs import STAMP, World
from tests.store.questions import Asker, differences

from sinograph.config import StoreAddress
from sinograph.model import Judgement
from sinograph.store import Store, open_store

QUESTIONS = 1_000
SHARE_WITH_ROWS = 0.7


@pytest.fixture
def filled(open_pair: tuple[Store, Store]) -> tuple[Store, Store]:
    """Two stores with the same graph: about 300 entities and 1,400 edges."""
    documents = World(11).documents(330)
    for store in open_pair:
        store.write(documents, stamp=STAMP)
    return open_pair


def test_random_questions(filled: tuple[Store, Store]) -> None:
    embedded, served = filled
    assert embedded.digest() == served.digest()
    graph = embedded.snapshot()
    assert len(graph.entities) >= 280 and len(graph.edges) >= 1300
    asker = Asker(graph, seed=20261123)
    wrong, answered = [], 0
    for _ in range(QUESTIONS):
        question = asker.question()
        left = embedded.rows(question.cypher, question.parameters, timeout=120)
        right = served.rows(question.cypher, question.parameters, timeout=120)
        answered += bool(right.rows)
        if found := differences(left, right):
            wrong.append(f"{question.cypher} {question.parameters.get('id')}: {found}")
    assert not wrong, f"{len(wrong)} of {QUESTIONS}:\n" + "\n".join(wrong[:5])
    assert answered >= SHARE_WITH_ROWS * QUESTIONS, f"only {answered} of {QUESTIONS} had rows"


def test_a_wrong_row_is_caught(address_of: Callable[[str], StoreAddress]) -> None:
    with open_store(address_of("embedded")) as store:
        store.write(World(12).documents(60), stamp=STAMP)
        _catches(store)


def _catches(embedded: Store) -> None:
    asker = Asker(embedded.snapshot(), seed=3)
    caught = 0
    while caught < 20:
        question = asker.question()
        answer = embedded.rows(question.cypher, question.parameters, timeout=120)
        if not answer.rows:
            continue
        changed = (*answer.rows[:-1], tuple("wrong" for _ in answer.columns))
        assert not differences(answer, replace(answer, rows=tuple(reversed(answer.rows))))
        for wrong in (changed, answer.rows[:-1], (*answer.rows, answer.rows[0])):
            assert differences(answer, replace(answer, rows=wrong))
        caught += 1


@pytest.mark.parametrize("seed", range(2))
def test_random_writes(open_pair: tuple[Store, Store], seed: int) -> None:
    chance = random.Random(seed)
    world = World(seed, scale=0.2, people=5)
    stored: set[str] = set()
    judgements: tuple[Judgement, ...] = ()
    for step in range(12):
        ids = [f"d{chance.randrange(25)}" for _ in range(chance.randint(1, 8))]
        if step == 8:
            firms = [e.id for e in world.entities["Company"][:2]]
            judgements = (Judgement("same", *firms), Judgement("rename", firms[0], "One Firm"))
        if chance.random() < 0.35 and stored:
            gone = chance.sample(sorted(stored), min(3, len(stored)))
            results = {store.forget(gone, judgements=judgements) for store in open_pair}
            stored -= set(gone)
        else:
            documents = [world.document(id_, facts=6) for id_ in sorted(set(ids))]
            results = {store.write(documents, stamp=STAMP, judgements=judgements) for store in open_pair}
            stored |= set(ids)
        assert len(results) == 1
        assert len({store.digest() for store in open_pair}) == 1
    told = open_pair[0].digest()
    for store in open_pair:
        again = store.rederive(judgements)
        assert (again.entities, again.edges) == (0, 0)
        assert store.digest() == told
