"""Scores beside their figures: documents, misses and their words, confusions of types, calibration."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.errors import GoldError
from sinograph.gold import Annotation, Figure, annotation, calibration, score, to_gold
from sinograph.gold.naming import compared
from sinograph.model import Claim, Document, Entity, Evidence, Extraction

TEXT = "Tencent bought Supercell in 2016. Tencent owns WeChat, and rivals Baidu."
ENTITIES = [
    {"id": "e1", "type": "Company", "name": "Tencent"},
    {"id": "e2", "type": "Company", "name": "Supercell"},
    {"id": "e3", "type": "Product", "name": "WeChat"},
    {"id": "e4", "type": "Company", "name": "Baidu"},
]
BOUGHT: dict[str, Any] = {"type": "ACQUIRED", "subject": "e1", "object": "e2", "evidence": [[0, 33]]}
RUNS: dict[str, Any] = {"type": "OPERATES", "subject": "e1", "object": "e3", "evidence": [[34, 53]]}
RIVALS: dict[str, Any] = {"type": "COMPETES_WITH", "subject": "e1", "object": "e4", "evidence": [[34, 72], [34, 53]]}


def told(*claims: dict[str, Any], own: str = "a", **more: Any) -> Annotation:
    raw = {"id": own, "entities": ENTITIES, "claims": list(claims), **more}
    return annotation(raw, own, document=Document(own, TEXT))


def bare(*claims: dict[str, Any], own: str = "a") -> Annotation:
    return annotation({"id": own, "entities": ENTITIES, "claims": list(claims)}, own)


def test_misses_carry_the_words_that_state_them() -> None:
    result = score({"a": told(BOUGHT, RIVALS)}, {"a": bare(BOUGHT, RUNS)})
    (missed,), (wrong,) = result.missed, result.wrong
    assert (missed.kind, missed.words, missed.place) == ("missed", "Tencent owns WeChat", (34, 53))
    assert (wrong.kind, str(wrong), wrong.words) == ("wrong", "a: Tencent OPERATES WeChat", "Tencent owns WeChat")
    assert [m.kind for m in result.misses] == ["missed", "wrong"]


def test_without_a_text_there_are_places_but_no_words() -> None:
    result = score({"a": bare(BOUGHT)}, {"a": bare(RUNS)})
    assert [(m.words, m.place) for m in result.misses] == [("", (0, 33)), ("", (34, 53))]
    assert score({"a": bare({**BOUGHT, "evidence": []})}, {}).missed[0].place is None


def test_the_text_of_the_prediction_will_do() -> None:
    assert score({"a": bare(BOUGHT)}, {"a": told(RUNS)}).missed[0].words == TEXT[:33]


def test_a_trap_tells_why_and_where() -> None:
    trap = {"type": "COMPETES_WITH", "subject": "baidu", "object": "TENCENT", "why": "a question"}
    (hit,) = score({"a": told(traps=[trap])}, {"a": bare(RIVALS)}).traps
    assert (hit.kind, hit.why, hit.words) == ("trap", "a question", "Tencent owns WeChat")


def test_traps_are_compared_by_their_own_words() -> None:
    trap = {"type": "ACQUIRED", "subject": "Tencent Ltd", "object": "Supercell"}
    assert not score({"a": told(traps=[trap])}, {"a": bare(BOUGHT)}).traps


def test_each_document_has_a_score_of_its_own() -> None:
    result = score({"b": told(BOUGHT, own="b"), "a": told(BOUGHT, RUNS)}, {"a": bare(BOUGHT)})
    assert list(result.documents) == ["b", "a"]
    assert [part.strict.f1 for part in result.documents.values()] == [0.0, 0.6667]
    assert result.document_mean == round((0.0 + 0.6667) / 2, 4)


def test_a_prediction_without_gold_is_refused() -> None:
    predictions = {own: bare(own=own) for own in "abcdefgh"}
    with pytest.raises(GoldError, match="predictions without gold: b, c, d, e, f and 2 more; take them out"):
        score({"a": told()}, predictions)


def test_types_told_as_others() -> None:
    owned = {**BOUGHT, "type": "OWNS"}
    result = score({"a": told(BOUGHT, RUNS)}, {"a": bare(owned, RUNS)})
    assert result.types_told == {("ACQUIRED", "OWNS"): 1}
    raw = {"id": "a", "entities": [{**ENTITIES[2], "type": "Company"}], "claims": []}
    assert score({"a": told()}, {"a": annotation(raw, "a")}).types_told == {("Product", "Company"): 1}


def test_a_type_that_is_told_besides_is_no_confusion() -> None:
    assert not score({"a": told(BOUGHT)}, {"a": bare(BOUGHT, {**BOUGHT, "type": "OWNS"})}).types_told


def test_attributes_stand_there_without_a_match_too() -> None:
    assert set(score({"a": told(BOUGHT)}, {}).attributes.values()) == {Figure()}


def test_confidence_is_that_of_the_surest_claim() -> None:
    sure = [{**BOUGHT, "confidence": 0.6}, {**BOUGHT, "confidence": 0.9, "date": "2011"}, {**RUNS, "confidence": 0.4}]
    assert sorted(score({"a": told(BOUGHT)}, {"a": bare(*sure, RIVALS)}).confidences) == [(0.4, False), (0.9, True)]


def test_an_extraction_tells_confidence_where_asked() -> None:
    entities = tuple(Entity(own, "Company", own) for own in ("tencent", "supercell"))
    claims = [
        Claim("ACQUIRED", "tencent", "supercell", Evidence("a", n, n + 5, "", "x", "1"), confidence=c)
        for n, c in ((0, 0.5), (9, 0.71234))
    ]
    made = Extraction(Document("a", TEXT), entities, {}, tuple(claims))
    assert "confidence" not in to_gold(made)["claims"][0]
    assert to_gold(made, confidence=True)["claims"][0]["confidence"] == 0.7123


class TestCalibration:
    def test_what_is_as_sure_as_right_has_no_error(self) -> None:
        found = calibration([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
        assert (found.error, found.bins[0].low, found.bins[0].high, found.bins[0].right) == (0.0, 0.7, 0.8, 0.75)
        assert found.brier == 0.1875

    def test_the_error_weighs_bins_by_claims(self) -> None:
        found = calibration([(1.0, True)] * 3 + [(0.5, False)])
        assert found.error == 0.125
        assert [b.claims for b in found.bins] == [1, 3]

    def test_the_ends_of_bins(self) -> None:
        assert [b.low for b in calibration([(c, True) for c in (0.0, 0.3, 0.7, 1.0)]).bins] == [0.0, 0.3, 0.7, 0.9]
        assert [b.low for b in calibration([(0.29, True)], bins=100).bins] == [0.29]

    def test_none(self) -> None:
        assert (calibration([]).bins, calibration([]).error) == ((), 0.0)

    @given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60))
    def test_every_claim_is_in_one_bin(self, claims: list[tuple[float, bool]]) -> None:
        found = calibration(claims)
        assert sum(b.claims for b in found.bins) == len(claims)
        assert all(b.low - 1e-9 <= b.confidence <= b.high + 1e-9 and 0 <= b.right <= 1 for b in found.bins)
        assert 0 <= found.error <= 1 and 0 <= found.brier <= 1


class TestFigure:
    @given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
    def test_f1_lies_between_precision_and_recall(self, right: int, more: int, other: int) -> None:
        figure = Figure(right, right + more, right + other)
        low, high = sorted((figure.precision, figure.recall))
        assert low - 1e-4 <= figure.f1 <= high + 1e-4

    def test_sums(self) -> None:
        assert Figure(1, 2, 3) + Figure(1, 1, 1) == Figure(2, 3, 4)
        assert (Figure().precision, Figure().recall, Figure().f1) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Tencent Holdings Ltd", "tencent"),
        ("The Group", "group"),
        ("the", "the"),
        ("Group Ltd", "group"),
        ("ＪＤ．com", "jd com"),
        ("U.S. Steel Corp", "us steel"),
        ("Tencent’s", "tencent"),
        ("腾讯控股有限公司", "腾讯"),
        ("騰訊集團", "騰訊"),
        ("集团", "集团"),
        ("A公司", "a公司"),
        ("…", ""),
    ],
)
def test_names_are_compared_by_the_guidelines(name: str, form: str) -> None:
    assert compared(name) == form
