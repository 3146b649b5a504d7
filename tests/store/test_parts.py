"""The parts of a store that no engine is needed for."""

from __future__ import annotations

import gc
from importlib import import_module

import pytest
from tests.store.graphs import STAMP, SUPERCELL, TENCENT, World, company, say

from sinograph.edges import derive
from sinograph.errors import StoreError
from sinograph.model import Amount, Extraction, Judgement, PartialDate
from sinograph.ontology import load_ontology
from sinograph.resolve import is_person_id, resolve
from sinograph.store import layout
from sinograph.store.change import ROWS_A_STATEMENT, Layout, Relation, batches, difference
from sinograph.store.memory import uncollected
from sinograph.store.opening import ENGINES
from sinograph.store.schema import constraints, indexes, properties
from sinograph.store.statements import statement
from sinograph.store.update import Update, namings_of, update_of

DATED = PartialDate("2016-06")
BOUGHT = {"date": DATED, "amount": Amount(8.6e9, "USD", raw="$8.6bn"), "stake": 84.3}
READ = say("a", (TENCENT, "ACQUIRED", SUPERCELL, BOUGHT), published=PartialDate("2016-07-01"), title="Bought")
FIRM = ("Company", "tencent")


def updated(*extractions: Extraction, judgements: tuple[Judgement, ...] = ()) -> Update:
    return update_of(extractions, stamp=STAMP, judgements=judgements, ontology=load_ontology())


class TestLayout:
    def test_documents_come_back(self) -> None:
        source = layout.source_of_document(READ.document, language="en", stamp=STAMP)
        told = layout.source_properties(source)
        assert layout.source_of([told[name] for name in layout.SOURCE], text=source.text) == source
        assert set(told) == set(layout.BOOKKEEPING["Document"])

    def test_claims_come_back(self) -> None:
        for read in (READ, *World(5).documents(20)):
            for claim in read.claims:
                told = layout.claim_properties(claim, claim.id)
                assert layout.claim_of([told[name] for name in layout.CLAIM]) == claim
                assert set(told) == set(layout.BOOKKEEPING["Claim"])

    def test_namings_come_back(self) -> None:
        for read in World(5).documents(20):
            for naming in namings_of(read):
                told = layout.mention_properties(naming, unlisted=is_person_id(naming.entity.id))
                assert layout.naming_of(naming.document, [told[name] for name in layout.MENTION]) == naming
                assert (told["name_key"] is not None) is is_person_id(naming.entity.id)

    def test_entities_and_edges_come_back(self) -> None:
        update = updated(*World(5).documents(40))
        sources = {s.id: s for s in update.sources}
        claims = list(update.claims.values())
        resolved = resolve(update.namings, claims)
        derived = derive(update.namings, claims, resolved=resolved, documents=sources, ontology=load_ontology())
        for entity in derived.entities:
            told = layout.entity_properties(entity, documents=3)
            assert layout.entity_of(entity.type, [told[name] for name in layout.ENTITY]) == entity
            assert tuple(told) == layout.ENTITY
        for edge in derived.edges:
            told = layout.edge_properties(edge)
            assert layout.edge_of(edge.type, (edge.subject, edge.object), [told[n] for n in layout.EDGE]) == edge

    def test_records_of_a_kind_have_their_properties_in_one_order(self) -> None:
        claims = [claim for read in World(5).documents(40) for claim in read.claims]
        assert len({tuple(layout.claim_properties(claim, "")) for claim in claims}) == 1


class TestChange:
    def test_nothing_changes_nothing(self) -> None:
        same = Layout({FIRM: {"id": "tencent", "name": "Tencent"}})
        change = difference(same, same)
        assert not change and list(batches(change)) == []

    def test_only_what_differs_is_set(self) -> None:
        old = Layout({FIRM: {"id": "tencent", "name": "Tencent", "documents": 1}})
        new = Layout({FIRM: {"id": "tencent", "name": "Tencent", "documents": 2}})
        (batch,) = batches(difference(old, new))
        assert batch.rows == [{"id": "tencent", "properties": {"documents": 2}}]

    def test_what_was_not_read_back_is_set_with_it(self) -> None:
        edge = Relation("ACQUIRED", "r-1", FIRM, ("Company", "e-1"))
        old = Layout(relations={edge: {"id": "r-1", "first": "2016"}})
        new = Layout(relations={edge: {"id": "r-1", "first": "2017", "first_day": 5}})
        (batch,) = batches(difference(old, new))
        assert batch.rows == [{"id": "r-1", "properties": {"first": "2017", "first_day": 5}}]
        assert difference(old, new).touched(["ACQUIRED"]) == 1

    def test_a_relationship_that_turns_is_dropped_and_created(self) -> None:
        old = Layout(relations={Relation("ACQUIRED", "r-1", FIRM, ("Company", "e-1")): {"id": "r-1"}})
        new = Layout(relations={Relation("ACQUIRED", "r-1", FIRM, ("Company", "e-2")): {"id": "r-1"}})
        change = difference(old, new)
        assert [batch.cypher.splitlines()[-2] for batch in batches(change)] == [
            "DELETE r",
            "CREATE (a)-[r:ACQUIRED {id: row[2]}]->(b)",
        ]
        assert change.touched(["ACQUIRED"]) == 1

    def test_an_engine_that_shares_a_label_gets_one_statement_for_all_types(self) -> None:
        ends = [("Company", "e-1"), ("Person", "p-1"), ("Product", "t-1")]
        node = {"documents": 1}, {"documents": 2}
        old = Layout(dict.fromkeys(ends, node[0]) | {("Event", "v-1"): {}, ("Sector", "s-1"): {}})
        owned = {Relation("OWNS", f"r-{end[1]}", FIRM, end): {"id": f"r-{end[1]}"} for end in ends}
        change = difference(old, Layout(dict.fromkeys(ends, node[1]), owned))
        dropped, changed, created = batches(change, anchor=lambda label: "Entity")
        assert "(n:Entity {id: row.id})" in dropped.cypher and dropped.rows == [{"id": "s-1"}, {"id": "v-1"}]
        assert [row["id"] for row in changed.rows if isinstance(row, dict)] == ["e-1", "p-1", "t-1"]
        assert created.rows == [["tencent", end[1], f"r-{end[1]}"] for end in ends]
        assert len(list(batches(change))) == 2 + 3 + 3

    def test_rows_are_cut_into_statements(self) -> None:
        many = {("Company", f"e-{n}"): {"id": f"e-{n}"} for n in range(ROWS_A_STATEMENT + 1)}
        assert [len(batch.rows) for batch in batches(difference(Layout(), Layout(many)))] == [ROWS_A_STATEMENT, 1]

    def test_values_stand_where_the_statement_looks_for_them(self) -> None:
        new = Layout({FIRM: {"id": "tencent", "key": None, "documents": 2}, ("Claim", "c-1"): {"id": "c-1"}})
        texts = {batch.cypher.splitlines()[1]: batch.rows for batch in batches(difference(Layout(), new))}
        assert texts["CREATE (n:Company:Entity {id: row[0], key: row[1], documents: row[2]})"] == [["tencent", None, 2]]
        assert texts["CREATE (n:Claim {id: row[0]})"] == [["c-1"]]


class TestUpdate:
    def test_a_document_twice_is_one(self) -> None:
        update = updated(READ, READ)
        assert (len(update.sources), len(update.claims), update.gone) == (1, 1, {"a"})

    def test_two_contents_of_one_document(self) -> None:
        with pytest.raises(StoreError, match="two contents in one write"):
            updated(READ, say("a", named=[TENCENT]))

    def test_claims_are_kept_by_their_ids(self) -> None:
        assert all(id_ == claim.id for id_, claim in updated(*World(2).documents(10)).claims.items())

    def test_order_does_not_matter(self) -> None:
        documents = World(2).documents(10)
        assert updated(*documents).namings == updated(*reversed(documents)).namings

    def test_the_fingerprint_is_of_what_was_judged(self) -> None:
        one, other = Judgement("same", "a", "b"), Judgement("reject", "c")
        assert (
            updated(judgements=(one,)).fingerprint
            == updated(judgements=(Judgement("same", "a", "b", "wu"),)).fingerprint
        )
        assert updated(judgements=(one, other)).fingerprint != updated(judgements=(other, one)).fingerprint
        assert updated().fingerprint != updated(judgements=(one,)).fingerprint


class TestCollector:
    def test_is_as_it_was(self) -> None:
        for was_on in (True, False):
            (gc.enable if was_on else gc.disable)()
            try:
                with uncollected():
                    assert not gc.isenabled()
                assert gc.isenabled() is was_on
            finally:
                gc.enable()

    def test_works_again_after_an_error(self) -> None:
        with pytest.raises(StoreError), uncollected():
            raise StoreError("no")
        assert gc.isenabled()


class TestSchema:
    def test_every_label_declares_its_properties(self) -> None:
        declared = properties(load_ontology())
        assert set(declared) == {*load_ontology().nodes, "Document", "Claim"}
        assert all(names[0] == "id" and len(set(names)) == len(names) for names in declared.values())

    def test_every_type_has_its_ids_once(self) -> None:
        texts = constraints(load_ontology())
        for name in (*load_ontology().nodes, *load_ontology().edges, "Document", "Claim", "MENTIONS"):
            assert sum(f":{name})" in text or f":{name}]" in text for text in texts) == 1
        assert all("IF NOT EXISTS" in text for text in (*texts, *indexes()))

    def test_no_statement_has_a_place_left(self) -> None:
        text = statement("create_relations", type="OWNS", start="Company", end="Company", properties="id: row[2]")
        assert "«" not in text and "row[2]" in text
        with pytest.raises(KeyError):
            statement("create_relations", type="OWNS")


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_can_be_opened(name: str) -> None:
    assert callable(import_module(ENGINES[name]).open_engine)


def test_what_a_firm_is_called_does_not_change_its_id() -> None:
    assert company("Foo").id == company("FOO Ltd").id
