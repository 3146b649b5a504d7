"""What a write and a forgetting change, said in small: one rule, one line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.store.graphs import ALIBABA, STAMP, SUPERCELL, TENCENT, WANG, company, say

from sinograph.model import Amount, Entity, Extraction, Judgement, PartialDate
from sinograph.store import Stats, Store, Written

BASE = say("a", (TENCENT, "OWNS", SUPERCELL))
DATE = PartialDate("2016-06")


def edge(store: Store, kind: str = "OWNS") -> dict[str, Any]:
    ((told,),) = store.rows(f"MATCH ()-[r:{kind}]->() RETURN properties(r) AS r").rows
    assert isinstance(told, dict)
    return told


class TestWhatIsCounted:
    """After document ``a`` (Tencent owns Supercell): what one more write says that it changed."""

    @pytest.mark.parametrize(
        ("more", "told"),
        [
            (say("b"), Written(documents=1)),
            (say("b", named=[ALIBABA]), Written(documents=1, entities=1)),
            (say("b", named=[TENCENT]), Written(documents=1, entities=1)),
            (say("b", (ALIBABA, "OWNS", company("New"))), Written(1, 1, 2, 1)),
            (say("b", (TENCENT, "OWNS", SUPERCELL)), Written(1, 1, 2, 1)),
            (say("b", (TENCENT, "ACQUIRED", SUPERCELL)), Written(1, 1, 2, 1)),
            (say("b", (TENCENT, "OWNS", ALIBABA)), Written(1, 1, 2, 1)),
            (say("a", (TENCENT, "OWNS", SUPERCELL)), Written(1, 1, 0, 0)),
            (say("a", (TENCENT, "OWNS", SUPERCELL, {"stake": 5.0})), Written(1, 1, 0, 1)),
            (say("a", (TENCENT, "OWNS", ALIBABA)), Written(1, 1, 2, 2)),
            (say("a", (SUPERCELL, "OWNS", TENCENT)), Written(1, 1, 0, 2)),
            (say("a", named=[TENCENT]), Written(1, 0, 1, 1)),
            (say("a"), Written(1, 0, 2, 1)),
        ],
    )
    def test_by_one_more_write(self, shelf: Store, more: Extraction, told: Written) -> None:
        shelf.write([BASE], stamp=STAMP)
        assert shelf.write([more], stamp=STAMP) == told

    @pytest.mark.parametrize(
        ("gone", "told"),
        [
            (["a"], Written(1, 1, 2, 1)),
            (["b"], Written(1, 1, 2, 1)),
            (["a", "b"], Written(2, 2, 3, 2)),
            (["a", "a"], Written(1, 1, 2, 1)),
            (["nowhere"], Written()),
            (["nowhere", "a"], Written(1, 1, 2, 1)),
            (["A"], Written()),
        ],
    )
    def test_by_forgetting(self, shelf: Store, gone: list[str], told: Written) -> None:
        shelf.write([BASE, say("b", (TENCENT, "OWNS", ALIBABA))], stamp=STAMP)
        assert shelf.forget(gone) == told

    def test_by_deriving_again_what_is_as_it_should_be(self, shelf: Store) -> None:
        shelf.write([BASE], stamp=STAMP)
        assert shelf.rederive([]) == Written()

    def test_is_what_statistics_tell(self, shelf: Store) -> None:
        shelf.write([BASE, say("b", (WANG, "WORKS_FOR", TENCENT), (TENCENT, "OWNS", SUPERCELL))], stamp=STAMP)
        told = shelf.stats()
        assert told == Stats(2, 3, {"Company": 2, "Person": 1}, {"OWNS": 1, "WORKS_FOR": 1}, shelf.digest())


class TestSupport:
    """An edge stands as long as one document supports it, and tells what those that are left tell."""

    TWO = (
        say("a", (TENCENT, "OWNS", SUPERCELL, {"stake": 84.3})),
        say("b", (TENCENT, "OWNS", SUPERCELL, {"date": PartialDate("2017")})),
    )

    def test_of_two_is_one_edge_with_both_claims(self, shelf: Store) -> None:
        shelf.write(self.TWO, stamp=STAMP)
        told = edge(shelf)
        assert sorted(told["claims"]) == sorted(d.claims[0].id for d in self.TWO)
        assert (told["stake"], told["date"]) == (84.3, "2017")

    def test_that_is_left_is_all_that_the_edge_tells(self, shelf: Store) -> None:
        shelf.write(self.TWO, stamp=STAMP)
        shelf.forget(["a"])
        told = edge(shelf)
        assert told["claims"] == [self.TWO[1].claims[0].id]
        assert "stake" not in told and told["date"] == "2017"

    def test_that_is_gone_takes_the_edge_with_it(self, shelf: Store) -> None:
        shelf.write(self.TWO, stamp=STAMP)
        shelf.forget(["a", "b"])
        assert shelf.rows("MATCH ()-[r:OWNS]->() RETURN r").rows == ()

    def test_that_turns_out_a_rumour_changes_the_edge_not_the_other_document(self, shelf: Store) -> None:
        shelf.write([self.TWO[0]], stamp=STAMP)
        shelf.write([say("a", (TENCENT, "OWNS", SUPERCELL, {"status": "rumoured"}))], stamp=STAMP)
        assert edge(shelf)["status"] == "rumoured"

    def test_of_an_entity_without_claims_is_the_naming(self, shelf: Store) -> None:
        shelf.write([say("a", named=[SUPERCELL]), say("b", named=[SUPERCELL])], stamp=STAMP)
        shelf.forget(["a"])
        assert shelf.stats().entities == {"Company": 1}
        shelf.forget(["b"])
        assert shelf.stats().entities == {}

    def test_by_a_rejected_claim_is_none_though_the_claim_is_kept(self, shelf: Store) -> None:
        shelf.write(self.TWO, stamp=STAMP, judgements=[Judgement("reject", self.TWO[0].claims[0].id)])
        assert edge(shelf)["claims"] == [self.TWO[1].claims[0].id]
        assert shelf.stats().claims == 2


class TestValuesAsTold:
    @pytest.mark.parametrize(
        ("when", "first", "last"),
        [
            ("2016", "2016-01-01", "2016-12-31"),
            ("2016-02", "2016-02-01", "2016-02-29"),
            ("2015-02", "2015-02-01", "2015-02-28"),
            ("2016-11-17", "2016-11-17", "2016-11-17"),
        ],
    )
    def test_a_date_keeps_its_precision_beside_its_bounds(self, shelf: Store, when: str, first: str, last: str) -> None:
        shelf.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL, {"date": PartialDate(when)}))], stamp=STAMP)
        told = edge(shelf, "ACQUIRED")
        assert (told["date"], str(told["first_day"]), str(told["last_day"])) == (when, first, last)

    @pytest.mark.parametrize(
        "amount",
        [
            Amount(0.0, "USD"),
            Amount(1e15, "CNY"),
            Amount(1.5e9, "USD", high=2e9),
            Amount(3e8, "HKD", exact=False, raw="约三亿港元"),
            Amount(1, "USD"),
            Amount(0.1, "USD"),
        ],
    )
    def test_a_sum_comes_back_whole(self, shelf: Store, amount: Amount) -> None:
        shelf.write([say("a", (TENCENT, "ACQUIRED", SUPERCELL, {"amount": amount}))], stamp=STAMP)
        (claim,) = shelf.snapshot().claims
        assert claim.amount == amount

    @pytest.mark.parametrize(("told", "kept"), [(5, 5.0), (33.3, 33.3), (0, 0.0), (100, 100.0)])
    def test_a_whole_stake_and_a_broken_one_are_of_one_kind(self, shelf: Store, told: float, kept: float) -> None:
        shelf.write([say("a", (TENCENT, "OWNS", SUPERCELL, {"stake": told}))], stamp=STAMP)
        value = edge(shelf)["stake"]
        assert (type(value), value) == (float, kept)

    @pytest.mark.parametrize("status", ["actual", "planned", "rumoured", "denied", "ended"])
    def test_a_status_is_kept(self, shelf: Store, status: str) -> None:
        shelf.write([say("a", (TENCENT, "OWNS", SUPERCELL, {"status": status}))], stamp=STAMP)
        assert edge(shelf)["status"] == status

    def test_a_claim_without_details_has_no_such_properties(self, shelf: Store) -> None:
        shelf.write([BASE], stamp=STAMP)
        assert not {"date", "amount", "currency", "stake", "role", "round", "ticker"} & edge(shelf).keys()

    def test_every_form_that_a_document_uses_is_found_at_its_naming(self, shelf: Store) -> None:
        read = say("a", named=[TENCENT])
        shelf.write([replace(read, surfaces={"tencent": ("腾讯", "Tencent", "the giant")})], stamp=STAMP)
        forms = shelf.rows("MATCH (:Document {id: 'a'})-[m:MENTIONS]->(:Company) RETURN m.forms").rows
        assert forms == ((["腾讯", "Tencent", "the giant"],),)

    def test_a_claim_stands_between_its_document_and_its_ends(self, shelf: Store) -> None:
        shelf.write([BASE], stamp=STAMP)
        path = "MATCH (d:Document)-[:STATES]->(c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o) RETURN d.id, c.kind, c.quote, s.id, o.id"
        assert shelf.rows(path).rows == (("a", "OWNS", "Tencent OWNS Supercell.", "tencent", SUPERCELL.id),)


class TestNames:
    @pytest.mark.parametrize(
        "name", ["腾讯", "騰訊", "😀", "Ｔｅｎｃｅｎｔ", "e\u0301", "\u202eevil", "a" * 5000, "'\"`\\", "Ω≈ç", "ـ"]
    )
    def test_any_name_is_kept_to_the_letter(self, shelf: Store, name: str) -> None:
        shelf.write([say("a", (company(name), "OWNS", TENCENT))], stamp=STAMP)
        assert name in {told for _, _, told, _ in shelf.names()}

    def test_are_sorted_by_id(self, shelf: Store) -> None:
        shelf.write([say("a", named=[company(n) for n in ("Zeta", "Alpha", "腾", "Mu")])], stamp=STAMP)
        ids = [id_ for id_, *_ in shelf.names()]
        assert ids == sorted(ids)

    def test_the_name_that_most_documents_use_is_the_usual_one(self, shelf: Store) -> None:
        id_ = company("Foo").id
        for document, name in (("a", "Foo"), ("b", "Foo Ltd"), ("c", "Foo Ltd")):
            shelf.write([say(document, named=[Entity(id_, "Company", name)])], stamp=STAMP)
        assert shelf.names() == ((id_, "Company", "Foo Ltd", ("Foo",)),)


class TestIds:
    @pytest.mark.parametrize(
        "id_", ["a b.txt", "新闻/一.txt", "https://example.org/?a=1&b=2#c", "../x", "😀", "A", "a" * 2000, "'"]
    )
    def test_any_id_is_found_and_forgotten(self, shelf: Store, id_: str) -> None:
        shelf.write([say(id_, (TENCENT, "OWNS", SUPERCELL)), say("other", named=[ALIBABA])], stamp=STAMP)
        assert set(shelf.stamps([id_, "a", "b"])) == {id_}
        shelf.forget([id_])
        assert shelf.stats().entities == {"Company": 1}

    def test_case_tells_two_documents_apart(self, shelf: Store) -> None:
        shelf.write([say("a", named=[TENCENT]), say("A", named=[TENCENT])], stamp=STAMP)
        assert shelf.stats().documents == 2
