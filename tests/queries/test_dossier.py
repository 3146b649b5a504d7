"""A dossier: every fact once, in order, with its quotes, the surest first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.queries.building import HEISHAN, LANHAI, QINGYUN, TENGDA, WEIKAN, ZENG, documents

from sinograph.errors import UnknownName
from sinograph.model import Amount, Claim, Edge, Evidence, PartialDate, Snapshot, Source
from sinograph.ontology import load_ontology
from sinograph.queries.dossier import Dossier, details, dossier, read_aloud
from sinograph.store import Store

ENTITIES = (TENGDA, HEISHAN, QINGYUN, LANHAI, WEIKAN, ZENG)


def claim(quote: str, *, document: str = "a", start: int = 0, **told: Any) -> Claim:
    published = told.pop("published", None)
    evidence = Evidence(document, start, start + len(quote), quote, "test", "1", published)
    return Claim("OWNS", "tengda", "heishan", evidence, **told)


def quoted(*claims: Claim, sources: tuple[Source, ...] = ()) -> list[str]:
    """The words behind the one fact that these claims support."""
    edge = Edge("r", "OWNS", "tengda", "heishan", claims=tuple(c.id for c in claims))
    told = dossier(Snapshot(ENTITIES, (edge,), claims, sources), "tengda")
    return [q.words for q in told.facts[0].quotations]


def of(*edges: Edge, who: str = "tengda") -> Dossier:
    return dossier(Snapshot(ENTITIES, edges), who)


class TestFacts:
    def test_of_others_stay_out(self) -> None:
        told = of(Edge("r1", "OWNS", "tengda", "heishan"), Edge("r2", "OWNS", "lanhai", "qingyun"))
        assert [f.edge.id for f in told.facts] == ["r1"]

    @pytest.mark.parametrize(("who", "other"), [("tengda", "heishan"), ("heishan", "tengda")])
    def test_name_the_one_at_the_other_end(self, who: str, other: str) -> None:
        (fact,) = of(Edge("r", "OWNS", "tengda", "heishan"), who=who).facts
        assert (fact.other.id, fact.sentence) == (other, "Tengda owns Heishan")

    def test_of_oneself_name_oneself(self) -> None:
        (fact,) = of(Edge("r", "OWNS", "tengda", "tengda")).facts
        assert fact.other.id == "tengda"

    def test_are_sorted_by_date_and_undated_ones_come_last(self) -> None:
        whens = {"a": "2017-01-02", "b": None, "c": "2016", "d": "2016-11", "e": "1999"}
        edges = [Edge(k, "ACQUIRED", "tengda", "heishan", date=PartialDate(v) if v else None) for k, v in whens.items()]
        assert [f.edge.id for f in of(*edges).facts] == ["e", "c", "d", "a", "b"]

    def test_are_sorted_by_type_before_date(self) -> None:
        order = list(load_ontology().edges)
        kinds = ("OWNS", "ACQUIRED", "INVESTED_IN", "COMPETES_WITH")
        told = of(*(Edge(kind, kind, "tengda", "lanhai") for kind in kinds))
        assert [f.edge.type for f in told.facts] == sorted(kinds, key=order.index)

    def test_of_one_day_are_sorted_by_the_others_name(self) -> None:
        told = of(*(Edge(e.id, "OWNS", "tengda", e.id) for e in (QINGYUN, LANHAI, HEISHAN)))
        assert [f.other.name for f in told.facts] == ["Heishan", "Lanhai", "Qingyun"]

    def test_are_the_same_in_whatever_order_edges_come(self) -> None:
        edges = [Edge(f"r{n}", kind, "tengda", "heishan") for n, kind in enumerate(("OWNS", "ACQUIRED", "OWNS"))]
        assert of(*edges) == of(*edges[::-1])

    def test_that_last_go_by_the_day_they_began(self) -> None:
        (fact,) = of(Edge("r", "OWNS", "tengda", "heishan", first=PartialDate("2015"))).facts
        assert fact.date == "2015"

    def test_without_a_date_have_none(self) -> None:
        assert of(Edge("r", "OWNS", "tengda", "heishan")).facts[0].date == ""

    def test_of_somebody_who_is_not_there_are_refused(self) -> None:
        with pytest.raises(UnknownName, match="no entity is named 'nobody'"):
            of(who="nobody")

    @pytest.mark.parametrize("kind", sorted(load_ontology().edges))
    def test_of_every_type_can_be_read_aloud(self, kind: str) -> None:
        told = read_aloud(Edge("r", kind, "tengda", "{object}"), {"tengda": TENGDA})
        assert told.startswith("Tengda ") and told.endswith(" {object}")


class TestQuotes:
    def test_are_the_surest_first_then_by_place(self) -> None:
        told = (
            claim("unsure", confidence=0.5),
            claim("late", start=9, document="b"),
            claim("early", document="b"),
            claim("first"),
        )
        assert quoted(*told) == ["first", "early", "late", "unsure"]

    def test_that_are_the_same_in_one_document_stand_once(self) -> None:
        assert quoted(claim("same"), claim("same", start=50)) == ["same"]

    def test_of_two_documents_stand_twice(self) -> None:
        assert quoted(claim("same"), claim("same", document="b")) == ["same", "same"]

    def test_are_one_line(self) -> None:
        assert quoted(claim("two\n  lines\tand\u3000more")) == ["two lines and more"]

    def test_that_are_not_in_the_snapshot_are_left_out(self) -> None:
        edge = Edge("r", "OWNS", "tengda", "heishan", claims=("c-gone",))
        assert of(edge).facts[0].quotations == ()

    @pytest.mark.parametrize(
        ("article", "document", "told"),
        [("2016-05", "2016", "2016-05"), (None, "2016", "2016"), (None, None, None), ("2016-05", None, "2016-05")],
    )
    def test_are_of_the_articles_date_else_of_the_documents(
        self, article: str | None, document: str | None, told: str | None
    ) -> None:
        one = claim("words", published=PartialDate(article) if article else None)
        source = Source("a", "Title", "https://example.org", PartialDate(document) if document else None)
        edge = Edge("r", "OWNS", "tengda", "heishan", claims=(one.id,))
        (quote,) = dossier(Snapshot(ENTITIES, (edge,), (one,), (source,)), "tengda").facts[0].quotations
        assert (quote.published, quote.title, quote.url) == (told, "Title", "https://example.org")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ({}, ()),
        ({"amount": Amount(8.6e9, "USD")}, (("amount", "USD 8.6 billion"),)),
        ({"amount": Amount(0.0, "CNY")}, (("amount", "CNY 0"),)),
        ({"stake": 84.3}, (("stake", "84.3%"),)),
        ({"stake": 0.0}, (("stake", "0%"),)),
        ({"stake": 100.0}, (("stake", "100%"),)),
        ({"role": "chairman"}, (("role", "chairman"),)),
        ({"round": "Pre-A"}, (("round", "Pre-A"),)),
        ({"ticker": "0799"}, (("ticker", "0799"),)),
        ({"status": "planned"}, (("status", "planned"),)),
        ({"conflicts": ("amount", "date")}, (("disputed", "amount, date"),)),
        ({"role": "CEO", "stake": 5.0, "status": "ended"}, (("stake", "5%"), ("role", "CEO"), ("status", "ended"))),
    ],
)
def test_details_tell_what_is_told_and_nothing_else(told: dict[str, Any], shown: tuple[tuple[str, str], ...]) -> None:
    assert details(replace(Edge("r", "OWNS", "a", "b"), **told)) == shown


def test_a_dossier_from_a_store_names_every_document_that_names_it(world: Store) -> None:
    named = sorted(d.document.id for d in documents() if any(e.id == "weikan" for e in d.entities))
    assert list(dossier(world.snapshot(["weikan"]), "weikan").documents) == named


def test_every_fact_of_the_world_is_in_the_dossiers_of_both_its_ends(world: Store) -> None:
    seen = world.snapshot()
    of_each = {e.id: {f.edge.id for f in dossier(seen, e.id).facts} for e in seen.entities}
    assert all(edge.id in of_each[edge.subject] & of_each[edge.object] for edge in seen.edges)
