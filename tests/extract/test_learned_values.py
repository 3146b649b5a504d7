"""Which date, sum and share belong to a claim that the network read."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.values import Value, chances_of_dates, dated, stands_beside, surest, values_of
from sinograph.extract.protocols import Reading
from sinograph.model import PartialDate


def values(reading: Reading) -> dict[str, Value]:
    """The values of a document by their words."""
    return {reading.document.text[v.start : v.end]: v for v in values_of(reading, [])}


def test_values_of_a_passage_in_order() -> None:
    reading = reading_in("Ada bought 30% of Bob for $5 million in June 2016.")
    assert [v.kind for v in values_of(reading, [])] == ["stake", "amount", "date"]


PLACES = [
    # language, passages, type, the date's words, whether it can belong to Ada and Bob
    ("en", ("Ada bought Bob in June 2016.",), "ACQUIRED", "June 2016", True),
    ("en", ("In June 2016 Ada bought Bob.",), "OWNS", "June 2016", True),
    ("en", ("Ada holds Bob, and in June 2016 it bought Cid.",), "OWNS", "June 2016", False),
    ("en", ("Ada runs Bob but in June 2016 sold Cid.",), "OPERATES", "June 2016", False),
    ("en", ("Ada left in June 2016; Bob is led by Cid.",), "WORKS_FOR", "June 2016", False),
    ("en", ("Ada spoke in June 2016.", "It was fined with Bob."), "PENALIZED", "June 2016", True),
    ("en", ("The car came in June 2016.", "Ada founded Bob."), "FOUNDED", "June 2016", False),
    ("en", ("The car came in June 2016.", "Ada owns Bob."), "OWNS", "June 2016", False),
    ("en", ("Ada bought Bob.", "It sold Cid in June 2016."), "ACQUIRED", "June 2016", False),
    ("en", ("Since June 2016 Ada has taken on Bob.",), "COMPETES_WITH", "June 2016", False),
    ("zh", ("2016年6月，Ada收购了Bob。",), "ACQUIRED", "2016年6月", True),
    ("zh", ("Ada投资了Bob，2016年6月又收购Cid。",), "INVESTED_IN", "2016年6月", False),
    ("zh", ("Ada领投了Bob，时间为2016年6月。",), "INVESTED_IN", "2016年6月", True),
    ("zh", ("Ada在2016年6月8日消息中说，近日约谈了Bob。",), "REGULATES", "2016年6月8日", False),
    ("zh", ("2016年6月，Cid上线；Ada持有Bob。",), "OWNS", "2016年6月", False),
]


@pytest.mark.parametrize(("language", "passages", "kind", "words", "expected"), PLACES)
def test_where_a_date_can_stand(
    language: str, passages: tuple[str, ...], kind: str, words: str, expected: bool
) -> None:
    reading = reading_in(*passages, language=language)
    later = named(reading, "It") if passages[-1].startswith("It was") else named(reading, "Ada")
    value = values(reading)[words]
    assert stands_beside(reading, value, kind, later, named(reading, "Bob")) is expected


def test_of_two_values_of_a_kind_the_likelier_counts() -> None:
    reading = reading_in("In May 2011 Ada said that it bought Bob for $5 million in June 2016.")
    told = values(reading)
    near = [(0.6, told["May 2011"]), (0.8, told["June 2016"]), (0.4, told["$5 million"])]
    found = surest(reading, near, ("ACQUIRED", named(reading, "Ada"), named(reading, "Bob")), 0.5)
    assert {kind: str(v.told) for kind, v in found.items()} == {"date": "2016-06"}
    assert chances_of_dates(near) == {"2011-05": 0.6, "2016-06": 0.8}


DATES = [
    # the rules' date, how likely it is, the network's and how likely, which is told
    (None, None, "2016-06", 0.6, "2016-06"),
    ("2015", None, "2016-06", 0.9, "2015"),  # the network was not asked of it
    ("2015", 0.2, "2016-06", 0.9, "2016-06"),
    ("2015", 0.2, "2016-06", 0.8, "2015"),
    ("2015", 0.3, "2016-06", 0.9, "2015"),
    ("2015", 0.05, None, None, None),
    ("2015", 0.05, "2016-06", 0.6, None),
    (None, None, None, None, None),
]


@pytest.mark.parametrize(("own", "chance", "other", "surer", "expected"), DATES)
def test_the_rules_date_goes_where_the_network_doubts_it(
    own: str | None, chance: float | None, other: str | None, surer: float | None, expected: str | None
) -> None:
    likeliest = Value(0, 4, "date", PartialDate(other)) if other else None
    asked = {day: p for day, p in ((own, chance), (other, surer)) if day and p is not None}
    told = dated(PartialDate(own) if own else None, likeliest, asked, 0.1)
    assert (str(told) if told else None) == expected
