"""Lists of names become one group; what stands in brackets is set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sinograph.extract.english.chunks import Chunk, Noun
from sinograph.extract.english.vocabulary import vocabulary

ALIKE = frozenset({"Company", "Product", "Regulator", "Organization", "Exchange"})


def without_brackets(chunks: Sequence[Chunk]) -> tuple[tuple[Chunk, ...], tuple[tuple[int, tuple[Chunk, ...]], ...]]:
    """The chunks outside brackets, and for each bracket the place of the chunk before it and what it holds."""
    outer: list[Chunk] = []
    asides: list[tuple[int, tuple[Chunk, ...]]] = []
    held: list[Chunk] | None = None
    for chunk in chunks:
        if chunk.kind == "(" and held is None:
            held = []
        elif chunk.kind == ")" and held is not None:
            asides.append((len(outer) - 1, tuple(held)))
            held = None
        elif held is not None:
            held.append(chunk)
        elif chunk.kind not in ("(", ")"):
            outer.append(chunk)
    return (*outer, *(held or ())), tuple(asides)


def grouped(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks with every list of names as one noun group with members.

    Examples
    --------
    >>> from sinograph.extract.english.chunks import chunks_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> from sinograph.model import Mention
    >>> names = [Mention(0, 1, "A", "Company"), Mention(3, 4, "B", "Company"), Mention(9, 10, "C", "Company")]
    >>> [len(c.mentions) for c in grouped(chunks_of(tokens_of("A, B and C invested.", 0, names)))]
    [3, 0, 0]
    """
    found: list[Chunk] = []
    i = 0
    while i < len(chunks):
        members, end = _list_from(chunks, i)
        if len(members) > 1:
            found.append(_as_one(members))
        else:
            found.append(chunks[i])
            end = i + 1
        i = end
    return tuple(found)


def _as_one(members: Sequence[Chunk]) -> Chunk:
    first, last = members[0], members[-1]
    return Chunk("noun", first.start, last.end, noun=Noun(members=tuple(members), head=last.noun.head))


def _list_from(chunks: Sequence[Chunk], i: int) -> tuple[list[Chunk], int]:
    """The members of the list that begins at `i`, and the place after it; one member or none where there is no list."""
    if chunks[i].kind != "noun" or not chunks[i].noun.name:
        return [], i + 1
    members, ends, joined = [chunks[i]], [i + 1], [False]
    while after := _next_member(chunks, ends[-1], members):
        place, joint = after
        members.append(chunks[place])
        ends.append(place + 1)
        joined.append(joint)
    while len(members) > 1 and not _stands(chunks, i, members, joined, ends):
        members.pop(), ends.pop(), joined.pop()
    return members, ends[-1]


def _next_member(chunks: Sequence[Chunk], i: int, members: Sequence[Chunk]) -> tuple[int, bool] | None:
    joint = False
    j = i
    while j < len(chunks) and chunks[j].kind in ("comma", "joint") and j < i + 2:
        joint = joint or (chunks[j].kind == "joint" and chunks[j].word != "but")
        j += 1
    while j < len(chunks) and chunks[j].kind == "adverb" and joint:
        j += 1
    if joint and _is_half(chunks, j):
        j += 2
    if j == i or j >= len(chunks) or chunks[j].kind != "noun" or not chunks[j].noun.name:
        return None
    if not joint and _apposed(chunks[j]):
        return None  # "Zed and Owl, the voice app": a word for the last one
    return (j, joint) if _alike(members[0], chunks[j], joint) else None


def _is_half(chunks: Sequence[Chunk], j: int) -> bool:
    """Whether group `j` is the first half of what describes a name: "(and) social media and gaming giant Zed"."""
    if j + 2 >= len(chunks) or [c.kind for c in chunks[j : j + 3]] != ["noun", "joint", "noun"]:
        return False
    first, last = chunks[j].noun, chunks[j + 2].noun
    plain = not first.name and not first.before and not first.owners and len(first.words) < 4
    described = bool(last.words) and last.name is not None and not last.owners
    return plain and described and not {first.words[:1], last.words[:1]} & {("a",), ("an",), ("the",)}


def _apposed(chunk: Chunk) -> bool:
    """Whether a noun group is a phrase that stands for a name: "the voice app"."""
    name = chunk.noun.name
    return name is not None and name.nominal and " " in name.text


def _alike(first: Chunk, other: Chunk, joint: bool) -> bool:
    assert first.noun.name and other.noun.name
    a, b = first.noun.name.type, other.noun.name.type
    return a == b or {a, b} <= ALIKE or (joint and {a, b} <= {"Company", "Person"})


def _stands(
    chunks: Sequence[Chunk], i: int, members: Sequence[Chunk], joined: Sequence[bool], ends: Sequence[int]
) -> bool:
    """Whether a list may end where it now ends: with "and", and not with the subject of another clause."""
    after = chunks[ends[-1]] if ends[-1] < len(chunks) else None
    if not any(joined) and _ends_in_others(chunks, ends[-1]):
        return True
    if not any(joined):
        opens = i == 0 or chunks[i - 1].kind in ("stop", "opener")
        plain = all(not m.noun.owners and not m.noun.words for m in members)
        alone = after is None or after.kind in ("stop", "verb")
        behind = i > 0 and chunks[i - 1].word in ("from", "by")
        return plain and (
            ((len(members) > 2 or behind) and alone) or (opens and after is not None and _takes_several(after))
        )
    if not joined[-1]:
        return after is None or after.kind in ("stop", "comma")
    comma = chunks[ends[-2]].kind == "comma"
    if len(members) == 2 and comma and _verb_before(chunks, i):
        return False
    finite = after is not None and after.kind == "verb" and _is_told(chunks, ends[-1])
    return not (finite and _verb_before(chunks, i) and not _by_follows(chunks, ends[-1] + 1))


def _ends_in_others(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether "and four other firms" closes a list at place `i`."""
    i += i < len(chunks) and chunks[i].kind == "comma"
    if i + 1 >= len(chunks) or chunks[i].kind != "joint" or chunks[i + 1].kind != "noun":
        return False
    noun = chunks[i + 1].noun
    return not noun.name and bool({"other", "others", "more", "several", "dozens"} & {*noun.words, noun.head})


def _is_told(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether verb group `i` is no participle, as far as what follows it shows."""
    if chunks[i].verb.form != "bare":
        return chunks[i].verb.form == "finite"
    followed = i + 1 < len(chunks) and chunks[i + 1].kind == "noun"
    return followed or chunks[i].verb.lemma.split()[0] in vocabulary().intransitive - {
        "announce",
        "report",
        "launch",
        "start",
        "list",
    }


def _takes_several(verb: Chunk) -> bool:
    return verb.kind == "verb" and verb.verb.form in ("finite", "infinitive", "bare") and verb.verb.lemma != "say"


def _by_follows(chunks: Sequence[Chunk], i: int) -> bool:
    return i < len(chunks) and chunks[i].word == "by"


def _verb_before(chunks: Sequence[Chunk], i: int) -> bool:
    """Whether the clause that holds chunk `i` has its verb already, and not one of saying."""
    i -= i > 0 and chunks[i - 1].kind == "date"  # "…, and in 2018 Zed and Owl invested"
    if i > 1 and chunks[i - 1].kind == "joint" and chunks[i - 2].kind == "comma":
        return False
    for chunk in reversed(chunks[:i]):
        if chunk.kind in ("stop", "opener", "relative"):
            return False
        if chunk.kind == "verb":
            return chunk.verb.lemma not in ("say", "report", "announce", "tell", "confirm", "believe", "think", "claim")
    return False


def with_noun(chunk: Chunk, noun: Noun) -> Chunk:
    """A chunk with another noun group in its place."""
    return replace(chunk, noun=noun)
