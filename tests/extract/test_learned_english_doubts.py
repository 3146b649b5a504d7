"""What the words beside English names and claims say against the network."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.claims import LEARNED
from sinograph.extract.learned.english_doubts import believed, is_called
from sinograph.extract.protocols import Draft, Reading


def draft(
    reading: Reading, subject: str, kind: str, object_: str, *, rule: str = LEARNED, status: str = "actual"
) -> Draft:
    """A claim of the sentence that holds its two ends."""
    ends = [named(reading, name, "Person" if name in ("Ann", "Bea") else "Company") for name in (subject, object_)]
    at = max(m.start for m in ends)
    passage = next(p for p in reading.passages if p.start <= at < p.end)
    return Draft(kind, ends[0], ends[1], passage.start, passage.end, status=status, confidence=0.9, rule=rule)


def statuses(reading: Reading, *drafts: Draft) -> list[str]:
    return [d.status for d in believed(reading, drafts)]


# -- names


@pytest.mark.parametrize(
    ("text", "words", "kind", "expected"),
    [
        ("Hanbo rose.", "Hanbo", "Company", True),
        ("So @HanboNews says.", "HanboNews", "Company", False),
        ("So @AnnLee says.", "AnnLee", "Person", False),
        ("Hanbo (OTC: HNBOF) rose.", "HNBOF", "Company", False),
        ("Hanbo (NASDAQ: HNBO) rose.", "HNBO", "Product", False),
        ("Hanbo (formerly Pelora) rose.", "Pelora", "Company", True),
        ("The head of Hanbo's Consumer Business Group left.", "Consumer Business Group", "Company", False),
        ("The head of Hanbo's Lamp Regulator left.", "Lamp Regulator", "Regulator", True),
        ("微博@韩博说", "韩博", "Company", True),
    ],
    ids=["name", "handle", "person's", "code", "of a product", "bracket", "department", "regulator", "chinese"],
)
def test_handles_codes_and_departments_are_no_names(text: str, words: str, kind: str, expected: bool) -> None:
    reading = reading_in(text)
    assert is_called(named(reading, words, kind), text) is expected


# -- claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hanbo showed its Pelora-like lamps.", []),
        ("Hanbo showed its Pelora-style lamps.", []),
        ("Hanbo showed its Pelora–esque lamps.", []),
        ("Hanbo showed its Pelora lamps.", ["actual"]),
        ("Hanbo showed its Pelora-branded lamps.", ["actual"]),
    ],
)
def test_what_something_is_likened_to_is_no_end_of_a_claim(text: str, expected: list[str]) -> None:
    reading = reading_in(text)
    assert statuses(reading, draft(reading, "Hanbo", "OPERATES", "Pelora")) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("PARTNERED_WITH", "Hanbo has never worked with Pelora.", "denied"),
        ("PARTNERED_WITH", "Hanbo has no ties to Pelora.", "denied"),
        ("SUPPLIES", "Hanbo denied that it sells lamps to Pelora.", "denied"),
        ("INVESTED_IN", "Hanbo denies holding shares of Pelora.", "denied"),
        ("PARTNERED_WITH", "Hanbo works with Pelora.", "actual"),
        ("PARTNERED_WITH", "Hanbo works with Pelora, which never failed.", "actual"),
        ("COMPETES_WITH", "Hanbo never feared its rival Pelora.", "actual"),
    ],
)
def test_what_a_sentence_denies_is_told_as_denied(kind: str, text: str, expected: str) -> None:
    reading = reading_in(text)
    assert statuses(reading, draft(reading, "Hanbo", kind, "Pelora")) == [expected]


def test_a_denial_reaches_over_one_sentence_only() -> None:
    reading = reading_in("Hanbo never slept.", "It works with Pelora.")
    assert statuses(reading, draft(reading, "Hanbo", "PARTNERED_WITH", "Pelora")) == ["actual"]


@pytest.mark.parametrize(
    ("kind", "stays"),
    [
        ("OWNS", True),
        ("ACQUIRED", True),
        ("MERGED_WITH", True),
        ("REGULATES", True),
        ("APPLIES_TO", False),
        ("INVESTED_IN", True),
        ("COMPETES_WITH", True),
        ("WORKS_FOR", True),
    ],
)
def test_of_some_types_the_network_is_heard_within_one_sentence_only(kind: str, stays: bool) -> None:
    apart = reading_in("Hanbo sold its shares.", "Pelora makes lamps.")
    assert statuses(apart, draft(apart, "Hanbo", kind, "Pelora")) == ["actual"] * stays
    together = reading_in("Hanbo sold its shares of Pelora.")
    assert statuses(together, draft(together, "Hanbo", kind, "Pelora")) == ["actual"]


@pytest.mark.parametrize("rule", ["implied", "verb"])
def test_a_rule_may_read_over_two_sentences(rule: str) -> None:
    apart = reading_in("Hanbo sold its shares.", "Pelora makes lamps.")
    assert statuses(apart, draft(apart, "Hanbo", "OWNS", "Pelora", rule=rule)) == ["actual"]


def test_who_founded_one_firm_by_the_rules_founded_no_other_in_the_same_sentence() -> None:
    reading = reading_in("Pelora is owned by Hanbo founder Ann, and Bea, founder of Quill.")
    right = [
        draft(reading, "Ann", "FOUNDED", "Hanbo", rule="post"),
        draft(reading, "Bea", "FOUNDED", "Quill", rule="post"),
    ]
    wrong = draft(reading, "Bea", "FOUNDED", "Hanbo")
    assert list(believed(reading, [*right, wrong])) == right


def test_a_firm_founded_by_another_sentence_stays() -> None:
    reading = reading_in("Bea founded Quill.", "In Hanbo she made a second start; Ann helped.")
    first = draft(reading, "Bea", "FOUNDED", "Quill", rule="verb")
    second = draft(reading, "Bea", "FOUNDED", "Hanbo")
    assert list(believed(reading, [first, second])) == [first, second]


@pytest.mark.parametrize("rule", ["verb", "post", "tie"])
def test_claims_of_the_rules_are_left_as_they_are(rule: str) -> None:
    reading = reading_in("Hanbo never sold Pelora-like lamps.")
    told = [draft(reading, "Hanbo", "SUPPLIES", "Pelora", rule=rule)]
    assert list(believed(reading, told)) == told


def test_chinese_claims_are_left_as_they_are() -> None:
    reading = reading_in("韩博 never 悦谷-like", language="zh")
    told = [draft(reading, "韩博", "SUPPLIES", "悦谷")]
    assert list(believed(reading, told)) == told


def test_without_claims_there_is_nothing_to_believe() -> None:
    assert list(believed(reading_in("Hanbo rose."), [])) == []


def test_a_denied_claim_is_otherwise_the_same() -> None:
    reading = reading_in("Hanbo has never worked with Pelora.")
    told = draft(reading, "Hanbo", "PARTNERED_WITH", "Pelora")
    assert list(believed(reading, [told])) == [replace(told, status="denied")]


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Office of the", False),
        ("Bank of", False),
        ("Hanbo and", False),
        ("The Hague", True),
        ("Office of the Privacy Commissioner", True),
        ("OnePlus One", True),
        ("Hanbo", True),
    ],
)
def test_what_ends_in_the_middle_of_a_phrase_is_no_name(words: str, called: bool) -> None:
    reading = reading_in(f"It was {words} that said so.")
    assert is_called(named(reading, words, "Organization"), reading.document.text) is called


@pytest.mark.parametrize(
    ("place", "kind", "stays"),
    [
        ("Tarn province", "Regulator", False),
        ("Tarn City", "Organization", False),
        ("Tarn City", "Company", True),
        ("Tarn City Council", "Regulator", True),
        ("Velocity", "Organization", True),
    ],
)
def test_a_post_at_a_place_is_none(place: str, kind: str, stays: bool) -> None:
    reading = reading_in(f"Ann is governor of {place}.")
    for rule in (LEARNED, "post"):
        told = draft(reading, "Ann", "WORKS_FOR", place, rule=rule)
        told = replace(told, object=replace(told.object, type=kind))
        assert statuses(reading, told) == ["actual"] * stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Ann led the listing of Hanbo.", False),
        ("Ann headed a $20 million investment in Hanbo.", False),
        ("Ann, who oversaw the 2019 takeover of Hanbo, left.", False),
        ("Ann led Hanbo.", True),
        ("Ann led the lamp business of Hanbo.", True),
        ("Ann, who led a round for Pim, is chief of Hanbo.", True),
    ],
)
def test_who_leads_a_deal_has_no_post_by_it(text: str, stays: bool) -> None:
    reading = reading_in(text)
    assert statuses(reading, draft(reading, "Ann", "WORKS_FOR", "Hanbo")) == ["actual"] * stays
    assert statuses(reading, draft(reading, "Ann", "WORKS_FOR", "Hanbo", rule="post")) == ["actual"]
