"""The claims of the Chinese passages of a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinograph.extract.chinese.acts import act_claims
from sinograph.extract.chinese.groups import read_groups
from sinograph.extract.chinese.phrases import phrase_claims
from sinograph.extract.chinese.posts import post_claims
from sinograph.extract.chinese.salience import main_firms
from sinograph.extract.chinese.scene import read_scenes
from sinograph.extract.chinese.spelled import moved, unspelled
from sinograph.extract.chinese.story import Story
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention
from sinograph.ontology import load_ontology


class ChineseClaims:
    """Reads the claims of Chinese passages by verbs, noun phrases and posts.

    Examples
    --------
    >>> from sinograph.model import Document, Passage
    >>> text = "甲科技被乙集团收购。"
    >>> reading = Reading(Document("a", text), (), (Passage(0, len(text), "sentence", 0, "zh", 0),))
    >>> names = [Mention(0, 3, "甲科技", "Company", name="甲科技"), Mention(4, 7, "乙集团", "Company", name="乙集团")]
    >>> [(d.subject.text, d.type, d.object.text) for d in ChineseClaims().find(reading, names)]
    [('乙集团', 'ACQUIRED', '甲科技')]
    """

    languages = ("zh",)

    @property
    def types(self) -> tuple[str, ...]:
        """Every edge type."""
        return tuple(load_ontology().edges)

    def find(self, reading: Reading, mentions: Sequence[Mention]) -> Iterator[Draft]:
        """The proposed claims, passage by passage."""
        told = unspelled(reading)
        drafts = _without_mergers(list(self._all(told.reading, moved(told, mentions))))
        return (told.draft(draft, reading.document.text) for draft in drafts)

    def _all(self, reading: Reading, mentions: Sequence[Mention]) -> Iterator[Draft]:
        story = Story()
        scenes = read_scenes(reading, mentions)
        for scene, main in zip(scenes, main_firms([(s.passage, s.line) for s in scenes], mentions), strict=True):
            story.turn(main)
            if not scene.mentions:
                continue
            groups = read_groups(scene)
            story.enter(scene)
            story.raising(scene, groups)
            yield from act_claims(scene, groups, story)
            yield from phrase_claims(scene, groups, story)
            yield from post_claims(scene, groups, story)
            story.leave(scene, groups)


def _without_mergers(drafts: Sequence[Draft]) -> list[Draft]:
    """A purchase told as a merger too is the purchase."""
    bought = {frozenset((d.subject.name, d.object.name)) for d in drafts if d.type == "ACQUIRED"}
    return [d for d in drafts if d.type != "MERGED_WITH" or frozenset((d.subject.name, d.object.name)) not in bought]
