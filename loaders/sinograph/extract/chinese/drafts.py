"""A claim on its way out: which words state it, at which place of the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sinograph.extract.chinese.scene import Scene
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Told:
    """The core of a claim, and the rule that reads it."""

    type: str
    subject: Mention
    object: Mention
    status: str
    rule: str


def drafted(scene: Scene, span: tuple[int, int], told: Told, attributes: Mapping[str, Any]) -> Draft:
    """The proposed claim.

    Parameters
    ----------
    scene
        The passage that states it; the whole of it is the evidence, where it is no longer than 400 characters.
    span
        ``[start, end)`` of the words that state it, in the scene's line.
    told
        Type, ends and status.
    attributes
        What else it tells.
    """
    start, end = scene.passage.start, scene.passage.end
    if end - start > LONGEST:
        low, high = scene.clause(span[0])
        inside = [m for m in (told.subject, told.object) if start <= m.start < end]
        start = min([scene.places[low], *(m.start for m in inside)])
        end = max([scene.places[high], *(m.end for m in inside)])
    return Draft(
        told.type, told.subject, told.object, start, end, status=told.status, rule=f"zh.{told.rule}", **attributes
    )
