"""The entries that ship: enough of them, and none that could mislead."""

from __future__ import annotations

from collections import Counter, defaultdict

from sinograph.actors import load_actors
from sinograph.actors.index import folded
from sinograph.names import has_cjk, simplified
from sinograph.ontology import load_ontology

ACTORS = load_actors().actors.values()


def test_there_are_enough_of_each_kind() -> None:
    told = Counter(a.type for a in ACTORS)
    assert sum(told.values()) >= 600
    assert {"Company", "Product", "Person", "Regulator", "Regulation", "Exchange"} <= set(told)


def test_types_are_those_of_the_ontology() -> None:
    for actor in ACTORS:
        assert {actor.type, *actor.also} <= set(load_ontology().nodes), actor.key
        assert actor.type not in actor.also, actor.key


def test_keys_are_plain() -> None:
    assert all(set(a.key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for a in ACTORS)


def test_a_name_of_two_actors_is_called_ambiguous_by_both() -> None:
    bearers = defaultdict(list)
    for actor in ACTORS:
        for name in actor.names:
            bearers[folded(name)].append((actor, name))
    shared = [
        (name, [a.key for a, _ in borne])
        for name, borne in bearers.items()
        if len({a.key for a, _ in borne}) > 1 and not all(a.is_ambiguous(n) for a, n in borne)
    ]
    assert shared == []


def test_an_ambiguous_name_is_one_of_the_names_and_has_a_context() -> None:
    for actor in ACTORS:
        assert {folded(a) for a in actor.ambiguous} <= {folded(n) for n in actor.names}, actor.key
        assert not actor.ambiguous or actor.context, actor.key
        assert all(word == word.lower() for word in actor.context), actor.key


def test_chinese_names_are_listed_in_simplified_characters() -> None:
    # These standard simplified spellings are characters that the converter takes for traditional ones.
    spared = {"昇", "崑", "喆", "祎", "錤"}
    for actor in ACTORS:
        for name in actor.zh:
            assert has_cjk(name) or name.isascii() or name, actor.key
            assert simplified(name) == name or set(name) & spared, (actor.key, name)


def test_tickers_have_the_form_exchange_and_code() -> None:
    for actor in ACTORS:
        for ticker in actor.tickers:
            exchange, colon, code = ticker.partition(":")
            assert colon and exchange.isupper() and code, (actor.key, ticker)


def test_no_ticker_is_borne_by_two() -> None:
    told = Counter(t for a in ACTORS for t in a.tickers)
    assert [t for t, n in told.items() if n > 1] == []
