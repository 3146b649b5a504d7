"""The tree of errors: drawn as it is, whole, and able to travel between processes."""

from __future__ import annotations

import copy
import pickle
import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph import errors
from sinograph.errors import (
    AnswerUnusable,
    BudgetReached,
    ConfigError,
    DuplicateDocument,
    GoldError,
    InputError,
    MissingExtra,
    OntologyError,
    OutputError,
    QueryError,
    QueryLimit,
    QueryRefused,
    ReadingStopped,
    ServiceFailed,
    SinographError,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreUnavailable,
    UnknownName,
)

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SinographError)]
SAMPLES = [
    SinographError("it went wrong"),
    ConfigError("x"),
    MissingExtra("pypdf", extra="pdf", purpose="read PDF files"),
    OntologyError("x"),
    InputError("a.pdf", "page 3", "encrypted", "remove the password"),
    DuplicateDocument("a.jsonl", "line 7", "the id 'a' stands twice", "give one of them another id"),
    AnswerUnusable("a", "", "no JSON", "run again"),
    ReadingStopped("x"),
    BudgetReached(9_500, budget=10_000, needed=2_000),
    ServiceFailed("x"),
    GoldError("x"),
    UnknownName("entity", "Tencnet", nearest=("Tencent", "腾讯")),
    QueryError("x"),
    QueryRefused("x"),
    QueryLimit("x"),
    OutputError("x"),
    StoreError("x"),
    StoreUnavailable("x"),
    StoreLocked("x"),
    StoreDamaged("x"),
]


def drawn() -> dict[str, str]:
    """The errors of the tree in the module's docstring, each with the one above it."""
    above: list[str] = []
    found: dict[str, str] = {}
    for line in re.findall(r"^    (\S.*|[│ ]*[├└].*)$", errors.__doc__ or "", re.M):
        branch = re.match(r"([│├└─ ]*)(\w+)", line)
        if branch:
            depth = len(branch[1]) // 4
            above[depth:] = [branch[2]]
            found[branch[2]] = above[depth - 1] if depth else ""
    return found


def test_the_tree_is_drawn_as_it_is() -> None:
    real = {kind.__name__: kind.__mro__[1].__name__ for kind in KINDS}
    assert drawn() == real | {"SinographError": ""}


def test_there_is_a_sample_of_each_kind() -> None:
    assert {type(sample) for sample in SAMPLES} == set(KINDS)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda e: type(e).__name__)
def test_every_error_is_caught_as_one_of_sinographs(sample: SinographError) -> None:
    with pytest.raises(SinographError):
        raise sample


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda e: type(e).__name__)
def test_a_message_is_one_line(sample: SinographError) -> None:
    assert str(sample)
    assert "\n" not in str(sample)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda e: type(e).__name__)
def test_an_error_comes_back_from_another_process_as_it_was(sample: SinographError) -> None:
    back = pickle.loads(pickle.dumps(sample))
    assert (type(back), str(back), back.args, vars(back)) == (type(sample), str(sample), sample.args, vars(sample))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda e: type(e).__name__)
def test_an_error_can_be_copied(sample: SinographError) -> None:
    assert str(copy.copy(sample)) == str(copy.deepcopy(sample)) == str(sample)


def _stop() -> NoReturn:
    raise BudgetReached(9_500, budget=10_000, needed=2_000)


def test_an_error_of_a_worker_does_not_break_the_pool() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(BudgetReached, match="budget of 10,000 tokens"),
    ):
        pool.submit(_stop).result()


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (SinographError, 1),
        (ConfigError, 2),
        (MissingExtra, 2),
        (OntologyError, 2),
        (GoldError, 2),
        (InputError, 3),
        (DuplicateDocument, 3),
        (AnswerUnusable, 3),
        (StoreError, 4),
        (StoreLocked, 4),
        (StoreDamaged, 4),
        (StoreUnavailable, 4),
        (QueryError, 5),
        (QueryRefused, 5),
        (QueryLimit, 5),
        (UnknownName, 6),
        (OutputError, 7),
        (BudgetReached, 8),
        (ReadingStopped, 9),
        (ServiceFailed, 9),
    ],
)
def test_the_exit_code_tells_programs_what_to_do_next(kind: type[SinographError], code: int) -> None:
    assert kind.exit_code == code


@pytest.mark.parametrize(
    ("place", "told"),
    [("page 3", "a.pdf: page 3: encrypted; remove the password"), ("", "a.pdf: encrypted; remove the password")],
)
def test_an_input_error_names_source_place_problem_and_way_out(place: str, told: str) -> None:
    problem = InputError("a.pdf", place, "encrypted", "remove the password")
    assert (str(problem), problem.source) == (told, "a.pdf")


@pytest.mark.parametrize(
    ("nearest", "told"),
    [
        ((), "no query is named 'x'"),
        (("investors",), "no query is named 'x'; nearest: investors"),
        (("腾讯", "Tencent"), "no query is named 'x'; nearest: 腾讯, Tencent"),
    ],
)
def test_an_unknown_name_offers_the_nearest(nearest: tuple[str, ...], told: str) -> None:
    problem = UnknownName("query", "x", nearest=nearest)
    assert (str(problem), problem.nearest) == (told, nearest)


def test_a_missing_extra_tells_the_command_that_installs_it() -> None:
    told = str(MissingExtra("neo4j", extra="neo4j", purpose="reach a server"))
    assert told == "neo4j is needed to reach a server and is not installed: pip install 'sinograph[neo4j]'"


@settings(max_examples=60, deadline=None)
@given(*[st.text(max_size=12)] * 4)
def test_any_words_travel_unchanged(source: str, place: str, problem: str, way_out: str) -> None:
    error = InputError(source, place, problem, way_out)
    back = pickle.loads(pickle.dumps(error, protocol=5))
    assert (str(back), back.source) == (str(error), source)
