"""The page on which annotations are corrected: what it embeds, and how it is used in a headless Chromium.

Every visit ends with three checks: no request, no complaint, nothing of a document ran.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.view.browser import Visit, visit

from sinograph.gold import annotation, problems
from sinograph.model import Document
from sinograph.view import annotation_html

TEXT = "😀 Tencent acquired Supercell in June 2016.\n\nTencent operates WeChat 😀 and owns Riot Games. 腾讯 is large."
ENTITIES = [
    {"id": "e1", "type": "Company", "name": "Tencent", "mentions": ["Tencent", "腾讯"]},
    {"id": "e2", "type": "Company", "name": "Supercell", "mentions": ["Supercell"]},
    {"id": "e3", "type": "Company", "name": "WeChat", "mentions": ["WeChat"]},
    {"id": "e4", "type": "Company", "name": "Riot Games", "mentions": ["Riot Games"]},
]


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


CLAIMS: list[dict[str, Any]] = [
    {"type": "ACQUIRED", "subject": "e1", "object": "e2", "date": "2016-06", "status": "actual", "confidence": 0.8,
     "evidence": [span("Tencent acquired Supercell in June 2016.")]},
    {"type": "OPERATES", "subject": "e1", "object": "e3", "status": "actual", "evidence": [span("Tencent operates WeChat 😀")]},
    {"type": "INVESTED_IN", "subject": "e1", "object": "e4", "amount": {"value": 400000000, "currency": "USD"}, "status": "planned",
     "evidence": [span("owns Riot Games")]},
]  # fmt: skip
RAW: dict[str, Any] = {
    "id": "deal/a.txt",
    "language": "en",
    "published": "2016-06-21",
    "entities": ENTITIES,
    "claims": CLAIMS,
    "traps": [{"type": "OWNS", "subject": "WeChat", "object": "Tencent", "why": "turned"}],
}
EVIL = "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>{{ script }}\u202e\u2028\ud800"
HOSTILE: dict[str, Any] = {
    "id": EVIL,
    "language": EVIL,
    "genre": EVIL,
    "published": None,
    "entities": [{"id": EVIL, "type": "Company", "name": EVIL, "mentions": [EVIL, "<b>"]}, {"id": "__proto__", "type": "Person", "name": "constructor"}],
    "claims": [{"type": "WORKS_FOR", "subject": "__proto__", "object": EVIL, "role": EVIL, "evidence": [[0, 9]]}],
}  # fmt: skip

DOCUMENT = Document("deal/a.txt", TEXT, title="A deal")
PAGES = {
    "deal": [(DOCUMENT, RAW)],
    "two": [(DOCUMENT, RAW), (Document("b", "腾讯收购了Supercell。"), {"id": "b", "entities": [], "claims": []})],
    "hostile": [(Document(EVIL, f"{EVIL} <b> constructor javascript:window.pwned=1", title=EVIL), HOSTILE)],
}


@pytest.fixture(scope="module")
def html() -> str:
    return annotation_html(PAGES["deal"])


@pytest.fixture
def look(opened: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Open a page by name; afterwards it must have asked for nothing and complained of nothing."""
    stack = []

    def open_page(name: str, **how: Any) -> Visit:
        path = tmp_path / f"{name}.html"
        path.write_text(annotation_html(PAGES[name]), encoding="utf-8")
        manager = visit(opened, path, **how)
        stack.append((manager, manager.__enter__()))
        return stack[-1][1]

    yield open_page
    for manager, seen in stack:
        pwned = seen.page.evaluate("window.pwned")
        manager.__exit__(None, None, None)
        assert (seen.requests, seen.complaints, pwned) == ([], [], None)


def downloaded(page: Any) -> dict[str, Any]:
    with page.expect_download() as caught:
        page.keyboard.press("d")
    return dict(json.loads(Path(caught.value.path()).read_text(encoding="utf-8")))


def press(page: Any, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def select(page: Any, words: str) -> None:
    """Select words of the text, across the spans that they stand in."""
    page.evaluate(
        """(words) => {
          const body = document.getElementById('body'); const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          const at = body.textContent.indexOf(words); let seen = 0; const range = document.createRange();
          const ends = [at, at + words.length];
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (seen <= ends[0] && ends[0] < seen + node.length) range.setStart(node, ends[0] - seen);
            if (seen < ends[1] && ends[1] <= seen + node.length) range.setEnd(node, ends[1] - seen);
            seen += node.length;
          }
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        words,
    )


def heads(page: Any) -> list[str]:
    return [" ".join(told.split()) for told in page.locator("#list .head").all_inner_texts()]


def corrected(raw: dict[str, Any]) -> dict[str, Any]:
    return {**raw, "claims": [{k: v for k, v in c.items() if k != "confidence"} for c in raw["claims"]]}


class TestWhatIsInThePage:
    def test_it_names_no_address(self, html: str) -> None:
        assert set(re.findall(r'\b(?:src|href|action)="([^"]*)"', html.split("<script>")[0])) == {"data:,"}
        assert "http://" not in html.replace("http-equiv", "")
        assert "https://" not in html

    def test_the_policy_allows_its_own_script_and_style_and_nothing_else(self, html: str) -> None:
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
        assert policy is not None
        scripts = re.findall(r"<script>(.*?)</script>", html, re.S)
        styles = re.findall(r"<style>(.*?)</style>", html, re.S)
        hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (*scripts, *styles)]
        assert policy[1] == (
            f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'; img-src data:; "
            "base-uri 'none'; form-action 'none'"
        )
        assert "unsafe" not in policy[1]

    def test_the_documents_stand_there_as_data(self, html: str) -> None:
        block = re.search(r'<script type="application/json" id="told">(.*?)</script>', html, re.S)
        assert block is not None
        told = json.loads(block[1])
        assert told["documents"][0]["raw"] == RAW
        assert told["documents"][0]["text"] == TEXT
        assert len(told["edges"]) == 19
        assert len(told["nodes"]) == 10

    def test_nothing_of_a_document_is_markup(self) -> None:
        page = annotation_html(PAGES["hostile"], title=EVIL)
        assert page.count("<script") == 2
        assert "<img" not in page
        assert "window.pwned=1</" not in page
        page.encode("utf-8")

    def test_the_same_input_gives_the_same_page(self, html: str) -> None:
        assert annotation_html(PAGES["deal"]) == html


@pytest.mark.browser
class TestReading:
    def test_it_opens_with_the_text_and_the_claims(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        assert page.inner_text("#body") == TEXT
        assert heads(page) == [
            "Tencent acquired Supercell",
            "Tencent operates WeChat",
            "Tencent invested in Riot Games",
        ]
        assert page.inner_text("#progress") == "0 of 3 claims decided"
        assert page.inner_text("#text .about") == "2016-06-21 · deal/a.txt"
        assert page.inner_text("#text h2") == "A deal"
        assert not page.is_visible("#which")

    def test_the_chosen_claim_is_lit_with_its_ends(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        lit = "() => [...document.querySelectorAll('#body .lit')].map((made) => made.textContent).join('')"
        assert page.evaluate(lit) == "Tencent acquired Supercell in June 2016."
        press(page, "j")
        assert page.evaluate(lit) == "Tencent operates WeChat 😀"
        assert page.locator("#body .subject").all_inner_texts() == ["Tencent"]
        assert page.locator("#body .object").all_inner_texts() == ["WeChat"]

    def test_names_are_marked_in_every_form(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        assert page.locator("#body .name").all_inner_texts() == [
            "Tencent",
            "Supercell",
            "Tencent",
            "WeChat",
            "Riot Games",
            "腾讯",
        ]

    def test_a_click_on_words_chooses_what_they_state_or_name(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        page.click("#body .name >> text=WeChat")
        assert "operates" in page.inner_text("#list .here .head")
        page.click("#body .name >> text=腾讯")
        assert page.get_attribute("#tab-entities", "aria-selected") == "true"
        assert page.inner_text("#list .here .head").startswith("Tencent")

    def test_an_end_that_does_not_fit_is_told(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        assert page.locator(".notice").all_inner_texts() == [
            "Company → Company does not fit: OPERATES is Company → Product."
        ]

    def test_dark_and_light(self, look: Callable[..., Visit]) -> None:
        colour = "getComputedStyle(document.body).backgroundColor"
        assert look("deal", dark=True).page.evaluate(colour) == "rgb(22, 25, 29)"
        page = look("two").page
        assert page.evaluate(colour) == "rgb(250, 249, 246)"
        page.click("#theme")
        assert page.evaluate(colour) == "rgb(22, 25, 29)"

    def test_nothing_sticks_out_on_a_small_screen(self, look: Callable[..., Visit]) -> None:
        page = look("deal", width=390).page
        assert page.evaluate("document.documentElement.scrollWidth") == 390

    def test_a_hostile_document_is_text(self, look: Callable[..., Visit]) -> None:
        page = look("hostile").page
        assert "<img src=x" in page.inner_text("#body")
        press(page, "axjk2jk")
        assert page.locator("#text img, #list img, #text script").count() == 0
        page.keyboard.press("1")
        assert downloaded(page)["id"].startswith("</script>")


@pytest.mark.browser
class TestCorrecting:
    def test_what_nobody_corrects_is_downloaded_as_it_was(self, look: Callable[..., Visit]) -> None:
        told = downloaded(look("deal").page)
        assert told == corrected(RAW)
        assert list(told) == ["id", "language", "published", "entities", "claims", "traps"]

    def test_accepting_goes_on_to_the_next_and_rejecting_leaves_out(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "ax")
        assert page.inner_text("#progress") == "2 of 3 claims decided"
        assert heads(page)[:2] == ["Tencent acquired Supercell accepted", "Tencent operates WeChat rejected"]
        assert "invested" in page.inner_text("#list .here .head")
        assert [c["type"] for c in downloaded(page)["claims"]] == ["ACQUIRED", "INVESTED_IN"]

    def test_a_verdict_is_taken_back(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "xkx")
        assert page.inner_text("#progress") == "0 of 3 claims decided"
        press(page, "zz")
        assert page.is_disabled("#undo")
        press(page, "z")
        assert page.inner_text("#message") == "nothing to undo"

    def test_an_entity_of_another_type(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "2jj")
        page.select_option("#field-type", "Product")
        page.keyboard.press("Escape")
        press(page, "1")
        assert page.locator(".notice").count() == 0
        told = downloaded(page)
        assert told["entities"][2]["type"] == "Product"
        annotation(told, "downloaded")
        assert problems(told, TEXT) == []

    def test_a_rejected_entity_takes_its_claims_along(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "2jx1")
        told = downloaded(page)
        assert [e["id"] for e in told["entities"]] == ["e1", "e3", "e4"]
        assert [c["type"] for c in told["claims"]] == ["OPERATES", "INVESTED_IN"]
        assert "An end is rejected, so this claim is left out." in page.locator(".notice").all_inner_texts()

    def test_another_type_and_its_attributes(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "jjt")
        assert page.evaluate("document.activeElement.id") == "field-type"
        page.select_option("#field-type", "OWNS")
        assert page.evaluate("document.activeElement.id") == "field-type"
        page.fill("#field-stake", "12.5%")
        page.keyboard.press("Enter")
        page.fill("#field-date", "2011-02")
        page.keyboard.press("Enter")
        page.select_option("#field-status", "ended")
        page.keyboard.press("Escape")
        assert downloaded(page)["claims"][2] == {
            "type": "OWNS", "subject": "e1", "object": "e4", "date": "2011-02", "stake": 12.5, "status": "ended", "evidence": [span("owns Riot Games")],
        }  # fmt: skip

    def test_amounts(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "jj")
        page.fill("#field-amount", "1,500,000.5")
        page.keyboard.press("Enter")
        page.fill("#field-currency", "cny")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        assert downloaded(page)["claims"][2]["amount"] == {"value": 1500000.5, "currency": "CNY"}
        page.fill("#field-amount", "")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        assert "amount" not in downloaded(page)["claims"][2]

    @pytest.mark.parametrize(("field", "words"), [("date", "June"), ("date", "2016-13"), ("stake", "half")])
    def test_what_does_not_fit_is_not_taken(self, look: Callable[..., Visit], field: str, words: str) -> None:
        page = look("deal").page
        page.fill(f"#field-{field}", words)
        page.keyboard.press("Enter")
        assert page.get_attribute(f"#field-{field}", "aria-invalid") == "true"
        assert page.inner_text("#message").startswith(f"{field}: write it like")
        page.keyboard.press("Escape")
        assert downloaded(page)["claims"] == corrected(RAW)["claims"]

    def test_keys_in_a_field_are_letters(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "jjt")
        page.keyboard.press("Tab")
        page.focus("#field-round")
        page.keyboard.type("ax")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        told = downloaded(page)["claims"]
        assert (len(told), told[2]["round"]) == (3, "ax")

    def test_turned_round(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "s")
        told = downloaded(page)["claims"][0]
        assert (told["subject"], told["object"]) == ("e2", "e1")

    def test_selected_words_become_a_quote_in_code_points(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "jj")
        select(page, " 😀 and owns Riot Games. ")
        press(page, "w")
        assert downloaded(page)["claims"][2]["evidence"] == [span("😀 and owns Riot Games."), span("owns Riot Games")]
        page.locator("#list .here .quote button").first.click()
        assert downloaded(page)["claims"][2]["evidence"] == [span("owns Riot Games")]

    def test_without_a_selection_nothing_is_taken(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "w")
        assert page.inner_text("#message") == "select words in the text first"
        press(page, "n")
        assert len(heads(page)) == 3

    def test_a_new_entity_and_a_new_claim(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "2")
        select(page, "June")
        press(page, "n")
        page.select_option("#field-type", "Event")
        page.keyboard.press("Escape")
        select(page, "腾讯")
        press(page, "w1")
        select(page, "WeChat 😀 and owns Riot Games")
        page.click("#add")
        told = downloaded(page)
        assert told["entities"][4] == {"id": "e5", "type": "Event", "name": "June", "mentions": ["June", "腾讯"]}
        assert (told["claims"][3]["subject"], told["claims"][3]["object"]) == ("e3", "e4")
        assert told["claims"][3]["evidence"] == [span("WeChat 😀 and owns Riot Games")]

    def test_the_work_is_kept_for_the_next_visit(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "ax")
        page.reload()
        page.wait_for_selector("html[data-drawn]", state="attached")
        assert page.inner_text("#progress") == "2 of 3 claims decided"

    def test_several_documents(self, look: Callable[..., Visit]) -> None:
        page = look("two").page
        press(page, "x]")
        assert page.inner_text("#body") == "腾讯收购了Supercell。"
        assert page.inner_text("#list") == "No claims. Select words in the text and press n."
        assert downloaded(page) == {"id": "b", "entities": [], "claims": []}
        page.keyboard.press("]")
        page.click("#before")
        assert page.inner_text("#progress") == "1 of 3 claims decided"

    def test_the_keys_are_told(self, look: Callable[..., Visit]) -> None:
        page = look("deal").page
        press(page, "?")
        assert page.is_visible("#help")
        press(page, "x")
        page.keyboard.press("Escape")
        assert not page.is_visible("#help")
        assert page.inner_text("#progress") == "0 of 3 claims decided"
