"""Sizes, bends and strokes of the picture, keys of its search, and pieces of its quotes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.view.building import assembled, story

from sinograph.model import Edge, Entity, Snapshot
from sinograph.ontology import load_ontology
from sinograph.view.drawing import DASHES, ENDED, UNKNOWN, curves, letters, network, ranked, size
from sinograph.view.finding import keys, pieces, squashed
from sinograph.view.layout import place
from sinograph.view.wording import label

PAIR = (Entity("a", "Company", "Alpha"), Entity("b", "Company", "Beta"))


def look(edge: Edge) -> dict[str, object]:
    (drawn,) = network(ranked(assembled(PAIR, [edge])), load_ontology()).edges
    return dict(drawn)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.integers(0, 10_000))
def test_more_edges_never_make_a_node_smaller(degree: int) -> None:
    assert 8.0 <= size(degree) <= size(degree + 1) <= 44.0
    assert 14 <= letters(degree) <= letters(degree + 1) <= 32


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(1, 12), st.data())
def test_edges_of_one_pair_never_lie_on_each_other(count: int, data: st.DataObject) -> None:
    turned = data.draw(st.lists(st.booleans(), min_size=count, max_size=count))
    edges = [Edge(f"r{i}", "OWNS", *(("b", "a") if back else ("a", "b"))) for i, back in enumerate(turned)]
    # Seen from one end: an edge drawn the other way bends to the other side.
    sides = [bend * (-1 if back else 1) for bend, back in zip(curves(edges), turned, strict=True)]
    assert len(set(sides)) == count
    assert all(abs(bend) <= 1 for bend in sides)


def test_a_lone_edge_is_straight() -> None:
    assert curves([Edge("r", "OWNS", "a", "b"), Edge("s", "OWNS", "b", "c")]) == [0.0, 0.0]
    assert curves([]) == []


@pytest.mark.parametrize(("status", "dashes"), [("actual", False), ("ended", False), *DASHES.items()])
def test_a_stroke_tells_the_status(status: str, dashes: object) -> None:
    assert look(Edge("r", "OWNS", "a", "b", status=status))["dashes"] == dashes


def test_what_ended_is_grey_and_what_holds_has_its_type_s_colour() -> None:
    assert look(Edge("r", "OWNS", "a", "b", status="ended"))["color"] == ENDED
    assert look(Edge("r", "OWNS", "a", "b"))["color"] == load_ontology().edge("OWNS").colour
    assert look(Edge("r", "ORBITS", "a", "b"))["color"] == UNKNOWN


def test_more_documents_draw_a_thicker_edge_up_to_a_bound() -> None:
    widths = [look(Edge("r", "OWNS", "a", "b", documents=count))["width"] for count in (1, 2, 5, 500)]
    assert widths == sorted(widths)
    assert (widths[0], widths[-1]) == (1.5, 4.5)


def test_every_type_has_a_shape_of_the_ontology() -> None:
    snapshot = story()
    found = ranked(snapshot)
    for entity, node in zip(found.entities, network(found, load_ontology()).nodes, strict=True):
        kind = load_ontology().node(entity.type)
        assert (node["shape"], node["color"]) == (kind.shape, kind.colour)


def test_nothing_moves_by_itself() -> None:
    drawn = network(ranked(story()), load_ontology())
    assert drawn.options.physics.enabled is False
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in drawn.nodes)


def test_nothing_to_draw_is_drawn() -> None:
    drawn = network(ranked(Snapshot()), load_ontology())
    assert (drawn.nodes, drawn.edges) == ([], [])


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15))
def test_every_node_of_any_graph_has_a_place_of_its_own(links: list[tuple[int, int]]) -> None:
    spots = place(links, np.full((10, 3), 40.0) * [1.0, 1.0, 0.0])
    assert np.isfinite(spots).all()
    assert len({tuple(spot) for spot in spots.round(3).tolist()}) == 10


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Tencent", "Tencent"),
        ("腾讯控股有限公司", "腾讯控股有限公司"),
        ("  A \t B  ", "A B"),
        ("x" * 26, "x" * 26),
        ("x" * 27, "x" * 25 + "…"),
        ("腾" * 30, "腾" * 25 + "…"),
        ("a" * 24 + " bcd", "a" * 24 + "…"),
        ("A\u202eB", "A B"),
        ("", "–"),
    ],
)
def test_a_label_is_short_and_shows_everything_it_holds(name: str, shown: str) -> None:
    assert label(name) == shown


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text())
def test_any_name_has_a_label_of_one_short_line(name: str) -> None:
    shown = label(name)
    assert 1 <= len(shown) <= 26
    assert "\n" not in shown and "\u202e" not in shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("JD.com", "jdcom"),
        ("ＪＤ", "jd"),
        ("腾讯 控股", "腾讯控股"),
        ("A&B Co.", "abco"),
        ("STRASSE ß", "strassess"),
        ("①", "1"),
        ("_-_", ""),
        ("😀", ""),
    ],
)
def test_a_search_compares_letters_and_digits_only(text: str, key: str) -> None:
    assert squashed(text) == key


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text())
def test_squashing_is_done_once(text: str) -> None:
    assert squashed(squashed(text)) == squashed(text)


@pytest.mark.parametrize(
    ("entity", "query"),
    [
        (Entity("a", "Company", "Alibaba Group", ("阿里巴巴",)), "alibaba group"),
        (Entity("a", "Company", "Alibaba Group", ("阿里巴巴",)), "alibabajituan"[:7]),
        (Entity("a", "Company", "阿里巴巴"), "albb"),
        (Entity("a", "Company", "阿里巴巴"), "a li ba ba"),
        (Entity("a", "Company", "滴滴出行"), "滴滴出行"),
        (Entity("a", "Company", "騰訊"), "腾讯"),
        (Entity("a", "Company", "腾讯"), "騰訊"),
        (Entity("a", "Company", "Tencent", identifiers=("HKEX:0700",)), "0700"),
        (Entity("a", "Person", "单伟建"), "shanweijian"),  # a surname has a sound of its own
        (Entity("a", "Company", "ＢＡＴ"), "bat"),
    ],
)
def test_a_name_is_found_by_what_a_reader_types(entity: Entity, query: str) -> None:
    assert any(key.startswith(squashed(query)) for key in keys(entity))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.text(alphabet="Alphabet甲乙 .İß😀", max_size=40),
    st.text(alphabet="Alph甲İß", max_size=5),
    st.text(alphabet="bet乙", max_size=4),
)
def test_the_pieces_of_any_quote_are_the_quote(quote: str, one: str, other: str) -> None:
    cut = pieces(quote, Entity("a", "Company", one), Entity("b", "Company", other))
    assert "".join(text for text, _ in cut) == quote
    assert all(text and which in ("", "s", "o") for text, which in cut)


@pytest.mark.parametrize(
    ("quote", "marked"),
    [
        ("Alpha bought Beta.", ["Alpha", "Beta"]),
        ("alpha bought BETA", ["alpha", "BETA"]),
        ("Alphabet bought Betamax", []),
        ("Alpha's Beta", ["Alpha", "Beta"]),
        ("收购Alpha公司和Beta。", ["Alpha", "Beta"]),
        ("Alpha, Alpha and Alpha", ["Alpha"] * 3),
        ("", []),
    ],
)
def test_names_are_marked_where_they_stand_alone(quote: str, marked: list[str]) -> None:
    assert [text for text, which in pieces(quote, *PAIR) if which] == marked
