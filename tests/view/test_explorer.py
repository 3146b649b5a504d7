"""The picture as a reader meets it, in a headless Chromium with the network blocked.

Every visit ends with three checks of the `look` fixture: no request, no complaint, nothing of a document ran.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.view.browser import Visit, screenshot
from tests.view.building import HOSTILE

pytestmark = pytest.mark.browser

Look = Callable[..., Visit]
ROOT = Path(__file__).parents[2]


def search(page: Any, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def heading(page: Any) -> str:
    return str(page.inner_text("#panel h2")).strip()


def shown(page: Any) -> str:
    return str(page.inner_text("#shown"))


def hash_of(page: Any) -> str:
    return str(page.evaluate("location.hash"))


def drag_free_point(page: Any) -> tuple[float, float]:
    box = page.locator("#canvas").bounding_box()
    return box["x"] + 60, box["y"] + 140


def painted(page: Any) -> int:
    """How many different colours the canvas shows."""
    count = """() => { const c = document.querySelector('#canvas canvas'); const d = c.getContext('2d')
      .getImageData(0, 0, c.width, c.height).data; const s = new Set();
      for (let i = 0; i < d.length; i += 4) if (d[i + 3]) s.add((d[i] << 16) | (d[i + 1] << 8) | d[i + 2]);
      return s.size; }"""
    return int(page.evaluate(count))


def test_it_opens_with_a_drawn_graph(look: Look) -> None:
    page = look("story").page
    assert painted(page) > 20
    assert page.title() == "The story"
    assert page.inner_text("h1") == "The story"
    assert "40 of 41 actors" in shown(page)
    assert "0123456789ab" in page.inner_text("#provenance")
    assert "2026-11-20" in page.inner_text("#provenance")


def test_rumoured_and_denied_facts_wait_until_asked_for(look: Look) -> None:
    page = look("story").page
    assert "59 of 61 facts" in shown(page)
    page.click('[data-switch="doubt"]')
    assert "61 of 61 facts" in shown(page)
    assert "doubt=1" in hash_of(page)


def test_actors_without_a_fact_wait_until_asked_for(look: Look) -> None:
    page = look("story").page
    page.click('[data-switch="loners"]')
    assert "41 of 41 actors" in shown(page)


def test_the_legend_counts_and_filters_by_actor(look: Look) -> None:
    page = look("story").page
    assert page.inner_text('[data-type="Company"] .count') == "22"
    page.click('[data-type="Person"]')
    assert page.get_attribute('[data-type="Person"]', "aria-pressed") == "false"
    assert "34 of 41 actors, 51 of 61 facts" in shown(page)
    page.click('[data-type="Person"]')
    assert "40 of 41 actors, 59 of 61 facts" in shown(page)


def test_the_legend_filters_by_fact(look: Look) -> None:
    page = look("story").page
    row = page.locator(".row", has=page.locator('[data-type="INVESTED_IN"]'))
    row.hover()
    row.locator(".only").click()
    assert "13 of 61 facts" in shown(page)
    assert page.get_attribute('[data-type="ACQUIRED"]', "aria-pressed") == "false"


def test_filtering_everything_out_offers_the_way_back(look: Look) -> None:
    page = look("story").page
    page.click("#legend h2 button >> nth=0")
    assert page.inner_text("#message h2") == "All filtered out"
    page.click("#message button")
    assert "40 of 41 actors" in shown(page)


@pytest.mark.parametrize("words", ["tencent", "腾讯", "騰訊", "tengxun", "Tencent Hold", "TX", "0700"])
def test_search_finds_a_name_in_any_script(look: Look, words: str) -> None:
    page = look("story").page
    search(page, words)
    assert heading(page) == "Tencent"
    assert "node=tencent" in hash_of(page)


def test_search_by_keyboard(look: Look) -> None:
    page = look("story").page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("ali")
    assert page.get_attribute("#search", "aria-expanded") == "true"
    first = page.inner_text('#matches [aria-selected="true"] .name')
    page.keyboard.press("ArrowDown")
    second = page.inner_text('#matches [aria-selected="true"] .name')
    assert first.startswith("Alibaba Group") and second.startswith("Alipay")
    page.keyboard.press("Enter")
    assert heading(page) == "Alipay"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()


def test_search_says_when_nothing_matches(look: Look) -> None:
    page = look("story").page
    page.fill("#search", "zzzz")
    assert page.inner_text("#matches") == "No name matches."


def test_search_brings_back_what_is_filtered_out(look: Look) -> None:
    page = look("story").page
    page.click('[data-type="Person"]')
    search(page, "马云")
    assert heading(page) == "Jack Ma"
    assert page.get_attribute('[data-type="Person"]', "aria-pressed") == "true"


def test_a_card_tells_names_facts_and_documents(look: Look) -> None:
    page = look("story").page
    search(page, "tencent")
    text = page.inner_text("#panel")
    for words in ("Company", "腾讯", "HKEX:0700", "invested in", "acquired", "Supercell", "USD 8.6 billion", "employs"):
        assert words in text
    assert "Newsletter" in text
    assert "1 rumoured or denied fact not shown" in text
    years = [y for y in page.locator("#panel .fact .year").all_inner_texts()[:6] if y]
    assert years == ["2014", "2013", "2011"]


def test_a_fact_of_a_card_opens_its_quotes(look: Look) -> None:
    page = look("story").page
    search(page, "tencent")
    page.click("#panel .fact:has-text('Supercell')")
    assert heading(page) == "Tencent acquired Supercell"
    text = page.inner_text("#panel")
    for words in ("21 June 2016", "USD 8.6 billion", "84.3%", "told as a fact", "90 %", "2 independent sources"):
        assert words in text
    assert page.locator("#panel .quote").count() == 2
    marks = page.locator("#panel mark").all_inner_texts()
    assert sorted(marks) == ["Supercell", "Supercell", "Tencent", "腾讯"]
    assert "edge=r-" in hash_of(page)
    page.click("#panel h2 button >> nth=1")
    assert heading(page) == "Supercell"


def test_sources_open_apart_and_tell_nothing(look: Look) -> None:
    page = look("story").page
    search(page, "tencent")
    links = page.locator("#panel a")
    assert links.count() > 0
    for link in links.all():
        assert link.get_attribute("href").startswith("https://example.org/")
        assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_quote_can_be_copied_with_its_source(look: Look) -> None:
    page = look("story").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    search(page, "riot")
    page.click("#panel .fact:has-text('Tencent') >> nth=0")
    page.click("#panel .copy")
    page.wait_for_selector("#panel .copy:has-text('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“") and "Newsletter" in copied and "June 2016" in copied


def place_of(page: Any, x: float, y: float, wanted: str) -> tuple[float, float] | None:
    page.mouse.move(x, y)
    page.wait_for_timeout(30)
    tip = page.locator("#tip")
    return (x, y) if tip.is_visible() and wanted in tip.inner_text() else None


def find_under_the_pointer(page: Any, wanted: str) -> tuple[float, float]:
    """Where on the canvas the pointer shows something: moved over the middle line from left to right."""
    box = page.locator("#canvas").bounding_box()
    for y in (0.5, 0.47, 0.53):
        for step in range(4, 96):
            if found := place_of(page, box["x"] + box["width"] * step / 100, box["y"] + box["height"] * y, wanted):
                return found
    raise AssertionError(f"nothing on the canvas tells {wanted!r}")


def test_a_click_on_an_edge_opens_its_quotes(look: Look) -> None:
    page = look("story", fragment="focus=sina&steps=1").page
    page.keyboard.press("Escape")
    x, y = find_under_the_pointer(page, "Sina owns Weibo Corp")
    page.mouse.click(x, y)
    assert heading(page) == "Sina owns Weibo Corp"
    assert "Sina controls Weibo Corp." in page.inner_text("#panel .quote")


def test_a_click_on_a_node_opens_its_card_and_a_click_beside_closes_it(look: Look) -> None:
    page = look("story", fragment="focus=sina&steps=1").page
    x, y = find_under_the_pointer(page, "fact")
    page.mouse.click(x, y)
    assert heading(page) in ("Sina", "Weibo Corp")
    page.mouse.click(*drag_free_point(page))
    assert page.locator("#panel").is_hidden()


def test_a_double_click_keeps_the_surroundings_and_once_more_widens_them(look: Look) -> None:
    page = look("story", fragment="focus=sina&steps=1").page
    assert "2 of 41 actors" in shown(page)
    x, y = find_under_the_pointer(page, "fact")
    page.mouse.dblclick(x, y)
    page.wait_for_timeout(400)
    assert page.locator("#scope").is_visible()
    first = shown(page)
    page.click('#scope button:has-text("3")')
    assert shown(page) != first
    assert "steps=3" in hash_of(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert "40 of 41 actors" in shown(page)
    assert page.locator("#scope").is_hidden()


def test_parallel_facts_are_told_beside_each_other(look: Look) -> None:
    page = look("story").page
    search(page, "riot")
    page.click("#panel .fact >> nth=0")
    assert "ALSO BETWEEN THE TWO" in page.inner_text("#panel").upper()
    page.click("#panel .fact")
    assert heading(page) in ("Tencent acquired Riot Games", "Tencent invested in Riot Games")


def test_the_address_brings_the_view_back(look: Look) -> None:
    page = look("story", fragment="node=didi&hide=Person&hide=SUED&doubt=1").page
    assert heading(page) == "Didi Chuxing"
    assert page.get_attribute('[data-type="Person"]', "aria-pressed") == "false"
    assert page.get_attribute('[data-type="SUED"]', "aria-pressed") == "false"
    assert page.get_attribute('[data-switch="doubt"]', "aria-checked") == "true"
    page.click("#reset")
    assert hash_of(page) == ""


@pytest.mark.parametrize("fragment", ["node=gone&hide=Nothing&steps=x", "node=%E0%A4%A", "hide=<script>&most=-1", "="])
def test_a_broken_address_is_harmless(look: Look, fragment: str) -> None:
    assert "40 of 41 actors" in shown(look("story", fragment=fragment).page)


def test_a_large_graph_opens_on_a_part_and_shows_all_when_asked(look: Look) -> None:
    page = look("part").page
    assert shown(page).startswith("100 of 300 actors") or int(shown(page).split()[0]) <= 100
    page.click('[data-most="300"]')
    assert shown(page).startswith("300 of 300 actors")
    assert "most=300" in hash_of(page)


def test_search_reaches_beyond_the_part(look: Look) -> None:
    page = look("part").page
    last = page.evaluate("JSON.parse(document.getElementById('graph').textContent).entities.at(-1).name")
    search(page, last)
    assert heading(page) == last
    assert shown(page).startswith("300 of 300")


def test_two_thousand_actors_are_drawn_in_time(look: Look, pages: Callable[[str], Path]) -> None:
    page = look("crowd").page
    took = int(page.get_attribute("html", "data-drawn"))
    print(f"2,000 nodes, 4,000 edges: {took} ms to the first picture, {pages('crowd').stat().st_size / 1e6:.1f} MB")
    # 0.6 s on an idle machine of two cores; the promise is 3 s there, and machines may be busy.
    assert took < 15_000
    assert "2,000 of 2,000 actors, 4,000 of 4,000 facts" in shown(page)


def test_an_empty_graph_tells_the_way_out(look: Look) -> None:
    page = look("empty").page
    assert page.inner_text("#message h2") == "Nothing to draw yet"
    assert "sinograph load" in page.inner_text("#message")
    assert page.locator("#message").bounding_box()["width"] > 200


def test_hostile_texts_run_nowhere(look: Look) -> None:
    page = look("hostile").page
    page.evaluate(
        "document.querySelectorAll('#legend button.pick, #legend .switch').forEach(b => b.dispatchEvent(new Event('mouseover')))"
    )
    count = page.evaluate("JSON.parse(document.getElementById('graph').textContent).entities.length")
    ids = page.evaluate("JSON.parse(document.getElementById('graph').textContent).entities.map(e => e.id)")
    assert count == len(HOSTILE) * 3
    for one in ids:
        page.evaluate("id => { location.hash = new URLSearchParams({ node: id }).toString(); }", one)
        page.wait_for_timeout(15)
        assert page.locator("#panel h2").count() == 1
        assert (
            page.locator(
                "#panel script, #panel img, #panel svg[onload], #panel [onerror], #panel [onmouseover]"
            ).count()
            == 0
        )
        for link in page.locator("#panel a").all():
            assert link.get_attribute("href").startswith("http")
    facts = page.evaluate("JSON.parse(document.getElementById('graph').textContent).edges.map(e => e.id)")
    for one in facts:
        page.evaluate("id => { location.hash = new URLSearchParams({ edge: id }).toString(); }", one)
        page.wait_for_timeout(15)
        assert page.locator("#panel .aloud").count() == 1


def test_hostile_searches_and_addresses_run_nowhere(look: Look) -> None:
    page = look("story").page
    for words in HOSTILE:
        page.fill("#search", words[:200].replace("\ud800", ""))
        page.evaluate("words => { location.hash = words; }", words.replace("\ud800", ""))
        page.wait_for_timeout(20)
        assert page.locator("#matches script, #matches img").count() == 0


def test_no_markup_of_a_document_becomes_an_element(look: Look) -> None:
    page = look("hostile").page
    assert page.locator("body img, body script:not([type]):not(:nth-last-child(-n+2))").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.evaluate("JSON.stringify(Object.keys(Object.prototype))") == json.dumps([])


def test_dark_and_light_follow_the_reader(look: Look) -> None:
    dark, light = look("story", dark=True).page, look("story").page
    assert dark.get_attribute("html", "data-theme") == "dark"
    assert light.get_attribute("html", "data-theme") == "light"
    light.click("#theme")
    assert light.get_attribute("html", "data-theme") == "dark"
    assert dark.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 25, 29)"


def test_it_fits_a_narrow_window(look: Look) -> None:
    page = look("story", width=800).page
    assert page.locator("#legend").is_hidden()
    search(page, "tencent")
    assert page.evaluate("document.documentElement.scrollWidth") <= 800
    box = page.locator("#panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 800
    page.click("#legend-toggle")
    assert page.locator("#legend").is_visible()


def test_it_can_be_used_without_a_mouse(look: Look) -> None:
    page = look("story").page
    search(page, "supercell")
    page.focus("#panel .fact")
    page.keyboard.press("Enter")
    assert heading(page) == "Tencent acquired Supercell"
    page.focus('[data-type="Place"]')
    page.keyboard.press("Space")
    assert page.get_attribute('[data-type="Place"]', "aria-pressed") == "false"
    assert page.evaluate("document.activeElement.dataset.type") == "Place"


def test_pictures_are_taken(opened: Any, pages: Callable[[str], Path], tmp_path: Path) -> None:
    folder = ROOT / "docs" / "images" if os.environ.get("SINOGRAPH_PICTURES") else tmp_path
    for name, dark in (("explorer.png", False), ("explorer-dark.png", True)):
        screenshot(pages("story"), folder / name, dark=dark, fragment="node=tencent", opened=opened)
        assert (folder / name).stat().st_size > 20_000
