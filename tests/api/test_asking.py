"""Questions through the API: named ones, Cypher, dossiers, paths and the words behind an answer."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from sinograph.api import Fact, KnowledgeGraph
from sinograph.errors import QueryError, QueryLimit, QueryRefused, UnknownName


class TestAskAndQuery:
    def test_a_table_holds_the_columns_and_rows_of_the_answer(self, world: KnowledgeGraph) -> None:
        answer, frame = world.ask("investors", {"name": "青云"}), world.query("investors", name="青云")
        assert list(frame.columns) == list(answer.columns)
        assert frame["investor"].tolist() == [row[0] for row in answer.rows]

    def test_an_answer_without_rows_keeps_its_columns(self, world: KnowledgeGraph) -> None:
        frame = world.query("investors", name="Lonely Island")
        assert (len(frame), frame.columns[0]) == (0, "investor")

    @pytest.mark.parametrize("more", [{"include_all": True}, {"all": True}, {"all": "yes"}])
    def test_rumours_come_by_either_word(self, world: KnowledgeGraph, more: dict[str, object]) -> None:
        assert world.query("investors", name="Weikan", **more)["investor"].tolist() == ["Lanhai"]  # type: ignore[arg-type]

    def test_rumours_stay_out_by_default(self, world: KnowledgeGraph) -> None:
        assert world.query("investors", name="Weikan").empty

    def test_everything_can_not_be_asked_of_a_question_about_rumours(self, world: KnowledgeGraph) -> None:
        with pytest.raises(QueryError, match="rumoured has no parameter 'all'"):
            world.ask("rumoured", include_all=True)

    def test_a_parameter_may_be_called_name(self, world: KnowledgeGraph) -> None:
        assert not world.query("products", name="Lanhai").empty

    def test_the_limit_cuts_the_rows_and_says_so(self, world: KnowledgeGraph) -> None:
        answer = world.ask("neighbours", {"name": "Tengda"}, limit=1)
        assert (len(answer.rows), answer.more) == (1, True)

    def test_what_was_given_is_left_as_it_was(self, world: KnowledgeGraph) -> None:
        told: dict[str, object] = {"name": "Weikan"}
        world.ask("investors", told, include_all=True)
        assert told == {"name": "Weikan"}

    def test_the_words_behind_each_row_are_found_by_its_claims(self, world: KnowledgeGraph) -> None:
        answer = world.ask("founders", {"name": "Tengda"})
        (told,) = world.evidence(answer.claims).values()
        assert told["quote"] == "Zeng Ming FOUNDED Tengda, says news/people.txt."

    def test_claims_that_nobody_stores_have_no_words(self, world: KnowledgeGraph) -> None:
        assert world.evidence(["c-nothing", ""]) == world.evidence([]) == {}

    def test_more_claims_than_one_statement_takes_all_come_back_in_order(self, world: KnowledgeGraph) -> None:
        known = [c.id for c in world.snapshot().claims]
        asked = [*known, *(f"c-{n}" for n in range(2100)), *known[::-1]]
        assert list(world.evidence(asked)) == known


class TestCypher:
    def test_parameters_are_read_by_their_names(self, world: KnowledgeGraph) -> None:
        frame = world.cypher("MATCH (c:Company {id: $who}) RETURN c.name AS name", who="tengda")
        assert frame.to_dict("records") == [{"name": "Tengda"}]

    def test_a_parameter_may_be_called_text(self, world: KnowledgeGraph) -> None:
        assert world.cypher("RETURN $text AS said", text="腾讯 '); DELETE").loc[0, "said"] == "腾讯 '); DELETE"

    def test_no_rows_are_a_table_with_columns(self, world: KnowledgeGraph) -> None:
        frame = world.cypher("MATCH (c:Company {id: 'nobody'}) RETURN c.name AS name, c.id AS id")
        assert (list(frame.columns), len(frame)) == (["name", "id"], 0)

    def test_dates_stay_dates(self, world: KnowledgeGraph) -> None:
        day = world.cypher("MATCH (:Regulator)-[r:ISSUED]->(x {id: 'data-rule'}) RETURN r.first_day AS day")
        assert day.loc[0, "day"] == date(2017, 6, 1)

    def test_what_could_write_is_refused_before_it_is_read(self, world: KnowledgeGraph) -> None:
        with pytest.raises(QueryRefused):
            world.cypher("MATCH (n) DETACH DELETE n")

    def test_rows_are_all_there_unless_limited(self, world: KnowledgeGraph) -> None:
        every = world.rows("UNWIND range(1, 2500) AS n RETURN n")
        some = world.rows("UNWIND range(1, 2500) AS n RETURN n", limit=10)
        assert (len(every.rows), every.more, len(some.rows), some.more) == (2500, False, 10, True)

    def test_the_time_limit_is_the_callers(self, world: KnowledgeGraph) -> None:
        with pytest.raises(QueryLimit, match=r"longer than 0\.05 s; ask for less"):
            world.rows("MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n", timeout=0.05)

    @pytest.mark.parametrize("value", ["", "😀", "a\nb", "\u202e", "0" * 10_000, 0, -1, 2.5, True, None, ["a", 1], []])
    def test_any_value_goes_in_and_comes_back(self, world: KnowledgeGraph, value: object) -> None:
        assert world.rows("RETURN $told AS told", {"told": value}).rows == ((value,),)


class TestShow:
    @pytest.mark.parametrize(
        "name", ["tengda", "TENGDA", "腾达", "騰達", "Tengda Holdings", "HKEX:0799", "Company:Tengda"]
    )
    def test_any_name_shows_the_same(self, world: KnowledgeGraph, name: str) -> None:
        assert world.show(name) == world.show("Tengda")

    def test_facts_of_both_directions_are_there(self, world: KnowledgeGraph) -> None:
        told = {f.sentence for f in world.show("Tengda").facts}
        assert {"Tengda invested in Heishan", "Zeng Ming founded Tengda"} <= told

    def test_no_fact_is_rumoured_unless_asked_for(self, world: KnowledgeGraph) -> None:
        assert world.show("Startup Golf").facts != world.show("Startup Golf", include_all=True).facts
        assert not {"rumoured", "denied"} & {f.edge.status for f in world.show("Tengda").facts}

    def test_planned_and_ended_facts_tell_their_status(self, world: KnowledgeGraph) -> None:
        told = {f.edge.status: dict(f.details) for f in world.show("Zeng Ming").facts}
        assert told["ended"]["status"] == "ended" and "status" not in told["actual"]

    def test_somebody_without_facts_is_named_in_documents(self, world: KnowledgeGraph) -> None:
        told = world.show("Lonely Island")
        assert (told.facts, told.documents) == ((), ("news/names.txt",))

    def test_two_of_one_name_are_never_guessed(self, world: KnowledgeGraph) -> None:
        with pytest.raises(UnknownName, match=r"write Type:name, or an id.*Company:Mingjing, Product:Mingjing"):
            world.show("Mingjing")


def sentences(path: tuple[Fact, ...]) -> list[str]:
    return [step.sentence for step in path]


class TestPath:
    def test_each_step_is_a_fact_with_its_words(self, world: KnowledgeGraph) -> None:
        steps = world.path("Isle A", "Isle C")
        assert sentences(steps) == ["Isle A owns Isle B", "Isle B supplies Isle C"]
        assert all(step.quotations for step in steps)

    def test_the_way_back_is_the_same_way(self, world: KnowledgeGraph) -> None:
        assert sentences(world.path("Isle C", "Isle A")) == sentences(world.path("Isle A", "Isle C"))[::-1]

    def test_a_rumour_is_no_short_cut_unless_asked_for(self, world: KnowledgeGraph) -> None:
        assert sentences(world.path("Isle A", "Isle C", include_all=True)) == ["Isle A owns Isle C"]

    @pytest.mark.parametrize("end", ["Lonely Island", "Tengda"])
    def test_no_connection_is_an_empty_path(self, world: KnowledgeGraph, end: str) -> None:
        assert world.path("Isle A", end) == ()

    def test_one_entity_under_two_names_is_told(self, world: KnowledgeGraph) -> None:
        with pytest.raises(QueryError, match=r"'Tengda' and '腾达' are one entity \(tengda\); name two"):
            world.path("Tengda", "腾达")

    @pytest.mark.parametrize(("start", "end"), [("Nobody", "Tengda"), ("Tengda", "Nobody")])
    def test_an_unknown_end_is_told(self, world: KnowledgeGraph, start: str, end: str) -> None:
        with pytest.raises(UnknownName, match="no entity is named 'Nobody'"):
            world.path(start, end)


class TestInNotebooks:
    def test_a_graph_shows_what_it_holds(self, world: KnowledgeGraph) -> None:
        page, told = world._repr_html_(), world.stats()
        assert f"<h4>{told.documents} documents, {told.claims} claims</h4>" in page
        assert f"<tr><td>Company</td><td>{told.entities['Company']}</td></tr>" in page
        assert f"<tr><td>INVESTED_IN</td><td>{told.edges['INVESTED_IN']}</td></tr>" in page

    def test_an_empty_graph_shows_too(self, graph: KnowledgeGraph) -> None:
        assert graph._repr_html_() == "<h4>0 documents, 0 claims</h4><table></table>"

    def test_a_dossier_shows_its_facts_and_quotes(self, world: KnowledgeGraph) -> None:
        page = world.show("Qingyun")._repr_html_()
        assert "<h3>Qingyun (Company)</h3>" in page
        assert "<td>Tengda invested in Qingyun</td>" in page and "says news/rounds.txt." in page

    def test_nothing_that_a_document_says_becomes_markup(self, graph: KnowledgeGraph) -> None:
        evil = "<script>alert(1)</script>"
        one = {
            "subject": f"A {evil}",
            "subject_type": "Company",
            "type": "OWNS",
            "object": "B",
            "object_type": "Company",
        }
        graph.from_pandas(pd.DataFrame([{**one, "source": evil, "quote": f"{evil} & more"}]))
        pages = [graph._repr_html_(), graph.show("B")._repr_html_(), graph.ask("owners", {"name": "B"})._repr_html_()]
        assert not any("<script>" in page for page in pages)
        assert all("&lt;script&gt;" in page for page in pages[1:])

    def test_an_answer_shows_nothing_for_what_is_not_told(self, world: KnowledgeGraph) -> None:
        answer = world.ask("investors", {"name": "Heishan"})
        assert any(None in row for row in answer.rows) and "None" not in answer._repr_html_()
