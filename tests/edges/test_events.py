"""Which claims are one event."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edges.making import claim, edges_of

PAIR = ("tencent", "supercell")


def told(document="a", kind="INVESTED_IN", ends=PAIR, **more):
    return claim(document, kind, ends, **more)


def events(*claims):
    return {e.event: len(e.claims) for e in edges_of(*claims)}


def test_two_investments_in_two_years_are_two_edges():
    assert events(told(date="2014-03"), told("b", date="2016")) == {"2014": 1, "2016": 1}


def test_one_event_told_by_three_documents_is_one_edge_with_three_claims():
    [edge] = edges_of(told(date="2016"), told("b", date="2016-06"), told("c", date="2016-06-21"))
    assert len(edge.claims) == edge.documents == 3
    assert (edge.event, str(edge.date)) == ("2016", "2016-06-21")


def test_rounds_tell_events_of_one_year_apart():
    assert events(told(round="A", date="2016"), told("b", round="B", date="2016")) == {"round:A": 1, "round:B": 1}


@pytest.mark.parametrize("written", ["b", "Series B", "B round", "B轮", " B "])
def test_a_round_is_one_however_it_is_written(written):
    [edge] = edges_of(told(round="B", date="2016"), told("b", round=written, date="2016"))
    assert (edge.event, edge.conflicts) == ("round:B", ())


def test_a_dated_claim_joins_the_only_round_of_its_year():
    assert events(told(round="B", date="2016-05"), told("b", date="2016")) == {"round:B": 2}


def test_a_dated_claim_stands_alone_between_two_rounds_of_its_year():
    claims = told(round="A", date="2016-01"), told("b", round="B", date="2016-12"), told("c", date="2016")
    assert events(*claims) == {"round:A": 1, "round:B": 1, "2016": 1}


def test_a_dated_claim_does_not_join_a_round_of_another_year_or_an_undated_one():
    assert events(told(round="B", date="2015"), told("b", date="2016")) == {"round:B": 1, "2016": 1}
    assert events(told(round="B"), told("b", date="2016")) == {"round:B": 1, "2016": 1}


def test_an_undated_claim_joins_the_only_event():
    assert events(told(), told("b", date="2016")) == {"2016": 2}
    assert events(told(), told("b", round="C")) == {"round:C": 2}


def test_an_undated_claim_stands_alone_beside_two_events():
    assert events(told(), told("b", date="2014"), told("c", date="2016")) == {"": 1, "2014": 1, "2016": 1}


def test_undated_claims_alone_are_one_event():
    assert events(told(), told("b")) == {"": 2}


def test_a_range_joins_the_only_event_that_it_meets():
    assert events(told(date="2015/2017"), told("b", date="2016"), told("c", date="2019")) == {"2016": 2, "2019": 1}
    claims = told(date="2015/2017"), told("b", date="2016"), told("c", date="2017")
    assert events(*claims) == {"2015/2017": 1, "2016": 1, "2017": 1}


def test_a_wide_range_joins_a_narrow_one():
    assert events(told(date="2015/2018"), told("b", date="2016/2017")) == {"2016/2017": 2}


def test_an_end_closes_the_event_that_began_before():
    ends = ("alibaba", "nyse")
    [edge] = edges_of(
        told(kind="LISTED_ON", ends=ends, date="2014", published="2014"),
        told("b", kind="LISTED_ON", ends=ends, date="2021", status="ended", published="2021"),
    )
    assert (edge.event, edge.status, str(edge.date), str(edge.first), str(edge.last)) == (
        "2014",
        "ended",
        "2014",
        "2014",
        "2021",
    )


def test_an_end_before_every_beginning_is_an_event_of_its_own():
    ends = ("alibaba", "hkex")
    claims = (
        told(kind="LISTED_ON", ends=ends, date="2012", status="ended"),
        told("b", kind="LISTED_ON", ends=ends, date="2019"),
    )
    assert events(*claims) == {"2012": 1, "2019": 1}


def test_lasting_types_are_one_edge_a_pair():
    assert events(told(kind="OWNS", date="2012"), told("b", kind="OWNS", date="2019"), told("c", kind="OWNS")) == {
        "": 3
    }


def test_ends_of_symmetric_types_are_sorted_and_others_are_not():
    [edge] = edges_of(told(kind="COMPETES_WITH"), told("b", kind="COMPETES_WITH", ends=PAIR[::-1]))
    assert (edge.subject, edge.object, len(edge.claims)) == ("supercell", "tencent", 2)
    assert len(edges_of(told(), told("b", ends=PAIR[::-1]))) == 2


def test_an_edge_has_the_same_id_whoever_tells_it():
    assert edges_of(told(date="2016"))[0].id == edges_of(told("z", date="2016-05", amount=None))[0].id
    assert edges_of(told(date="2016"))[0].id != edges_of(told(date="2017"))[0].id


def test_a_claim_of_itself_makes_no_edge():
    assert edges_of(told(ends=("tencent", "tencent"))) == ()


def test_a_claim_given_twice_counts_once():
    [edge] = edges_of(told(date="2016"), told(date="2016"))
    assert len(edge.claims) == 1


def test_order_never_matters_to_the_vague_ones():
    claims = [
        told("a", date="2015/2017"),
        told("b", date="2016"),
        told("c", round="B", date="2016-03"),
        told("d"),
        told("e", date="2014/2018"),
    ]
    assert len({edges_of(*order) for order in permutations(claims)}) == 1


MOMENTS = st.sampled_from([None, "2014", "2015", "2015-03", "2015-03-02", "2015/2016", "2014/2016", "2016-12-31"])
CLAIMS = st.lists(
    st.builds(
        lambda document, date, round_, status, published: told(
            document, date=date, round=round_, status=status, published=published
        ),
        st.sampled_from("abcdef"),
        MOMENTS,
        st.sampled_from([None, None, "A", "B"]),
        st.sampled_from(["actual", "planned", "rumoured", "denied", "ended"]),
        st.sampled_from([None, "2015", "2016-02", "2017-01-01"]),
    ),
    max_size=8,
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_edges(claims, chance):
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert edges_of(*claims) == edges_of(*shuffled)


@given(CLAIMS)
def test_every_claim_is_in_exactly_one_edge(claims):
    held = [id_ for e in edges_of(*claims) for id_ in e.claims]
    assert sorted(held) == sorted({c.id for c in claims})
    assert len({e.id for e in edges_of(*claims)}) == len(edges_of(*claims))
