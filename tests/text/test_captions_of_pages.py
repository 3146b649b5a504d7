"""Captions whose credit stands behind a full sentence."""

from __future__ import annotations

import pytest

from sinograph.model import Document
from sinograph.text.furniture import furniture_spans

STORY = "Molika Holdings said on Tuesday that it would open nine shops for lamps in the south of the country this year."


@pytest.mark.parametrize(
    "caption",
    [
        "People leave the headquarters of Molika in Beijing, China, May 18, 2016. REUTERS/Ann Reed",
        "A lamp stands before the office of Molika in Shanghai. [File] AFP / Ann Reed",
    ],
)
def test_a_sentence_with_a_credit_is_a_caption(caption: str) -> None:
    text = f"Molika opens shops\n\n{caption}\n\n{STORY}\n\n{STORY}"
    assert caption in {text[a:b] for a, b in furniture_spans(Document("a", text))}


def test_a_sentence_that_names_an_agency_is_none() -> None:
    text = f"Molika opens shops\n\n{STORY} It told Reuters so.\n\n{STORY}"
    assert not any("Reuters" in text[a:b] for a, b in furniture_spans(Document("a", text)))
