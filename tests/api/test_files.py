"""Picture and exports through the API: what is written where, and what refuses to be."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from sinograph.api import KnowledgeGraph
from sinograph.errors import ConfigError, OutputError, UnknownName
from sinograph.export import forms

SUFFIX = {
    "csv": "",
    "cypher": ".cypher",
    "ftm": ".ftm.json",
    "gexf": ".gexf",
    "graphml": ".graphml",
    "jsonld": ".jsonld",
}


class TestExplore:
    def test_draws_everything_rumours_too_and_says_what_was_drawn(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        drawn = world.explore(tmp_path / "a.html", title="我的图 <1>")
        page = (tmp_path / "a.html").read_text(encoding="utf-8")
        assert {e.status for e in drawn.edges} >= {"rumoured", "denied"}
        assert "我的图 &lt;1&gt;" in page and "<1>" not in page

    def test_tells_digest_and_source_of_the_graph(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        world.explore(tmp_path / "a.html")
        page = (tmp_path / "a.html").read_text(encoding="utf-8")
        assert world.stats().digest[:12] in page and "world.kgl" in page

    def test_draws_a_neighbourhood(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        drawn = world.explore(tmp_path / "a.html", around=["Isle B"])
        assert {e.name for e in drawn.entities} == {"Isle A", "Isle B", "Isle C"}

    def test_draws_an_empty_graph(self, graph: KnowledgeGraph, tmp_path: Path) -> None:
        graph.explore(str(tmp_path / "a.html"))
        assert "Nothing to draw yet" in (tmp_path / "a.html").read_text(encoding="utf-8")

    def test_leaves_the_earlier_picture_where_a_name_is_unknown(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text("earlier")
        with pytest.raises(UnknownName):
            world.explore(tmp_path / "a.html", around=["Nobody"])
        assert (tmp_path / "a.html").read_text() == "earlier"

    @pytest.mark.parametrize(
        ("place", "said"),
        [
            ("nowhere/a.html", r"nowhere' does not exist; make it first"),
            (".", "can't be written .*; choose another place"),
        ],
    )
    def test_says_where_it_can_not_be_written(
        self, world: KnowledgeGraph, tmp_path: Path, place: str, said: str
    ) -> None:
        with pytest.raises(OutputError, match=said):
            world.explore(tmp_path / place, around=["Isle A"])

    def test_leaves_nothing_half_written(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        world.explore(tmp_path / "a.html", around=["Isle A"])
        assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


class TestExport:
    @pytest.mark.parametrize("form", forms())
    def test_every_form_tells_which_files_it_wrote(self, world: KnowledgeGraph, tmp_path: Path, form: str) -> None:
        written = world.export(tmp_path / "out", form=form)
        assert written and all(path.is_file() and path.stat().st_size for path in written)

    @pytest.mark.parametrize("form", forms())
    def test_every_form_gives_the_same_bytes_twice(self, world: KnowledgeGraph, tmp_path: Path, form: str) -> None:
        one, two = (world.export(tmp_path / name / "out", form=form) for name in ("one", "two"))
        assert [p.read_bytes() for p in one] == [p.read_bytes() for p in two]

    @pytest.mark.parametrize("form", forms())
    def test_rumours_stay_out_unless_asked_for(self, world: KnowledgeGraph, tmp_path: Path, form: str) -> None:
        some = world.export(tmp_path / "some", form=form)
        every = world.export(tmp_path / "every", form=form, include_all=True)
        assert sum(p.stat().st_size for p in every) > sum(p.stat().st_size for p in some)

    @pytest.mark.parametrize("name", ["a.graphml", "a.gexf", "a.jsonld", "a.cypher"])
    def test_the_form_follows_the_suffix(self, world: KnowledgeGraph, tmp_path: Path, name: str) -> None:
        form = name.partition(".")[2]
        by_suffix, by_name = world.export(tmp_path / name), world.export(tmp_path / "told", form=form)
        assert by_suffix[0].read_bytes() == by_name[0].read_bytes()

    def test_a_place_without_a_suffix_is_a_folder_of_tables(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        assert {"entities.csv", "edges.csv", "claims.csv"} <= {p.name for p in world.export(tmp_path / "tables")}

    def test_a_neighbourhood_is_exported_alone(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        (path,) = world.export(tmp_path / "a.graphml", around=["Isle B"])
        assert len([n for n in ElementTree.parse(path).iter() if n.tag.endswith("}node")]) == 3

    def test_the_forms_that_are_json_can_be_read(self, world: KnowledgeGraph, tmp_path: Path) -> None:
        (path,) = world.export(tmp_path / "a.jsonld")
        assert json.loads(path.read_text(encoding="utf-8"))

    @pytest.mark.parametrize(("name", "form", "told"), [("a.xyz", None, "'.xyz'"), ("a", "word", "'word'")])
    def test_an_unknown_form_lists_those_there_are(
        self, world: KnowledgeGraph, tmp_path: Path, name: str, form: str | None, told: str
    ) -> None:
        with pytest.raises(ConfigError, match=f"export form {told} is unknown; give --format one of csv, cypher, ftm"):
            world.export(tmp_path / name, form=form)
        assert not list(tmp_path.iterdir())

    def test_an_empty_graph_can_be_exported(self, graph: KnowledgeGraph, tmp_path: Path) -> None:
        (path,) = graph.export(tmp_path / "a.graphml")
        assert ElementTree.parse(path).getroot().tag.endswith("graphml")
