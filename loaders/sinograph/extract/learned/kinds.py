"""What the network is told and what it says, as numbers: the order of these lists is part of its weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

NODE_TYPES = (
    "Company", "Person", "Product", "Regulator", "Regulation", "Exchange", "Organization", "Place", "Event", "Sector",
)  # fmt: skip
EDGE_TYPES = (
    "ACQUIRED", "APPLIES_TO", "BASED_IN", "COMPETES_WITH", "FOUNDED", "INVESTED_IN", "INVESTIGATED", "ISSUED",
    "LAUNCHED", "LISTED_ON", "MERGED_WITH", "OPERATES", "OWNS", "PARTNERED_WITH", "PENALIZED", "REGULATES", "SUED",
    "SUPPLIES", "WORKS_FOR",
)  # fmt: skip
STATUSES = ("actual", "planned", "rumoured", "denied", "ended")
VALUE_KINDS = ("date", "amount", "stake")
# How far apart in pieces two mentions stand, in steps.
STEPS = (2, 4, 7, 11, 16, 24, 36, 60, 100)
DISTANCES = 6 * (len(STEPS) + 1)
# Of a piece: outside of names, or at the beginning of one of a type, or further in.
TAGS = 1 + 2 * len(NODE_TYPES)
MARKS = 1 + 4 * len(NODE_TYPES) + 2 * len(VALUE_KINDS)


def mark_of(kind: str, *, nominal: bool, inside: bool) -> int:
    """What a piece is told of the mention or value that it is in.

    >>> mark_of("Company", nominal=False, inside=False), mark_of("Company", nominal=False, inside=True)
    (1, 2)
    """
    if kind in VALUE_KINDS:
        return 1 + 4 * len(NODE_TYPES) + 2 * VALUE_KINDS.index(kind) + inside
    return 1 + 4 * NODE_TYPES.index(kind) + 2 * nominal + inside


def tag_of(kind: str, *, inside: bool) -> int:
    """The tag of a piece at the beginning of a name of a type, or further in.

    >>> tag_of("Company", inside=False), tag_of("Person", inside=True)
    (1, 4)
    """
    return 1 + 2 * NODE_TYPES.index(kind) + inside


def share_of(kind: str) -> int:
    """The column of a node type, behind that of no name at all, where both tags of a type are one.

    >>> share_of("Company")
    1
    """
    return 1 + NODE_TYPES.index(kind)


def tagged(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Start, end and node type's place of the names that tags tell; what is not told (-1) is in none.

    >>> list(tagged([0, 1, 2, 3]))
    [(1, 3, 0), (3, 4, 1)]
    """
    start = 0
    while start < len(tags):
        tag, end = tags[start], start + 1
        if tag > 0 and tag % 2 == 1:
            while end < len(tags) and tags[end] == tag + 1:
                end += 1
            yield start, end, (tag - 1) // 2
        start = end
