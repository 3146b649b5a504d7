"""However documents are cut into writes, the graph is the one that a rebuild makes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.store.graphs import ALIBABA, STAMP, SUPERCELL, TENCENT, WANG, Somebody, World, company, say

from sinograph.config import StoreAddress
from sinograph.model import Entity, Extraction, Judgement
from sinograph.store import Store, Written, open_store

FOO, BAR = company("Foo"), company("Bar")


def rebuilt(store: Store, judgements: tuple[Judgement, ...] = ()) -> None:
    """That deriving everything again changes nothing."""
    told = store.digest()
    assert store.rederive(judgements) == Written()
    assert store.digest() == told


@pytest.fixture
def embedded(tmp_path: Path) -> Store:
    return open_store(StoreAddress(str(tmp_path / "graph.kgl")))


@pytest.mark.parametrize("seed", range(8))
def test_random_pieces(embedded: Store, seed: int) -> None:
    chance = random.Random(seed)
    world = World(seed, scale=0.1, people=4)
    firms = [e.id for e in world.entities["Company"]]
    judgements = (Judgement("same", *firms[:2]), Judgement("rename", firms[0], "One Firm")) if seed % 2 else ()
    with embedded as store:
        for _ in range(6):
            ids = {f"d{chance.randrange(20)}" for _ in range(chance.randint(1, 9))}
            store.write([world.document(id_, facts=5) for id_ in sorted(ids)], stamp=STAMP, judgements=judgements)
            store.forget([f"d{chance.randrange(20)}"], judgements=judgements)
            rebuilt(store, judgements)


def test_documents_that_stay_keep_their_word_on_a_name(store: Store) -> None:
    def naming(id_: str, name: str) -> Extraction:
        return say(id_, named=[Entity("e-1", "Company", name)])

    store.write([naming("a", "Foo"), naming("b", "Foo"), naming("c", "Foo Limited")], stamp=STAMP)
    assert store.names() == (("e-1", "Company", "Foo", ("Foo Limited",)),)
    store.write([naming("d", "Foo Limited")], stamp=STAMP)
    assert store.names() == (("e-1", "Company", "Foo Limited", ("Foo",)),)
    store.forget(["c"])
    assert store.names() == (("e-1", "Company", "Foo", ("Foo Limited",)),)
    store.forget(["d"])
    assert store.names() == (("e-1", "Company", "Foo", ()),)
    rebuilt(store)


def test_how_many_documents_name_it(store: Store) -> None:
    count = "MATCH (c:Company {id: 'tencent'}) RETURN c.documents"
    for n in range(4):
        store.write([say(f"d{n}", named=[TENCENT])], stamp=STAMP)
        assert store.rows(count).rows == ((n + 1,),)
    store.write([say("d0", named=[ALIBABA]), say("d1", named=[TENCENT, ALIBABA])], stamp=STAMP)
    assert store.rows(count).rows == ((3,),)
    rebuilt(store)


def test_a_type_that_the_majority_changes(store: Store) -> None:
    def as_a(type_: str, id_: str) -> Extraction:
        thing = Entity("e-1", type_, "Foo")
        return say(id_, (TENCENT, "LAUNCHED", thing) if type_ == "Product" else (TENCENT, "ACQUIRED", thing))

    store.write([as_a("Company", "a"), as_a("Company", "b")], stamp=STAMP)
    store.write([as_a("Product", "c"), as_a("Product", "d"), as_a("Product", "e")], stamp=STAMP)
    assert store.rows("MATCH (p:Product)<-[r]-(:Company) RETURN type(r) ORDER BY type(r)").rows == (
        ("ACQUIRED",),
        ("LAUNCHED",),
    )
    rebuilt(store)
    store.forget(["c", "d"])
    assert store.stats().entities == {"Company": 2}
    rebuilt(store)


def test_only_the_pairs_that_change_are_derived(store: Store) -> None:
    posts = [say(f"d{n}", (WANG, "WORKS_FOR", TENCENT), (WANG, "SUED", ALIBABA)) for n in range(3)]
    assert store.write(posts, stamp=STAMP).edges == 2
    more = store.write([say("e", (WANG, "WORKS_FOR", TENCENT), (FOO, "OWNS", BAR))], stamp=STAMP)
    assert more.edges >= 2
    assert store.rows("MATCH (:Person)-[r:WORKS_FOR]->() RETURN size(r.claims)").rows == ((4,),)
    rebuilt(store)


def test_people_who_join_take_their_edges_along(store: Store) -> None:
    other = Somebody("Li Na")
    store.write([say("a", (WANG, "WORKS_FOR", TENCENT), (WANG, "SUED", other))], stamp=STAMP)
    store.write([say("b", (WANG, "WORKS_FOR", ALIBABA), (WANG, "FOUNDED", FOO))], stamp=STAMP)
    rebuilt(store)
    store.write([say("c", (WANG, "WORKS_FOR", ALIBABA), (WANG, "WORKS_FOR", TENCENT))], stamp=STAMP)
    rebuilt(store)
    store.write([say("c", named=[WANG, SUPERCELL])], stamp=STAMP)
    rebuilt(store)


def test_a_judged_person(store: Store) -> None:
    people = [WANG.within("a").id, WANG.within("b").id]
    judgements = (Judgement("same", *people), Judgement("same", people[0], "wang-wei"))
    listed = Entity("wang-wei", "Person", "Wang Wei", key="wang-wei")
    store.write([say("a", (WANG, "WORKS_FOR", TENCENT))], stamp=STAMP, judgements=judgements)
    store.write([say("b", (WANG, "FOUNDED", FOO))], stamp=STAMP, judgements=judgements)
    rebuilt(store, judgements)
    store.write([say("c", (listed, "SUED", BAR))], stamp=STAMP, judgements=judgements)
    assert store.rows("MATCH (p:Person)-[r]->() RETURN DISTINCT p.id").rows == (("wang-wei",),)
    rebuilt(store, judgements)
    store.forget(["a"], judgements=judgements)
    rebuilt(store, judgements)


def test_properties_that_come_late(tmp_path: Path) -> None:
    """A property that no node has had yet can be written, in a file of an earlier run too."""
    address = StoreAddress(str(tmp_path / "graph.kgl"))
    with open_store(address) as store:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL))], stamp=STAMP)
    with open_store(address) as store:
        late = say("b", (ALIBABA, "ACQUIRED", SUPERCELL, {"stake": 5.0, "role": "buyer"}), title="Late", url="u")
        store.write([late], stamp=STAMP)
        assert store.rows("MATCH (c:Claim) RETURN c.stake ORDER BY c.stake").rows == ((5.0,), (None,))
        assert ("u",) in store.rows("MATCH (d:Document) RETURN d.url").rows
