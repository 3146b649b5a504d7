"""Sheets: what is written is read back, what a person writes is read as meant, and what is wrong is told with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gold.generated import annotated

from sinograph.errors import GoldError
from sinograph.gold import check_sheets, explanation, parse_sheet, read_sheets, write_sheet
from sinograph.gold.escapes import escaped, parted, plain
from sinograph.gold.lines import reference
from sinograph.gold.quotes import Quotes, occurrences, quote
from sinograph.model import Document, PartialDate

TEXT = "Tencent bought Supercell. It paid $8.6 billion.\n\nTencent owns Riot Games. Tencent owns Riot Games."
ENTITIES = "Company | Tencent\nCompany | Supercell | Supercell; It\nCompany | Riot Games\n"


def sheet(
    claims: str = "", *, entities: str = ENTITIES, text: str = TEXT, head: str = "id: a\n", traps: str = ""
) -> str:
    return f"{head}\n{text}\n--- entities\n{entities}--- claims\n{claims}" + (f"--- traps\n{traps}" if traps else "")


def claim(line: str, **how: Any) -> dict[str, Any]:
    return dict(parse_sheet(sheet(line + "\n", **how)).raw["claims"][0])


def words(line: str, **how: Any) -> list[str]:
    text = how.get("text", TEXT)
    return [text[a:b] for a, b in claim(f"OWNS | Tencent | Riot Games | | {line}", **how)["evidence"]]


class TestWhatIsWrittenIsReadBack:
    @settings(max_examples=400, deadline=None)
    @given(annotated(), st.booleans())
    def test_any_annotation(self, told: tuple[Document, dict[str, Any]], explained: bool) -> None:
        document, raw = told
        try:
            written = write_sheet(document, raw, comments=explanation() if explained else (), sealed=explained)
        except GoldError as problem:
            assert "rename one" in str(problem)  # names that nothing can tell apart
            return
        back = parse_sheet(written)
        assert back.document.text == document.text
        assert back.document.title == document.title
        assert back.document.published == document.published
        assert {k: v for k, v in back.raw.items() if k != "traps"} == {k: v for k, v in raw.items() if k != "traps"}
        assert back.raw["traps"] == raw["traps"]

    @settings(max_examples=60, deadline=None)
    @given(told=annotated())
    def test_through_a_file_and_an_editor_that_ends_lines_its_own_way(
        self, told: tuple[Document, dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        document, raw = told
        path = tmp_path_factory.mktemp("sheets") / "a.sheet"
        try:
            written = write_sheet(document, raw)
        except GoldError:
            return
        path.write_bytes(written.encode())
        (back,) = read_sheets(path)
        assert (back.document.text, back.raw["claims"]) == (document.text, raw["claims"])
        if "\r" not in written:
            path.write_bytes(b"\xef\xbb\xbf" + written.replace("\n", "\r\n").encode())
            (back,) = read_sheets(path)
            assert (back.document.text, back.raw["claims"]) == (document.text, raw["claims"])

    def test_a_plain_text_is_written_plainly(self) -> None:
        told = parse_sheet(sheet("OWNS | Tencent | Riot Games | | [2]Tencent owns Riot Games\n"))
        written = write_sheet(told.document, told.raw)
        assert "exact" not in written
        assert written.endswith("OWNS | Tencent | Riot Games |  | [2]Tencent owns Riot Games\n")

    def test_the_ends_of_a_text_are_kept(self) -> None:
        raw: dict[str, Any] = {"id": "a", "entities": [], "claims": []}
        for text in ("\n\nA rose.\n", "", "\n", "A.\n--- claims\nB", "=====\n\\=====", "a\r\nb\n\nc"):
            written = write_sheet(Document("a", text), raw)
            assert parse_sheet(written).document.text == text

    @settings(max_examples=300)
    @given(st.text(), st.sampled_from(("", "|", ";", "|;")))
    def test_escapes(self, told: str, signs: str) -> None:
        written = escaped(told, signs)
        assert plain(written) == told
        assert written.strip() == written
        assert len(written.splitlines()) <= 1
        for sign in signs:
            assert parted(f"{written} {sign} b", sign) == [written, "b"]

    @settings(max_examples=300)
    @given(st.text("ab|…[2]\\ \n", min_size=1, max_size=14), st.data())
    def test_quotes(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        assert Quotes(Document("a", text)).spans(quote(text, start, end)) == [[start, end]]


class TestWhatAPersonWrites:
    def test_entities(self) -> None:
        told = parse_sheet(sheet()).raw["entities"]
        assert told[1] == {"id": "e2", "type": "Company", "name": "Supercell", "mentions": ["Supercell", "It"]}
        assert told[0]["mentions"] == ["Tencent"]

    def test_attributes(self) -> None:
        told = claim(
            "ACQUIRED | Tencent | Supercell | date=2016-06; amount=8600000000 USD; stake=84.3%; role=a=b; status=planned | Tencent bought"
        )
        assert told["date"] == "2016-06"
        assert told["amount"] == {"value": 8600000000, "currency": "USD"}
        assert (told["stake"], told["role"], told["status"]) == (84.3, "a=b", "planned")
        assert claim("ACQUIRED | Tencent | Supercell | amount=1.5 CNY | bought")["amount"]["value"] == 1.5

    def test_quotes_by_place_and_reach(self) -> None:
        assert words("Riot Games || [2]Tencent") == ["Riot Games", "Tencent"]
        plainly = "Tencent bought Supercell. It paid much. Riot Games is a firm that Tencent owns, too."
        assert words("…bought…", text=plainly) == ["Tencent bought Supercell."]
        assert words("bought…", text=plainly) == ["bought Supercell."]
        assert words("…bought", text=plainly) == ["Tencent bought"]
        assert words("billion.⏎⏎Tencent") == ["billion.\n\nTencent"]
        assert claim("OWNS | Tencent | Riot Games | | [2]Tencent owns Riot Games")["evidence"] == [[74, 97]]

    def test_what_a_text_holds_may_stand_in_a_quote_as_it_is(self) -> None:
        for text in ("A | B = C; D.", r"C:\temp\[x]", r"a \_b_ \| c", "the [1] note"):
            assert words(text, text=f"Tencent, Supercell, It, Riot Games: {text}") == [text]

    def test_signs_of_a_quote_lose_their_meaning_behind_a_backslash(self) -> None:
        text = "Tencent, Supercell, It, Riot Games. [2] a || b…"
        assert words(r"\[2] a \|\| b\…", text=text) == ["[2] a || b…"]

    def test_names_that_two_entities_share(self) -> None:
        pair = "Company | Riot Games\nProduct | Riot Games\nCompany | Tencent\n"
        told = claim("OWNS | Tencent | Product/Riot Games | | Tencent owns", entities=pair)
        assert (told["subject"], told["object"]) == ("e3", "e2")
        assert claim("OWNS | #3 | #1 | | Tencent owns", entities=pair)["object"] == "e1"

    def test_an_end_may_be_named_by_another_form(self) -> None:
        assert claim("ACQUIRED | Tencent | It | | bought")["object"] == "e2"

    def test_comments_stand_above_the_head_and_below_the_text(self) -> None:
        told = sheet(
            "# OWNS | nobody | nothing\n  # indented\n",
            head="# one\n# two\nid: a\n# three\n",
            text="# A heading of the text\n" + TEXT,
        )
        told = parse_sheet(told)  # type: ignore[assignment]
        assert told.document.text.startswith("# A heading")  # type: ignore[attr-defined]
        assert told.raw["claims"] == []  # type: ignore[attr-defined]

    def test_the_head(self) -> None:
        told = parse_sheet(sheet(head="id: a/b.txt\nlanguage: zh\ngenre: thread\ntitle: A: B\npublished: 2016-11\n"))
        assert (told.document.id, told.document.title, told.document.published) == (
            "a/b.txt",
            "A: B",
            PartialDate("2016-11"),
        )
        assert (told.raw["language"], told.raw["genre"], told.raw["published"]) == ("zh", "thread", "2016-11")
        assert parse_sheet(sheet()).raw["language"] == "en"

    def test_traps(self) -> None:
        told = parse_sheet(sheet(traps="OWNS | Supercell | Tencent | the other way | round\nSUED | a | b\n")).raw[
            "traps"
        ]
        assert told[0] == {"type": "OWNS", "subject": "Supercell", "object": "Tencent", "why": "the other way | round"}
        assert told[1]["why"] == ""

    def test_several_sheets_in_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "both.sheet"
        path.write_text(sheet() + "=====\n" + sheet(head="# second\nid: b\n"), encoding="utf-8")
        first, second = read_sheets(path)
        assert (first.document.id, second.document.id) == ("a", "b")
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines[second.lines["id"] - 1] == "id: b"
        assert lines[second.lines["entities 2"] - 1] == "Company | Riot Games"
        with pytest.raises(GoldError, match="one sheet is needed, 2 stand there; part them"):
            parse_sheet(path.read_text(encoding="utf-8"))

    def test_an_empty_file_holds_none(self, tmp_path: Path) -> None:
        (tmp_path / "a.sheet").write_text("\n\n")
        assert read_sheets(tmp_path / "a.sheet") == []


OK = "OWNS | Tencent | Riot Games | | Tencent owns\n"
FAULTS = [
    ("Tencent bought\n\n", 1, "a sheet starts with lines like 'id: NAME' and then an empty line, got 'Tencent bought'"),
    ("language: en\n\nText.\n", 1, "a sheet without 'id: NAME' in its head"),
    ("id: a\nid: b\n\nText.\n", 2, "'id' stands twice in the head"),
    ("id: a\npublished: May\n\nText.\n", 2, "published: 'May' is no date"),
    (sheet(entities="Company\n"), 7, "got 'Company'; the form is TYPE | NAME | FORM; FORM"),
    (sheet(entities="Company | | It\n"), 7, "an entity without a name"),
    (sheet(entities="Company | Baidu\n"), 7, "'Baidu' does not stand in the text of a; copy the form from there"),
    (sheet("OWNS | Tencent | Riot Games\n"), 11, "got 'OWNS | Tencent | Riot Games'; the form is TYPE | SUBJECT"),
    (sheet("OWNS | Tencnet | Riot Games | | x\n"), 11, "no entity is named 'Tencnet'; nearest: Tencent"),
    (sheet("OWNS | 百度 | Riot Games | | x\n"), 11, "no entity is named '百度'; give it a line under '--- entities'"),
    (sheet("OWNS | #9 | Riot Games | | x\n"), 11, "no entity is named '#9'"),
    (sheet("OWNS | Tencent | Tencent | | x\n", entities="Company | Tencent\nProduct | Tencent\n"), 10, "'Tencent' names 2 of the entities; write Company/Tencent or Product/Tencent"),
    (sheet("OWNS | Tencent | Riot Games | date | Tencent\n"), 11, "got 'date'; attributes are written KEY=VALUE"),
    (sheet("OWNS | Tencent | Riot Games | date=2016; date=2017 | Tencent\n"), 11, "'date' stands twice; keep one"),
    (sheet("OWNS | Tencent | Riot Games | amount=8.6 billion | Tencent\n"), 11, "got amount '8.6 billion'; write it as 8600000000 USD"),
    (sheet("OWNS | Tencent | Riot Games | amount=1.2.3 USD | Tencent\n"), 11, "got amount '1.2.3 USD'"),
    (sheet("OWNS | Tencent | Riot Games | stake=half | Tencent\n"), 11, "stake must be a number, got 'half'"),
    (sheet("OWNS | Tencent | Riot Games | | \n"), 11, "a claim needs a quote"),
    (sheet("OWNS | Tencent | Riot Games | | Tencent sold\n"), 11, "the quote 'Tencent sold' does not stand in the text; copy it from there"),
    (sheet("OWNS | Tencent | Riot Games | | tencent  OWNS riot\n"), 11, "there it reads 'Tencent owns Riot'"),
    (sheet("OWNS | Tencent | Riot Games | | [9]Tencent\n"), 11, "the quote 'Tencent' stands 3 times in the text, not 9"),
    (sheet(OK, traps="OWNS | Tencent\n"), 13, "got 'OWNS | Tencent'; the form is TYPE | SUBJECT | OBJECT | WHY"),
]  # fmt: skip


class TestFaults:
    @pytest.mark.parametrize(("text", "line", "message"), FAULTS, ids=[m[:40] for _, _, m in FAULTS])
    def test_the_first_is_an_error_with_file_and_line(self, text: str, line: int, message: str) -> None:
        with pytest.raises(GoldError) as caught:
            parse_sheet(text, "deal.sheet")
        assert str(caught.value).startswith(f"deal.sheet:{line}: ")
        assert message in str(caught.value)

    def test_all_are_told_and_the_rest_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.sheet"
        path.write_text(
            sheet("OWNS | Nobody | Riot Games | | x\n" + OK + "OWNS | Tencent\n", entities="Company\n" + ENTITIES),
            encoding="utf-8",
        )
        (told,), found = check_sheets(path)
        assert [f.line for f in found] == [7, 12, 14]
        assert (len(told.raw["entities"]), len(told.raw["claims"])) == (3, 1)
        assert told.lines["claims 0"] == 13

    def test_an_entity_whose_form_is_missing_can_still_be_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.sheet"
        path.write_text(
            sheet("OWNS | Tencent | Baidu | | Tencent\n", entities="Company | Tencent\nCompany | Baidu\n"),
            encoding="utf-8",
        )
        _, found = check_sheets(path)
        assert [f.line for f in found] == [8]

    def test_files_that_can_not_be_read(self, tmp_path: Path) -> None:
        with pytest.raises(GoldError, match=r"none\.sheet: there is no such file; look at the path"):
            read_sheets(tmp_path / "none.sheet")
        (tmp_path / "a.sheet").write_bytes(b"id: a\n\n\xff")
        with pytest.raises(GoldError, match=r"a\.sheet: byte 7 is no UTF-8; save the sheet as UTF-8"):
            read_sheets(tmp_path / "a.sheet")
        with pytest.raises(GoldError, match="can't be read"):
            read_sheets(tmp_path)

    def test_what_can_not_be_written(self) -> None:
        raw = parse_sheet(sheet(OK)).raw
        far = {**raw, "claims": [{**raw["claims"][0], "evidence": [[0, 999]]}]}
        with pytest.raises(GoldError, match=r"evidence \[0, 999\) reaches past the text's 98 characters"):
            write_sheet(Document("a", TEXT), far)
        same = [
            {"id": n, "type": "Company", "name": name, "mentions": []}
            for n, name in (("e1", "A"), ("e2", "A"), ("e3", "#1"))
        ]
        with pytest.raises(GoldError, match="'A': other entities bear this name, its type and its number; rename one"):
            reference(same[0], same)


def test_places_may_overlap() -> None:
    assert list(occurrences("aaaa", "aa")) == [0, 1, 2]
    assert list(occurrences("a", "")) == []


def test_the_corpus_is_read_as_before() -> None:
    """A few sheets of the corpus, by what they hold: the form may grow, what was written stays."""
    root = Path(__file__).parents[2] / "corpus" / "dev"
    for path in sorted(root.rglob("*.sheet"))[:4]:
        for told in read_sheets(path):
            back = parse_sheet(write_sheet(told.document, told.raw))
            assert (back.document, back.raw) == (told.document, told.raw)


def test_the_explanation_fits_a_terminal_and_names_every_type() -> None:
    from sinograph.ontology import load_ontology

    told = explanation()
    assert all(len(line) <= 118 for line in told)
    ontology = load_ontology()
    assert all(name in " ".join(told) for name in (*ontology.nodes, *ontology.edges))


def test_the_guide_s_own_sheet_is_right(tmp_path: Path) -> None:
    from sinograph.gold import sheet_findings

    guide = (Path(__file__).parents[2] / "docs" / "annotating.md").read_text(encoding="utf-8")
    path = tmp_path / "deal.sheet"
    path.write_text(guide.split("```\nid:")[1].split("```")[0].join(("id:", "")), encoding="utf-8")
    assert sheet_findings(path) == []
    assert read_sheets(path)[0].raw["claims"][0]["status"] == "planned"
