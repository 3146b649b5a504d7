"""What speaks for a product beyond the noun that calls it one: its owner before it, its maker after it, its version."""

from __future__ import annotations

import re

from sinograph.extract.english.lexicon import place_words

_OWNER = re.compile(r"([A-Z][\w.&-]*)['’]s (?:(?:own|new|latest|flagship|popular|upcoming|hit) )?[“\"‘《]?$")
_ITS = re.compile(
    r"\b(?:its|their|our|[Ii]ts|Their|Our) (?:own |new |latest |flagship |first |popular |upcoming ){0,2}[“\"‘《]?$"
)
_ON = re.compile(r"(?:^|[.!?:;”\"(*–—-] ?)(?:On|Via|Through|Inside) $")
_WITHIN = re.compile(
    r"\b(?:plugs? into|plugged into|runs? on|running on|ran on|built on|based on|available on|addicted to|"
    r"preinstalls?|uninstall(?:ed|s|ing)?|delet(?:e[ds]?|ing)|ported? to|powered by|clones? of|a copy of|copycats? of|"
    r"successor (?:to|of)|sequel to|logged into|tried|tested|users? (?:of|on)|accounts? on|players? of|fans? of|"
    r"cop(?:y|ies) of|edition of|adaptations? of|remakes? of|"
    r"remaster of|sequels? to|versions? of|release of|launch of|"
    r"update (?:of|to)|upgrade (?:of|to)) (?:the |its )?[“\"‘《]?$"
)
_RUN = re.compile(
    r"\b(?:operates?|operating|operated|operator of|publish(?:es|ed|ing)|distribut(?:es|ed|ing)|"
    r"develop(?:s|er of|ing)|makers? of|publisher of|creators? of|inventors? of|"
    r"(?:firm|company|group|start-?up|studio|team|developer|maker|engineers?) behind|"
    r"upgrad(?:e|ed|es|ing)|relaunch(?:ed|es|ing)?|discontinu(?:e|ed|es|ing)|programmed|patched|play|plays|playing) "
    r"(?:the |a |an |its |their |his |her |popular |hit |game |app |site |platform |portal )*[“\"‘《]?$"
)
_MAKER = re.compile(
    r"^[”\"’》]?(?:['’]s?)? (?:operators?|makers?|developers?|creators?|publishers?|inventors?|distributors?)\b(?! of)"
)
_VERSION = re.compile(
    r"^[”\"’》]?(?: \(?(?:iOS|Android|TM|iPhone|PC|beta)\)|\((?:TM|R)\)|[™®]|,? version \d|,? v\d|"
    r" \d\.\d+(?![\d.]*(?:%| ?per ?cent| percent| million| billion| trillion|bn|m\b| yuan| euros?| dollars))|"
    r" (?:beta|update|upgrade|version|edition|build)\b)"
)
_DONE = (
    r"(?:launched|released|unveiled|developed|operated|made|built|created|published|designed|introduced|rolled out|"
    r"downloaded|installed|removed from|pulled from|taken off|taken down|upgraded|discontinued|rebranded|"
    r"played|distributed|marketed|available|compatible|pre-?installed|shut down)"
)
_MADE = re.compile(
    rf"^[”\"’》]?(?:,? (?:(?:which|that) )?(?:is|was|were|are|has been|had been|be|being|to be) "
    rf"(?:also |first |now |jointly |originally |still |only |already ){{0,2}}{_DONE}|,? {_DONE} (?:by|in|on)|"
    r" (?:costs|sells for|runs on|comes with|ships with|crashed|works on|went live|goes live))\b"
)
_ARTICLE = re.compile(r"(?:^|[ (“\"*])[Tt]he \*{0,2}[“\"‘《]?$")
_ALONE = re.compile(
    r"^[”\"’》]?(?:[,.;:!?)*]|['’]s\b| (?:is|was|has|had|will|can|does|and|or|on|in|with|to|as|at|for|from|by|that|"
    r"which|comes|came|hides|costs|runs|ran|weighs|looks|feels|works|sells|went|goes|starts|offers|uses|itself|slides|carries|"
    r"supports|needs|lacks|takes|gets|got|lets|boasts|sports|features)\b|$)"
)
_SIGNED = re.compile(r"^(?=.*[A-Za-z])(?:[A-Za-z]{1,12}-?\d[\w.+-]*(?:-[A-Za-z]\w*)?|[A-Za-z]+-\d\w*)$")


def is_made(right: str) -> bool:
    """Whether the maker of what a name stands for follows it.

    >>> is_made(" developer Molika"), is_made(" said")
    (True, False)
    """
    return _MAKER.match(right) is not None


def own_form(name: str) -> float:
    """How much a name's own spelling speaks for a product: it is numbered like a model.

    >>> own_form("M6"), own_form("Qwen2.5-Max"), own_form("Pelora")
    (1.0, 1.0, 0.0)
    """
    return 1.0 if " " not in name and _SIGNED.match(name) else 0.0


def ware_like(left: str, right: str) -> float:
    """How much the words on both sides of a name say that it is made, sold or used.

    Parameters
    ----------
    left, right
        The text of its passage up to the name and from it on.

    Examples
    --------
    >>> ware_like("We like Molika's ", "."), ware_like("", ", operated by Molika"), ware_like("Shares of ", " fell")
    (1.5, 1.5, 0.0)
    """
    found, left = 0.0, left[-64:]
    if (owner := _OWNER.search(left)) and owner[1].casefold() not in place_words().names | place_words().first:
        found += 1.5
    elif _ITS.search(left):
        found += 1.0
    elif _RUN.search(left) or _ON.search(left) or (_WITHIN.search(left) and not right.startswith(("'s", "’s"))):
        found += 1.5
    elif _ARTICLE.search(left) and _ALONE.match(right):
        found += 1.0
    if _VERSION.match(right):
        found += 1.5
    elif _MAKER.match(right):
        found += 2.0
    elif _MADE.match(right) and not left.endswith(" by "):  # "a game developed by Pelora, was released"
        found += 1.5
    return found
