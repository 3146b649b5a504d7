"""Claims of whole English passages: lists, appositions, rounds, posts, status, values; and what makes none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.english_examples import marked, read, shown
from tests.extract.gold_mentions import documents, read_by_gold

from sinograph.extract.english.attributes import round_in, ticker_in
from sinograph.extract.english.claims import LEAST, EnglishClaims
from sinograph.extract.english.told import paired, same
from sinograph.extract.protocols import ClaimFinder, Reading
from sinograph.gold import to_gold
from sinograph.model import Document, Mention, Passage

DEVELOPMENT = Path(__file__).parents[2] / "corpus" / "dev" / "en"


def claims(text: str, **told: str) -> set[tuple[str, str]]:
    return {(d.type, shown(d, ())) for d in read(text, **told)}


def test_it_is_a_claim_finder() -> None:
    finder = EnglishClaims()
    assert isinstance(finder, ClaimFinder)
    assert finder.languages == ("en",)
    assert "ACQUIRED" in finder.types


def test_lists_distribute() -> None:
    assert claims("[A] and [B] invested in [C] and [D].") == {("INVESTED_IN", f"{s} > {o}") for s in "AB" for o in "CD"}


def test_apposition_and_possessive_in_one_sentence() -> None:
    found = claims("[Ningbo|Place]-based [Zed], whose founder [Ann Lee|Person] once ran [Bob], owns [Lapwing|Product].")
    assert ("BASED_IN", "Zed > Ningbo") in found
    assert ("FOUNDED", "Ann Lee > Zed") in found
    assert ("OPERATES", "Zed > Lapwing") in found


def test_several_clauses_keep_their_own_subjects() -> None:
    found = claims("When [A] bought [B], [C], backed by [D], sued [A].")
    assert found == {("ACQUIRED", "A > B"), ("INVESTED_IN", "D > C"), ("SUED", "C > A")}


def test_nominal_mentions_stand_for_their_name() -> None:
    assert claims("[The company|Company=Zed] acquired [Ann].") == {("ACQUIRED", "Zed > Ann")}


def test_a_name_is_never_paired_with_itself() -> None:
    assert claims("[Zed] merged with [it|Company=Zed].") == set()
    zed = Mention(0, 3, "Zed", "Company")
    assert same(zed) == same(Mention(4, 6, "it", "Company", name="Zed", nominal=True))


def test_a_question_states_only_its_appositions() -> None:
    text = "Will [Zed], whose founder [Ann Lee|Person] left, buy [Bob]?"
    assert claims(text, kind="question") == {("FOUNDED", "Ann Lee > Zed")}


def test_pairs_in_step() -> None:
    told = read("[A] merged with [B].")
    assert len(told) == 1
    again = paired(_told_like(), (told[0].subject, told[0].object), (told[0].subject, told[0].object))
    assert len(list(again)) == 1


def _told_like():  # type: ignore[no-untyped-def]
    from sinograph.extract.english.line import Line
    from sinograph.extract.english.told import Told

    nobody = Mention(0, 0, "", "")
    return Told("MERGED_WITH", nobody, nobody, Line((), ()), 0)


# --- funding rounds ----------------------------------------------------------------------------------------------
def test_the_lead_takes_the_amount_and_the_others_do_not() -> None:
    found = {
        shown(d, ("amount", "round"))
        for d in read("[Zed] raised $20 million in a Series A round led by [A], with participation from [B] and [C].")
    }
    assert found == {
        "A > Zed amount=20000000 round=A",
        "B > Zed amount=none round=A",
        "C > Zed amount=none round=A",
    }


def test_a_round_is_remembered_in_the_next_sentence() -> None:
    first, second = (
        "[Zed] today announced a $20 million Series B round.",
        " The round was led by [A] and [B] took part.",
    )
    plain, mentions = marked(first + second)
    cut = len(marked(first)[0])
    passages = (Passage(0, cut, "sentence", 0, "en", 0), Passage(cut + 1, len(plain), "sentence", 0, "en", 0))
    drafts = EnglishClaims().find(Reading(Document("a", plain), (), passages), mentions)
    found = {shown(d, ("round",)) for d in drafts if d.type == "INVESTED_IN"}
    assert "A > Zed round=B" in found


@pytest.mark.parametrize(
    "invested",
    [
        "[B] has led a $10 million, first round investment in [C], an app.",
        "[B] has led a $10 million investment in [C], an app.",
        "[B] has put $10 million into [C], an app.",
    ],
)
def test_other_investors_are_those_of_the_last_who_took_money(invested: str) -> None:
    texts = (
        "[Zed] raised $4 million in a Series A round led by [A].",
        invested,
        "Other investors include [D] and [E].",
    )
    plain, mentions = marked(" ".join(texts))
    ends = [len(marked(" ".join(texts[: n + 1]))[0]) for n in range(3)]
    passages = tuple(
        Passage(s, e, "sentence", 0, "en", 0) for s, e in zip((0, *(e + 1 for e in ends)), ends, strict=False)
    )
    drafts = EnglishClaims().find(Reading(Document("a", plain), (), passages), mentions)
    found = {(d.subject.text, d.object.text) for d in drafts if d.type == "INVESTED_IN"}
    assert found == {("A", "Zed"), ("B", "C"), ("D", "C"), ("E", "C")}


@pytest.mark.parametrize(
    "passing", ["[Zed], an investor in [B] and [C], is based abroad.", "[Zed] previously invested in [B]."]
)
def test_an_investment_told_in_passing_is_not_the_round_that_follows(passing: str) -> None:
    texts = ("[Ada] raised $10 million in a Series A round.", passing, "The round was led by [D].")
    plain, mentions = marked(" ".join(texts))
    ends = [len(marked(" ".join(texts[: n + 1]))[0]) for n in range(3)]
    places = zip((0, *(e + 1 for e in ends)), ends, strict=False)
    passages = tuple(Passage(s, e, "sentence", 0, "en", 0) for s, e in places)
    drafts = EnglishClaims().find(Reading(Document("a", plain), (), passages), mentions)
    assert ("D", "Ada") in {(d.subject.text, d.object.text) for d in drafts if d.type == "INVESTED_IN"}


def test_an_investor_raises_no_round_of_its_own() -> None:
    told = read("[Zed] said [A] led [its|Company=Zed] $30 million Series B round in [the company|Company=A].")
    assert "A > Zed" in {shown(d, ()) for d in told if d.type == "INVESTED_IN"}


def test_two_rounds_in_one_sentence_keep_their_own_firms() -> None:
    told = claims(
        "[A] is leading a $140 million round in [B], while [Zed] raised $40 million in a round led by [C] and [D]."
    )
    assert told == {("INVESTED_IN", "A > B"), ("INVESTED_IN", "C > Zed"), ("INVESTED_IN", "D > Zed")}


@pytest.mark.parametrize(
    ("words", "name"),
    [("a Series C+ round", "C+"), ("its pre-A round", "pre-A"), ("seed funding", "seed"), ("a March round at", None)],
)
def test_round_names(words: str, name: str | None) -> None:
    assert round_in(words) == name


@pytest.mark.parametrize(
    ("words", "code"),
    [("(stock code: 1234)", "1234"), ('the symbol "ABCD"', "ABCD"), ("(NYSE: ABC)", "ABC"), ("in 2014", None)],
)
def test_tickers(words: str, code: str | None) -> None:
    assert ticker_in(words) == code


# --- stakes ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind", "claim"),
    [
        ("[Zed] bought a 20% stake in [Ann].", "INVESTED_IN", "Zed > Ann stake=20 status=actual"),
        ("[Zed] bought a majority stake in [Ann].", "ACQUIRED", "Zed > Ann stake=none status=actual"),
        ("[Zed] bought 60% of [Ann].", "ACQUIRED", "Zed > Ann stake=60 status=actual"),
        ("[Zed] holds 20% of [Ann].", "OWNS", "Zed > Ann stake=20 status=actual"),
        ("[Zed] sold its 20% stake in [Ann].", "OWNS", "Zed > Ann stake=20 status=ended"),
        ("[Zed] plans to take a 20% stake in [Ann].", "INVESTED_IN", "Zed > Ann stake=20 status=planned"),
        ("[Ann], in which [Zed] owns a 20% stake, fell.", "OWNS", "Zed > Ann stake=20 status=actual"),
    ],
)
def test_stakes(text: str, kind: str, claim: str) -> None:
    found = {
        (d.type, shown(d, ("stake" if kind != "ACQUIRED" or "60" in text else "role", "status"))) for d in read(text)
    }
    assert any(k == kind and s.split(" ")[:3] == claim.split(" ")[:3] for k, s in found)
    assert any(s.endswith(claim.split(" ")[-1]) for k, s in found if k == kind)


# --- posts -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "[Ann Lee|Person] succeeds [Bo Wu|Person] as chief executive of [Zed].",
            "Ann Lee > Zed role=chief_executive status=actual",
        ),
        (
            "[Ann Lee|Person] succeeds [Bo Wu|Person] as chief executive of [Zed].",
            "Bo Wu > Zed role=chief_executive status=ended",
        ),
        ("[Ann Lee|Person] resigned as chairwoman of [Zed].", "Ann Lee > Zed role=chairwoman status=ended"),
        ("Former [Zed] engineer [Ann Lee|Person] spoke.", "Ann Lee > Zed role=engineer status=ended"),
        ("[Ann Lee|Person] will become president of [Zed].", "Ann Lee > Zed role=president status=planned"),
        ("[Ann Lee|Person] remains chairwoman of [Zed].", "Ann Lee > Zed role=chairwoman status=actual"),
        ("[Zed] CEO [Ann Lee|Person] spoke.", "Ann Lee > Zed role=ceo status=actual"),
        ("[Ann Lee|Person], once of [Zed], spoke.", "Ann Lee > Zed role=none status=ended"),
    ],
)
def test_posts(text: str, claim: str) -> None:
    assert claim in {shown(d, ("role", "status")) for d in read(text) if d.type == "WORKS_FOR"}


def test_a_post_without_its_firm_is_that_of_the_person() -> None:
    text = "[Ann Lee|Person], founder of [Zed], spoke. "
    plain, mentions = marked(text + "[Ann Lee|Person] quit as chairwoman.")
    cut = len(marked(text)[0])
    passages = (Passage(0, cut, "sentence", 0, "en", 0), Passage(cut, len(plain), "sentence", 0, "en", 0))
    drafts = EnglishClaims().find(Reading(Document("a", plain), (), passages), mentions)
    assert ("WORKS_FOR", "Ann Lee > Zed") in {(d.type, shown(d, ())) for d in drafts}


# --- status and values -------------------------------------------------------------------------------------------
def test_a_rumour_does_not_touch_what_is_said_on_the_way() -> None:
    text = "[Ningbo|Place]-based [Zed] is in talks to buy [Ann], sources said."
    found = {d.type: d.status for d in read(text)}
    assert found == {"BASED_IN": "actual", "ACQUIRED": "rumoured"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In May 2012 [Zed] bought [Ann].", "2012-05"),
        ("[Zed] bought [Ann] in May 2012, when [Bob] fell.", "2012-05"),
        ("[Zed] bought [Ann], which was founded in 2003.", None),
        ("[Zed], founded in 2003, bought [Ann] in 2012.", "2012"),
        ("[Zed] bought [Ann] in 2012 and sold [Bob] in 2015.", "2012"),
    ],
)
def test_a_date_belongs_to_its_own_clause(text: str, date: str | None) -> None:
    draft = next(d for d in read(text) if d.type == "ACQUIRED" and d.object.text == "Ann")
    assert (str(draft.date) if draft.date else None) == date


def test_relative_dates_count_from_the_article() -> None:
    (draft,) = read("[Zed] bought [Ann] on Monday.", published="2018-04-04")
    assert str(draft.date) == "2018-04-02"


def test_punishment_is_no_regulation_beside() -> None:
    found = claims("The [Harbour Office|Regulator] ordered stores to remove [Lapwing|Product].")
    assert found == {("PENALIZED", "Harbour Office > Lapwing")}


@pytest.mark.parametrize(
    "text",
    [
        "[Zed] is China's [Ann].",
        "[Zed] and [Ann] lead the market.",
        "[Zed] looks much like [Ann].",
        "[Zed] fell more than [Ann] did.",
        "[Zed] told [Ann] that prices rose.",
        "[Ann Lee|Person] met [Bo Wu|Person] at [Zed].",
        "Neither [Zed] nor [Ann] replied.",
        "Rumours that [Zed] would buy [Ann] if prices fell were wrong.",
    ],
)
def test_what_states_nothing(text: str) -> None:
    assert claims(text) == set()


# --- the finder as a whole ---------------------------------------------------------------------------------------
def test_evidence_stands_in_the_text_and_is_short() -> None:
    long = "It was a quiet year, " * 30
    drafts = read(f"{long} and [Zed] bought [Ann], so {long} it went.")
    assert drafts
    for draft in drafts:
        assert draft.end - draft.start < 400
        assert draft.start <= draft.subject.start and draft.object.end <= draft.end


def test_weak_statements_are_dropped() -> None:
    assert all(d.confidence >= LEAST for d in read("[Zed]'s trading on the [Nasdaq|Exchange] began as [Ann] fell."))


def test_other_languages_are_left_alone() -> None:
    reading = Reading(Document("a", "Zed bought Ann."), (), (Passage(0, 15, "sentence", 0, "zh", 0),))
    names = [Mention(0, 3, "Zed", "Company"), Mention(11, 14, "Ann", "Company")]
    assert list(EnglishClaims().find(reading, names)) == []


def test_the_same_text_gives_the_same_claims() -> None:
    text = "[A], [B] and [C], backed by [D], sued [E]'s [Lapwing|Product] owner [F] in 2014."
    assert read(text) == read(text)


@pytest.mark.skipif(not DEVELOPMENT.is_dir(), reason="needs the development documents")
def test_with_every_name_given_most_of_what_is_read_is_right() -> None:
    right = told = 0
    for document, annotation in documents(DEVELOPMENT):
        names = {e["id"]: e["name"] for e in annotation["entities"]}
        wanted = {(c["type"], *sorted((names[c["subject"]], names[c["object"]]))) for c in annotation["claims"]}
        gold = to_gold(read_by_gold(document, annotation))
        forms = {form: e["name"] for e in annotation["entities"] for form in (*e["mentions"], e["name"])}
        known = {e["id"]: next((forms[m] for m in e["mentions"] if m in forms), e["name"]) for e in gold["entities"]}
        found = {(c["type"], *sorted((known[c["subject"]], known[c["object"]]))) for c in gold["claims"]}
        told += len(found)
        right += len(found & wanted)
    assert right / told > 0.8
    assert right > 115
