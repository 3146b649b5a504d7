"""What was said over time: the status that holds, its history, and from when to when a state held."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edges.making import claim, edges_of

from sinograph.model import STATUSES, Edge

FEW = settings(max_examples=60, deadline=None)
Word = tuple[str | None, str, str | None]


def edge(*words: str, kind: str = "WORKS_FOR") -> Edge:
    """The edge of words told as ``PUBLISHED STATUS DATE``, with ``-`` for what is not told."""
    made = [word.split() for word in words]
    return of([tuple(None if part == "-" else part for part in (*parts, "-")[:3]) for parts in made], kind)  # type: ignore[misc]


def of(words: Sequence[Word], kind: str = "WORKS_FOR") -> Edge:
    """The edge of words as (published, status, date), the same in both directions of time."""
    claims = [
        claim(f"d{number}", kind, ("wu", "foo"), published=published, status=status, date=date)
        for number, (published, status, date) in enumerate(words)
    ]
    [found] = edges_of(*claims)
    assert edges_of(*claims[::-1]) == (found,)
    return found


@pytest.mark.parametrize("status", STATUSES)
def test_one_word_is_the_status(status: str) -> None:
    assert edge(f"2016 {status}").status == status


@pytest.mark.parametrize(
    ("earlier", "later", "holds"),
    [
        ("actual", "planned", "actual"),
        ("actual", "rumoured", "actual"),
        ("actual", "denied", "denied"),
        ("actual", "ended", "ended"),
        ("planned", "actual", "actual"),
        ("planned", "rumoured", "rumoured"),
        ("planned", "denied", "denied"),
        ("planned", "ended", "ended"),
        ("rumoured", "planned", "planned"),
        ("rumoured", "actual", "actual"),
        ("rumoured", "denied", "denied"),
        ("denied", "rumoured", "rumoured"),
        ("denied", "planned", "planned"),
        ("denied", "actual", "actual"),
        ("ended", "planned", "ended"),
        ("ended", "rumoured", "ended"),
        ("ended", "denied", "ended"),
        ("ended", "actual", "ended"),
    ],
)
def test_of_two_words_the_later_holds_save_that_no_plan_undoes_a_fact_and_nothing_an_end(
    earlier: str, later: str, holds: str
) -> None:
    assert edge(f"2015 {earlier}", f"2016 {later}").status == holds


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("2016-05 rumoured", "2016-05-31 denied", "denied"),
        ("2016 denied", "2016-01-01 actual", "actual"),
        ("- actual", "2016 denied", "denied"),
        ("- denied", "- actual", "actual"),
        ("2016 planned 2018", "2016 denied 2017", "planned"),
        ("2016 denied", "2016 planned", "denied"),
        ("2016 rumoured", "2016 planned", "planned"),
        ("2016 actual", "2016 ended", "ended"),
    ],
)
def test_of_words_of_one_time_the_finer_the_later_dated_and_the_surer_is_the_later(
    one: str, other: str, holds: str
) -> None:
    assert edge(one, other).status == holds


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["2015 actual 2010", "2016 ended 2015", "2018 actual 2017"], "actual"),
        (["2015 actual 2010", "2016 ended 2015", "2018 actual 2015"], "ended"),
        (["2015 actual 2010", "2016 ended 2015", "2018 actual 2015-12-31"], "ended"),
        (["2015 actual 2010", "2016 ended 2015", "2018 actual 2016-01-01"], "actual"),
        (["2015 actual 2010", "2016 ended 2015", "2018 actual 2014"], "ended"),
        (["2015 actual 2010", "2016 ended 2015", "2018 actual"], "ended"),
        (["2015 actual 2010", "2016 ended 2015", "2018 planned 2019"], "ended"),
        (["2015 actual 2010", "2016 ended", "2018 actual 2017"], "actual"),
        (["2015 actual 2010", "2016 ended", "2018 actual 2016"], "ended"),
        (["- ended", "2018 actual 2017"], "ended"),
        (["2016 ended 2015", "2017 actual 2016", "2019 ended 2018"], "ended"),
    ],
)
def test_what_ended_is_taken_up_only_by_a_fact_dated_after_the_end(words: list[str], status: str) -> None:
    assert edge(*words).status == status


@pytest.mark.parametrize(
    ("words", "history"),
    [
        (["2016-05 planned", "2016-06 actual"], ("2016-05 planned", "2016-06 actual")),
        (["2016-06 actual", "2016-05 planned"], ("2016-05 planned", "2016-06 actual")),
        (["2016 actual", "2016 actual"], ("2016 actual",)),
        (["2016 actual", "2016-01 actual"], ("2016 actual", "2016-01 actual")),
        (["- planned 2017"], ("2017 planned",)),
        (["- planned"], ("planned",)),
        (["2018 actual", "- rumoured"], ("rumoured", "2018 actual")),
        (["2016 actual 2010"], ("2016 actual",)),
        (
            ["2014 planned", "2015 denied", "2016 actual", "2017 ended"],
            ("2014 planned", "2015 denied", "2016 actual", "2017 ended"),
        ),
    ],
)
def test_history_has_each_word_once_by_its_publication_oldest_first(words: list[str], history: tuple[str, ...]) -> None:
    assert edge(*words).history == history


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (["2016 actual 2010"], "2010", None),
        (["2016 actual 2010", "2017 actual 2008-05"], "2008-05", None),
        (["2016 actual 2010", "2017 actual 2010-05"], "2010-05", None),
        (["2016 actual 2010/2012"], "2010", None),
        (["2016 actual"], None, None),
        (["2016 planned 2018"], "2018", None),
        (["2016 actual 2010", "2017 ended 2015"], "2010", "2015"),
        (["2016 actual 2010", "2017 ended 2015-06"], "2010", "2015-06"),
        (["2016 actual 2010", "2017 ended"], "2010", None),
        (["2017 ended 2015"], None, "2015"),
        (["2017 ended 2014/2015"], None, "2015"),
        (["2017 ended 2015", "2019 actual 2018"], "2018", None),
        (["2016 actual 2010", "2017 ended 2015", "2019 actual 2018"], "2010", None),
        (["2016 actual 2010", "2017 ended 2015", "2018 ended 2015-06"], "2010", "2015-06"),
    ],
)
def test_a_state_holds_from_its_first_day_told_until_it_ended(
    words: list[str], first: str | None, last: str | None
) -> None:
    found = edge(*words)
    assert (found.first and found.first.text, found.last and found.last.text) == (first, last)


def test_a_year_stays_a_year_at_either_end() -> None:
    found = edge("2016 actual 2010", "2017 ended 2015")
    assert (str(found.first), str(found.last), str(found.date)) == ("2010", "2015", "2010")


@pytest.mark.parametrize(
    ("words", "conflict"),
    [
        (["2016 actual 2010", "2017 actual 2011"], True),
        (["2016 actual 2010", "2017 actual 2010-05"], False),
        (["2016 actual 2010", "2017 ended 2015"], False),
        (["2016 actual 2015", "2017 ended 2010"], True),
        (["2017 ended 2014", "2018 ended 2015"], True),
        (["2016 actual 2015", "2017 ended 2015-01"], False),
        (["2016 actual 2009/2011", "2017 actual 2010"], False),
        (["2016 actual 2009/2011", "2017 actual 2011-12-31"], False),
        (["2016 actual 2009/2011", "2017 actual 2012-01-01"], True),
    ],
)
def test_dates_that_can_not_both_be_are_a_conflict(words: list[str], conflict: bool) -> None:
    assert ("date" in edge(*words).conflicts) is conflict


WORDS = st.lists(
    st.tuples(
        st.sampled_from([None, "2014", "2015-06", "2016-01-02", "2018"]),
        st.sampled_from(STATUSES),
        st.sampled_from([None, "2010", "2012-03", "2013/2015", "2016"]),
    ),
    min_size=1,
    max_size=4,
    unique=True,
)


@FEW
@given(WORDS)
def test_no_order_of_documents_tells_another_story(words: list[Word]) -> None:
    claims = [claim(f"d{n}", "OWNS", ("a", "b"), published=p, status=s, date=d) for n, (p, s, d) in enumerate(words)]
    assert len({edges_of(*order) for order in permutations(claims)}) == 1


@FEW
@given(WORDS)
def test_the_status_is_one_that_was_told(words: list[Word]) -> None:
    assert of(words).status in {status for _, status, _ in words}


@FEW
@given(WORDS)
def test_the_history_tells_every_status_and_no_other(words: list[Word]) -> None:
    assert {line.split()[-1] for line in of(words).history} == {status for _, status, _ in words}


@FEW
@given(WORDS)
def test_a_state_that_has_not_ended_has_no_last_day(words: list[Word]) -> None:
    found = of(words)
    assert found.status == "ended" or found.last is None


@FEW
@given(WORDS)
def test_no_date_of_an_edge_is_finer_than_one_that_was_told(words: list[Word]) -> None:
    told = {part for _, _, date in words if date for part in (date, *date.split("/"))}
    found = of(words)
    assert {str(date) for date in (found.date, found.first, found.last) if date} <= told


@FEW
@given(WORDS)
def test_a_state_does_not_begin_after_it_ended(words: list[Word]) -> None:
    found = of(words)
    if found.first and found.last:
        assert found.first.first <= found.last.last
