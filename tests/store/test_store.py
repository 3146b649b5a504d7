"""One behaviour, two engines."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest
from tests.store.graphs import ALIBABA, STAMP, SUPERCELL, TENCENT, WANG, Somebody, World, company, say

from sinograph.config import StoreAddress
from sinograph.errors import QueryError, QueryLimit, QueryRefused, StoreError
from sinograph.model import Amount, Document, Entity, Extraction, Judgement, PartialDate, Snapshot
from sinograph.store import Stamp, Store, Written, open_store

BOUGHT = {"date": PartialDate("2016-06"), "amount": Amount(8.6e9, "USD", raw="$8.6bn")}
HOSTILE = [
    "'}) DETACH DELETE n //",
    '"; MATCH (n) DETACH DELETE n; "',
    "`Company`",
    "$id",
    "\\u0027 OR 1=1",
    "a\x00b",
    "line\nbreak\ttab",
    "𝄞 emoji 😀 腾讯 ‮rtl",
    "{{7*7}} <script>alert(1)</script>",
    "=1+1",
    "../../etc/passwd",
    " ",
]


def one(store: Store, cypher: str, **parameters: object) -> object:
    (row,) = store.rows(cypher, parameters).rows
    return row[0]


class TestWrite:
    def test_stores_documents_claims_entities_and_edges(self, store: Store) -> None:
        written = store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL, BOUGHT))], stamp=STAMP)
        assert written == Written(documents=1, claims=1, entities=2, edges=1)
        stats = store.stats()
        assert (stats.documents, stats.claims) == (1, 1)
        assert (stats.entities, stats.edges) == ({"Company": 2}, {"ACQUIRED": 1})
        assert stats.digest == store.digest()

    def test_shows_users_the_agreed_properties(self, store: Store) -> None:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL, BOUGHT), published=PartialDate("2016-07"))], stamp=STAMP)
        cypher = "MATCH (a:Company {id: 'tencent'})-[r:ACQUIRED]->(b:Company) RETURN a, r, labels(b), r.claims"
        ((node, edge, labels, claims),) = store.rows(cypher).rows
        assert isinstance(node, dict) and isinstance(edge, dict) and isinstance(claims, list)
        assert node["labels"] == ["Company", "Entity"] and sorted(labels) == ["Company", "Entity"]
        assert (node["name"], node["name_key"], node["aliases"]) == ("Tencent", "tencent", ["腾讯"])
        assert (node["key"], node["identifiers"], node["documents"]) == ("tencent", ["HKEX:0700"], 1)
        assert "title" not in node
        assert (edge["date"], edge["amount"], edge["currency"]) == ("2016-06", 8.6e9, "USD")
        assert (edge["first_day"], edge["last_day"]) == (date(2016, 6, 1), date(2016, 6, 30))
        assert edge["type"] == "ACQUIRED" and "stake" not in edge
        quote = one(store, "UNWIND $claims AS c MATCH (x:Claim {id: c}) RETURN x.quote", claims=claims)
        assert quote == "Tencent ACQUIRED Supercell."
        path = (
            "MATCH (d:Document)-[:STATES]->(c:Claim)-[:SUBJECT]->(s) MATCH (c)-[:OBJECT]->(o) RETURN d.id, s.id, o.id"
        )
        assert store.rows(path).rows == (("a", "tencent", SUPERCELL.id),)

    def test_again_changes_nothing(self, store: Store) -> None:
        documents = World(1).documents(10)
        store.write(documents, stamp=STAMP)
        before = store.digest()
        again = store.write(documents, stamp=STAMP)
        assert (again.entities, again.edges) == (0, 0)
        assert store.digest() == before

    def test_replaces_a_document(self, store: Store) -> None:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL)), say("b", named=[TENCENT])], stamp=STAMP)
        store.write([say("a", (ALIBABA, "ACQUIRED", SUPERCELL, {"status": "planned"}))], stamp="test 2")
        assert store.rows("MATCH (a)-[r:ACQUIRED]->(b) RETURN a.id, r.status").rows == (("alibaba", "planned"),)
        assert one(store, "MATCH (c:Company {id: 'tencent'}) RETURN c.documents") == 1
        assert store.stamps(["a", "b", "c"])["a"].stamp == "test 2"

    def test_stamps_tell_what_is_there(self, store: Store) -> None:
        read = say("a", named=[TENCENT])
        store.write([read], stamp=STAMP)
        assert store.stamps(["a", "nowhere"]) == {"a": Stamp(read.document.content_hash, STAMP)}
        assert store.stamps([]) == {}

    def test_nothing_is_nothing(self, store: Store) -> None:
        before = store.digest()
        assert store.write([], stamp=STAMP) == store.forget([]) == store.forget(["nowhere"]) == Written()
        assert store.digest() == before

    def test_a_document_without_names(self, store: Store) -> None:
        store.write([Extraction(Document("empty", ""))], stamp=STAMP)
        assert store.stats().documents == 1

    def test_a_big_document(self, store: Store) -> None:
        text = "腾讯 bought. " * 400_000
        store.write([say("big", (TENCENT, "ACQUIRED", SUPERCELL), text=text)], stamp=STAMP)
        stored = store.snapshot(texts=True).documents[0].text
        assert len(stored) > 4_000_000 and stored.startswith(text)

    def test_many_claims_in_one_document(self, store: Store) -> None:
        read = World(3).document("long", facts=3000)
        store.write([read], stamp=STAMP)
        assert store.stats().claims == len(read.claims)

    @pytest.mark.parametrize(
        ("read", "words"),
        [
            (Extraction(Document("a", "x"), (Entity("y", "Alien", "Y"),)), "Alien"),
            (Extraction(Document("a", "\ud800")), "surrogate"),
            (Extraction(Document("a", "x"), (), {}, say("a", (TENCENT, "OWNS", ALIBABA)).claims), "alibaba"),
            (Extraction(Document("b", "x"), (), {}, say("a", (TENCENT, "OWNS", ALIBABA)).claims), "cites 'a'"),
        ],
    )
    def test_refuses_what_fits_no_type(self, store: Store, read: Extraction, words: str) -> None:
        with pytest.raises(StoreError, match=words):
            store.write([say("good", named=[TENCENT]), read], stamp=STAMP)
        assert store.stats().documents == 0

    def test_refuses_two_contents_under_one_id(self, store: Store) -> None:
        with pytest.raises(StoreError, match="document 'a': two contents"):
            store.write([say("a", named=[TENCENT]), say("a", named=[ALIBABA])], stamp=STAMP)

    def test_an_entity_may_change_its_type(self, store: Store) -> None:
        firm = Entity("wechat", "Company", "WeChat", key="wechat")
        product = Entity("wechat", "Product", "WeChat", key="wechat")
        store.write([say("a", (TENCENT, "OWNS", firm)), say("b", (TENCENT, "OWNS", firm))], stamp=STAMP)
        store.write([say("a", (TENCENT, "LAUNCHED", product)), say("c", (TENCENT, "LAUNCHED", product))], stamp="2")
        changed = store.digest()
        store.rederive([])
        assert store.digest() == changed
        store.forget(["a", "b", "c"])
        store.write([say("b", (TENCENT, "OWNS", firm))], stamp=STAMP)
        store.write([say("a", (TENCENT, "LAUNCHED", product)), say("c", (TENCENT, "LAUNCHED", product))], stamp="2")
        assert store.digest() == changed
        assert one(store, "MATCH (n:Entity {id: 'wechat'}) RETURN count(n)") == 1


class TestForget:
    def test_takes_away_what_only_it_supported(self, store: Store) -> None:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL)), say("b", named=[TENCENT])], stamp=STAMP)
        written = store.forget(["a"])
        assert written == Written(documents=1, claims=1, entities=2, edges=1)
        assert store.stats().entities == {"Company": 1}
        assert not store.stats().edges

    def test_all_leaves_nothing(self, store: Store) -> None:
        empty = store.digest()
        documents = World(2).documents(15)
        store.write(documents, stamp=STAMP)
        store.forget([d.document.id for d in documents])
        assert store.digest() == empty
        assert one(store, "MATCH (n:Entity) RETURN count(n)") == 0


class TestSameGraph:
    """However it came to be."""

    def test_orders_pieces_and_repeats(self, store: Store) -> None:
        documents = World(5, people=8).documents(40, facts=5)
        store.write(documents, stamp=STAMP)
        told = store.digest()
        for seed in range(3):
            store.forget([d.document.id for d in documents])
            shuffled = random.Random(seed).sample(documents, len(documents))
            for start in range(0, len(shuffled), size := 3 + 7 * seed):
                store.write(shuffled[start : start + size], stamp=STAMP)
            store.write(shuffled[:5], stamp=STAMP)
            assert store.digest() == told

    def test_incremental_is_a_rebuild(self, store: Store) -> None:
        documents = World(6, people=6).documents(30, facts=5)
        store.write(documents, stamp=STAMP)
        store.forget([d.document.id for d in documents[::3]])
        store.write([World(99, people=6).document(documents[1].document.id)], stamp=STAMP)
        step_by_step = store.digest()
        changed = store.rederive([])
        assert (changed.entities, changed.edges) == (0, 0)
        assert store.digest() == step_by_step

    def test_joined_people_come_and_go(self, store: Store) -> None:
        def post(id_: str, firm: Entity) -> Extraction:
            return say(id_, (WANG, "WORKS_FOR", firm, {"role": "CEO"}))

        people = "MATCH (p:Person) RETURN count(p)"
        store.write([post("a", TENCENT)], stamp=STAMP)
        alone = store.digest()
        store.write([post("b", ALIBABA)], stamp=STAMP)
        assert one(store, people) == 2
        store.write([post("c", TENCENT)], stamp=STAMP)
        assert one(store, people) == 2
        assert one(store, "MATCH (:Person)-[r:WORKS_FOR]->(:Company {id: 'tencent'}) RETURN size(r.claims)") == 2
        bridge = say("d", (WANG, "WORKS_FOR", TENCENT), (WANG, "WORKS_FOR", ALIBABA))
        store.write([bridge], stamp=STAMP)
        assert one(store, people) == 1
        store.forget(["d"])
        assert one(store, people) == 2
        store.forget(["b", "c"])
        assert store.digest() == alone

    def test_people_at_the_other_end(self, store: Store) -> None:
        other = Somebody("Li Na")
        documents = [
            say("a", (WANG, "WORKS_FOR", TENCENT), (WANG, "SUED", other)),
            say("b", (WANG, "WORKS_FOR", TENCENT), (other, "WORKS_FOR", ALIBABA)),
            say("c", (other, "WORKS_FOR", ALIBABA), (WANG, "SUED", other)),
        ]
        for read in documents:
            store.write([read], stamp=STAMP)
        piecewise = store.digest()
        store.rederive([])
        assert store.digest() == piecewise


class TestJudgements:
    DOCUMENTS = (
        say("a", (TENCENT, "INVESTED_IN", company("Foo"))),
        say("b", (TENCENT, "INVESTED_IN", company("Foo Games"))),
        say("c", (WANG, "WORKS_FOR", TENCENT)),
    )

    def test_are_followed_and_taken_back(self, store: Store) -> None:
        store.write(self.DOCUMENTS, stamp=STAMP)
        plain = store.digest()
        same = Judgement("same", company("Foo").id, company("Foo Games").id)
        store.rederive([same])
        assert store.stats().edges["INVESTED_IN"] == 1
        store.rederive([same, Judgement("rename", company("Foo").id, "Foo!")])
        assert ("Foo!",) in store.rows("MATCH (c:Company) RETURN c.name").rows
        claim = self.DOCUMENTS[2].claims[0].id
        store.rederive([Judgement("reject", claim)])
        assert "WORKS_FOR" not in store.stats().edges
        store.rederive([])
        assert store.digest() == plain

    def test_hold_for_what_comes_later(self, store: Store) -> None:
        judgements = [Judgement("same", company("Foo").id, company("Foo Games").id)]
        for read in self.DOCUMENTS:
            store.write([read], stamp=STAMP, judgements=judgements)
        stepwise = store.digest()
        store.forget(["b"], judgements=judgements)
        store.write([self.DOCUMENTS[1]], stamp=STAMP, judgements=judgements)
        assert store.digest() == stepwise
        assert store.rederive(judgements) == Written()

    def test_new_ones_derive_everything_again(self, store: Store) -> None:
        store.write(self.DOCUMENTS[:2], stamp=STAMP)
        store.write(self.DOCUMENTS[2:], stamp=STAMP, judgements=[Judgement("rename", "tencent", "Penguin")])
        assert one(store, "MATCH (c:Company {id: 'tencent'}) RETURN c.name") == "Penguin"


class TestSnapshot:
    def test_gives_back_what_was_read(self, store: Store) -> None:
        documents = World(8).documents(12)
        store.write(documents, stamp=STAMP)
        seen = store.snapshot(texts=True)
        assert {d.id: d.text for d in seen.documents} == {d.document.id: d.document.text for d in documents}
        told = {c.id: c for d in documents for c in d.claims}
        assert all(claim == told[claim.id] for claim in seen.claims)
        ids = {e.id for e in seen.entities}
        assert all({e.subject, e.object} <= ids for e in seen.edges)
        assert {c for e in seen.edges for c in e.claims} == {c.id for c in seen.claims}
        assert seen.named_in.keys() == ids
        assert list(seen.edges) == sorted(seen.edges, key=lambda e: e.id)
        assert all(not d.text for d in store.snapshot().documents)

    def test_of_a_neighbourhood(self, store: Store) -> None:
        chain = [company(f"Firm {n}") for n in range(5)]
        store.write([say(f"d{n}", (chain[n], "OWNS", chain[n + 1])) for n in range(4)], stamp=STAMP)
        sizes = [len(store.snapshot([chain[1].id], hops=hops).entities) for hops in range(4)]
        assert sizes == [1, 3, 4, 5]
        near = store.snapshot([chain[0].id])
        assert {e.name for e in near.entities} == {"Firm 0", "Firm 1"}
        assert [d.id for d in near.documents] == ["d0", "d1"]
        assert store.snapshot([]) == store.snapshot(["nowhere"]) == Snapshot()

    def test_includes_edges_between_neighbours(self, store: Store) -> None:
        store.write(
            [say("a", (TENCENT, "OWNS", SUPERCELL), (TENCENT, "OWNS", ALIBABA), (ALIBABA, "OWNS", SUPERCELL))],
            stamp=STAMP,
        )
        assert len(store.snapshot(["tencent"], hops=1).edges) == 3

    def test_names(self, store: Store) -> None:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL))], stamp=STAMP)
        assert store.names() == (
            (SUPERCELL.id, "Company", "Supercell", ()),
            ("tencent", "Company", "Tencent", ("腾讯",)),
        )


class TestHostileStrings:
    @pytest.mark.parametrize("words", HOSTILE)
    def test_are_values_and_nothing_else(self, store: Store, words: str) -> None:
        store.write([say("keep", (TENCENT, "ACQUIRED", SUPERCELL))], stamp=STAMP)
        evil = Entity(f"id {words}", "Company", words, aliases=(words,), identifiers=(words,))
        read = say(f"doc {words}", (evil, "SUPPLIES", TENCENT), title=words, url=words)
        store.write([read], stamp=words)
        seen = store.snapshot([evil.id], texts=True)
        found = next(e for e in seen.entities if e.id == evil.id)
        assert (found.name, found.identifiers) == (words, (words,))
        assert seen.claims == read.claims
        assert next(d for d in seen.documents if d.id == read.document.id).title == words
        assert store.stamps([read.document.id])[read.document.id].stamp == words
        assert one(store, "MATCH (c:Company {id: $id}) RETURN c.name", id=evil.id) == words
        assert store.stats().entities == {"Company": 3}
        store.forget([read.document.id])
        assert store.stats().entities == {"Company": 2}


class TestRows:
    @pytest.fixture
    def filled(self, store: Store) -> Store:
        store.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL, BOUGHT))], stamp=STAMP)
        return store

    def test_columns_and_limit(self, filled: Store) -> None:
        answer = filled.rows("UNWIND range(1, 10) AS n RETURN n, n * 2 AS twice ORDER BY n", limit=3)
        assert (answer.columns, answer.rows, answer.more) == (("n", "twice"), ((1, 2), (2, 4), (3, 6)), True)
        assert not filled.rows("UNWIND range(1, 3) AS n RETURN n", limit=3).more

    def test_paths_lists_maps_and_dates(self, filled: Store) -> None:
        cypher = "MATCH p = (a:Company {id: 'tencent'})-[r:ACQUIRED]->(b) RETURN p, {x: r.first_day, y: [1, null, 'z']}"
        ((path, told),) = filled.rows(cypher).rows
        assert isinstance(path, dict)
        assert [n["id"] for n in path["nodes"]] == ["tencent", SUPERCELL.id]
        assert [e["type"] for e in path["edges"]] == ["ACQUIRED"]
        assert told == {"x": date(2016, 6, 1), "y": [1, None, "z"]}
        json.dumps(filled.rows("RETURN datetime('2016-01-01T08:00:00Z')").rows)

    def test_time_limit(self, filled: Store) -> None:
        cypher = (
            "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 99) AS c RETURN sum(a * b + c)"
        )
        with pytest.raises(QueryLimit, match=r"longer than 0\.3 s"):
            filled.rows(cypher, timeout=0.3)
        assert one(filled, "RETURN 1") == 1

    @pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "RETURN $nowhere", "RETURN nonsense(1)"])
    def test_mistakes_are_told_in_one_line(self, filled: Store, cypher: str) -> None:
        with pytest.raises(QueryError) as caught:
            filled.rows(cypher)
        assert "\n" not in str(caught.value)

    @pytest.mark.parametrize(
        "cypher",
        [
            "MATCH (n) DETACH DELETE n",
            "CREATE (n:Company {id: 'x'})",
            "MATCH (n:Company) SET n.name = 'x' RETURN n",
            "MERGE (n:Company {id: 'y'}) RETURN n",
            "CREATE INDEX FOR (n:Company) ON (n.foo)",
        ],
    )
    def test_never_write(self, filled: Store, cypher: str) -> None:
        before = filled.digest()
        with pytest.raises(QueryRefused):
            filled.rows(cypher)
        assert filled.digest() == before


def test_readers_never_write(address: StoreAddress) -> None:
    with open_store(address) as store:
        store.write([say("a", named=[TENCENT])], stamp=STAMP)
        told = store.digest()
        with open_store(address, read_only=True) as reader:
            assert reader.digest() == told
            with pytest.raises(StoreError, match="reading only"):
                reader.write([say("b", named=[TENCENT])], stamp=STAMP)
            assert reader.stats().entities == {"Company": 1}


def test_reopened_is_the_same(address: StoreAddress) -> None:
    with open_store(address) as store:
        store.write(World(4).documents(5), stamp=STAMP)
        told = store.digest()
    with open_store(address) as store:
        assert store.digest() == told
        store.close()
        store.close()
