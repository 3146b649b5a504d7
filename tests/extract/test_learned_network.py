"""The learned reader without weights, its settings, and the whole of it with a stand-in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import yaml
from tests.extract.learned_network import Holds, StandIn

from sinograph.errors import ConfigError
from sinograph.extract import Extractor, load_extractor
from sinograph.extract.learned import LearnedExtractor
from sinograph.extract.learned.extractor import SHIPPED
from sinograph.extract.learned.network import ENGLISH, GRAPHS, SETTINGS, WEIGHTS, Network, digest_of
from sinograph.extract.learned.packing import Pack, packed, unpacked
from sinograph.extract.learned.settings import Settings, read_settings, settings_of
from sinograph.extract.learned.weighing import Weighing
from sinograph.extract.parts import reading_of
from sinograph.extract.rules import RulesExtractor
from sinograph.model import Document, Extraction


def without(pack: Pack, name: str) -> bytes:
    arrays, texts = ({own: told for own, told in kept.items() if own != name} for kept in (pack.arrays, pack.texts))
    return packed(Pack(arrays, texts))


def rubbish(pack: Pack, name: str) -> bytes:
    return packed(replace(pack, texts={**pack.texts, name: b"no\tsuch thing\xff"}))


# -- weights


@pytest.mark.parametrize(("missing", "read"), [(WEIGHTS, Network), (SETTINGS, read_settings)])
@pytest.mark.parametrize("folder", [False, True], ids=["nothing", "a folder in its place"])
def test_a_missing_file_is_named_with_its_folder_and_the_way_out(
    tmp_path: Path, missing: str, read: Callable[[Path], object], folder: bool
) -> None:
    if folder:
        (tmp_path / missing).mkdir()
    with pytest.raises(ConfigError) as problem:
        read(tmp_path)
    for words in (str(tmp_path), missing, "make train", "SINOGRAPH_WEIGHTS"):
        assert words in str(problem.value)


def short_of_pieces(pack: Pack) -> bytes:
    return packed(replace(pack, texts={**pack.texts, "vocabulary": pack.texts["vocabulary"][:500]}))


DAMAGES = {
    "fewer pieces than embeddings": short_of_pieces,
    "empty": lambda pack: b"",
    "rubbish": lambda pack: b"no such thing\n\x00\xff",
    "cut short": lambda pack: packed(pack)[:100_000],
    **{f"without {name}": partial(without, name=name) for name in (*GRAPHS, "words", "vocabulary", "positions")},
    **{f"{name} is rubbish": partial(rubbish, name=name) for name in (*GRAPHS, "vocabulary")},
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_one_line_with_the_way_out(tmp_path: Path, damage: str) -> None:
    shutil.copy(SHIPPED / "settings.yaml", tmp_path)
    (tmp_path / WEIGHTS).write_bytes(DAMAGES[damage](unpacked((SHIPPED / WEIGHTS).read_bytes())))
    with pytest.raises(ConfigError) as problem:
        Network(tmp_path)
    told = str(problem.value)
    assert "\n" not in told
    assert all(words in told for words in (str(tmp_path), "can't be read", "make train", "SINOGRAPH_WEIGHTS"))


def test_the_reader_looks_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINOGRAPH_WEIGHTS", str(tmp_path / "mine"))
    with pytest.raises(ConfigError, match=r"mine: weights\.bin is missing"):
        load_extractor("offline")


def test_weights_of_ones_own_are_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SINOGRAPH_WEIGHTS", raising=False)
    shipped = load_extractor("offline").version
    for name in (WEIGHTS, SETTINGS):
        shutil.copy(SHIPPED / name, tmp_path / name)
    monkeypatch.setenv("SINOGRAPH_WEIGHTS", str(tmp_path))
    own = load_extractor("offline").version
    assert own.startswith(f"{shipped}+")
    assert own == f"{shipped}+{digest_of(tmp_path)}" == load_extractor("offline").version
    with (tmp_path / "settings.yaml").open("a", encoding="utf-8") as settings:
        settings.write("# changed\n")
    assert load_extractor("offline").version not in (own, shipped)


def test_a_gap_in_the_second_networks_folder_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (WEIGHTS, SETTINGS):
        shutil.copy(SHIPPED / name, tmp_path / name)
    (tmp_path / ENGLISH).mkdir()
    monkeypatch.setenv("SINOGRAPH_WEIGHTS", str(tmp_path))
    with pytest.raises(ConfigError, match=r"english/weights\.bin is missing"):
        load_extractor("offline")


# -- settings


def test_settings_are_read_beside_the_weights(tmp_path: Path) -> None:
    told = {"name": 0.5, "no_name": 0.6, "retype": 0.7, "accept": {"en": 0.4, "zh": 0.3}, "veto": 0.2, "value": 0.1}
    (tmp_path / "settings.yaml").write_text(yaml.safe_dump(told), encoding="utf-8")
    found = read_settings(tmp_path)
    assert {name: getattr(found, name) for name in told} == told


def test_what_settings_leave_out_is_as_usual() -> None:
    assert settings_of({"veto": 0.3}) == Settings(veto=0.3)


def test_a_language_that_is_left_out_keeps_its_own_limit() -> None:
    assert settings_of({"accept": {"en": 0.5}}).accept == {**Settings().accept, "en": 0.5}


def test_a_setting_that_there_is_not_is_refused() -> None:
    with pytest.raises(ConfigError, match="there is no setting 'vetto'; there are name, no_name"):
        settings_of({"vetto": 0.3})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("veto", 1.5),
        ("veto", -0.1),
        ("veto", "0.3"),
        ("veto", None),
        ("veto", True),
        ("veto", [0.3]),
        ("veto", {"en": 0.3}),
        ("accept", 0.5),
        ("accept", {"en": 2}),
        ("accept", {"en": "high"}),
    ],
)
def test_what_is_no_probability_is_refused(name: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"{name} is .* from 0 to 1"):
        settings_of({name: value})


def test_what_the_networks_word_is_worth_is_read_as_log_odds() -> None:
    told = {"slope": 0.5, "ruled": 1, "between": -0.1, "types": {"OWNS": -0.75}}
    assert settings_of({"weighing": told}).weighing == Weighing(slope=0.5, ruled=1, between=-0.1, types={"OWNS": -0.75})
    assert settings_of({}).weighing == Weighing()


@pytest.mark.parametrize(
    "value", [None, 0.5, {"slop": 1}, {"slope": "1"}, {"ruled": True}, {"types": 1}, {"types": {"OWN": 1}}]
)
def test_what_is_no_weighing_is_refused(value: object) -> None:
    with pytest.raises(
        ConfigError,
        match=r"weighing is .*must hold log-odds under slope, ruled, apart, between, named, of_subject, of_object, types",
    ):
        settings_of({"weighing": value})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("name: [0.5", "no YAML"),
        ("- name", "a mapping"),
        ("just words", "a mapping"),
        ("vetto: 0.3", "vetto"),
        ("veto: much", "veto is 'much'"),
        ("accept: {en: 7}", "accept"),
    ],
)
def test_what_is_wrong_with_a_file_of_settings_names_its_folder(tmp_path: Path, words: str, told: str) -> None:
    (tmp_path / "settings.yaml").write_text(words, encoding="utf-8")
    with pytest.raises(ConfigError, match=told) as caught:
        read_settings(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_an_empty_file_of_settings_leaves_all_as_usual(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("# nothing\n", encoding="utf-8")
    assert read_settings(tmp_path) == Settings()


# -- the whole

TEXT = "Tencent acquired Supercell in June 2016. Hanbo Cloud, a rival, supplies Tencent. 腾讯旗下的微信于2011年推出。"


def read(network: StandIn, text: str = TEXT) -> Extraction:
    return LearnedExtractor(network=network, settings=Settings()).extract(Document("a", text))  # type: ignore[arg-type]


def claims(read: Extraction) -> set[tuple[str, str, str]]:
    names = {e.id: e.name for e in read.entities}
    return {(names[c.subject], c.type, names[c.object]) for c in read.claims}


def test_it_is_an_extractor_of_its_own_name() -> None:
    own = LearnedExtractor(network=StandIn(""), settings=Settings())  # type: ignore[arg-type]
    assert isinstance(own, Extractor)
    assert own.name == "offline"


@pytest.mark.parametrize("text", ["Tencent acquired Supercell in June 2016.", "腾讯旗下的微信于2011年推出。"])
def test_a_network_that_neither_adds_nor_doubts_leaves_the_rules_claims(text: str) -> None:
    rules = RulesExtractor().extract(Document("a", text))
    assert claims(rules)
    assert claims(read(StandIn(text, otherwise=0.5), text)) == claims(rules)


def test_a_network_that_denies_everything_leaves_no_claim_between_names_it_read() -> None:
    assert read(StandIn(TEXT, otherwise=0.0)).claims == ()


def test_a_claim_between_names_of_the_networks_own_is_kept_with_its_entities() -> None:
    network = StandIn(
        TEXT,
        names={"Hanbo Cloud": ("Company", 0.99)},
        holds=[Holds("Hanbo Cloud", "SUPPLIES", "Tencent", 0.97)],
        otherwise=0.5,
    )
    found = read(network)
    assert ("Hanbo Cloud", "SUPPLIES", "Tencent") in claims(found)
    (claim,) = [c for c in found.claims if c.type == "SUPPLIES"]
    assert claim.evidence.quote == TEXT[claim.evidence.start : claim.evidence.end]
    assert claim.evidence.extractor == "offline"


@pytest.mark.parametrize(("owns", "acquired"), [(0.9, 0.99), (0.99, 0.9)])
def test_a_purchase_is_one_claim_however_sure_the_share_is(owns: float, acquired: float) -> None:
    text = "Tencent, Supercell: the papers are signed."
    holds = [Holds("Tencent", "OWNS", "Supercell", owns), Holds("Tencent", "ACQUIRED", "Supercell", acquired)]
    assert claims(read(StandIn(text, holds=holds), text)) == {("Tencent", "ACQUIRED", "Supercell")}


@pytest.mark.parametrize(
    ("text", "asked"), [("Tencent acquired Supercell.", True), ("腾讯收购了Supercell。", False), ("", False)]
)
@pytest.mark.parametrize("told", [False, True], ids=["of a folder", "given"])
def test_the_second_network_is_asked_of_english_texts(
    text: str, asked: bool, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (StandIn(text, otherwise=0.5) for _ in range(2))
    if told:
        reader = LearnedExtractor(network=first, settings=Settings(), second=second)  # type: ignore[arg-type]
    else:
        monkeypatch.setattr("sinograph.extract.learned.extractor.Network", lambda folder: first)
        monkeypatch.setattr("sinograph.extract.learned.extractor.second_in", lambda folder: second)
        reader = LearnedExtractor(settings=Settings())
    reader.extract(Document("a", text))
    assert bool(second.asked) == asked


# -- what stands for names


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("Orlo sells lamps. The company was founded by Ann Lee.", "Orlo", "The company"),
        ("Said Lanting He, head of lamps. He left Hanbo.", "Lanting He", "He"),
        ("鹿原卖灯。公司由安立创立。", "鹿原", "公司"),
    ],
)
def test_words_stand_for_names_that_only_the_network_found(text: str, name: str, word: str) -> None:
    kind = "Person" if " " in name else "Company"
    network = StandIn(text, names={name: (kind, 0.99)})
    reader = LearnedExtractor(network=network, settings=Settings())  # type: ignore[arg-type]
    stand_ins = [m for m in reader.mentions(reading_of(Document("a", text))) if m.nominal]
    assert [(m.text, m.name, m.type) for m in stand_ins if m.start >= len(name)] == [(word, name, kind)]
