"""Which group a clause is about: one that stands before its verbs."""

from __future__ import annotations

from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.scene import Scene


def is_head(scene: Scene, group: Group) -> bool:
    """Whether a group can be what its clause is about: unmarked, and no verb of the clause before it.

    Parameters
    ----------
    scene
        The passage.
    group
        One of its groups.
    """
    if group.marker:
        return False
    low, _ = scene.clause(group.start)
    index = scene.word_before(group.start)
    while index >= 0 and scene.words[index].start >= low:
        word = scene.words[index]
        if word.kind == "uj":  # a description before the name may hold verbs
            return True
        shaped = scene.line[word.end : word.end + 1] in ("式", "型", "级")  # 沉浸式音频公司甲
        if word.kind == "v" and not shaped and word.text not in wordset("marks", "openers"):
            return False
        index -= 1
    return True


def has_subject(scene: Scene, place: int) -> bool:
    """Whether the clause of a verb opens with a common noun that does what the verb says: 三十家机构投资了….

    Parameters
    ----------
    scene
        The passage.
    place
        Where the verb begins in the scene's line.
    """
    low, _ = scene.clause(place)
    for word in scene.words:
        if low <= word.start < place and word.kind not in _LIGHT and word.text not in _COUNTED:
            if word.text in _POINTERS or word.text in wordset("marks", "any"):
                return False
            if word.text == "有":
                return True
            return (word.kind.startswith("n") and word.text not in wordset("marks", "light")) or word.kind in ("m", "r")
    return False


_LIGHT = frozenset(["x", "t", "d", "c", "f", "mark", "u", "ul", "y", "e", "o"])
_COUNTED = frozenset(
    ["首批", "首次", "本次", "此次", "一次", "再一次", "累计", "一并", "一律", "一举", "同批"]
)  # how, not who
_POINTERS = frozenset(["这家", "该", "这", "此", "本", "自己", "其中", "这", "那家", "它", "其"])
