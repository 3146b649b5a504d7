"""Where a listed name stands in a text, and where it only seems to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.actors.making import ACTORS, INDEX, MIIT, TENCENT, found, keys

from sinograph.actors import Actor, ActorIndex
from sinograph.actors.index import folded
from sinograph.actors.scripts import scripts

FEW = settings(max_examples=60, deadline=None)
NAMES = sorted(name for actor in ACTORS for name in actor.names if not actor.is_ambiguous(name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tencent", [("Tencent", "tencent")]),
        ("腾讯", [("腾讯", "tencent")]),
        ("Ant Financial", [("Ant Financial", "ant-group")]),
        ("蚂蚁金服", [("蚂蚁金服", "ant-group")]),
        ("Qihoo 360", [("Qihoo 360", "qihoo-360")]),
        ("360 sued Tencent", [("360", "qihoo-360"), ("Tencent", "tencent")]),
        ("B站", [("B站", "bilibili")]),
        ("China's industry ministry", [("China's industry ministry", "miit")]),
        ("工业和信息化部发布", [("工业和信息化部", "miit")]),
    ],
)
def test_any_name_of_an_entry_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["騰訊", "騰訊控股", "螞蟻金服", "螞蟻集團", "嗶哩嗶哩", "工業和信息化部", "小黃車", "曾鳴", "字節跳動"],
)
def test_a_name_listed_in_simplified_characters_is_found_in_traditional_ones(text: str) -> None:
    assert found(f"，{text}。")[0][0] == text


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("台积电", "臺積電"),
        ("台积电", "台積電"),
        ("软件", "軟件"),
        ("面条", "麵條"),
        ("里", "裏"),
        ("里", "裡"),
    ],
)
def test_the_forms_of_taiwan_and_hong_kong_are_among_the_scripts(name: str, form: str) -> None:
    assert form in scripts(name)


@pytest.mark.parametrize("name", ["Tencent", "", "360", "ソニー", "🐧"])
def test_a_name_without_chinese_has_one_script(name: str) -> None:
    assert scripts(name) == (name,)


@FEW
@given(st.text("腾讯阿里巴百度京东字节跳动小米华为美团", min_size=1, max_size=6))
def test_a_name_itself_is_the_first_of_its_scripts_and_none_stands_twice(name: str) -> None:
    forms = scripts(name)
    assert forms[0] == name
    assert len(set(forms)) == len(forms)
    assert {len(form) for form in forms} == {len(name)}


@pytest.mark.parametrize(
    "text",
    [
        "Tencents",
        "aTencent",
        "Tencent1",
        "1Tencent",
        "éTencent",
        "TencentÉ",
        "xofo",
        "ofos",
        "1360",
        "3600",
        "Bilibilis",
    ],
)
def test_a_latin_name_is_not_cut_out_of_a_word(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tencent.",
        "“Tencent”",
        "Tencent's",
        "Tencent’s",
        "Tencent-backed",
        "(Tencent)",
        "Tencent_",
        "@Tencent",
        "与Tencent合作",
        "Tencent公司",
        "🐧Tencent🎮",
        "\nTencent\n",
        "Tencent/JD",
        "Tencent、京东",
    ],
)
def test_signs_blanks_and_chinese_end_a_latin_name(text: str) -> None:
    assert ("Tencent", "tencent") in found(text)


@pytest.mark.parametrize("text", ["在腾讯工作", "腾讯的", "x腾讯x", "2016腾讯2017"])
def test_a_chinese_name_needs_no_boundary(text: str) -> None:
    assert found(text) == [("腾讯", "tencent")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tencent Holdings", ["Tencent Holdings"]),
        ("Tencent holdings", ["Tencent holdings"]),
        ("腾讯控股", ["腾讯控股"]),
        ("腾讯控制", ["腾讯"]),
        ("Qihoo 360", ["Qihoo 360"]),
        ("Tencent, Holdings", ["Tencent"]),
        ("腾讯腾讯控股", ["腾讯", "腾讯控股"]),
        ("Tencent Tencent Holdings", ["Tencent", "Tencent Holdings"]),
    ],
)
def test_the_longest_name_at_a_place_is_taken(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in found(text)] == expected


def test_a_longer_name_that_is_part_of_a_word_leaves_the_shorter_one() -> None:
    assert found("Tencent Holdingsx") == [("Tencent", "tencent")]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tencent", True),
        ("TENCENT", True),
        ("TenCent", True),
        ("tencent", False),
        ("tENCENT", False),
        ("eBay", True),
        ("EBAY", True),
        ("Ebay", True),
        ("ebay", True),
        ("ofo", True),
        ("OFO", True),
    ],
)
def test_a_name_listed_with_a_capital_is_written_with_one(text: str, counts: bool) -> None:
    assert bool(found(text)) is counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("工信部", True),
        ("工信部。", True),
        ("工信部门", False),
        ("工信部門", False),
        ("工信部长", True),
        ("工信部门户", False),
    ],
)
def test_a_ministry_is_not_cut_out_of_the_word_for_departments(text: str, counts: bool) -> None:
    assert bool(found(text)) is counts


@pytest.mark.parametrize("mark", ["'", "’"])
def test_either_apostrophe_may_stand_in_a_name(mark: str) -> None:
    index = ActorIndex([Actor("a", "Company", f"Lay{mark}s")])
    for written in ("'", "’"):
        assert found(f"at Lay{written}s", index) == [(f"Lay{written}s", "a")]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("ABC", "abc"),
        ("’", "'"),
        ("İ", "İ"),
        ("ẞ", "ß"),
        ("腾讯", "腾讯"),
        ("ＡＢ", "ａｂ"),
        ("", ""),
        ("İİİ Tencent", "İİİ tencent"),
    ],
)
def test_folding_lowers_what_keeps_its_width(text: str, low: str) -> None:
    assert folded(text) == low


@FEW
@given(st.text(st.characters(codec=None), max_size=40))
def test_folding_leaves_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    text = "İİİ bought Tencent"
    [hit] = INDEX.find(text)
    assert text[hit.start : hit.end] == "Tencent"


@FEW
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), st.lists(st.text(max_size=4), min_size=5, max_size=5))
def test_hits_are_slices_in_order_that_never_overlap(names: list[str], between: list[str]) -> None:
    text = "".join(f"{filler} {name}" for filler, name in zip(between, names, strict=False))
    hits = INDEX.find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    for hit in hits:
        assert any(folded(text[hit.start : hit.end]) in map(folded, scripts(name)) for name in hit.actors[0].names)


@FEW
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
def test_names_apart_are_all_found(names: list[str]) -> None:
    text = " | ".join(names)
    assert [surface for surface, _ in found(text)] == names


@FEW
@given(st.permutations(ACTORS), st.sampled_from(NAMES))
def test_the_order_of_the_entries_never_matters(actors: list[Actor], name: str) -> None:
    other = ActorIndex(actors)
    assert other.find(f"a {name}.") == INDEX.find(f"a {name}.")
    assert other.version == INDEX.version


@pytest.mark.parametrize("text", ["", " ", "\n", "🐧", "nothing of note", "没有", "\ud800"])
def test_nothing_is_found_where_nothing_is(text: str) -> None:
    assert INDEX.find(text) == ()


def test_half_a_sign_hides_nothing() -> None:
    assert keys("\ud800Tencent\udfff") == ["tencent"]


def test_a_huge_text_is_searched_to_its_end() -> None:
    text = "没有。" * 100_000 + "腾讯"
    assert [hit.start for hit in INDEX.find(text)] == [300_000]


def test_a_hit_names_the_listed_form_not_the_written_one() -> None:
    assert INDEX.find("騰訊")[0].name == "腾讯"
    assert INDEX.find("TENCENT HOLDINGS")[0].name == "Tencent Holdings"


def test_the_version_follows_every_field() -> None:
    changed = Actor(MIIT.key, MIIT.type, MIIT.name, en=MIIT.en, zh=MIIT.zh, tickers=("X:1",))
    assert ActorIndex([TENCENT, MIIT]).version != ActorIndex([TENCENT, changed]).version
    assert len(INDEX.version) == 12
