"""Which spellings are one name: rule by rule, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.names import LEGAL, LEGAL_ZH, has_cjk, normal, simplified

FEW = settings(max_examples=80, deadline=None)
LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=8).filter(lambda w: w not in {*LEGAL, "the"})
HAN = st.text("腾讯阿里巴百度京东字节跳动小米华为美团滴快手网易新浪搜狐", min_size=2, max_size=5)


def same(one: str, other: str) -> bool:
    return normal(one) == normal(other)


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        ("full-width letters", "ＴＥＮＣＥＮＴ", "Tencent"),
        ("full-width digits", "３６０", "360"),
        ("a full-width blank", "Sina　Weibo", "Sina Weibo"),
        ("full-width brackets", "阿里巴巴（中国）", "阿里巴巴(中国)"),
        ("a full-width dot", "JD．com", "JD.com"),
        ("a full-width ampersand", "AT＆T", "AT&T"),
        ("a ligature", "ﬁrm", "firm"),
        ("a circled digit", "①点资讯", "1点资讯"),
        ("an accent put together", "Nestle\u0301", "Nestlé"),
        ("half-width katakana", "ｿﾌﾄﾊﾞﾝｸ", "ソフトバンク"),
    ],
)
def test_width_and_composition_do_not_count(rule: str, one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DIDI", "didi"),
        ("eBay", "Ebay"),
        ("STRASSE", "Straße"),
        ("ÉCOLE", "école"),
        ("ＪＤ", "jd"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ],
)
def test_case_does_not_count(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("traditional", "simple"),
    [
        ("騰訊", "腾讯"),
        ("阿里巴巴集團", "阿里巴巴集团"),
        ("螞蟻金服", "蚂蚁金服"),
        ("華為技術", "华为技术"),
        ("網易", "网易"),
        ("嗶哩嗶哩", "哔哩哔哩"),
        ("鴻海精密", "鸿海精密"),
        ("聯想", "联想"),
        ("馬雲", "马云"),
        ("劉強東", "刘强东"),
        ("臺積電", "台积电"),
        ("國務院", "国务院"),
        ("小米Redmi手機", "小米redmi手机"),
    ],
)
def test_script_does_not_count(traditional: str, simple: str) -> None:
    assert same(traditional, simple)
    assert simplified(traditional).casefold() == simple


@pytest.mark.parametrize("suffix", sorted(LEGAL))
def test_a_latin_legal_suffix_is_cut_in_any_case_and_with_a_dot(suffix: str) -> None:
    for written in (suffix, suffix.upper(), suffix.capitalize(), f"{suffix}."):
        assert normal(f"Foobar {written}") == "foobar", written
        assert normal(f"Foobar, {written}") == "foobar", written


@pytest.mark.parametrize("suffix", LEGAL_ZH)
def test_a_chinese_legal_suffix_is_cut_where_a_name_is_left(suffix: str) -> None:
    assert normal(f"腾讯{suffix}") == "腾讯"
    assert normal(f"Tencent{suffix}") == "tencent"
    assert normal(f"Tencent {suffix}") == "tencent"


@pytest.mark.parametrize(
    ("whole", "bare"),
    [
        ("Foobar Co., Ltd.", "foobar"),
        ("Foobar Group Holdings Limited", "foobar"),
        ("Foobar Pte. Ltd.", "foobar"),
        ("The Foobar Company, Inc.", "foobar"),
        ("腾讯控股集团有限公司", "腾讯"),
        ("腾讯科技股份有限公司", "腾讯科技"),
        ("騰訊控股有限公司", "腾讯"),
        ("腾讯集团公司", "腾讯"),
        ("腾讯公司 Ltd", "腾讯"),
    ],
)
def test_suffixes_are_cut_one_after_the_other(whole: str, bare: str) -> None:
    assert normal(whole) == bare


@pytest.mark.parametrize(
    "name",
    ["Limited Brands", "Group Nine", "Inc Magazine", "Company One", "Holding Hands", "公司宝", "集团军", "控股权"],
)
def test_a_suffix_is_cut_at_the_end_only(name: str) -> None:
    assert normal(name) == name.casefold()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("A公司", "a公司"),
        ("某集团", "某集团"),
        ("X控股", "x控股"),
        ("Co Ltd", "co"),
        ("Group", "group"),
        ("有限公司", "有限"),
    ],
)
def test_something_of_a_name_always_stays(name: str, kept: str) -> None:
    assert normal(name) == kept


@pytest.mark.parametrize("name", ["Foobarco", "Netinc", "Oldcorp", "Savag", "Tesa"])
def test_a_suffix_inside_a_word_is_no_suffix(name: str) -> None:
    assert normal(name) == name.casefold()


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Paper", "paper"),
        ("the paper", "paper"),
        ("Ｔｈｅ Paper", "paper"),
        ("The", "the"),
        ("Theory", "theory"),
        ("Into The Wild", "into the wild"),
    ],
)
def test_an_article_is_cut_in_front_only(name: str, plain: str) -> None:
    assert normal(name) == plain


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Alibaba's", "alibaba"),
        ("Alibaba’s", "alibaba"),
        ("Alibaba＇s", "alibaba"),
        ("China's Baidu's", "china baidu"),
        ("Jack O'Neil", "jack o neil"),
        ("360's Inc", "360"),
    ],
)
def test_a_genitive_is_cut_wherever_it_stands(name: str, plain: str) -> None:
    assert normal(name) == plain


@pytest.mark.parametrize(
    ("name", "plain"),
    [("U.S.", "us"), ("S.F. Express", "sf express"), ("J.D.", "jd"), ("T.C.L Corp", "tcl"), ("A. B. Foo", "a b foo")],
)
def test_initials_that_touch_are_one_word(name: str, plain: str) -> None:
    assert normal(name) == plain


@pytest.mark.parametrize("sign", list("-–—·•/|,;:!?&+@#()[]《》「」“”、，。！ \t\n\u00a0\u200b"))
def test_signs_between_words_are_a_blank_however_many(sign: str) -> None:
    once = normal(f"foo{sign}bar")
    assert once == normal(f" foo {sign}{sign} bar ")
    assert once == "foo bar"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("🐧", "🎮"),
        ("!!!", "???"),
        ("…", "。"),
        ("♥", "🐧"),
    ],
)
def test_names_of_signs_alone_stay_apart(one: str, other: str) -> None:
    assert normal(one)
    assert not same(one, other)


@pytest.mark.parametrize("name", ["", " ", "\n\t", "　"])
def test_nothing_is_no_name(name: str) -> None:
    assert normal(name) == ""


def test_signs_beside_words_are_no_part_of_the_name() -> None:
    assert same("🐧 Tencent 🎮", "Tencent")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alibaba Health", "Alibaba"),
        ("Tencent Music", "Tencent Games"),
        ("阿里影业集团", "阿里集团"),
        ("Li Ning", "Lining"),
        ("V1", "VI"),
        ("58同城", "58到家"),
        ("Baidu", "Baidou"),
        ("百度", "百渡"),
        ("中国移动", "中国联通"),
        ("Tencent", "腾讯"),
        ("New York", "York"),
    ],
)
def test_names_that_differ_by_a_word_or_a_letter_stay_apart(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_huge_name_is_normalised_whole() -> None:
    assert normal("腾讯" * 5_000 + "有限公司") == "腾讯" * 5_000


@FEW
@given(st.lists(LATIN, min_size=1, max_size=4))
def test_a_plain_latin_name_is_its_own_form(words: list[str]) -> None:
    assert normal(" ".join(words)) == " ".join(words)


@FEW
@given(st.lists(LATIN, min_size=1, max_size=3), st.lists(st.sampled_from(sorted(LEGAL)), max_size=3))
def test_any_run_of_suffixes_is_cut(words: list[str], suffixes: list[str]) -> None:
    assert normal(" ".join([*words, *suffixes])) == " ".join(words)


@FEW
@given(HAN, st.lists(st.sampled_from(LEGAL_ZH), max_size=3))
def test_any_run_of_chinese_suffixes_is_cut(name: str, suffixes: list[str]) -> None:
    assert normal(name + "".join(suffixes)) == normal(name)


@FEW
@given(st.text(max_size=30))
def test_case_and_outer_blanks_never_count(name: str) -> None:
    assert normal(f"  {name} ") == normal(name)


@FEW
@given(st.text(max_size=30))
def test_simplifying_twice_changes_nothing(text: str) -> None:
    assert simplified(simplified(text)) == simplified(text)


@FEW
@given(st.text(max_size=30))
def test_a_text_without_chinese_is_left_as_it_is(text: str) -> None:
    if not has_cjk(text):
        assert simplified(text) == text


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("", False),
        ("Tencent", False),
        ("讯", True),
        ("Tencent讯", True),
        ("。，", False),
        ("ソフトバンク", False),
        ("한국", False),
        ("㐀", True),
        ("一", True),
        ("鿿", True),
        ("🐧", False),
        ("３６０", False),
    ],
)
def test_only_chinese_characters_are_chinese(text: str, chinese: bool) -> None:
    assert has_cjk(text) is chinese
