"""Whether a clause states a fact, a plan, a rumour, a denial or what has ended — or nothing."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.lexicon import load
from sinograph.extract.chinese.scene import MARKS, Scene

TO_COURT = ("诉至", "告上", "告到")  # who is taken there stands before them: 甲将乙诉至法院
_NAMES = "".join(MARKS.values()) + "”》“《、和与跟同及"
# 将甲告上法庭: the preposition, not the future.
_TAKEN = re.compile(
    r"(?<![即可或])将(?=[“《]?[\ue001-\ue003][”》]?(?:(?:、|和|与|及)[“《]?[\ue001-\ue003][”》]?)*(?:[再一起先后共同]{0,4})$)"
)


@cache
def _words(key: str) -> re.Pattern[str]:
    return re.compile(load("status")[key])


def is_asked(scene: Scene, place: int) -> bool:
    """Whether the clause at a place asks or supposes.

    Parameters
    ----------
    scene
        The passage.
    place
        A place of its line.
    """
    start, end = scene.sentence(place)
    clause_start, clause_end = scene.clause(place)
    tail = scene.line[clause_end : clause_end + 1]
    clause = scene.line[clause_start:clause_end]
    asks = scene.line[end : end + 1] in "？?" and scene.line[end : end + 1] != ""
    return bool(
        (asks and not scene.line[clause_end:end].strip("，”"))
        or tail in ("？", "?")
        or _words("asked").search(clause)
        or _words("supposed").search(scene.line[start:place])
    )


def status_of(scene: Scene, span: tuple[int, int], reach: int, *, mutual: bool = False) -> str | None:
    """The status that the words around a trigger give, or None where they take the claim back.

    Parameters
    ----------
    scene
        The passage.
    span
        ``[start, end)`` of the trigger in the line.
    reach
        Where the words that bear on it begin: after its subject.
    mutual
        Whether two do it alike, so that one of them may break it off.
    """
    start, end = span
    clause_start, clause_end = scene.clause(start)
    before = _TAKEN.sub("", scene.line[max(reach, clause_start) : start])
    if scene.line.startswith(TO_COURT, start):
        before = re.sub("^将", "", before)  # 甲将乙的子公司丙诉至法院
    after = scene.line[end:clause_end]
    whole_start, whole_end = scene.sentence(start)
    whole = scene.line[whole_start:whole_end]
    if _words("denied").search(whole):
        return "denied"
    if (mutual and _words("broken_off").search(before)) or _words("negated").search(before):
        return None
    if reach > clause_start and _words("wished").search(scene.line[clause_start:reach].rstrip(_NAMES)):
        return "planned" if mutual else None
    if _comes_to_nothing(after, scene.line[clause_end + 1 : whole_end]):
        return None
    if _words("rumoured").search(whole):
        return "rumoured"
    if _words("ended").search(before) or scene.line[start:end].startswith("不再"):
        return "ended"
    if _words("planned").search(before) or _words("planned_after").match(after):
        return "planned"
    return "actual"


def _comes_to_nothing(after: str, following: str) -> bool:
    """Whether the rest of a clause, or the clause behind it, says that nothing came of what it tells."""
    undone, refused = _words("undone"), _words("refused")
    return bool(
        undone.search(after)
        or _words("stopped").search(after)
        or undone.match(following[:11])
        or refused.search(after)
        or refused.match(following)
    )
