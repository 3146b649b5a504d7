"""The graph or a part of it: neighbourhoods, filters, the mirror in networkx and pandas."""

from __future__ import annotations

from datetime import date

import pytest
from tests.api.making import edges, row, table

from sinograph.api import Filter, KnowledgeGraph
from sinograph.errors import UnknownName

ALL = Filter(statuses=None)


@pytest.fixture
def chain(graph: KnowledgeGraph) -> KnowledgeGraph:
    """Five firms in a row, A owns B owns C …, and one apart."""
    graph.from_pandas(table(*(row(f"Firm {a}", "OWNS", f"Firm {b}") for a, b in ("AB", "BC", "CD", "DE", "XY"))))
    return graph


def letters(graph: KnowledgeGraph, *around: str, hops: int = 1) -> str:
    return "".join(sorted(e.name[-1] for e in graph.snapshot(around=around, hops=hops).entities))


class TestNeighbourhoods:
    @pytest.mark.parametrize(("hops", "reached"), [(0, "C"), (1, "BCD"), (2, "ABCDE"), (3, "ABCDE"), (50, "ABCDE")])
    def test_reach_as_far_as_told(self, chain: KnowledgeGraph, hops: int, reached: str) -> None:
        assert letters(chain, "Firm C", hops=hops) == reached

    def test_of_several_are_joined(self, chain: KnowledgeGraph) -> None:
        assert letters(chain, "Firm A", "Firm X") == "ABXY"

    def test_of_one_named_twice_are_its_own(self, chain: KnowledgeGraph) -> None:
        assert letters(chain, "Firm A", "firm a") == letters(chain, "Firm A")

    def test_of_nobody_are_the_whole_graph(self, chain: KnowledgeGraph) -> None:
        assert letters(chain) == "ABCDEXY"

    def test_of_an_unknown_name_are_refused(self, chain: KnowledgeGraph) -> None:
        with pytest.raises(UnknownName, match="no entity is named 'Firm Q'; nearest: Firm"):
            chain.snapshot(around=["Firm A", "Firm Q"])

    @pytest.mark.parametrize("name", ["tengda", "腾达", "騰達", "MTT"])
    def test_are_found_by_any_name(self, world: KnowledgeGraph, name: str) -> None:
        assert world.snapshot(around=[name]) == world.snapshot(around=["Tengda"])

    def test_only_hold_claims_of_their_own_edges(self, chain: KnowledgeGraph) -> None:
        near = chain.snapshot(around=["Firm A"])
        assert [c.evidence.quote for c in near.claims] == ["Firm A owns Firm B."]

    def test_go_through_a_rumour_only_to_leave_it_out(self, world: KnowledgeGraph) -> None:
        assert ("Isle A", "OWNS", "Isle C") not in edges(world, around=["Isle A"])
        assert ("Isle A", "OWNS", "Isle C") in edges(world, around=["Isle A"], where=ALL)


class TestFilters:
    @pytest.mark.parametrize("status", ["actual", "planned", "rumoured", "denied", "ended"])
    def test_by_status_keep_that_one_only(self, world: KnowledgeGraph, status: str) -> None:
        kept = world.snapshot(where=Filter(statuses=[status])).edges
        assert {e.status for e in kept} == {status}

    def test_without_a_status_leave_out_what_is_no_fact(self, world: KnowledgeGraph) -> None:
        assert {e.status for e in world.snapshot().edges} == {"actual", "planned", "ended"}

    @pytest.mark.parametrize("kind", ["ACQUIRED", "LISTED_ON", "COMPETES_WITH"])
    def test_by_edge_type(self, world: KnowledgeGraph, kind: str) -> None:
        assert {e.type for e in world.snapshot(where=Filter(edge_types=[kind])).edges} == {kind}

    def test_by_node_type_drop_edges_that_lose_an_end(self, world: KnowledgeGraph) -> None:
        seen = world.snapshot(where=Filter(node_types=["Company", "Person"]))
        ends = {e.id: e.type for e in seen.entities}
        assert {ends[e.subject] for e in seen.edges} | {ends[e.object] for e in seen.edges} == {"Company", "Person"}

    def test_by_an_unknown_type_keep_nothing(self, world: KnowledgeGraph) -> None:
        assert edges(world, where=Filter(edge_types=["LIKES"])) == set()

    @pytest.mark.parametrize(
        ("since", "until", "kept"),
        [
            ("2016-11-17", "2016-11-17", {"day", "month", "year"}),
            ("2016-11-01", "2016-11-16", {"month", "year"}),
            ("2016-11-18", "2016-11-30", {"month", "year"}),
            ("2016-12-01", "2016-12-31", {"year"}),
            ("2017-01-01", None, set()),
            (None, "2015-12-31", set()),
            (None, "2016-01-01", {"year"}),
            (None, None, {"day", "month", "year"}),
        ],
    )
    def test_by_time_keep_what_may_lie_in_it(
        self, graph: KnowledgeGraph, since: str | None, until: str | None, kept: set[str]
    ) -> None:
        told = {"day": "2016-11-17", "month": "2016-11", "year": "2016", "never": None}
        graph.from_pandas(table(*(row("A", "ACQUIRED", name, date=when) for name, when in told.items())))
        first, last = (date.fromisoformat(d) if d else None for d in (since, until))
        assert {b for _, _, b in edges(graph, where=Filter(since=first, until=last, dated=True))} == kept

    def test_undated_edges_stay_unless_dates_are_wanted(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "ACQUIRED", "B", date=None)))
        assert edges(graph, where=Filter(since=date(2016, 1, 1))) == {("A", "ACQUIRED", "B")}

    @pytest.mark.parametrize(
        ("least", "kept"), [(1, {"one", "two", "three"}), (2, {"two", "three"}), (3, {"three"}), (4, set())]
    )
    def test_by_the_number_of_documents(self, graph: KnowledgeGraph, least: int, kept: set[str]) -> None:
        for count, name in enumerate(("one", "two", "three"), 1):
            rows = (row("A", "OWNS", name, f"{name} {n}", quote=f"{name} and {n}: A has it.") for n in range(count))
            graph.from_pandas(table(*rows))
        assert {b for _, _, b in edges(graph, where=Filter(min_documents=least))} == kept

    def test_by_confidence_hold_at_the_bound_itself(self, world: KnowledgeGraph) -> None:
        lowest = min(e.confidence for e in world.snapshot(where=ALL).edges)
        assert len(world.snapshot(where=Filter(statuses=None, min_confidence=lowest)).edges) == len(
            world.snapshot(where=ALL).edges
        )

    def test_entities_that_lose_their_edges_stay(self, world: KnowledgeGraph) -> None:
        assert "Lonely Island" in {e.name for e in world.snapshot(where=Filter(edge_types=["ACQUIRED"])).entities}


class TestTexts:
    def test_come_only_when_asked_for(self, world: KnowledgeGraph) -> None:
        assert not any(d.text for d in world.snapshot().documents)
        assert all(d.text for d in world.snapshot(texts=True).documents)

    def test_hold_every_quote_at_its_place(self, world: KnowledgeGraph) -> None:
        seen = world.snapshot(where=ALL, texts=True)
        texts = {d.id: d.text for d in seen.documents}
        assert seen.claims and all(c.evidence.holds(texts[c.evidence.document]) for c in seen.claims)


class TestMirrors:
    def test_networkx_holds_every_entity_and_edge_under_its_id(self, world: KnowledgeGraph) -> None:
        seen, mirror = world.snapshot(), world.to_networkx()
        assert set(mirror.nodes) == {e.id for e in seen.entities}
        assert {key for *_, key in mirror.edges(keys=True)} == {e.id for e in seen.edges}

    def test_networkx_follows_the_direction_of_the_claim(self, world: KnowledgeGraph) -> None:
        mirror = world.to_networkx(where=Filter(edge_types=["ACQUIRED"]))
        assert mirror.has_edge("tengda", "heishan") and not mirror.has_edge("heishan", "tengda")

    def test_two_events_of_a_pair_are_two_parallel_edges(self, world: KnowledgeGraph) -> None:
        mirror = world.to_networkx(where=Filter(edge_types=["INVESTED_IN"]))
        assert sorted(told["round"] for told in mirror["tengda"]["qingyun"].values()) == ["A", "B"]

    def test_frames_agree_with_the_snapshot(self, world: KnowledgeGraph) -> None:
        seen, frames = world.snapshot(), world.to_pandas()
        assert frames.entities.index.tolist() == [e.id for e in seen.entities]
        assert frames.edges.index.tolist() == [e.id for e in seen.edges]
        assert frames.claims.index.tolist() == [c.id for c in seen.claims]
        assert frames.documents.index.tolist() == [d.id for d in seen.documents]

    def test_every_claim_of_an_edge_is_a_row_of_the_claims(self, world: KnowledgeGraph) -> None:
        frames = world.to_pandas(around=["Tengda"])
        assert set(frames.edges["claims"].explode()) == set(frames.claims.index)

    def test_dates_in_frames_are_no_finer_than_told(self, world: KnowledgeGraph) -> None:
        told = world.to_pandas(where=Filter(edge_types=["FOUNDED"])).edges.set_index("object_name")["date"]
        assert (told["Tengda"], told["Lanhai"]) == ("1998-11", "1999")

    def test_parts_are_the_same_part_in_every_form(self, world: KnowledgeGraph) -> None:
        told = {"around": ["Lanhai"], "hops": 2, "where": Filter(edge_types=["OWNS", "SUED"])}
        seen, mirror, frames = world.snapshot(**told), world.to_networkx(**told), world.to_pandas(**told)  # type: ignore[arg-type]
        assert len(seen.edges) == mirror.number_of_edges() == len(frames.edges) > 0
