"""Words, groups and clauses: who does what in an English sentence."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import marked

from sinograph.extract.english.chunks import chunks_of
from sinograph.extract.english.groups import grouped, without_brackets
from sinograph.extract.english.line import Line, lines_of
from sinograph.extract.english.posts import is_founder, is_held_no_more, is_post, role_of
from sinograph.extract.english.scenes import Scene, actor, described
from sinograph.extract.english.status import rumoured, status_of
from sinograph.extract.english.tokens import Token, tokens_of
from sinograph.extract.english.vocabulary import conjugated, regular, singular, vocabulary
from sinograph.model import Mention
from sinograph.text import find_dates


def line_of(text: str) -> Line:
    plain, mentions = marked(text)
    return lines_of(tokens_of(plain, 0, mentions, find_dates(plain)))


def tokens(text: str) -> tuple[Token, ...]:
    plain, mentions = marked(text)
    return tokens_of(plain, 0, mentions, find_dates(plain))


def verb(line: Line, lemma: str) -> int:
    return next(v for v in line.verbs if line.lemma(v) == lemma)


def texts(mentions: tuple[Mention, ...]) -> list[str]:
    return [m.text for m in mentions]


# --- tokens ------------------------------------------------------------------------------------------------------
def test_values_are_one_token_each() -> None:
    found = [(t.kind, t.text) for t in tokens("[Zed] paid $3.5 million for 19.9 percent in May 2014.")]
    assert ("amount", "$3.5 million") in found
    assert ("percent", "19.9 percent") in found
    assert ("date", "May 2014") in found


def test_tokens_point_into_the_document() -> None:
    plain, mentions = marked("On Monday [Zed] didn't buy “[Ann Lee|Person]'s” firm (for $5m).")
    for token in tokens_of(plain, 0, mentions):
        assert plain[token.start : token.end].replace("–", "-") == token.text.replace("–", "-")
    shifted = tokens_of(plain, 100, [Mention(m.start + 100, m.end + 100, m.text, m.type) for m in mentions])
    assert [t.start - 100 for t in shifted] == [t.start for t in tokens_of(plain, 0, mentions)]


def test_a_date_never_swallows_a_name() -> None:
    found = tokens("[Redstart] in 2014 grew.")
    assert [t.text for t in found][:2] == ["Redstart", "in"] or found[1].kind == "date"
    assert found[0].mention is not None


@pytest.mark.parametrize("text", ["Mr. [Li|Person] of Zed Co. left.", "Ms. [Li|Person] left."])
def test_a_short_form_ends_no_sentence(text: str) -> None:
    assert sum(t.text == "." for t in tokens(text)) == 1


def test_phrases_join_like_and() -> None:
    assert [t.lower for t in tokens("[A] as well as [B] fell.")] == ["a", "and", "b", "fell", "."]


def test_a_dash_is_told_from_a_hyphen() -> None:
    assert [t.text for t in tokens("[Zed] - a firm - fell, [Zed]-backed [Ann] rose")].count("–") == 2


# --- words -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("base", "past", "ing"),
    [("merge", "merged", "merging"), ("carry", "carried", "carrying"), ("plan", "planned", "planning")],
)
def test_regular_and_doubled_forms(base: str, past: str, ing: str) -> None:
    forms = conjugated(base, {"plan": ["planned", "planned"]})
    assert (forms["past"], forms["ing"]) == (past, ing)


def test_a_form_may_belong_to_two_verbs() -> None:
    assert {base for base, _ in vocabulary().verbs["found"]} == {"find", "found"}


def test_plurals() -> None:
    assert [singular(n) for n in ("agencies", "launches", "boss", "units")] == ["agency", "launch", "boss", "unit"]
    assert regular("buy")["s"] == "buys"


def test_posts_and_roles() -> None:
    assert is_post("chairman") and not is_post("stake")
    assert role_of(["its", "former", "chief", "executive"]) == "chief executive"
    assert role_of(["co-founder", "and", "president"]) == "president"
    assert is_founder(["its", "co-founder"])
    assert role_of(["co-founder"]) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["lamp", "maker", "'s", "ceo"], "ceo"),
        (["maker", "’s", "chief", "executive"], "chief executive"),
        (["ex-chief", "executive"], "chief executive"),
        (["third", "ceo"], "ceo"),
        (["its", "next", "chairman"], "chairman"),
        (["chairman", "'s"], "chairman"),
        (["its", "previous", "chairman"], "chairman"),
        (["two", "other", "executives"], "executive"),
        (["fellow", "managing", "director"], "managing director"),
        (["research", "fellow"], "research fellow"),
        (["fellow"], "fellow"),
    ],
)
def test_a_role_is_told_without_owners_and_counts(words: list[str], expected: str) -> None:
    assert role_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["former", "ceo"], True),
        (["ex-ceo"], True),
        (["ex", "ceo"], True),
        (["previous", "ceo"], True),
        (["executive"], False),
        (["new", "ceo"], False),
    ],
)
def test_words_before_a_post_tell_whether_it_is_held_still(words: list[str], expected: bool) -> None:
    assert is_held_no_more(words) == expected


# --- groups ------------------------------------------------------------------------------------------------------
def kinds(text: str) -> list[str]:
    return [c.kind for c in chunks_of(tokens(text))]


def test_groups_of_a_plain_sentence() -> None:
    assert kinds("[Zed] has quietly acquired its biggest rival.") == ["noun", "verb", "noun", "stop"]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("[Zed] backs [Ann].", "back"),
        ("[Zed] plans to sell.", "plan"),
        ("[Zed] supplies maps to [Ann].", "supply"),
        ("[Zed] fined [Ann] heavily.", "fine"),
        ("[Zed], run by [Ann], grew.", "run"),
        ("[Zed] took over [Ann].", "take over"),
        ("[Zed] names [Ann].", "name"),
    ],
)
def test_words_that_are_nouns_as_often_are_verbs_here(text: str, lemma: str) -> None:
    assert lemma in [c.verb.lemma for c in chunks_of(tokens(text)) if c.kind == "verb"]


@pytest.mark.parametrize(
    "text",
    [
        "The [Zed] shares of the fund fell.",
        "its messaging app fell.",
        "A $3bn funding round fell.",
        "The newly listed firm fell.",
        "The chief operating officer fell.",
        "[Zed] rival [Ann] fell.",
    ],
)
def test_words_that_are_verbs_as_often_are_nouns_here(text: str) -> None:
    assert [c.verb.lemma for c in chunks_of(tokens(text)) if c.kind == "verb"] == ["fall"]


def test_lists_become_one_group() -> None:
    line = line_of("[A], [B] and [C] bought [D].")
    assert texts(line.chunks[0].mentions) == ["A", "B", "C"]


@pytest.mark.parametrize("text", ["[A] bought [B], and [C] sold [D].", "[A] is owned by [B], and [C] fell."])
def test_the_next_clause_is_no_member(text: str) -> None:
    assert all(len(c.mentions) < 2 for c in line_of(text).chunks)


def test_brackets_are_set_apart() -> None:
    outer, asides = without_brackets(chunks_of(tokens("[Zed] ([Ann]) fell.")))
    assert [c.kind for c in outer] == ["noun", "verb", "stop"]
    assert len(asides) == 1 and asides[0][0] == 0
    assert grouped(outer)[0].mentions


def test_a_word_for_its_kind_follows_a_name() -> None:
    assert texts(line_of("The [Lapwing|Product] platform fell.").chunks[0].mentions) == ["Lapwing"]


# --- clauses -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("[Zed] bought [Ann].", "buy", "Zed"),
        ("[Zed], which makes maps, bought [Ann].", "buy", "Zed"),
        ("[Zed], a unit of [Bob], bought [Ann].", "buy", "Zed"),
        ("[Zed] sold [Bob] and bought [Ann].", "buy", "Zed"),
        ("[Zed] agreed to buy [Ann].", "buy", "Zed"),
        ("[Bob] said [Zed] bought [Ann].", "buy", "Zed"),
        ("[Bob], which bought [Ann], fell.", "buy", "Bob"),
        ("[Ann], backed by [Zed], fell.", "back", "Ann"),
        ("[Bob] ordered [Zed] to buy [Ann].", "buy", "Zed"),
        ("After buying [Ann], [Zed] fell.", "buy", "Zed"),
        ("[Bob] fell, said [Zed], which bought [Ann].", "buy", "Zed"),
        ("In 2014 [Zed] bought [Ann].", "buy", "Zed"),
        ("When [Bob] fell, [Zed] bought [Ann].", "buy", "Zed"),
        ("[Zed], having sold [Bob], bought [Ann].", "buy", "Zed"),
    ],
)
def test_subjects(text: str, lemma: str, subject: str) -> None:
    line = line_of(text)
    assert texts(line.names(line.subject(verb(line, lemma)))) == [subject]


@pytest.mark.parametrize(
    ("text", "lemma", "found"),
    [
        ("[Zed] bought [Ann].", "buy", "Ann"),
        ("[Ann], which [Zed] bought, fell.", "buy", "Ann"),
        ("[Ann], an app that [Zed] bought, fell.", "buy", "Ann"),
    ],
)
def test_objects(text: str, lemma: str, found: str) -> None:
    line = line_of(text)
    assert texts(line.names(line.object(verb(line, lemma)))) == [found]


def test_the_preposition_of_a_relative_clause() -> None:
    line = line_of("[Ann], in which [Zed] invested, fell.")
    gap = line.gap(verb(line, "invest"))
    assert gap is not None and gap[0] == "in" and texts(line.names(gap[1])) == ["Ann"]


@pytest.mark.parametrize(
    ("text", "lemma", "is_passive"),
    [
        ("[Zed] backed [Ann].", "back", False),
        ("[Zed] was backed by [Ann].", "back", True),
        ("[Zed], backed by [Ann], fell.", "back", True),
        ("The firm founded in 2003 fell.", "found", True),
        ("[Zed] invested in [Ann].", "invest", False),
        ("[Zed], which invested in [Ann], fell.", "invest", False),
    ],
)
def test_voices(text: str, lemma: str, is_passive: bool) -> None:
    line = line_of(text)
    assert line.passive(verb(line, lemma)) is is_passive


@pytest.mark.parametrize(
    ("text", "noun", "whom"),
    [
        ("[Ann|Person], the chairman of [Zed], left.", "chairman", ["Ann"]),
        ("[Zed]'s chairman, [Ann|Person], left.", "chairman", ["Ann"]),
        ("[Ann|Person] is the chairman of [Zed].", "chairman", ["Ann"]),
        ("[Ann|Person] was named chairman of [Zed].", "chairman", ["Ann"]),
        ("[Zed] named [Ann|Person] as chairman.", "chairman", ["Ann"]),
        ("[Ann|Person] is president of [Bob] and chairman of [Zed].", "chairman", ["Ann"]),
        ("[Zed] counts [Ann] among its backers.", "backer", ["Ann"]),
        ("[Zed], whose parent is [Ann], left.", "parent", ["Ann"]),
        ("The chairman left.", "chairman", []),
    ],
)
def test_whom_a_noun_describes(text: str, noun: str, whom: list[str]) -> None:
    line = line_of(text)
    n = next(i for i in line.nouns if line.chunks[i].noun.head == noun)
    assert texts(described(line, n)) == whom


def test_the_actor_of_a_noun() -> None:
    line = line_of("[Zed] made an investment in [Ann].")
    assert texts(actor(line, 2)) == ["Zed"]
    passive = line_of("A probe was opened by [Zed].")
    assert texts(actor(passive, 0)) == ["Zed"]


def test_officials_stand_for_their_body() -> None:
    line = line_of("Officials of the [Harbour Office|Regulator] fined [Zed].")
    assert texts(line.names(line.subject(verb(line, "fine")))) == ["Harbour Office"]


def test_names_behind_among_them_and_called() -> None:
    line = line_of("[Zed] banned three apps, among them [Ann] and [Bob].")
    assert texts(line.names(line.object(verb(line, "ban")))) == ["Ann", "Bob"]
    line = line_of("[Zed] bought an aggregator called [Ann].")
    assert texts(line.names(line.object(verb(line, "buy")))) == ["Ann"]


# --- status ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Zed] bought [Ann].", "actual"),
        ("[Zed] has bought [Ann].", "actual"),
        ("[Zed] will buy [Ann].", "planned"),
        ("[Zed] said it would buy [Ann].", "planned"),
        ("[Zed] agreed to buy [Ann].", "planned"),
        ("[Zed] is set to buy [Ann].", "planned"),
        ("[Zed] is in talks to buy [Ann].", "planned"),
        ("[Zed] is considering buying [Ann].", "planned"),
        ("[Zed] to buy [Ann]", "planned"),
        ("[Zed] may buy [Ann].", ""),
        ("[Zed] could have bought [Ann].", ""),
        ("[Zed] did not buy [Ann].", ""),
        ("[Zed] never bought [Ann].", ""),
        ("[Zed] failed to buy [Ann].", ""),
        ("If [Zed] buys [Ann], it falls.", ""),
        ("[Zed] asked whether [Bob] bought [Ann].", ""),
        ("[Zed] denied that it bought [Ann].", "denied"),
        ("[Zed] has no plans to buy [Ann].", "denied"),
        ("[Zed] began to buy [Ann].", "actual"),
    ],
)
def test_status_of_a_verb(text: str, status: str) -> None:
    line = line_of(text)
    assert status_of(Scene(line, verb(line, "buy"))) == status


def test_rumours_need_a_source_without_a_name() -> None:
    assert rumoured("It reportedly bought it.")
    assert rumoured("It is in talks, people familiar with the matter said.")
    assert not rumoured("Its chairman said so.")
