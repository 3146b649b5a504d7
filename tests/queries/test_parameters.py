"""What one may say for a parameter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sinograph.errors import QueryError, UnknownName
from sinograph.model import PartialDate
from sinograph.queries import ask
from sinograph.queries.parameters import declared, engine_values
from sinograph.store import Store


@pytest.mark.parametrize(
    ("kind", "told", "value"),
    [
        ("string", " USD ", "USD"),
        ("entity", "腾讯", "腾讯"),
        ("integer", " 3 ", 3),
        ("integer", 3, 3),
        ("number", "2.5", 2.5),
        ("number", 2, 2.0),
        ("boolean", "Yes", True),
        ("boolean", "0", False),
        ("boolean", True, True),
        ("date", "2016-11", PartialDate("2016-11")),
        ("date", 2016, PartialDate("2016")),
        ("date", date(2016, 11, 17), PartialDate("2016-11-17")),
        ("list", "a, b", ("a", "b")),
        ("list", ["a", "b"], ("a", "b")),
        ("edges", "owns,ACQUIRED", ("OWNS", "ACQUIRED")),
    ],
)
def test_reads_values_by_kind(kind: str, told: object, value: object) -> None:
    assert declared(f"x {kind} -- some").read(told) == value


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("string", ""),
        ("string", 3),
        ("entity", " "),
        ("integer", "3.5"),
        ("integer", True),
        ("integer", "9" * 30),
        ("integer", "٣"),
        ("number", "nan"),
        ("number", "much"),
        ("boolean", "perhaps"),
        ("date", "2016-13"),
        ("date", "yesterday"),
        ("date", "2016-02-30"),
        ("list", ","),
        ("list", 3),
        ("list", ["a", 3]),
        ("edges", "LIKES"),
        ("string", None),
    ],
)
def test_refuses_others_in_one_line(kind: str, told: object) -> None:
    with pytest.raises(QueryError, match="parameter x: ") as problem:
        declared(f"x {kind} -- some").read(told)
    assert "\n" not in str(problem.value)


def test_a_date_becomes_its_first_and_last_day() -> None:
    given = engine_values(declared("since date -- when"), PartialDate("2016-02"))
    assert given == {"since_first": date(2016, 2, 1), "since_last": date(2016, 2, 29)}


def test_an_optional_parameter_can_be_none() -> None:
    assert declared("x list = none -- some").read("none") is None
    assert declared("x list = a,b -- some").shown == "x=a,b"


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("investors", {}, "needs name=<entity>; it takes name=<entity> all=false"),
        ("investors", {"nmae": "Tengda"}, "no parameter 'nmae'; it takes name=<entity> all=false"),
        ("investors", {"name": "Tengda", "all": "maybe"}, "parameter all: 'maybe' is no boolean"),
        ("ownership", {"name": "Tengda", "depth": "99"}, "parameter depth: 99 is out of bounds; write 1 to 8"),
        ("between", {"since": "2016"}, "needs until=<date>"),
        ("between", {"since": "2016", "until": "2017", "types": "LIKES"}, "LIKES is no edge type; there are ACQUIRED"),
        ("rumoured", {"all": True}, "no parameter 'all'"),
    ],
)
def test_says_what_a_question_takes(world: Store, name: str, told: dict[str, Any], said: str) -> None:
    with pytest.raises(QueryError) as problem:
        ask(world, name, told)
    assert said in str(problem.value)


def test_unknown_questions_and_documents_offer_the_nearest(world: Store) -> None:
    with pytest.raises(UnknownName, match=r"nearest: .*investors"):
        ask(world, "investor", {})
    with pytest.raises(UnknownName, match=r"no document is named 'news/tie\.txt'; nearest: news/ties\.txt"):
        ask(world, "statements", {"document": "news/tie.txt"})


def test_an_entity_parameter_means_its_types(world: Store) -> None:
    assert ask(world, "products", {"name": "Lanhai"}).rows
    with pytest.raises(UnknownName, match="no Company is named 'Weikan'; nearest: Product:Weikan"):
        ask(world, "products", {"name": "Weikan"})
