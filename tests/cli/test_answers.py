"""query, cypher, show and path on the invented world: data on stdout in three forms, words on stderr, exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.making import Told, refused, typed
from tests.queries.building import STAMP, documents

from sinograph.config import StoreAddress
from sinograph.queries import load_catalogue
from sinograph.store import open_store


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with the invented world."""
    path: Path = tmp_path_factory.mktemp("world") / "world.kgl"
    with open_store(StoreAddress(str(path))) as store:
        store.write(documents(), stamp=STAMP)
    return str(path)


@pytest.fixture
def asked(place: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same, named by the environment."""
    monkeypatch.setattr("tests.cli.making.BARE", {"SINOGRAPH_STORE": place, "COLUMNS": None, "FORCE_COLOR": None})
    return place


def quiet(told: Told) -> Told:
    """A command that went well and had nothing to say."""
    assert (told.code, told.err) == (0, ""), told
    return told


@pytest.mark.usefixtures("asked")
class TestQuery:
    def test_lists_every_question_with_what_it_takes(self) -> None:
        told = quiet(typed("query", "--json")).json
        assert [row["name"] for row in told] == [q.name for q in load_catalogue()]
        taken = {row["name"]: row["parameters"] for row in told}
        assert taken["ownership"].startswith("name=<entity> depth=") and taken["founders"] == "name=<entity> all=false"

    def test_the_list_needs_no_graph(self) -> None:
        assert quiet(typed("query", "--csv", "--store", "nowhere.kgl")).csv[0] == ["name", "parameters", "question"]

    def test_gives_the_same_rows_in_every_form(self) -> None:
        ask = ("query", "investors", "name=青云")
        rows, table = quiet(typed(*ask, "--json")).json, quiet(typed(*ask, "--csv")).csv
        assert (
            [row["investor"] for row in rows]
            == [line[0] for line in table[1:]]
            == ["Beidou Capital", "Tengda", "Tengda"]
        )
        shown = quiet(typed(*ask)).out
        assert "Beidou Capital" in shown and "Who invested in" in shown.splitlines()[0]

    def test_keeps_numbers_numbers_and_nothing_null(self) -> None:
        amounts = [row["amount"] for row in typed("query", "investors", "name=青云", "--json").json]
        assert None in amounts and 5e6 in amounts

    def test_evidence_brings_quote_and_source_in_every_form(self) -> None:
        ask, words = (
            ("query", "founders", "name=Tengda", "--evidence"),
            "Zeng Ming FOUNDED Tengda, says news/people.txt.",
        )
        assert quiet(typed(*ask, "--json")).json[0]["evidence"][0]["quote"] == words
        assert quiet(typed(*ask, "--csv")).csv[1][-1] == f"“{words}” (news/people.txt, 2015-01-09)"
        assert f"“{words}”" in quiet(typed(*ask)).out

    def test_all_takes_rumours_too(self) -> None:
        ask = ("query", "investors", "name=Weikan", "--json")
        assert (typed(*ask).json, [r["investor"] for r in typed(*ask, "--all").json]) == ([], ["Lanhai"])

    @pytest.mark.parametrize(("form", "out"), [((), ""), (("--json",), "[]\n")])
    def test_without_rows_says_so_beside_the_data(self, form: tuple[str, ...], out: str) -> None:
        told = typed("query", "investors", "name=Lonely Island", *form)
        assert (told.code, told.out) == (0, out)
        assert told.err == ("" if form else "no row answers this\n")

    def test_a_limit_that_cuts_is_told_on_stderr(self) -> None:
        told = typed("query", "neighbours", "name=Tengda", "--limit", "2", "--json")
        assert (told.code, len(told.json), told.err) == (0, 2, "there are more than 2 rows; raise --limit\n")

    def test_a_value_may_hold_an_equals_sign(self) -> None:
        refused(typed("query", "investors", "name=a=b"), 6, "'a=b'")

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (("investors",), 5, "needs name=<entity>; it takes name=<entity> all=false"),
            (("investors", "Tengda"), 2, "parameter 'Tengda': write key=value"),
            (("investors", "=Tengda"), 2, "write key=value"),
            (("investors", "nmae=Tengda"), 5, "has no parameter 'nmae'; it takes name=<entity>"),
            (("investors", "name="), 5, "parameter name: '' is no entity; write a text that is not empty"),
            (
                ("ownership", "name=Tengda", "depth=deep"),
                5,
                "parameter depth: 'deep' is no integer; write a whole number",
            ),
            (("ownership", "name=Tengda", "depth=0"), 5, "out of bounds; write 1 to"),
            (("between", "since=2016", "until=soon"), 5, "'soon' is no date; write 2016, 2016-11 or 2016-11-17"),
            (("invest", "name=Tengda"), 6, "no question is named 'invest'; nearest: investments, investors"),
            (("investors", "name=Tegnda"), 6, "nearest: Tengda"),
            (("products", "name=Weikan"), 6, "no Company is named 'Weikan'; nearest: Product:Weikan"),
            (("statements", "document=news/tie.txt"), 6, "nearest: news/ties.txt"),
            (("rumoured", "--all"), 5, "question rumoured has no parameter 'all'"),
        ],
    )
    def test_what_does_not_fit_is_one_line_with_the_way_out(
        self, arguments: tuple[str, ...], code: int, words: str
    ) -> None:
        refused(typed("query", *arguments), code, words)


@pytest.mark.usefixtures("asked")
class TestCypher:
    def test_reads_parameters_as_texts(self) -> None:
        told = typed(
            "cypher", "MATCH (c:Company {id: $who}) RETURN c.name AS name, $n AS n", "who=tengda", "n=5", "--json"
        )
        assert quiet(told).json == [{"name": "Tengda", "n": "5"}]

    def test_gives_nodes_dates_and_lists_as_json(self) -> None:
        ((row),) = quiet(
            typed(
                "cypher", "MATCH (r:Regulation {id: 'data-rule'})<-[i:ISSUED]-() RETURN r, i.first_day AS day", "--json"
            )
        ).json
        assert row["r"]["labels"] == ["Regulation", "Entity"] and row["day"] == "2017-06-01"
        assert row["r"]["aliases"] == ["数据规则"]

    def test_without_rows_keeps_its_columns(self) -> None:
        told = quiet(typed("cypher", "MATCH (c:Company {id: 'nobody'}) RETURN c.name AS name", "--csv"))
        assert told.csv == [["name"]]

    def test_a_limit_that_cuts_is_told_on_stderr(self) -> None:
        told = typed("cypher", "UNWIND range(1, 9) AS n RETURN n", "--limit", "3", "--csv")
        assert (told.code, told.csv[1:], told.err) == (
            0,
            [["1"], ["2"], ["3"]],
            "there are more than 3 rows; raise --limit\n",
        )

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("",), "the question is empty; begin with MATCH"),
            (("MATCH (n) DETACH DELETE n",), "DETACH is not allowed"),
            (("CALL db.labels()",), "only CALL { … } is, no procedure"),
            (("RETURN 1; RETURN 2",), "ask them one by one"),
            (("RETURN 'a",), "line 1, column 8: the text that begins here does not end"),
            (("RETURN $who",), "who"),
            (("MATCH (n RETURN n",), "the question can't be answered"),
            (
                ("MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)", "--timeout", "0.05"),
                "longer than 0.05 s; ask for less, or raise",
            ),
        ],
    )
    def test_what_can_not_be_asked_is_one_line(self, arguments: tuple[str, ...], words: str) -> None:
        refused(typed("cypher", *arguments), 5, words)


@pytest.mark.usefixtures("asked")
class TestShow:
    def test_tells_names_tickers_and_facts_with_their_quotes(self) -> None:
        told = quiet(typed("show", "腾达")).out.splitlines()
        assert told[0] == "Tengda  (Company)"
        assert told[1] == "also: MTT, Tengda Holdings, 腾达" and told[2] == "listed: HKEX:0799"
        assert any(line.strip().startswith("2016-11-17") and "Tengda acquired Heishan" in line for line in told)
        assert any("“Tengda ACQUIRED Heishan, says news/takeovers.txt.”" in line for line in told)

    def test_tells_what_is_disputed(self) -> None:
        assert "disputed amount" in quiet(typed("show", "Heishan")).out

    def test_gives_every_quote_a_row_in_csv(self) -> None:
        head, *rows = quiet(typed("show", "Heishan", "--csv")).csv
        assert head == ["type", "date", "fact", "status", "quote", "document"]
        assert len([r for r in rows if r[0] == "ACQUIRED"]) == 2

    def test_gives_the_whole_dossier_in_json(self) -> None:
        told = quiet(typed("show", "Heishan", "--json")).json
        assert (told["id"], told["type"], told["aliases"]) == ("heishan", "Company", ["Heishan Games", "黑山"])
        bought = next(f for f in told["facts"] if f["type"] == "ACQUIRED")
        assert bought["other"] == {"id": "tengda", "name": "Tengda", "type": "Company"}
        assert {e["document"] for e in bought["evidence"]} == {"news/again.txt", "news/takeovers.txt"}

    def test_says_how_to_see_more_where_no_fact_is_known(self) -> None:
        told = quiet(typed("show", "Lonely Island")).out
        assert "named in 1 document\n" in told and "no fact is known; --all takes denied and rumoured ones too" in told

    def test_all_shows_rumours_with_their_status(self) -> None:
        assert "status rumoured" in quiet(typed("show", "Startup Golf", "--all")).out

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("Tegnda", "no entity is named 'Tegnda'; nearest: Tengda"),
            ("Mingjing", "Company:Mingjing, Product:Mingjing"),
            ("", "no entity is named ''"),
            ("Person:Tengda", "no Person is named 'Tengda'"),
        ],
    )
    def test_an_unknown_name_is_one_line(self, name: str, words: str) -> None:
        refused(typed("show", name), 6, words)

    @pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "COLUMNS": "60"}, {}])
    def test_has_no_colours_where_nobody_sees_them(self, env: dict[str, str]) -> None:
        assert "\x1b" not in quiet(typed("show", "Tengda", **env)).out


@pytest.mark.usefixtures("asked")
class TestPath:
    def test_gives_a_row_a_step(self) -> None:
        told = quiet(typed("path", "Isle A", "Isle C", "--json")).json
        assert [(r["step"], r["fact"]) for r in told] == [(1, "Isle A owns Isle B"), (2, "Isle B supplies Isle C")]
        assert told[0]["quote"] == "Isle A OWNS Isle B, says news/isles.txt."

    def test_all_may_go_by_a_rumour(self) -> None:
        (step,) = quiet(typed("path", "Isle A", "Isle C", "--all", "--json")).json
        assert step["status"] == "rumoured"

    @pytest.mark.parametrize(
        ("form", "out"), [((), ""), (("--json",), "[]\n"), (("--csv",), "step,fact,date,status,quote\n")]
    )
    def test_without_a_connection_says_so_and_gives_an_empty_table(self, form: tuple[str, ...], out: str) -> None:
        told = typed("path", "Isle A", "Tengda", *form)
        assert (told.code, told.out) == (0, out)
        assert told.err == "no connection between Isle A and Tengda; --all takes denied and rumoured facts too\n"

    def test_one_entity_is_no_path(self) -> None:
        refused(typed("path", "Tengda", "騰達"), 5, "'Tengda' and '騰達' are one entity (tengda); name two")


@pytest.mark.parametrize("command", [("query", "fines"), ("cypher", "RETURN 1"), ("show", "a"), ("path", "a", "b")])
class TestWithoutAGraph:
    def test_a_file_that_is_not_there_is_named_and_not_made(self, command: tuple[str, ...], tmp_path: Path) -> None:
        refused(
            typed(*command, "--store", str(tmp_path / "no.kgl")),
            4,
            "no.kgl: there is no graph; load documents into it first",
        )
        assert not list(tmp_path.iterdir())

    def test_an_unknown_scheme_is_told(self, command: tuple[str, ...]) -> None:
        refused(typed(*command, "--store", "http://x"), 2, "unknown scheme 'http'; give a path, neo4j://… or bolt://…")
