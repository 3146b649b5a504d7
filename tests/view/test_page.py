"""The page as text: one file, no request, the same for the same graph, and nothing in it that runs but its own."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.view.building import HOSTILE, assembled, crowd, hostile, story

from sinograph.errors import ConfigError
from sinograph.model import Claim, Edge, Entity, Evidence, Snapshot
from sinograph.ontology import load_ontology
from sinograph.view import Provenance, explore_html, write_explorer
from sinograph.view import page as page_module
from sinograph.view.drawing import curves, network, ranked
from sinograph.view.filling import safe_json

SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script", re.S | re.I)


def told(page: str) -> dict[str, Any]:
    """The records of a page."""
    block = re.search(r'<script type="application/json" id="graph">(.*?)</script>', page, re.S)
    assert block
    return json.loads(block[1])  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def page() -> str:
    return explore_html(story(), title="A story", provenance=Provenance(built="2026-11-20", digest="abc"))


def test_the_same_graph_gives_the_same_file(page: str) -> None:
    assert explore_html(story(), title="A story", provenance=Provenance(built="2026-11-20", digest="abc")) == page


def test_the_policy_allows_its_own_scripts_and_style_and_nothing_else(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    assert style
    own = [body for attributes, body in SCRIPT.findall(page) if "json" not in attributes]
    assert len(own) == 2
    for text in (*own, style[1]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]


def test_nothing_is_fetched_and_no_handler_stands_in_the_markup(page: str) -> None:
    markup = SCRIPT.sub("", re.sub(r"<style>.*?</style>", "", page, flags=re.S))
    assert not re.search(r"\son\w+\s*=", markup)
    assert not re.search(r'(?:src|href)="(?!data:,")', markup)


def test_hostile_texts_stay_in_the_records() -> None:
    page = explore_html(
        hostile(), title="</title><script>window.pwned=1</script>", provenance=Provenance(built=HOSTILE[1])
    )
    assert "<script>window.pwned" not in page
    assert len(SCRIPT.findall(page)) == 3
    names = {e["name"] for e in told(page)["entities"]}
    assert "</script><script>window.pwned=1</script>" in names
    page.encode("utf-8")


def test_json_holds_no_sign_that_ends_its_block() -> None:
    words = "<!-- </script> & \u2028 \u2029"
    text = safe_json({"a": words})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"a": words}


def test_every_edge_finds_its_quotes_and_sources(page: str) -> None:
    records = told(page)
    assert len(records["edges"]) == len(story().edges)
    for edge in records["edges"]:
        assert edge["claims"]
        for number in edge["claims"]:
            claim = records["claims"][number]
            assert "".join(text for text, _ in claim["quote"])
            assert records["documents"][claim["document"]]["title"].startswith("Newsletter")


def test_joined_people_are_marked_by_the_name_of_the_edge() -> None:
    words = "Ann Li runs Firm"
    claim = Claim("WORKS_FOR", "p-raw", "firm", Evidence("d", 0, len(words), words, "offline", "1"))
    people = (Entity("j-ann", "Person", "Ann Li"), Entity("firm", "Company", "Firm"))
    edge = Edge("r", "WORKS_FOR", "j-ann", "firm", claims=(claim.id,))
    quote = told(explore_html(assembled(people, [edge], [claim])))["claims"][0]["quote"]
    assert quote[0] == ["Ann Li", "s"]


def test_edges_carry_the_days_that_a_slider_needs(page: str) -> None:
    listing = next(e for e in told(page)["edges"] if e["type"] == "LISTED_ON" and e.get("iso") == "2004-06-16")
    assert (listing["firstDay"], listing["lastDay"]) == ("2004-06-16", "2004-06-16")
    year = next(e for e in told(page)["edges"] if e.get("iso") == "2011" and e["status"] == "actual")
    assert (year["firstDay"], year["lastDay"], year["date"]) == ("2011-01-01", "2011-12-31", "2011")


def test_an_edge_whose_end_is_missing_is_left_out() -> None:
    pair = (Entity("a", "Company", "A"), Entity("b", "Company", "B"))
    records = told(explore_html(assembled(pair, [Edge("r", "OWNS", "a", "b"), Edge("s", "OWNS", "a", "gone")])))
    assert [e["id"] for e in records["edges"]] == ["r"]


def test_the_best_connected_come_first() -> None:
    found = ranked(story())
    assert found.entities[0].id in {"alibaba", "tencent"}
    assert list(found.degrees) == sorted(found.degrees, reverse=True)


def test_parallel_edges_all_bend_differently() -> None:
    edges = [Edge(f"r{i}", "OWNS", *(("a", "b") if i % 2 else ("b", "a"))) for i in range(7)]
    # Seen from one side, whichever way each edge points.
    bends = [bend if e.subject == "a" else -bend for e, bend in zip(edges, curves(edges), strict=True)]
    assert len(set(bends)) == 7
    assert max(map(abs, bends)) < 1


def test_a_single_edge_is_straight_and_statuses_have_strokes() -> None:
    snapshot = story()
    found = ranked(snapshot)
    drawn = network(found, load_ontology()).edges
    strokes = {e.status: look["dashes"] for e, look in zip(found.edges, drawn, strict=True)}
    assert len({str(s) for s in (strokes["actual"], strokes["planned"], strokes["rumoured"], strokes["denied"])}) == 4
    pairs = Counter(frozenset((e.subject, e.object)) for e in found.edges)
    for edge, look in zip(found.edges, drawn, strict=True):
        assert bool(look["smooth"]) == (pairs[frozenset((edge.subject, edge.object))] > 1) or look["smooth"] is False


def test_symmetric_facts_have_no_arrow() -> None:
    found = ranked(story())
    for edge, look in zip(found.edges, network(found, load_ontology()).edges, strict=True):
        assert look["arrows"] == ("" if load_ontology().edge(edge.type).symmetric else "to")


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "图.html"
    path.write_text("before", encoding="utf-8")
    write_explorer(story(), path, title="图")
    text = path.read_text(encoding="utf-8")
    assert text.endswith("</html>\n")
    assert "<title>图</title>" in text
    assert [f.name for f in tmp_path.iterdir()] == ["图.html"]


def test_a_failed_write_leaves_the_earlier_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.html"
    path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(page_module, "_vis_network", lambda: "\ud800")
    with pytest.raises(UnicodeEncodeError):
        write_explorer(Snapshot(), path)
    assert path.read_text(encoding="utf-8") == "before"


def test_a_pyvis_without_its_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real = page_module.files
    monkeypatch.setattr(page_module, "files", lambda name: tmp_path if name == "pyvis" else real(name))
    with pytest.raises(ConfigError, match="pip install"):
        explore_html(Snapshot())


def test_a_large_page_stays_small() -> None:
    size = len(explore_html(crowd(300, 600), top=100).encode("utf-8"))
    assert size < 1_500_000
