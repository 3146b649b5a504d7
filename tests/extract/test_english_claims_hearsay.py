"""Hearsay and reports without a name make a deal a rumour; a firm's own word does not."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read

from sinograph.extract.english.status import rumoured


@pytest.mark.parametrize(
    "text",
    [
        "According to local media, [Blue Heron] has bought [Redstart].",
        "According to media reports, [Blue Heron] has bought [Redstart].",
        "[Blue Heron] has bought [Redstart], according to Chinese media.",
        "[Blue Heron] has bought [Redstart], according to Hong Kong press reports.",
        "[Blue Heron] has bought [Redstart], according to multiple media reports.",
        "[Blue Heron] has bought [Redstart], according to reports.",
        "Chinese media reported that [Blue Heron] has bought [Redstart].",
        "It is said that [Blue Heron] has bought [Redstart].",
        "It was reported that [Blue Heron] has bought [Redstart].",
        "[Blue Heron] is said to have bought [Redstart].",
        "[Blue Heron] is also rumoured to have bought [Redstart].",
        "[Blue Heron] said to buy [Redstart]",
        "[Blue Heron] said to have bought [Redstart]",
        "[Blue Heron], said to be in talks, will buy [Redstart].",
    ],
)
def test_hearsay_is_a_rumour(text: str) -> None:
    assert [(d.type, d.status) for d in read(text)] == [("ACQUIRED", "rumoured")]


@pytest.mark.parametrize(
    "text",
    [
        "[Blue Heron] said it has bought [Redstart].",
        "[Blue Heron] has bought [Redstart], said to be worth $1 billion.",
        "[Blue Heron] has bought [Redstart], which is said to have 900 million users.",
        "Social media reported record growth as [Blue Heron] has bought [Redstart].",
        "[Blue Heron] said to reporters that it has bought [Redstart].",
        "[Blue Heron] has bought [Redstart], according to a statement.",
        "[Blue Heron] has bought [Redstart], according to a filing.",
        "According to the company, [Blue Heron] has bought [Redstart].",
        "[Blue Heron] has bought [Redstart], according to the media firm.",
        "[Blue Heron] has bought [Redstart], according to a report by the Map Society.",
        "[Blue Heron] has bought [Redstart], according to a Harbour Times news report.",
        "[Blue Heron] has bought [Redstart], according to a press release.",
        "[Blue Heron] has bought [Redstart], state media reported.",
        "Owl Media said it bought Redstart.",
        "The incident was reported to the police.",
    ],
)
def test_a_firms_own_word_is_none(text: str) -> None:
    assert not rumoured(text)
