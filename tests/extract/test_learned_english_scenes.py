"""English wordings that the network takes for what they are not."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.claims import LEARNED
from sinograph.extract.learned.english_doubts import believed, is_called
from sinograph.extract.learned.english_scenes import is_misread
from sinograph.extract.protocols import Draft, Reading

KINDS = {"Ann": "Person", "Bea": "Person", "Nasdaq": "Exchange", "Tarn College": "Organization"}


def draft(reading: Reading, subject: str, kind: str, object_: str, *, rule: str = LEARNED) -> Draft:
    """A claim of the sentence that holds its two ends."""
    ends = [named(reading, name, KINDS.get(name, "Company")) for name in (subject, object_)]
    at = max(m.start for m in ends)
    passage = next(p for p in reading.passages if p.start <= at < p.end)
    return Draft(kind, ends[0], ends[1], passage.start, passage.end, status="actual", confidence=0.9, rule=rule)


@pytest.mark.parametrize(
    ("kind", "ends", "text", "misread"),
    [
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "In an announcement to the Nasdaq, Hanbo said so.", True),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo announced on Nasdaq that Ann had left.", True),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "In a filing with Nasdaq, Hanbo said its IPO would go on.", False),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo went to Nasdaq.", False),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo took Nasdaq-listed Pelora private.", True),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo, a Nasdaq-listed firm, fell.", False),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo lost a tenth, the Nasdaq-listed lamp firm said.", False),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo bought the Nasdaq-listed lamp firm Pelora.", True),
        ("LISTED_ON", ("Hanbo", "Nasdaq"), "Hanbo bought a Nasdaq-listed firm.", True),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Hanbo learned that Ann, a banker, has resigned.", True),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Hanbo has learned that Ann, a banker, has resigned.", True),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Hanbo said that Ann has resigned.", False),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Hanbo reported that Ann, a banker, has resigned.", True),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Hanbo reported a record profit, chief executive Ann said.", False),
        ("WORKS_FOR", ("Ann", "Tarn College"), "Ann, a Tarn College graduate, sells lamps.", True),
        ("WORKS_FOR", ("Ann", "Tarn College"), "Ann holds a degree from Tarn College.", True),
        ("WORKS_FOR", ("Ann", "Tarn College"), "Ann, a professor with a degree of Tarn College, left.", False),
        ("WORKS_FOR", ("Ann", "Tarn College"), "Ann of Tarn College sells lamps.", False),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Two influencers on Hanbo, Ann and another, were fined.", True),
        ("WORKS_FOR", ("Ann", "Hanbo"), "Two managers of Hanbo, Ann and another, were fined.", False),
        ("SUED", ("Pelora", "Hanbo"), "Pelora assisted Hanbo in filing a suit.", True),
        ("SUED", ("Pelora", "Hanbo"), "Pelora, counsel for Hanbo, filed a suit.", True),
        ("SUED", ("Pelora", "Hanbo"), "Pelora filed a suit against Hanbo.", False),
        ("FOUNDED", ("Pelora", "Hanbo"), "Hanbo came of two apps backed by Pelora.", True),
        ("FOUNDED", ("Pelora", "Hanbo"), "Hanbo was set up by Pelora.", False),
        ("FOUNDED", ("Ann", "Hanbo"), "Hanbo is a lamp shop founded and run by Ann.", False),
        ("FOUNDED", ("Ann", "Hanbo"), "Hanbo is a lamp shop run by Ann.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "Hanbo called off its merger with Pelora.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "The board blocked the merger of Hanbo and Pelora.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "The merger of Hanbo and Pelora was finally blocked.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "The merger of Hanbo and Pelora was finally approved.", False),
        ("ACQUIRED", ("Hanbo", "Pelora"), "Hanbo dropped plans to buy Pelora.", True),
        ("ACQUIRED", ("Hanbo", "Pelora"), "Hanbo dropped its lamps and bought Pelora.", False),
        ("OPERATES", ("Hanbo", "Pelora"), "The ban ends Hanbo access to Pelora.", True),
        ("OPERATES", ("Hanbo", "Pelora"), "The ban ends Hanbo lamp shop Pelora.", False),
        ("OPERATES", ("Hanbo", "Jay"), "Tarn owns Hanbo and has a stake in Jay’s creator Pelora.", True),
        ("OPERATES", ("Pelora", "Jay"), "Tarn owns Hanbo and has a stake in Jay’s creator Pelora.", False),
        ("OPERATES", ("Hanbo", "Jay"), "Hanbo fought with Jay owner Pelora.", True),
        ("OPERATES", ("Hanbo", "Jay"), "Jay owner Hanbo fought with Pelora.", False),
        ("OPERATES", ("Hanbo", "Jay"), "Jay owner Beijing-based Hanbo fought with Pelora.", False),
        ("OPERATES", ("Hanbo", "Jay"), "Hanbo fought with Jay owner Beijing-based Pelora.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "It followed scuttled merger talks between Hanbo and Pelora.", True),
        ("MERGED_WITH", ("Hanbo", "Pelora"), "It followed merger talks between Hanbo and Pelora.", False),
        ("BASED_IN", ("Hanbo", "East China"), "Hanbo is based in East China's Anhui.", True),
        ("BASED_IN", ("Hanbo", "East China"), "Hanbo is based in East China.", False),
        ("INVESTED_IN", ("Hanbo", "Pelora"), "Pelora closed a round, as did a round raised by lamp maker Hanbo.", True),
        ("INVESTED_IN", ("Hanbo", "Pelora"), "Pelora closed a round led by lamp maker Hanbo.", False),
        ("INVESTED_IN", ("Hanbo", "Pelora"), "Shares of Pelora were received by a group led by Hanbo.", False),
        ("OWNS", ("Hanbo", "Pelora"), "Hanbo takes on the likes of Pelora.", True),
        ("COMPETES_WITH", ("Hanbo", "Pelora"), "Hanbo takes on the likes of Pelora.", False),
    ],
)
def test_words_beside_the_ends(kind: str, ends: tuple[str, str], text: str, misread: bool) -> None:
    reading = reading_in(text)
    assert is_misread(reading, draft(reading, ends[0], kind, ends[1])) is misread


@pytest.mark.parametrize(
    ("kind", "ends", "misread"),
    [
        ("OWNS", ("Hanbo", "Tarn"), False),
        ("OWNS", ("Hanbo", "Pelora"), True),
        ("OWNS", ("Quill", "Tarn"), True),
        ("OWNS", ("Pelora", "Hanbo"), False),
        ("COMPETES_WITH", ("Hanbo", "Pelora"), False),
        ("COMPETES_WITH", ("Hanbo", "Quill"), True),
    ],
)
def test_a_clause_of_its_own_parts_two_names(kind: str, ends: tuple[str, str], misread: bool) -> None:
    reading = reading_in("Hanbo holds Tarn, while Pelora is a unit of Quill.")
    assert is_misread(reading, draft(reading, ends[0], kind, ends[1])) is misread


def test_two_lists_in_one_order_are_not_crossed() -> None:
    reading = reading_in("Hanbo and Pelora belong to Tarn and Quill, respectively.")
    told = [draft(reading, owner, "OWNS", unit) for owner in ("Tarn", "Quill") for unit in ("Hanbo", "Pelora")]
    assert list(believed(reading, told)) == [told[0], told[3]]


def test_a_person_with_a_post_beside_a_founder_is_no_founder() -> None:
    reading = reading_in("Hanbo founder Ann and two executives, Bea among them, left.")
    right = [
        draft(reading, "Ann", "FOUNDED", "Hanbo", rule="post"),
        draft(reading, "Bea", "WORKS_FOR", "Hanbo", rule="post"),
    ]
    assert list(believed(reading, [*right, draft(reading, "Bea", "FOUNDED", "Hanbo")])) == right


def test_a_second_founder_by_name_is_one() -> None:
    reading = reading_in("Hanbo founder Ann left, and co-founder Bea took over.")
    told = [
        draft(reading, "Ann", "FOUNDED", "Hanbo", rule="post"),
        draft(reading, "Bea", "WORKS_FOR", "Hanbo", rule="post"),
        draft(reading, "Bea", "FOUNDED", "Hanbo"),
    ]
    assert list(believed(reading, told)) == told


@pytest.mark.parametrize(
    ("text", "owns"), [("The portfolio of Hanbo includes Pelora.", False), ("Hanbo holds a stake in Pelora.", True)]
)
def test_an_investment_is_no_holding_unless_one_is_worded(text: str, owns: bool) -> None:
    reading = reading_in(text)
    told = [draft(reading, "Hanbo", kind, "Pelora") for kind in ("INVESTED_IN", "OWNS")]
    assert [d.type for d in believed(reading, told)] == ["INVESTED_IN", *["OWNS"] * owns]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Lamp man Ann and Hanbo chief Bea spoke.", False),
        ("Lamp man Ann, who once led Hanbo, met chief Bea.", True),
    ],
)
def test_the_firm_of_the_next_person_is_not_of_this_one(text: str, stays: bool) -> None:
    reading = reading_in(text)
    right = draft(reading, "Bea", "WORKS_FOR", "Hanbo", rule="post")
    told = draft(reading, "Ann", "WORKS_FOR", "Hanbo")
    assert list(believed(reading, [right, told])) == [right, *[told] * stays]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("At Hanbo, chief Ann resigned in May.", "ended"),
        ("At Hanbo, chief Ann has stepped down.", "ended"),
        ("At Hanbo, chief Ann resigned from Pelora.", "actual"),
        ("At Hanbo, chief Ann spoke.", "actual"),
        ("Ann resigned and went to Hanbo.", "actual"),
    ],
)
def test_who_resigns_has_left(text: str, status: str) -> None:
    reading = reading_in(text)
    assert [d.status for d in believed(reading, [draft(reading, "Ann", "WORKS_FOR", "Hanbo")])] == [status]


@pytest.mark.parametrize(("words", "called"), [("Mr", False), ("Ms.", False), ("Dr", False), ("Mr Bean", True)])
def test_a_title_alone_is_no_name(words: str, called: bool) -> None:
    reading = reading_in(f"So {words} said.")
    assert is_called(named(reading, words, "Person"), reading.document.text) is called
