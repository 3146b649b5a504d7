"""Who is meant: exact before alike, names before readings, and never a guess between two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.errors import UnknownName
from sinograph.queries import find_document, find_entity
from sinograph.queries.naming import Named, matches, nearest
from sinograph.store import Store

TENCENT: Named = ("tencent", "Company", "Tencent", ("Tencent Holdings", "腾讯", "鹅厂"))
WECHAT: Named = ("wechat", "Product", "WeChat", ("微信", "Weixin"))
WEIXIN: Named = ("weixin-ltd", "Company", "Weixin", ())
JD: Named = ("jd", "Company", "JD.com", ("京东", "Jingdong"))
ZENG: Named = ("zeng", "Person", "曾鸣", ())
ALL = (TENCENT, WECHAT, JD, ZENG)


def found(name: str, *named: Named) -> list[str]:
    return [e[0] for e in matches(name, named or ALL)]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        *(
            (name, "tencent")
            for name in (
                "tencent",
                "TENCENT",
                " Tencent\t",
                "Ｔｅｎｃｅｎｔ",
                "Tencent's",
                "The Tencent Group",
                "Tencent Inc.",
                "tencent holdings ltd",
            )
        ),
        *((name, "tencent") for name in ("腾讯", "騰訊", "腾讯控股有限公司", "騰訊集團", "鹅厂", "鵝廠")),
        *((name, "tencent") for name in ("tengxun", "TengXun", "teng xun", "teng-xun")),
        *((name, "jd") for name in ("jd.com", "JD.COM", "JD com", "京東", "京东集团", "jingdong")),
        *((name, "wechat") for name in ("wechat", "微信", "weixin", "wei xin")),
        *((name, "zeng") for name in ("曾鸣", "曾鳴", "zengming", "Zeng Ming", "cengming")),
    ],
)
def test_every_spelling_finds_the_one(name: str, id_: str) -> None:
    assert found(name) == [id_]


@pytest.mark.parametrize(
    "name", ["", " ", "。", "ten", "tencent music", "腾", "腾讯音乐", "微", "讯腾", "j d", "😀", "Ltd", "公司", "the"]
)
def test_a_part_of_a_name_or_more_than_a_name_finds_nobody(name: str) -> None:
    assert found(name) == []


@pytest.mark.parametrize(
    ("name", "ids", "why"),
    [
        ("Weixin", ["weixin-ltd"], "a usual name comes before an alias"),
        ("weixin", ["weixin-ltd"], "in any case"),
        ("微信", ["wechat"], "a name in its own script comes before a reading"),
        ("wechat", ["wechat"], "an id comes first"),
    ],
)
def test_the_nearer_kind_of_name_wins(name: str, ids: list[str], why: str) -> None:
    assert found(name, WECHAT, WEIXIN) == ids, why


def test_an_id_that_is_another_ones_name_means_the_id() -> None:
    one, other = ("apple", "Company", "Orchard", ()), ("fruit", "Product", "apple", ())
    assert found("apple", one, other) == ["apple"]


def test_a_name_to_the_letter_comes_before_one_without_its_legal_suffix() -> None:
    bare, whole = ("1", "Company", "Foo", ()), ("2", "Product", "Foo Group", ())
    assert (found("foo", bare, whole), found("foo group", bare, whole)) == (["1"], ["2"])


def test_two_of_one_name_are_both_given() -> None:
    assert found("Weibo", ("1", "Company", "Weibo", ()), ("2", "Product", "weibo", ())) == ["1", "2"]


def test_two_chinese_names_that_sound_alike_are_two() -> None:
    assert found("腾迅") == [] and found("疼讯") == []


def test_a_chinese_name_may_mean_one_that_has_only_a_latin_name() -> None:
    assert found("优库", ("youku", "Company", "Youku", ())) == ["youku"]


@pytest.mark.parametrize("order", [ALL, ALL[::-1]])
def test_the_order_of_entities_does_not_matter(order: tuple[Named, ...]) -> None:
    assert [found(name, *order) for name in ("腾讯", "jingdong", "weixin")] == [["tencent"], ["jd"], ["wechat"]]


class TestNearest:
    @pytest.mark.parametrize(
        ("name", "first"),
        [
            ("Tencnet", "Tencent"),
            ("tencentt", "Tencent"),
            ("腾迅", "Tencent"),
            ("WeChatt", "WeChat"),
            ("jindong", "JD.com"),
            ("Zeng Min", "曾鸣"),
        ],
    )
    def test_is_offered_first(self, name: str, first: str) -> None:
        assert nearest(name, ALL)[0] == first

    @pytest.mark.parametrize("name", ["", "😀", "？？？"])
    def test_is_nobody_where_nothing_is_alike(self, name: str) -> None:
        assert nearest(name, ALL) == ()

    def test_are_five_at_most_and_each_once(self) -> None:
        many = [(str(n), "Company", f"Startup {n}", (f"Start-up {n}",)) for n in range(50)]
        told = nearest("Startup", many)
        assert len(told) == len(set(told)) == 5

    def test_of_nobody_is_nobody(self) -> None:
        assert nearest("Tencent", ()) == ()

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(st.text(st.characters(codec="utf-8"), max_size=40))
    def test_any_text_is_found_or_not_without_an_error(self, name: str) -> None:
        assert set(found(name)) <= {e[0] for e in ALL}
        assert set(nearest(name, ALL)) <= {e[2] for e in ALL}


class TestInTheWorld:
    @pytest.mark.parametrize(
        ("name", "id_"),
        [
            ("HKEX:0799", "tengda"),
            ("hkex:799", "tengda"),
            ("0799.HK", "tengda"),
            ("00799", "tengda"),
            ("nyse:lan", "lanhai"),
            ("lan", "lanhai"),
        ],
    )
    def test_a_ticker_finds_its_firm(self, world: Store, name: str, id_: str) -> None:
        assert find_entity(world, name).id == id_

    @pytest.mark.parametrize("name", ["NYSE:0799", "HKEX:LAN", "0", "HKEX:0", ":0799x"])
    def test_a_ticker_of_another_exchange_or_none_finds_nobody(self, world: Store, name: str) -> None:
        with pytest.raises(UnknownName):
            find_entity(world, name)

    @pytest.mark.parametrize(
        ("name", "id_"),
        [
            ("Company:明镜", "mingjing-firm"),
            ("Product:明镜", "mingjing-app"),
            ("Company: Mingjing", "mingjing-firm"),
            ("Product:mingjing-app", "mingjing-app"),
        ],
    )
    def test_a_type_in_front_chooses(self, world: Store, name: str, id_: str) -> None:
        assert find_entity(world, name).id == id_

    @pytest.mark.parametrize("name", ["company:Mingjing", "Firm:Mingjing"])
    def test_what_is_no_type_in_front_belongs_to_the_name(self, world: Store, name: str) -> None:
        with pytest.raises(UnknownName):
            find_entity(world, name)

    def test_types_choose_between_two_of_one_name(self, world: Store) -> None:
        assert find_entity(world, "明鏡", types=["Company"]).id == "mingjing-firm"

    def test_one_that_is_of_another_type_is_offered_with_its_type(self, world: Store) -> None:
        with pytest.raises(UnknownName) as problem:
            find_entity(world, "Weikan", types=["Company", "Person"])
        assert problem.value.nearest[0] == "Product:Weikan"
        assert "no Company or Person is named 'Weikan'" in str(problem.value)

    def test_two_people_of_one_name_are_both_given(self, world: Store) -> None:
        every = [e for e in world.names() if e[1] == "Person"]
        twins = [*every, ("p-twin", "Person", "Zeng Ming", ())]
        assert sorted(e[0] for e in matches("Zeng Ming", twins)) == ["p-twin", "zeng"]


class TestDocuments:
    @pytest.mark.parametrize(
        ("name", "id_"),
        [
            ("news/ties.txt", "news/ties.txt"),
            ("ties.txt", "news/ties.txt"),
            ("ties", "news/ties.txt"),
            (" ties ", "news/ties.txt"),
            ("rounds of the YEAR", "news/rounds.txt"),
            ("fine again.html", "news/fine again.html"),
            ("again", "news/again.txt"),
        ],
    )
    def test_are_found_by_id_headline_or_file_name(self, world: Store, name: str, id_: str) -> None:
        assert find_document(world, name) == id_

    @pytest.mark.parametrize("name", ["", " ", "news", "TIES.TXT", "s.txt", "https://example.org/", "Rounds"])
    def test_are_not_found_by_a_part(self, world: Store, name: str) -> None:
        with pytest.raises(UnknownName, match="no document is named"):
            find_document(world, name)
