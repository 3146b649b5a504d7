"""What every page is made with: slots, JSON in a block, a policy of hashes."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.view.filling import filled, one_script, policy, safe_json, template

PAGES = {"annotate.html": {"policy", "title", "style", "told", "script"}, "explorer.html": {"policy", "title", "style", "library", "graph", "script"}}  # fmt: skip


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_means_the_same_and_ends_no_script(told: object) -> None:
    written = safe_json(told)
    assert json.loads(written) == told
    assert not re.search("[<>&\u2028\u2029]", written)


@given(st.text(), st.text())
def test_what_fills_a_slot_is_no_slot(one: str, other: str) -> None:
    assert filled("{{ a }}|{{ b }}", {"a": f"{one}{{{{ b }}}}", "b": other}) == f"{one}{{{{ b }}}}|{other}"


def test_a_slot_without_words_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        filled("{{ a }}", {})


@pytest.mark.parametrize("name", PAGES)
def test_templates_have_the_slots_that_are_filled(name: str) -> None:
    page = template(name)
    assert set(re.findall(r"\{\{ (\w+) \}\}", page)) == PAGES[name]
    assert not re.search(r"\son\w+=|style=", page)  # neither is allowed by the policy
    assert len(re.findall(r"<script>", page)) == len(PAGES[name] & {"library", "script"})


def test_the_policy_is_of_hashes() -> None:
    told = policy(["one", "two"], "three")
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"
        for part in ("one", "two", "three")
    ]
    assert told.split("; ")[:3] == [
        "default-src 'none'",
        f"script-src {hashes[0]} {hashes[1]}",
        f"style-src {hashes[2]}",
    ]


def test_scripts_share_their_names_with_no_page() -> None:
    script = one_script(["annotate_text.js", "annotate_state.js"])
    assert script.startswith("(() => {\n")
    assert script.endswith("})();\n")
    assert "</script" not in script
