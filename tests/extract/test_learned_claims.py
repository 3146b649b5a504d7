"""Claims by a network: what it adds to the rules' claims, what it takes back, and what it tells of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest
from tests.extract.learned_making import named, reading_in
from tests.extract.learned_network import Holds, StandIn

from sinograph.extract.learned.asking import said, with_ends
from sinograph.extract.learned.claims import LearnedClaims
from sinograph.extract.learned.found import LEAST, Found, Heard, agreed
from sinograph.extract.learned.kinds import EDGE_TYPES
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.weighing import Weighing, log_odds
from sinograph.extract.protocols import ClaimFinder, Draft, Reading
from sinograph.model import Mention, PartialDate
from sinograph.ontology import load_ontology

SURE = Settings(accept={"en": 0.8, "zh": 0.9}, veto=0.2, value=0.5)
DEAL = reading_in("Ada bought Bob for $5 million in June 2016.")
ADA, BOB = named(DEAL, "Ada"), named(DEAL, "Bob")
BOUGHT = Draft("ACQUIRED", ADA, BOB, 0, len(DEAL.document.text), confidence=0.7)


@dataclass(frozen=True)
class Rules:
    """A finder that finds what it is told."""

    drafts: tuple[Draft, ...] = ()
    languages: tuple[str, ...] = ("en", "zh")
    types: tuple[str, ...] = EDGE_TYPES

    def find(self, reading: Reading, mentions: Sequence[Mention]) -> Iterable[Draft]:
        return self.drafts


def finder(network: StandIn, *rules: Draft, settings: Settings = SURE) -> LearnedClaims:
    return LearnedClaims(network, settings, rules=(Rules(rules),), ontology=load_ontology())  # type: ignore[arg-type]


def claims(
    reading: Reading, mentions: Sequence[Mention], *holds: Holds, rules: Sequence[Draft] = (), otherwise: float = 0.0
) -> list[Draft]:
    network = StandIn(reading.document.text, holds=holds, otherwise=otherwise)
    return list(finder(network, *rules).find(reading, mentions))


def told(drafts: Iterable[Draft]) -> list[tuple[str, str, str]]:
    return [(d.subject.text, d.type, d.object.text) for d in drafts]


def test_it_is_a_claim_finder_of_both_languages_and_all_types() -> None:
    own = finder(StandIn(""))
    assert isinstance(own, ClaimFinder)
    assert (own.languages, set(own.types)) == (("en", "zh"), set(load_ontology().edges))


# -- what it adds


@pytest.mark.parametrize(
    ("language", "text", "chance", "expected"),
    [
        ("en", "Ada bought Bob.", 0.81, True),
        ("en", "Ada bought Bob.", 0.79, False),
        ("zh", "Ada收购了Bob。", 0.91, True),
        ("zh", "Ada收购了Bob。", 0.89, False),
        ("zh", "Ada收購了Bob。", 0.91, True),
    ],
)
def test_a_claim_counts_from_the_limit_of_its_language(language: str, text: str, chance: float, expected: bool) -> None:
    reading = reading_in(text, language=language)
    found = claims(reading, [named(reading, "Ada"), named(reading, "Bob")], Holds("Ada", "ACQUIRED", "Bob", chance))
    assert told(found) == [("Ada", "ACQUIRED", "Bob")] * expected


@pytest.mark.parametrize(
    ("first", "second", "statuses", "kinds", "expected"),
    [
        (0.95, 0.85, ("actual", "actual"), "WORKS_FOR WORKS_FOR", ["Bob"]),
        (0.85, 0.95, ("actual", "actual"), "WORKS_FOR WORKS_FOR", ["Cid"]),
        (0.90, 0.88, ("actual", "actual"), "WORKS_FOR WORKS_FOR", ["Bob", "Cid"]),
        (0.95, 0.85, ("actual", "ended"), "WORKS_FOR WORKS_FOR", ["Bob", "Cid"]),
        (0.95, 0.85, ("actual", "actual"), "FOUNDED WORKS_FOR", ["Bob", "Cid"]),
        (0.95, 0.85, ("actual", "actual"), "FOUNDED FOUNDED", ["Bob", "Cid"]),
    ],
    ids=["the first", "the second", "as likely", "one that ended", "another act", "several firms"],
)
def test_one_sentence_gives_a_person_the_likelier_of_two_employers(
    first: float, second: float, statuses: tuple[str, str], kinds: str, expected: list[str]
) -> None:
    reading = reading_in("Ada of Bob met the people of Cid.")
    mentions = [named(reading, "Ada", "Person"), named(reading, "Bob"), named(reading, "Cid")]
    holds = [
        Holds("Ada", kind, name, chance, status)
        for kind, name, chance, status in zip(kinds.split(), ("Bob", "Cid"), (first, second), statuses, strict=True)
    ]
    assert sorted(d.object.text for d in claims(reading, mentions, *holds)) == expected


def test_another_sentence_may_give_a_person_another_employer() -> None:
    reading = reading_in("Ada works for Bob.", "She sits on the board of Cid.")
    mentions = [
        named(reading, "Ada", "Person"),
        named(reading, "Bob"),
        replace(named(reading, "She", stands_for="Ada"), type="Person"),
        named(reading, "Cid"),
    ]
    drafts = claims(reading, mentions, Holds("Ada", "WORKS_FOR", "Bob", 0.95), Holds("She", "WORKS_FOR", "Cid", 0.85))
    assert {d.object.text for d in drafts} == {"Bob", "Cid"}


def test_a_claim_is_as_sure_as_the_network() -> None:
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", 0.875))
    assert found.confidence == pytest.approx(0.875)


def test_a_type_that_no_ends_like_these_have_is_not_told() -> None:
    assert claims(DEAL, [ADA, BOB], Holds("Ada", "WORKS_FOR", "Bob")) == []


def test_a_claim_told_twice_counts_once_where_the_network_is_surest() -> None:
    reading = reading_in("Ada bought Bob.", "Later Ada Inc bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob"), named(reading, "Ada Inc"), named(reading, "Bob", nth=1)]
    mentions[2] = replace(mentions[2], name="Ada")
    found = claims(reading, mentions, Holds("Ada", "ACQUIRED", "Bob", 0.9), Holds("Ada Inc", "ACQUIRED", "Bob", 0.95))
    assert told(found) == [("Ada Inc", "ACQUIRED", "Bob")]


@pytest.mark.parametrize("kind", ["MERGED_WITH", "PARTNERED_WITH", "COMPETES_WITH"])
def test_a_symmetric_claim_is_told_once(kind: str) -> None:
    both = (Holds("Ada", kind, "Bob", 0.9), Holds("Bob", kind, "Ada", 0.95))
    assert [d.type for d in claims(DEAL, [ADA, BOB], *both)] == [kind]


def test_a_symmetric_claim_of_the_rules_is_not_told_the_other_way_round() -> None:
    rule = Draft("MERGED_WITH", BOB, ADA, 0, 10)
    assert len(claims(DEAL, [ADA, BOB], Holds("Ada", "MERGED_WITH", "Bob"), rules=[rule])) == 1


def test_of_a_claim_and_its_reverse_the_surer_counts() -> None:
    both = (Holds("Ada", "ACQUIRED", "Bob", 0.85), Holds("Bob", "ACQUIRED", "Ada", 0.95))
    assert told(claims(DEAL, [ADA, BOB], *both)) == [("Bob", "ACQUIRED", "Ada")]


@pytest.mark.parametrize(("weaker", "stronger"), [("OWNS", "ACQUIRED"), ("INVESTED_IN", "ACQUIRED")])
def test_beside_a_purchase_no_share_is_told(weaker: str, stronger: str) -> None:
    both = (Holds("Ada", weaker, "Bob", 0.9), Holds("Ada", stronger, "Bob", 0.95))
    assert told(claims(DEAL, [ADA, BOB], *both)) == [("Ada", stronger, "Bob")]


def test_beside_a_launch_of_the_rules_no_operation_is_told() -> None:
    app = replace(BOB, type="Product")
    found = claims(
        DEAL, [ADA, app], Holds("Ada", "OPERATES", "Bob"), rules=[Draft("LAUNCHED", ADA, app, 0, 10)], otherwise=0.5
    )
    assert told(found) == [("Ada", "LAUNCHED", "Bob")]


def test_two_acts_of_different_kinds_are_both_told() -> None:
    both = (Holds("Ada", "SUED", "Bob"), Holds("Ada", "COMPETES_WITH", "Bob"))
    assert {d.type for d in claims(DEAL, [ADA, BOB], *both)} == {"SUED", "COMPETES_WITH"}


def test_a_nominal_mention_may_be_an_end() -> None:
    reading = reading_in("Ada rose.", "It bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "It", stands_for="Ada"), named(reading, "Bob")]
    (found,) = claims(reading, mentions, Holds("It", "ACQUIRED", "Bob"))
    assert (found.subject.name, found.subject.nominal) == ("Ada", True)


@pytest.mark.parametrize("mentions", [[], [ADA]], ids=["no name", "one name"])
def test_where_there_is_no_pair_the_network_is_not_asked(mentions: list[Mention]) -> None:
    network = StandIn(DEAL.document.text)
    assert list(finder(network).find(DEAL, mentions)) == []
    assert network.asked == []


# -- what it takes back


@pytest.mark.parametrize(("chance", "kept"), [(0.0, False), (0.01, False), (0.19, False), (0.21, True), (1.0, True)])
def test_a_claim_of_the_rules_goes_below_the_limit(chance: float, kept: bool) -> None:
    found = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", chance), rules=[BOUGHT])
    assert told(found) == [("Ada", "ACQUIRED", "Bob")] * kept


@pytest.mark.parametrize(
    ("weighing", "kept"),
    [
        (Weighing(), True),
        (Weighing(types={"ACQUIRED": -2.0}), False),
        (Weighing(types={"ACQUIRED": -2.0}, ruled=2.0), True),
        (Weighing(types={"OWNS": -9.0}), True),
        (Weighing(slope=4.0), False),
    ],
)
def test_what_the_network_says_counts_for_what_it_is_worth(weighing: Weighing, kept: bool) -> None:
    network = StandIn(DEAL.document.text, holds=[Holds("Ada", "ACQUIRED", "Bob", 0.4)])
    settings = replace(SURE, weighing=weighing)
    assert bool([*finder(network, BOUGHT, settings=settings).find(DEAL, [ADA, BOB])]) == kept


def test_what_is_worth_more_is_added() -> None:
    network = StandIn(DEAL.document.text, holds=[Holds("Ada", "ACQUIRED", "Bob", 0.6)])
    settings = replace(SURE, weighing=Weighing(types={"ACQUIRED": 2.0}))
    assert told(finder(network, settings=settings).find(DEAL, [ADA, BOB])) == [("Ada", "ACQUIRED", "Bob")]


def test_a_claim_of_the_rules_that_stays_is_as_sure_as_both_on_average() -> None:
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", 0.5), rules=[BOUGHT])
    assert found.confidence == pytest.approx(0.6)


def test_a_claim_that_the_network_was_not_asked_of_stays_as_it_is() -> None:
    reading = reading_in("Ada rose.", "It rained.", "It rained.", "Bob fell.")
    far = Draft("ACQUIRED", named(reading, "Ada"), named(reading, "Bob"), 0, 9, confidence=0.7)
    assert claims(reading, [far.subject, far.object], rules=[far]) == [far]


def test_doubt_about_one_claim_does_not_touch_another() -> None:
    sued = Draft("SUED", ADA, BOB, 0, 10)
    found = claims(DEAL, [ADA, BOB], Holds("Ada", "SUED", "Bob", 0.01), rules=[sued, BOUGHT], otherwise=0.5)
    assert [d.type for d in found] == ["ACQUIRED"]


def test_the_network_is_told_what_the_rules_say() -> None:
    network = StandIn(DEAL.document.text)
    list(finder(network, BOUGHT).find(DEAL, [ADA, BOB]))
    (asked,) = network.asked
    assert np.argwhere(asked.rules > 0).tolist() == [[0, EDGE_TYPES.index("ACQUIRED")]]


def test_a_symmetric_claim_of_the_rules_is_told_both_ways() -> None:
    found = said(DEAL, [Draft("MERGED_WITH", ADA, BOB, 0, 10)], load_ontology())
    assert found == {(a, b, 0): {EDGE_TYPES.index("MERGED_WITH")} for a, b in (("n:ada", "n:bob"), ("n:bob", "n:ada"))}


# -- what it tells of a claim


@pytest.mark.parametrize("status", ["actual", "planned", "rumoured", "denied", "ended"])
def test_a_claim_has_the_likeliest_status(status: str) -> None:
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", status=status))
    assert found.status == status


def test_a_claim_of_the_rules_takes_a_status_that_the_network_is_sure_of() -> None:
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", status="planned"), rules=[BOUGHT])
    assert found.status == "planned"


def test_values_that_belong_to_a_claim_are_attached() -> None:
    reading = reading_in("Ada bought 30% of Bob for $5 million in June 2016.")
    values = {"June 2016": 0.9, "$5 million": 0.9, "30%": 0.9}
    (found,) = claims(
        reading, [named(reading, "Ada"), named(reading, "Bob")], Holds("Ada", "ACQUIRED", "Bob", values=values)
    )
    assert (str(found.date), found.stake) == ("2016-06", 30.0)
    assert found.amount is not None
    assert (found.amount.value, found.amount.currency) == (5_000_000, "USD")


def test_a_value_that_does_not_surely_belong_is_left_out() -> None:
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", values={"June 2016": 0.49}))
    assert (found.date, found.amount) == (None, None)


@pytest.mark.parametrize(("may", "june", "expected"), [(0.6, 0.8, "2016-06"), (0.8, 0.6, "2011-05")])
def test_of_two_dates_the_surer_belongs(may: float, june: float, expected: str) -> None:
    reading = reading_in("In May 2011 Ada said that it bought Bob in June 2016.")
    told_of = Holds("Ada", "ACQUIRED", "Bob", values={"May 2011": may, "June 2016": june})
    (found,) = claims(reading, [named(reading, "Ada"), named(reading, "Bob")], told_of)
    assert str(found.date) == expected


@pytest.mark.parametrize("kind", ["SUPPLIES", "COMPETES_WITH"])
def test_a_value_that_the_type_does_not_have_is_left_out(kind: str) -> None:
    reading = reading_in("Ada bought 30% of Bob for $5 million.")
    (found,) = claims(
        reading,
        [named(reading, "Ada"), named(reading, "Bob")],
        Holds("Ada", kind, "Bob", values={"30%": 0.9, "$5 million": 0.9}),
    )
    assert found.stake is None
    assert (found.amount is not None) is ("amount" in load_ontology().edge(kind).attributes)


@pytest.mark.parametrize(("own", "expected"), [(None, "2016-06"), ("2015", "2015")])
def test_a_claim_of_the_rules_takes_a_date_only_where_it_has_none(own: str | None, expected: str) -> None:
    rule = replace(BOUGHT, date=PartialDate(own) if own else None)
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", values={"June 2016": 0.9}), rules=[rule])
    assert str(found.date) == expected


@pytest.mark.parametrize(("chance", "expected"), [(0.04, None), (0.5, "2016-06")])
def test_a_date_of_the_rules_that_the_network_doubts_is_left_out(chance: float, expected: str | None) -> None:
    rule = replace(BOUGHT, date=PartialDate("2016-06"))
    (found,) = claims(DEAL, [ADA, BOB], Holds("Ada", "ACQUIRED", "Bob", values={"June 2016": chance}), rules=[rule])
    assert (str(found.date) if found.date else None) == expected


@pytest.mark.parametrize(("kind", "expected"), [("ACQUIRED", "2016-06"), ("OWNS", None)])
def test_another_sentence_that_tells_the_same_act_tells_its_date(kind: str, expected: str | None) -> None:
    reading = reading_in("Ada and Bob.", "Little else is new.", "Nobody knew.", "In June 2016 Ada joined Bob.")
    ends = [named(reading, name, nth=n) for n in (0, 1) for name in ("Ada", "Bob")]
    (found,) = claims(reading, ends, Holds("Ada", kind, "Bob", values={"June 2016": 0.9}))
    assert (str(found.date) if found.date else None) == expected


@pytest.mark.parametrize(
    ("language", "text", "types", "kind", "attribute", "expected"),
    [
        ("en", "Ann is chief executive of Bob.", ("Person", "Company"), "WORKS_FOR", "role", "chief executive"),
        ("zh", "Bob首席执行官Ann表示。", ("Person", "Company"), "WORKS_FOR", "role", "首席执行官"),
        ("en", "Ann led a Series B round of Bob.", ("Company", "Company"), "INVESTED_IN", "round", "B"),
        ("zh", "Ann领投了Bob的A轮融资。", ("Company", "Company"), "INVESTED_IN", "round", "A"),
        ("en", "Ann trades on Bob under the symbol ANN.", ("Company", "Exchange"), "LISTED_ON", "ticker", "ANN"),
        ("en", "Ann led a Series B round of Bob.", ("Company", "Company"), "SUED", "round", None),
    ],
)
def test_post_round_and_ticker_come_from_the_words_beside(
    language: str, text: str, types: tuple[str, str], kind: str, attribute: str, expected: str | None
) -> None:
    reading = reading_in(text, language=language)
    ends = sorted((named(reading, n, t) for n, t in zip(("Ann", "Bob"), types, strict=True)), key=lambda m: m.start)
    (found,) = claims(reading, ends, Holds("Ann", kind, "Bob"))
    assert getattr(found, attribute) == expected


def test_the_evidence_holds_both_ends() -> None:
    reading = reading_in("It rained.", "Ada rose.", "It bought Bob.", "It rained.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    (found,) = claims(reading, mentions, Holds("Ada", "ACQUIRED", "Bob"))
    assert reading.document.text[found.start : found.end] == "Ada rose. It bought Bob."


# -- ends that only claims name


def test_ends_that_only_a_claim_names_are_asked_of_too() -> None:
    found = claims(DEAL, [ADA], Holds("Ada", "ACQUIRED", "Bob", 0.01), rules=[BOUGHT])
    assert found == []


def test_an_end_that_overlaps_a_mention_is_no_mention_more() -> None:
    reading = reading_in("Ada Inc bought Bob.")
    whole = named(reading, "Ada Inc")
    draft = Draft("ACQUIRED", named(reading, "Ada"), named(reading, "Bob"), 0, 5)
    assert [m.text for m in with_ends([whole], [draft])] == ["Ada Inc", "Bob"]


@pytest.mark.parametrize(("between", "kept"), [(" ", True), ("\n", True), ("\n\n", False), ("\n \n", False)])
def test_what_two_paragraphs_say_together_counts_for_what_it_is_worth(between: str, kept: bool) -> None:
    reading = reading_in(f"Ada rose.{between}It bought Bob.")
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    network = StandIn(reading.document.text, holds=[Holds("Ada", "ACQUIRED", "Bob", 0.9)])
    settings = replace(SURE, weighing=Weighing(apart=-9.0))
    assert bool([*finder(network, settings=settings).find(reading, ends)]) is kept


def test_a_symmetric_claim_is_told_in_the_order_of_the_text() -> None:
    reading = reading_in("Ada and Bob joined hands.")
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    assert told(claims(reading, ends, Holds("Bob", "PARTNERED_WITH", "Ada"))) == [("Ada", "PARTNERED_WITH", "Bob")]
    assert told(claims(reading, ends, Holds("Bob", "ACQUIRED", "Ada"))) == [("Bob", "ACQUIRED", "Ada")]


@pytest.mark.parametrize(("between", "kept"), [("", True), ("Cleo and Dora and ", False)])
def test_names_between_two_names_count_for_what_they_are_worth(between: str, kept: bool) -> None:
    reading = reading_in(f"Ada met {between}Bob.")
    names = [named(reading, name) for name in ("Ada", "Cleo", "Dora", "Bob") if name in reading.document.text]
    network = StandIn(reading.document.text, holds=[Holds("Ada", "ACQUIRED", "Bob", 0.9)])
    settings = replace(SURE, weighing=Weighing(between=-3.0))
    assert bool([*finder(network, settings=settings).find(reading, names)]) is kept


def test_other_likely_objects_count_for_what_they_are_worth() -> None:
    reading = reading_in("Ada bought Bob and Cleo.")
    names = [named(reading, name) for name in ("Ada", "Bob", "Cleo")]
    holds = [Holds("Ada", "ACQUIRED", "Bob", 0.95), Holds("Ada", "ACQUIRED", "Cleo", 0.9)]
    both = [("Ada", "ACQUIRED", "Bob"), ("Ada", "ACQUIRED", "Cleo")]
    assert told(claims(reading, names, *holds)) == both
    settings = replace(SURE, weighing=Weighing(of_subject=-2.0))
    assert told(finder(StandIn(reading.document.text, holds=holds), settings=settings).find(reading, names)) == both[:1]


# -- what a second network says of English texts


@pytest.mark.parametrize(
    ("language", "text", "first", "second", "expected"),
    [
        ("en", "Ada bought Bob.", 0.9, 0.9, True),
        ("en", "Ada bought Bob.", 0.7, 0.95, True),
        ("en", "Ada bought Bob.", 0.95, 0.3, False),
        ("en", "Ada bought Bob.", 0.95, 0.0, False),
        ("en", "Ada bought Bob.", 0.0, 0.9, False),
        ("zh", "Ada收购了Bob。", 0.95, 0.3, True),
    ],
    ids=["both sure", "the mean is sure", "one doubts", "one does not look", "the first does not look", "no English"],
)
def test_two_networks_decide_together_what_an_english_text_says(
    language: str, text: str, first: float, second: float, expected: bool
) -> None:
    reading = reading_in(text, language=language)
    both = [StandIn(text, holds=[Holds("Ada", "ACQUIRED", "Bob", chance)]) for chance in (first, second)]
    own = LearnedClaims(
        both[0],  # type: ignore[arg-type]
        SURE,
        rules=(Rules(),),
        ontology=load_ontology(),
        second=both[1],  # type: ignore[arg-type]
    )
    found = own.find(reading, [named(reading, "Ada"), named(reading, "Bob")])
    assert told(found) == [("Ada", "ACQUIRED", "Bob")] * expected
    assert bool(both[1].asked) == (language == "en" and first > 0)


@pytest.mark.parametrize("share", [0.25, 0.5, 0.75])
def test_what_two_networks_find_is_the_mean_of_their_log_odds(share: float) -> None:
    (found,) = agreed(told_by(0.9), told_by(0.5), share).values()
    assert log_odds(found.chance) == pytest.approx(share * log_odds(0.9))


def test_what_one_was_asked_of_and_does_not_find_it_holds_unlikely() -> None:
    (found,) = agreed(told_by(0.9), Heard({}, {("a", "b")}), 0.5).values()
    assert log_odds(found.chance) == pytest.approx((log_odds(0.9) + log_odds(LEAST / 2)) / 2)


def test_what_only_one_was_asked_of_is_as_it_says() -> None:
    for one, other in ((told_by(0.9), Heard({}, set())), (Heard({}, {("a", "c")}), told_by(0.9))):
        (found,) = agreed(one, other, 0.5).values()
        assert found.chance == pytest.approx(0.9)


def told_by(chance: float) -> Heard:
    return Heard({("OWNS", "a", "b"): Found("OWNS", chance, ADA, BOB, (0, 0), "actual", 0.9, {}, {})}, {("a", "b")})


def test_a_claim_of_the_rules_that_the_first_holds_impossible_is_put_to_the_second() -> None:
    text = DEAL.document.text
    both = [StandIn(text, holds=[Holds("Ada", "ACQUIRED", "Bob", chance)]) for chance in (0.03, 0.97)]
    own = LearnedClaims(
        both[0],  # type: ignore[arg-type]
        SURE,
        rules=(Rules((BOUGHT,)),),
        ontology=load_ontology(),
        second=both[1],  # type: ignore[arg-type]
    )
    assert told(own.find(DEAL, [ADA, BOB])) == [("Ada", "ACQUIRED", "Bob")]
