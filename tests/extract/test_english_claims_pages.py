"""Wordings of newspaper pages: two lists in one order, hearsay of a verb, asides, plans of listings, posts, shares."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read, shown


def told(text: str, *attributes: str) -> list[str]:
    return sorted(f"{d.type} {shown(d, attributes)}" for d in read(text))


class TestOrder:
    @pytest.mark.parametrize(
        ("text", "claims"),
        [
            (
                "[Owl|Product] and [Jay|Product] are operated by [Hanbo] and [Pelora] respectively.",
                ["OPERATES Hanbo > Owl", "OPERATES Pelora > Jay"],
            ),
            (
                "[Owl|Product] and [Jay|Product] are operated by [Hanbo] and [Pelora].",
                ["OPERATES Hanbo > Jay", "OPERATES Hanbo > Owl", "OPERATES Pelora > Jay", "OPERATES Pelora > Owl"],
            ),
            (
                "[Owl|Product] and [Jay|Product] are operated by [Hanbo] in two cities respectively.",
                ["OPERATES Hanbo > Jay", "OPERATES Hanbo > Owl"],
            ),
        ],
        ids=["in order", "each", "one side"],
    )
    def test_respectively(self, text: str, claims: list[str]) -> None:
        assert told(text) == claims

    def test_two_after_a_date_that_opens_a_clause(self) -> None:
        text = "[Zed] had a shop, and in 2018 [Hanbo] and [Pelora] bought [Jay]."
        assert told(text, "date") == ["ACQUIRED Hanbo > Jay date=2018", "ACQUIRED Pelora > Jay date=2018"]


class TestAside:
    @pytest.mark.parametrize(
        ("text", "claim"),
        [
            ("[Hanbo] plans to buy [its|Company=Hanbo] rival [Owl].", "COMPETES_WITH Owl > Hanbo status=actual"),
            ("[Hanbo] may meet [Jay] competitor [Owl].", "COMPETES_WITH Owl > Jay status=actual"),
            ("[Hanbo] will close [its|Company=Hanbo] subsidiary [Owl].", "OWNS Hanbo > Owl status=actual"),
            ("[Hanbo] will close [its|Company=Hanbo] former subsidiary [Owl].", "OWNS Hanbo > Owl status=ended"),
            ("[Hanbo] plans to become a rival of [Owl].", "COMPETES_WITH Hanbo > Owl status=planned"),
        ],
    )
    def test_what_a_noun_says_of_a_name_holds_whatever_is_planned(self, text: str, claim: str) -> None:
        assert claim in told(text, "status")

    def test_a_rival_is_that_of_the_name_before_it(self) -> None:
        text = "[Hanbo] raised money to grow [its|Company=Hanbo] [Owl|Product] competitor [Jay|Product]."
        assert told(text) == ["COMPETES_WITH Jay > Owl"]


class TestHearsay:
    @pytest.mark.parametrize(
        ("text", "claim"),
        [
            ("[Hanbo] reportedly holds 13% of shares of [Owl].", "OWNS Hanbo > Owl status=rumoured"),
            ("[Hanbo], which reportedly owns [Owl], fell.", "OWNS Hanbo > Owl status=rumoured"),
            ("[Hanbo] holds 13% of shares of [Owl].", "OWNS Hanbo > Owl status=actual"),
            ("[Hanbo] reportedly met [its|Company=Hanbo] unit [Owl].", "OWNS Hanbo > Owl status=actual"),
        ],
    )
    def test_a_holding_is_a_rumour_where_its_verb_is(self, text: str, claim: str) -> None:
        assert told(text, "status") == [claim]


class TestPlans:
    @pytest.mark.parametrize(
        ("text", "status"),
        [
            ("[Hanbo] submitted its application for an IPO on [Nasdaq|Exchange].", "planned"),
            ("[Hanbo] postponed its IPO on [Nasdaq|Exchange].", "planned"),
            ("[Nasdaq|Exchange] announced the suspension of [Hanbo]'s IPO on the [STAR Market|Exchange].", "planned"),
            ("[Hanbo] celebrated its IPO on [Nasdaq|Exchange].", "actual"),
        ],
    )
    def test_a_listing_that_is_asked_for_or_put_off_is_none_yet(self, text: str, status: str) -> None:
        assert {d.status for d in read(text) if d.type == "LISTED_ON"} == {status}

    def test_what_somebody_needs_to_do_is_no_plan(self) -> None:
        assert told("An analyst said that [Hanbo] needs to fully acquire [Owl] to grow.") == []

    def test_talks_that_were_scuttled_are_none(self) -> None:
        assert told("The scuttled merger of [Hanbo] and [Owl] cost a lot.") == []


class TestPosts:
    @pytest.mark.parametrize(
        ("text", "claims"),
        [
            (
                "[Ann|Person] served as CFO of [Hanbo] from 2005 to 2008.",
                ["WORKS_FOR Ann > Hanbo status=ended role=cfo"],
            ),
            ("[Ann|Person] served as CFO of [Hanbo] from 2005.", ["WORKS_FOR Ann > Hanbo status=actual role=cfo"]),
            (
                "[Ann|Person] has served as CFO of [Hanbo] since 2005, and before that taught law.",
                ["WORKS_FOR Ann > Hanbo status=actual role=cfo"],
            ),
            (
                "[Ann|Person] served as CFO of [Hanbo], and before that taught law.",
                ["WORKS_FOR Ann > Hanbo status=ended role=cfo"],
            ),
            (
                "[Ann|Person], [Hanbo]'s previous chief financial officer, died.",
                ["WORKS_FOR Ann > Hanbo status=ended role=chief_financial_officer"],
            ),
            (
                "Prior to joining [Owl], [Ann|Person] served as CFO of [Hanbo].",
                ["WORKS_FOR Ann > Hanbo status=ended role=cfo", "WORKS_FOR Ann > Owl status=actual role=none"],
            ),
            (
                "[Hanbo] fired CEO [Ann|Person] and COO [Bea|Person].",
                ["WORKS_FOR Ann > Hanbo status=ended role=ceo", "WORKS_FOR Bea > Hanbo status=ended role=coo"],
            ),
            (
                "Two left, leaving [Hanbo] CEO [Ann|Person] alone.",
                ["WORKS_FOR Ann > Hanbo status=actual role=ceo"],
            ),
            (
                "It left in May, leaving chief executive [Ann|Person] of [Hanbo] alone.",
                ["WORKS_FOR Ann > Hanbo status=actual role=chief_executive"],
            ),
            ("[Ann|Person] and [Bea|Person] took up new roles, with [Hanbo] saying so.", []),
            ("[Hanbo]'s controller [Ann|Person] was summoned.", []),
            (
                "[Hanbo]'s financial controller [Ann|Person] was summoned.",
                ["WORKS_FOR Ann > Hanbo status=actual role=financial_controller"],
            ),
            (
                "[Hanbo] director [Ann|Person] and fellow director [Bea|Person] spoke.",
                [
                    "WORKS_FOR Ann > Hanbo status=actual role=director",
                    "WORKS_FOR Bea > Hanbo status=actual role=director",
                ],
            ),
        ],
    )
    def test_posts(self, text: str, claims: list[str]) -> None:
        assert told(text, "status", "role") == claims

    def test_one_of_several_executives_holds_one_post(self) -> None:
        text = "[Hanbo] founder [Ann|Person] and two other executives [Bea|Person] and [Cai|Person] left the room."
        posts = [d for d in read(text) if d.type == "WORKS_FOR"]
        assert {(d.subject.text, d.role) for d in posts} == {("Bea", "executive"), ("Cai", "executive")}
        assert {d.subject.text for d in read(text) if d.type == "FOUNDED"} == {"Ann"}


class TestShares:
    def test_a_share_is_not_lent_to_a_subsidiary_beside_it(self) -> None:
        text = "[Zed] bought 10% of [Owl] from [Hanbo]'s subsidiary [Jay]."
        assert {(d.subject.text, d.object.text): d.stake for d in read(text)} == {
            ("Zed", "Owl"): 10,
            ("Hanbo", "Jay"): None,
        }


class TestPlaces:
    @pytest.mark.parametrize(
        "text",
        [
            "[Hangzhou|Place], [China|Place]-based [Hanbo] fell.",
            "[Hanbo], a [Hangzhou|Place], [China|Place]-based lamp maker, fell.",
        ],
    )
    def test_a_city_is_told_before_its_region(self, text: str) -> None:
        assert told(text) == ["BASED_IN Hanbo > Hangzhou"]


class TestCourts:
    @pytest.mark.parametrize("words", ["a class action lawsuit", "a suit on behalf of shareholders"])
    def test_a_law_firm_sues_for_others(self, words: str) -> None:
        assert told(f"[Tarn & Lee LLP] has filed {words} against [Hanbo].") == []

    def test_a_law_firm_may_sue_for_itself(self) -> None:
        assert told("[Tarn & Lee LLP] sued [Hanbo].") == ["SUED Tarn & Lee LLP > Hanbo"]


class TestNames:
    def test_who_tells_the_news_is_no_apposition(self) -> None:
        text = "[Hanbo] bought a share in the [Nasdaq|Exchange]-listed online lamp giant, [Pelora] said on Friday."
        assert not [d for d in read(text) if d.type == "LISTED_ON"]

    def test_each_firm_has_its_own_ticker(self) -> None:
        text = "[Hanbo] ([NYSE|Exchange]: HNB) bought [Owl] ([Nasdaq|Exchange]: OWL)."
        listed = {(d.subject.text, d.ticker) for d in read(text) if d.type == "LISTED_ON"}
        assert listed == {("Hanbo", "HNB"), ("Owl", "OWL")}
