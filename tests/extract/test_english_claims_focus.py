"""English claims whose firm stands elsewhere: the firm of the article, rounds told before, profile lines, brackets."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import marked, shown

from sinograph.extract.english.claims import EnglishClaims
from sinograph.extract.english.focus import Focus
from sinograph.extract.protocols import Reading
from sinograph.model import Document, Mention, Passage

OPENING = "[Zed] makes maps. [Zed] is growing and [Zed] sells maps."


def article(*sentences: str, attributes: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    """The claims of several passages of one article."""
    plain, mentions = marked(" ".join(sentences))
    passages, start = [], 0
    for number, sentence in enumerate(sentences):
        end = start + len(marked(sentence)[0])
        passages.append(Passage(start, end, "sentence", 0, "en", number))
        start = end + 1
    drafts = EnglishClaims().find(Reading(Document("a", plain), (), tuple(passages)), mentions)
    return {(d.type, shown(d, attributes)) for d in drafts}


def focus(*names: str, kind: str = "sentence") -> str | None:
    """The name that a passage of these names is about."""
    mentions = [Mention(i * 10, i * 10 + 3, n, "Company") for i, n in enumerate(names)]
    passage = Passage(0, len(names) * 10, kind, 0, "en", 0)
    found = Focus([passage], mentions).of(passage)
    return found.text if found else None


def test_the_firm_that_is_named_most_is_in_focus() -> None:
    assert focus("Zed", "Zed", "Zed", "Ann") == "Zed"
    assert focus("Zed", "Ann", "Zed", "Ann") is None
    assert focus("Zed") is None
    assert focus("Zed", kind="heading") == "Zed"


def test_a_passage_without_names_falls_back_to_its_article() -> None:
    first, second = Passage(0, 40, "sentence", 0, "en", 0), Passage(41, 60, "sentence", 0, "en", 1)
    other = Passage(61, 90, "sentence", 1, "en", 2)
    zed = [Mention(i, i + 3, "Zed", "Company") for i in (0, 10, 20, 30)]
    about = Focus([first, second, other], zed)
    assert about.of(second) == zed[0]
    assert about.of(other) is None


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The founder, [Ann Lee|Person], spoke.", ("FOUNDED", "Ann Lee > Zed")),
        ("The chief executive, [Ann Lee|Person], spoke.", ("WORKS_FOR", "Ann Lee > Zed")),
        ("[Ann Lee|Person] will join the board of directors.", ("WORKS_FOR", "Ann Lee > Zed")),
        ("[Bob] and [Cat] put in $300 million together.", ("INVESTED_IN", "Bob > Zed")),
        ("A Series B round led by [Bob] closed in May.", ("INVESTED_IN", "Bob > Zed")),
        ("Other backers include [Bob] and [Cat].", ("INVESTED_IN", "Cat > Zed")),
        ("[Bob] came in as a new shareholder.", ("INVESTED_IN", "Bob > Zed")),
        ("Founders: [Ann Lee|Person] and [Bo Tao|Person]", ("FOUNDED", "Bo Tao > Zed")),
        ("Chairman: [Ann Lee|Person]", ("WORKS_FOR", "Ann Lee > Zed")),
        ("Investors: [Bob], [Cat]", ("INVESTED_IN", "Cat > Zed")),
        ("Parent: [Bob]", ("OWNS", "Bob > Zed")),
        ("Subsidiaries: [Bob] and [Cat]", ("OWNS", "Zed > Bob")),
    ],
)
def test_the_firm_of_the_article_is_meant_where_none_is_named(sentence: str, claim: tuple[str, str]) -> None:
    assert claim in article(OPENING, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A founder of [Bob], [Ann Lee|Person], spoke.",
        "[Bob] named [Ann Lee|Person] chief executive.",
        "[Ann Lee|Person], a chairman, spoke.",
        "The former chairman, [Ann Lee|Person], spoke.",
        "[Ann Lee|Person], an analyst, spoke.",
        "[Bob] put in a good word with [Cat].",
        "Reporting: [Ann Lee|Person]",
        "[Bob]'s investors include [Cat].",
        "Rivals: [Bob] and [Cat]",
    ],
)
def test_it_is_not_meant_elsewhere(sentence: str) -> None:
    assert not {c for c in article(OPENING, sentence) if "Zed" in c[1]}


def test_without_a_firm_in_focus_nothing_is_guessed() -> None:
    assert article("[Zed] and [Bob] make maps.", "The founder, [Ann Lee|Person], spoke.") == set()
    assert article("Founder: [Ann Lee|Person]", "[Bob] spoke.") == set()


def test_who_puts_in_money_joins_the_round_told_before() -> None:
    found = article(
        "[Zed] raised $360 million in a Series F round led by [Ann].",
        "[Bob] came in as a new shareholder, and existing backers [Cat], [Dan] and [Eve] put in money again.",
        attributes=("round",),
    )
    assert {("INVESTED_IN", f"{name} > Zed round=F") for name in ("Ann", "Bob", "Cat", "Dan", "Eve")} <= found


def test_others_joining_are_investors_of_the_round() -> None:
    found = article("[Ann] led a $30 million round in [Zed].", "Others joining were [Bob] and [Cat].")
    assert {("INVESTED_IN", "Bob > Zed"), ("INVESTED_IN", "Cat > Zed")} <= found


def test_listings_of_a_profile_keep_their_dates_and_tickers() -> None:
    line = "Listings: [Nasdaq|Exchange] (ZEDX); [Bourse|Exchange] (9998)"
    found = article(OPENING, line, attributes=("ticker",))
    assert ("LISTED_ON", "Zed > Nasdaq ticker=ZEDX") in found
    assert ("LISTED_ON", "Zed > Bourse ticker=9998") in found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("[Zed] (a unit of [Bob]) grew.", ("OWNS", "Bob > Zed")),
        ("[Zed] (acquired by [Bob]) grew.", ("ACQUIRED", "Bob > Zed")),
        ("[Ann Lee|Person] (former CEO, [Zed]) spoke.", ("WORKS_FOR", "Ann Lee > Zed")),
        ("[Ann Lee|Person], chairman, [Zed]", ("WORKS_FOR", "Ann Lee > Zed")),
        ("[Zed] ([Nasdaq|Exchange]: ZEDX) grew.", ("LISTED_ON", "Zed > Nasdaq")),
    ],
)
def test_brackets_and_credits(text: str, claim: tuple[str, str]) -> None:
    assert claim in article(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Ann Lee|Person], chairman, [Zed] and [Bob] spoke.",
        "[Zed] (see [Bob]) grew.",
        "[Ann Lee|Person] (centre) met the chairman, [Zed] said.",
    ],
)
def test_brackets_that_state_nothing(text: str) -> None:
    assert article(text) == set()
