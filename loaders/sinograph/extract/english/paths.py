"""Ends of claims that stand further off: beside an apposition, before an infinitive, in the clause before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.model import Mention

Path = Callable[[Line, int], Names]


def maker(line: Line, v: int) -> Names:
    """Whose product the subject of a passive verb is: "Zed's first game, Owl, was released", "launched as Zed's app".

    Parameters
    ----------
    line
        The sentence.
    v
        The place of the verb.
    """
    subject = line.subject(v)
    if subject is None or line.chunks[v].verb.lemma in ("be", "have"):
        return ()
    if line.reduced(v) and line.kind(line.skip(v - 1, -1)) != "comma":
        return ()
    if any(prep == "by" for prep, _ in line.preps(v)):
        return ()
    for noun in (subject, *_beside(line, subject)):
        if told := _firms(line.owners(noun)):
            return told
    for j in range(v + 1, min(v + 4, len(line.chunks))):
        if line.word(j) == "as":
            return _firms(line.owners(line.skip(j + 1, 1)))
    return ()


def _firms(names: Names) -> Names:
    return tuple(m for m in names if m.type in ("Company", "Person"))


def _beside(line: Line, n: int) -> tuple[int, ...]:
    """The noun groups that stand in apposition to noun group `n`."""
    left = line.skip(n - 1, -1)
    near = [left - 1] if line.kind(left) == "comma" else []
    near += [n + 2] if line.kind(n + 1) == "comma" else []
    return tuple(
        m for m in near if line.kind(m) == "noun" and not (line.chunks[m].mentions and line.chunks[n].mentions)
    )


def doer(line: Line, n: int) -> Names:
    """Who does the verb whose object or complement noun group `n` is: "Zed overtook its rival Owl"."""
    v = line.verb_of(n)
    if v is None or line.subject(v) == n or (line.passive(v) and line.governed(n) == "by"):
        return ()
    if line.chunks[v].verb.lemma in ("include", "be", "become", "comprise"):
        return ()
    return line.names(line.subject(v))


def near(line: Line, n: int) -> Names:
    """Whom "in cooperation with …" or "with headquarters in …" goes with: the name before, or the next subject."""
    if line.governed(n) not in ("in", "with"):
        return ()
    left = line.skip(line.skip(n - 1, -1) - 1, -1)
    if line.kind(left) == "comma" and (chain := line.chain(left - 1)):
        return line.names(chain[-1])
    if line.kind(left) == "noun" and line.governed(n) == "with":
        return line.names(left)
    following = line.after(n)
    return line.names(line.subject(following)) if following is not None and line.kind(left) in ("", "stop") else ()


def following(line: Line, n: int) -> Names:
    """Who acts in the clause that "After a spell at …" opens."""
    left = line.skip(line.skip(n - 1, -1), -1)
    if line.kind(left) not in ("prep", "opener") or line.kind(line.skip(left - 1, -1)) not in ("", "stop"):
        return ()
    after = line.after(n)
    return line.names(line.subject(after)) if after is not None else ()


def left(line: Line, v: int) -> Names:
    """The rule right before an infinitive: "rules to rein in lenders"."""
    noun = line.skip(v - 1, -1)
    if line.chunks[v].verb.form != "infinitive" or line.kind(noun) != "noun":
        return ()
    return tuple(m for m in line.names(noun) if m.type == "Regulation")


def that(line: Line, v: int) -> Names:
    """Who is to do what "demanded that …" asks."""
    after = line.skip(v + 1, 1)
    return line.names(after + 1) if line.word(after) == "that" and not line.passive(v) else ()


def whether(line: Line, place: int) -> Names:
    """Who is asked about: "an inquiry into whether Zed …"."""
    for j in range(place + 1, min(place + 5, len(line.chunks))):
        if line.kind(j) in ("stop", "verb"):
            return ()
        if line.word(j) in ("whether", "how", "if"):
            return line.names(line.skip(j + 1, 1))
    return ()


def shared(line: Line, v: int) -> Names:
    """The object of the verb before, with which a verb shares its subject: "blocked Zed and opened a probe"."""
    before = line.before(v)
    joint = line.skip(v - 1, -1)
    if before is None or line.kind(joint) != "joint" or line.passive(before) or line.preps(v):
        return ()
    return line.names(line.object(before))


def holder(line: Line, v: int) -> Names:
    """Who has what a participle describes: "Zed's phones use chips supplied by Owl"."""
    noun = line.subject(v)
    if noun is None or not line.reduced(v) or line.names(noun):
        return ()
    w = line.before(noun)
    if w is None or line.chunks[w].verb.lemma not in ("use", "run", "have", "carry", "adopt", "employ"):
        return ()
    subject = line.subject(w)
    return line.names(subject) or line.owners(subject)


def further(line: Line, i: int | None) -> Names:
    """What a list goes on with behind an apposition: "Zed, a map app, and Owl, a game".

    Parameters
    ----------
    line
        The sentence.
    i
        The place of the list's first noun group, or None.
    """
    if i is None or not line.chunks[i].mentions:
        return ()
    found: list[Mention] = []
    first = line.chunks[i].mentions[0].type
    j = i
    while line.kind(j + 1) == "comma" and line.kind(j + 2) == "noun" and _describes(line, j + 2):
        end = j + 2
        while line.kind(end + 1) == "prep" and line.kind(end + 2) == "noun":
            end += 2
        after = end + 1 + (line.kind(end + 1) == "comma")
        if line.kind(after) == "joint":
            after += 1
        elif after == end + 1:
            break
        told = tuple(m for m in line.names(after) if m.type == first) if line.kind(after) == "noun" else ()
        if not told or not line.chunks[after].mentions:
            break
        found += told
        j = after
    last = line.kind(j + 1)
    return tuple(found) if last in ("comma", "stop", "prep", "", "date") else ()


def next_of_list(line: Line, i: int) -> int:
    """The place behind the comma or "and" after noun group `i` and its apposition; 0 where none stands there."""
    end = i
    if line.kind(i + 1) == "comma" and line.kind(i + 2) == "noun" and _describes(line, i + 2):
        end = i + 2
        while line.kind(end + 1) == "prep" and line.kind(end + 2) == "noun" and line.kind(end) == "noun":
            end += 2
    after = end + 1
    while line.kind(after) in ("comma", "joint"):
        after += 1
    return after if after > end + 1 else 0


def _describes(line: Line, n: int) -> bool:
    """Whether noun group `n` only describes the name before it."""
    noun = line.chunks[n].noun
    return not noun.name and not noun.members and bool(noun.words) and noun.words[0] in ("a", "an", "the", "its")


FROM_VERB: Mapping[str, Path] = {
    "maker": maker,
    "left": left,
    "that": that,
    "whether": whether,
    "shared": shared,
    "holder": holder,
}
FROM_NOUN: Mapping[str, Path] = {"doer": doer, "near": near, "whether": whether, "following": following}
