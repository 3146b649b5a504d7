"""The parts that Chinese is read with: folding, words, lists, passages, groups, heads, scenes."""

from __future__ import annotations

import re

import pytest
from tests.extract.chinese_examples import lines, whole
from tests.extract.english_examples import marked

from sinograph.extract.chinese.actions import acts
from sinograph.extract.chinese.arguments import agent, doer
from sinograph.extract.chinese.candidates import Candidate, chosen
from sinograph.extract.chinese.context import settled
from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.groups import Group, is_marked, read_groups
from sinograph.extract.chinese.heads import has_subject, is_head
from sinograph.extract.chinese.kinds import with_kinds
from sinograph.extract.chinese.lexicon import either, listed, load, shape, wordset
from sinograph.extract.chinese.memory import recalled, stands_alone
from sinograph.extract.chinese.objects import patient, target
from sinograph.extract.chinese.plain import Plain, read_plain, within
from sinograph.extract.chinese.scene import Scene, read_scenes
from sinograph.extract.chinese.status import is_asked, status_of
from sinograph.extract.chinese.story import FIRMS, Story
from sinograph.extract.chinese.verbs import Verb
from sinograph.extract.chinese.words import NEW, cut, is_loose, known
from sinograph.model import Mention, Passage
from sinograph.ontology import load_ontology


def plain(text: str) -> Plain:
    """One passage, folded."""
    return read_plain(whole(text))[0]


def scene(text: str) -> Scene:
    """The scene of one passage with its names marked."""
    words, mentions = marked(text)
    return read_scenes(whole(words), mentions)[0]


class TestFolding:
    FOLDS = (
        ("騰訊與阿里巴巴", "腾讯与阿里巴巴"),
        ("「微信」與『支付寶』", "“微信”与“支付宝”"),
        ("ＡＢＣ１２３％", "ABC123%"),
        ("(今日頭條)", "（今日头条）"),
        ("宣布,完成融資;今日?", "宣布，完成融资；今日？"),
        ("13,200萬元", "13,200万元"),
        ("11:26 於 http://a.b", "11:26 于 http://a.b"),
        ("著名的臺灣", "着名的台湾"),
        ("", ""),
        ("Tencent 😀", "Tencent 😀"),
    )

    @pytest.mark.parametrize(("text", "expected"), FOLDS)
    def test_folds(self, text: str, expected: str) -> None:
        assert folded(text) == expected

    @pytest.mark.parametrize("text", [text for text, _ in FOLDS])
    def test_keeps_every_place(self, text: str) -> None:
        assert len(folded(text)) == len(text)

    @pytest.mark.parametrize("text", [text for text, _ in FOLDS])
    def test_twice_is_once(self, text: str) -> None:
        assert folded(folded(text)) == folded(text)


class TestWords:
    def test_the_words_cover_the_text(self) -> None:
        text = "芯屿科技宣布，已完成1.5亿元B轮融资。"
        assert "".join(w.text for w in cut(text)) == text

    def test_the_places_are_those_of_the_text(self) -> None:
        text = "芯屿科技宣布完成融资"
        assert all(text[w.start - 7 : w.end - 7] == w.text for w in cut(text, 7))

    NEW_WORDS = (
        ("芯屿宣布裁员", ["芯屿"]),
        ("对羽璟集团处以罚款", ["羽璟"]),
        ("墨枫帆与玥沐合并", ["墨枫帆", "玥沐"]),
        ("公司宣布完成融资", []),
        ("十亿元", []),
        ("他们都说好", []),
    )

    @pytest.mark.parametrize(("text", "expected"), NEW_WORDS)
    def test_new_words(self, text: str, expected: list[str]) -> None:
        assert [w.text for w in cut(text) if w.kind == NEW] == expected

    def test_known_words(self) -> None:
        assert known("融资")
        assert not known("芯屿")

    def test_loose_characters(self) -> None:
        assert is_loose("在")
        assert is_loose("，")
        assert not is_loose("屿")


class TestLists:
    def test_the_longest_goes_first(self) -> None:
        match = re.match(either(["入股", "入股了"]), "入股了")
        assert match is not None
        assert match.group() == "入股了"

    def test_marks_are_no_patterns(self) -> None:
        assert re.fullmatch(either(["A+", "B."]), "A+")

    def test_a_line_or_a_list(self) -> None:
        assert listed("甲 乙") == listed(["甲", "乙"]) == ["甲", "乙"]

    FILES = (
        "names",
        "surnames",
        "roles",
        "bodies",
        "latin",
        "context",
        "places",
        "sectors",
        "branches",
        "marks",
        "status",
    )

    @pytest.mark.parametrize("name", FILES)
    def test_every_list_can_be_read(self, name: str) -> None:
        assert load(name)

    @pytest.mark.parametrize("key", sorted(load("shapes")))
    def test_every_shape_is_a_pattern(self, key: str) -> None:
        assert shape(key).pattern

    @pytest.mark.parametrize("key", sorted(load("status")))
    def test_every_status_is_a_pattern(self, key: str) -> None:
        assert re.compile(load("status")[key])

    def test_one_body_a_line(self) -> None:
        for group in ("regulators", "exchanges"):
            for line in load("bodies")[group]:
                assert line.strip() == line
                assert all(name.strip() for name in line.split(" | "))

    def test_acts_fit_the_ontology(self) -> None:
        kinds = load_ontology().edges
        for act in acts():
            kind = kinds[act.type]
            assert act.subject <= set(kind.subject) | FIRMS, act.name
            assert act.object <= set(kind.object) | FIRMS, act.name

    def test_words_of_a_list(self) -> None:
        assert "有限公司" in wordset("names", "legal")


class TestPlain:
    def test_only_chinese_passages(self) -> None:
        reading = lines("芯屿科技宣布裁员。")
        english = Passage(0, 5, "sentence", 0, "en", 0)
        both = type(reading)(reading.document, (), (english, *reading.passages))
        assert len(read_plain(both)) == 1

    def test_edges_of_words(self) -> None:
        told = plain("公司宣布裁员")
        assert [p for p in range(7) if told.is_edge(p)] == [0, 2, 4, 6]

    def test_the_word_at_a_place(self) -> None:
        told = plain("公司宣布裁员")
        assert told.words[told.word_at(3)].text == "宣布"

    def test_what_lies_within(self) -> None:
        found = [Mention(i, i + 2, "甲乙", "Company", name="甲乙") for i in (0, 4, 9)]
        assert within(found, 4, 10) == [found[1]]


class TestChoice:
    def test_the_longest(self) -> None:
        long = Candidate(0, 4, "芯屿科技", "Company", 1.0)
        assert chosen([Candidate(0, 2, "芯屿", "Person", 2.0), long]) == [long]

    def test_the_surest_of_equals(self) -> None:
        sure = Candidate(0, 2, "芯屿", "Company", 2.0)
        assert chosen([Candidate(0, 2, "芯屿", "Person", 1.0), sure]) == [sure]

    def test_the_order_does_not_matter(self) -> None:
        some = [Candidate(i, i + 3, "甲乙丙", "Company", 1.0 + i % 2) for i in range(6)]
        assert chosen(some) == chosen(reversed(some))

    def test_weak_evidence_adds_up(self) -> None:
        weak = Candidate(0, 2, "豆荚", "Company", 0.7)
        assert settled([weak]) == []
        assert len(settled([weak, Candidate(9, 11, "豆荚", "Company", 0.7)])) == 2

    def test_kinds_are_settled_by_the_whole_text(self) -> None:
        told = plain("推出平台豆荚。豆荚完成B轮融资。")
        found = [Candidate(4, 6, "豆荚", "Product", 1.0), Candidate(7, 9, "豆荚", "Product", 1.0)]
        assert {c.type for c in with_kinds(found, [told])} == {"Company"}

    def test_recalled_everywhere(self) -> None:
        told = plain("芯屿宣布裁员，芯屿没有回应。")
        found = recalled([Candidate(0, 2, "芯屿", "Company", 1.0)], [told])
        assert [c.start for c in found] == [0, 7]

    def test_no_name_is_cut_out_of_a_word(self) -> None:
        told = plain("阿里山的公司")
        assert not stands_alone(told, 0, 2)
        assert stands_alone(told, 4, 6)


class TestGroups:
    MARKERS = (
        ("[甲]收购[乙]", ["", ""]),
        ("[甲]被[乙]收购", ["", "被"]),
        ("[甲]由[乙]领投", ["", "由"]),
        ("[甲]由知名投资机构[乙]领投", ["", "由"]),
        ("[甲]由刚刚上市的[乙]领投", ["", "由"]),
        ("[甲]将与[乙]合作", ["", "与"]),
        ("[甲]对[乙]提起诉讼", ["", "对"]),
        ("[甲]宣布[乙]辞职", ["", ""]),
    )

    @pytest.mark.parametrize(("text", "expected"), MARKERS)
    def test_markers(self, text: str, expected: list[str]) -> None:
        assert [g.marker for g in read_groups(scene(text))] == expected

    JOINED = (
        ("[甲]、[乙]和[丙]宣布", [3]),
        ("“[甲]”、“[乙]”宣布", [2]),
        ("[甲]（[丁|Exchange]）、[乙]宣布", [1, 1, 1]),
        ("[甲]，[乙]宣布", [1, 1]),
        ("[甲]和[乙|Person]宣布", [1, 1]),
        ("总裁[甲|Person]、副总裁[乙|Person]宣布", [2]),
        ("[甲|Person]先生与[乙|Person]女士宣布", [2]),
    )

    @pytest.mark.parametrize(("text", "sizes"), JOINED)
    def test_lists(self, text: str, sizes: list[int]) -> None:
        assert [len(g.mentions) for g in read_groups(scene(text))] == sizes

    OWNERS = (
        ("[甲]的[乙]宣布", [True, False]),
        ("[甲]旗下[乙]宣布", [True, False]),
        ("[甲]创始人[乙|Person]宣布", [True, False]),
        ("[甲]所持[乙]股份", [True, False]),
        ("[甲]宣布", [False]),
    )

    @pytest.mark.parametrize(("text", "expected"), OWNERS)
    def test_owners(self, text: str, expected: list[bool]) -> None:
        assert [g.owner for g in read_groups(scene(text))] == expected

    def test_the_names_of_some_types(self) -> None:
        group = read_groups(scene("[甲]、[乙|Product]宣布"))[0]
        assert [m.name for m in group.of(frozenset({"Product"}))] == ["乙"]

    def test_the_parts_that_markers_tell(self) -> None:
        assert is_marked(Group(0, 1, (), "被"), "passive")
        assert not is_marked(Group(0, 1, (), "由"), "passive")


class TestHeads:
    HEADS = (
        ("[甲]宣布裁员", [True]),
        ("昨日，[甲]宣布裁员", [True]),
        ("拜访[甲]后裁员", [False]),
        ("与[甲]合作", [False]),
        ("刚刚上市的[甲]宣布裁员", [True]),
    )

    @pytest.mark.parametrize(("text", "expected"), HEADS)
    def test_heads(self, text: str, expected: list[bool]) -> None:
        told = scene(text)
        assert [is_head(told, g) for g in read_groups(told)] == expected

    SUBJECTS = (("多家机构投资", True), ("昨日正式推出", False), ("有两家企业上市", True), ("目前已推出", False))

    @pytest.mark.parametrize(("text", "expected"), SUBJECTS)
    def test_own_subjects(self, text: str, expected: bool) -> None:
        told = scene(text + "[甲]")
        assert has_subject(told, len(text) - 2) is expected


class TestScene:
    def test_one_mark_a_name(self) -> None:
        told = scene("[云枢数据]以1.5亿元收购[蓝桉科技]20%股权。")
        assert len(told.mentions) == 2
        assert len(told.amounts) == len(told.stakes) == 1
        assert len(told.places) == len(told.line) + 1

    def test_the_places_lead_back(self) -> None:
        told = scene("昨日[云枢数据]收购[蓝桉科技]。")
        for place, mention in told.mentions.items():
            assert told.places[place] == mention.start

    def test_clauses_and_sentences(self) -> None:
        told = scene("[甲]宣布，收购[乙]；[丙]沉默。")
        start, end = told.clause(told.line.index("收购"))
        assert told.line[start:end] == "收购\ue001"
        start, end = told.sentence(told.line.index("收购"))
        assert told.line[start:end] == "\ue001宣布，收购\ue001"

    def test_the_word_before_a_place(self) -> None:
        told = scene("[甲]宣布收购[乙]")
        assert told.words[told.word_before(told.line.index("收购"))].text == "宣布"


class TestArguments:
    COMPANY = frozenset({"Company"})

    def verb(self, text: str, word: str) -> Verb:
        told = scene(text)
        place = told.line.index(word)
        return Verb(told, read_groups(told), (place, place + len(word)), Story())

    def test_active(self) -> None:
        verb = self.verb("[甲]收购[乙]。", "收购")
        assert [m.name for m in doer(verb, self.COMPANY)] == ["甲"]
        assert [m.name for m in target(verb, self.COMPANY)] == ["乙"]
        assert agent(verb, self.COMPANY) is None

    def test_passive(self) -> None:
        verb = self.verb("[甲]被[乙]收购。", "收购")
        doing = agent(verb, self.COMPANY)
        assert doing is not None
        assert [m.name for m in doing.mentions] == ["乙"]
        assert [m.name for m in patient(verb, doing, self.COMPANY)] == ["甲"]

    def test_the_object_before_the_verb(self) -> None:
        verb = self.verb("[甲]将[乙]告上法庭。", "告上法庭")
        assert [m.name for m in target(verb, self.COMPANY)] == ["乙"]

    def test_no_object_in_another_clause(self) -> None:
        verb = self.verb("[甲]宣布收购，[乙]沉默。", "收购")
        assert target(verb, self.COMPANY) == ()

    def test_another_verb_stands_between(self) -> None:
        verb = self.verb("[甲]随收购加入[乙]。", "收购")
        assert target(verb, self.COMPANY) == ()


class TestStatusOfScenes:
    def test_what_is_asked(self) -> None:
        told = scene("[甲]会收购[乙]吗？")
        assert is_asked(told, told.line.index("收购"))

    def test_only_the_last_clause_is_asked(self) -> None:
        told = scene("[甲]收购[乙]，你怎么看？")
        assert not is_asked(told, told.line.index("收购"))

    def test_taken_back(self) -> None:
        told = scene("[甲]没有收购[乙]。")
        place = told.line.index("收购")
        assert status_of(told, (place, place + 2), 1) is None

    def test_only_words_after_the_subject_count(self) -> None:
        told = scene("未来[甲]收购[乙]。")
        place = told.line.index("收购")
        assert status_of(told, (place, place + 2), place) == "actual"


class TestStory:
    def test_a_new_article_makes_all_forgotten(self) -> None:
        told = scene("[甲]宣布裁员。")
        story = Story()
        story.enter(told)
        story.leave(told, read_groups(told))
        assert [m.name for m in story.about(FIRMS)] == ["甲"]
        other = scene("[乙]宣布裁员。")
        moved = Scene(
            Passage(0, 7, "sentence", 1, "zh", 0),
            other.line,
            other.places,
            other.mentions,
            other.dates,
            other.amounts,
            other.stakes,
        )
        story.enter(moved)
        assert story.about(FIRMS) == ()

    def test_the_last_firm_outlives_an_authority(self) -> None:
        story = Story()
        for text in ("[甲]宣布裁员。", "[央行|Regulator]没有回应。"):
            told = scene(text)
            story.enter(told)
            story.leave(told, read_groups(told))
        assert [m.name for m in story.about(FIRMS)] == ["甲"]
        assert [m.name for m in story.about(frozenset({"Regulator"}))] == ["央行"]
