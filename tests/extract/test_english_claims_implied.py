"""What a sentence leaves unsaid: the firm that its article is about."""

from __future__ import annotations

import pytest

from sinograph.extract.english.claims import EnglishClaims
from sinograph.extract.protocols import Reading
from sinograph.model import Document, Mention, Passage

OPENING = "Redstart makes maps."


def _told(*names: str, text: str) -> list[str]:
    whole = f"{OPENING} {OPENING} {text}"
    size = len(OPENING) + 1
    passages = tuple(
        Passage(start, end, "sentence", 0, "en", 0)
        for start, end in ((0, size - 1), (size, 2 * size - 1), (2 * size, len(whole)))
    )
    mentions = [Mention(at, at + 8, "Redstart", "Company", name="Redstart") for at in (0, size)]
    for name in names:
        kind = "Person" if name == "Ada Lum" else "Company"
        start = whole.index(name, 2 * size)
        mentions.append(Mention(start, start + len(name), name, kind, name=name))
    reading = Reading(Document("a", whole), (), passages)
    return [f"{d.subject.text} {d.type} {d.object.text}" for d in EnglishClaims().find(reading, mentions)]


@pytest.mark.parametrize(
    ("names", "text", "wanted"),
    [
        (("Owl",), "Owl is the biggest shareholder.", ["Owl OWNS Redstart"]),
        (("Owl",), "Owl owns 8 percent and supplies the lamps.", ["Owl OWNS Redstart"]),
        (("Ada Lum",), "Ada Lum holds 14 percent of the shares.", ["Ada Lum OWNS Redstart"]),
        (("Owl", "Zed"), "Owl and Zed are backers.", ["Owl INVESTED_IN Redstart", "Zed INVESTED_IN Redstart"]),
        (("Owl", "Zed"), "Owl owns 8 percent of Zed.", ["Owl OWNS Zed"]),
        (("Owl",), "Owl is a shareholder of a bank.", []),
        (("Owl",), "Owl owns a bank.", []),
        (("Owl", "Zed"), "Owl failed after raising money from Zed as an angel investor.", ["Zed INVESTED_IN Owl"]),
        (("Owl", "Ada Lum"), "Owl failed after taking money from patrons, and Ada Lum as an angel investor.", []),
        (("Owl",), "Owl came in as an investor.", ["Owl INVESTED_IN Redstart"]),
    ],
)
def test_the_firm_of_the_article_is_meant(names: tuple[str, ...], text: str, wanted: list[str]) -> None:
    assert _told(*names, text=text) == wanted
