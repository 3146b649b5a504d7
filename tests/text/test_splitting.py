"""Where sentences end: English with its short forms, quotes and numbers, Chinese marks, and both in one paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.text.sentences import LONGEST, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alibaba Group Holding Ltd. bought the rest of it.",
        "JD.com Inc. and Didi Co. Ltd. signed a pact.",
        "Dr. Li and Prof. Wang left the board.",
        "Mr. Ma and Mrs. Cai hold 5 percent.",
        "J. P. Morgan advised the buyer.",
        "Pony H. Ma founded it.",
        "It is listed in the U.S. and in the U.K. as well.",
        "It raised approx. 3 billion yuan.",
        "Tencent vs. Qihoo was heard in court.",
        "The deal is worth $8.6 billion.",
        "It fell 3.5 percent to HK$21.05 a share.",
        "Version 2.0.1 was released.",
        "It opened Jan. 5 and closed Feb. 6.",
        "It opened at 9 a.m. and closed at 5 p.m. on Monday.",
        "Visit www.maple.example for more.",
        "Node.js and ASP.NET are used at 58.com and YY.com.",
        "Art. 5 of the law covers it.",
        "See Sec. 3 and Fig. 2 of the filing.",
        "The firm, i.e. Maple Net, left.",
        "Yahoo! bought 40 percent of it.",
    ],
)
def test_an_english_point_within_a_sentence_ends_none(sentence: str) -> None:
    assert split(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("It rained! Did it snow? It did.", ["It rained!", "Did it snow?", "It did."]),
        ("“It rained.” He left.", ["“It rained.”", "He left."]),
        ('"It rained." He left.', ['"It rained."', "He left."]),
        ("He said: “It rained.” She said nothing.", ["He said: “It rained.”", "She said nothing."]),
        ("It was 2016. Tencent bought Supercell.", ["It was 2016.", "Tencent bought Supercell."]),
        ("It paid $8.6 billion. 360 left.", ["It paid $8.6 billion.", "360 left."]),
        ("It rained.  \n It snowed.", ["It rained.", "It snowed."]),
        ("It rained", ["It rained"]),
        ("  It rained.  ", ["It rained."]),
        ("It bought 58.com. Then it rained.", ["It bought 58.com.", "Then it rained."]),
    ],
)
def test_english_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("腾讯收购了它。马云走了。", ["腾讯收购了它。", "马云走了。"]),
        ("真的吗？真的！好的。", ["真的吗？", "真的！", "好的。"]),
        ("真的吗?真的!好的。", ["真的吗?", "真的!", "好的。"]),
        ("真的吗？！好的。", ["真的吗？！", "好的。"]),
        ("他走了……她也走了。", ["他走了……", "她也走了。"]),
        ("他走了......她也走了。", ["他走了......", "她也走了。"]),
        ("腾讯收购了它；马云走了。", ["腾讯收购了它；", "马云走了。"]),
        ("马云说：“好的。”然后走了。", ["马云说：“好的。”", "然后走了。"]),
        ("馬雲說：「好的。」然後走了。", ["馬雲說：「好的。」", "然後走了。"]),
        ("（腾讯收购了它。）马云走了。", ["（腾讯收购了它。）", "马云走了。"]),
        ("“收购完成了！”他说。", ["“收购完成了！”", "他说。"]),
        ("“收购完成了！”，他说。", ["“收购完成了！”，他说。"]),
        ("推出“去哪儿？”的广告。", ["推出“去哪儿？”的广告。"]),
        ("发布《你好，世界！》、《再见》两款游戏。", ["发布《你好，世界！》、《再见》两款游戏。"]),
        ("投资3.5亿元，占股10.5%。", ["投资3.5亿元，占股10.5%。"]),
        ("腾讯收购了Supercell。Riot也属于它。", ["腾讯收购了Supercell。", "Riot也属于它。"]),
        ("　　腾讯收购了它。　　马云走了。", ["腾讯收购了它。", "马云走了。"]),
        ("网址为http://a.example/?id=1;b=2，请注意。", ["网址为http://a.example/?id=1;b=2，请注意。"]),
        ("雅虎Yahoo!公司投资了它。", ["雅虎Yahoo!", "公司投资了它。"]),
        ("没有句号", ["没有句号"]),
    ],
)
def test_chinese_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tencent bought it. 腾讯收购了超级细胞。", ["Tencent bought it.", "腾讯收购了超级细胞。"]),
        (
            "腾讯收购了超级细胞。Tencent bought it. Then it rained.",
            ["腾讯收购了超级细胞。", "Tencent bought it.", "Then it rained."],
        ),
        ("Tencent bought it! “腾讯收购了超级细胞。”", ["Tencent bought it!", "“腾讯收购了超级细胞。”"]),
        ("The app Didi (滴滴。) was fined. It rained.", ["The app Didi (滴滴。)", "was fined.", "It rained."]),
        (
            "Tencent (腾讯) bought Supercell. Alibaba (阿里巴巴) did not.",
            ["Tencent (腾讯) bought Supercell.", "Alibaba (阿里巴巴) did not."],
        ),
        (
            "腾讯Tencent Holdings Ltd.收购了Supercell。马云走了。",
            ["腾讯Tencent Holdings Ltd.收购了Supercell。", "马云走了。"],
        ),
    ],
)
def test_sentences_of_both_languages_in_one_paragraph(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\u3000\xa0", "\t"])
def test_a_paragraph_of_blanks_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


@pytest.mark.parametrize("text", [".", "。", "!?", "……", "“”", "1", "a", "😀", "😀。😀"])
def test_signs_alone_are_kept_whatever_they_are(text: str) -> None:
    assert "".join(split(text)) == text


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\t", "\xa0", "\u3000", "\u2028"])
def test_a_line_break_within_a_sentence_is_a_blank(sign: str) -> None:
    assert split(f"Tencent bought{sign}Supercell. Then it{sign}rained.") == [
        f"Tencent bought{sign}Supercell.",
        f"Then it{sign}rained.",
    ]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="abA1 .!?。！？；…“”\"'（）()\n\u3000腾讯😀,，", max_size=120))
def test_sentences_are_in_order_and_hold_every_character(text: str) -> None:
    place = 0
    for start, end in split_sentences(text):
        assert place <= start < end
        assert text[place:start].strip() == ""
        assert text[start:end].strip() == text[start:end]
        place = end
    assert text[place:].strip() == ""


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(["Tencent bought Supercell.", "腾讯收购了超级细胞。", "Did it rain?", "真的吗？"]), max_size=8
    )
)
def test_plain_sentences_come_back_as_they_were_joined(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet="abA1 .。？“”\n腾讯", max_size=80), st.integers(0, 5))
def test_blanks_around_a_paragraph_move_the_spans_and_nothing_else(text: str, margin: int) -> None:
    moved = split_sentences(" " * margin + text)
    assert moved == tuple((start + margin, end + margin) for start, end in split_sentences(text))


def test_a_paragraph_too_long_for_the_splitter_is_still_split() -> None:
    sentence = "Tencent bought Supercell for a high price. "
    text = sentence * (LONGEST // len(sentence) + 2)
    assert set(split(text)) == {sentence.strip()}
