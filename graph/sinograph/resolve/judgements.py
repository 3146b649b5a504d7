"""What a person said of the graph, in a text file beside the store.

One JSON object a line, added at the end and never changed::

    {"verdict": "same", "left": "e-…", "right": "tencent", "author": "wu", "made": "2024-05-01T09:00:00Z"}
    {"verdict": "undo", "left": "u-…", "right": "", "author": "wu", "made": "2024-05-02T09:00:00Z"}

The second line takes the first back: its ``left`` is the first line's `judgement_id`.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from sinograph.errors import ConfigError, StoreDamaged, UnknownName
from sinograph.model import Judgement, content_id
from sinograph.resolve.identity import is_joined_id

VERDICTS = ("same", "different", "rename", "reject")
UNDO = "undo"

_KEYS = tuple(f.name for f in fields(Judgement))
_PAIRED = ("same", "different", "rename")
_HALF = re.compile("[\ud800-\udfff]")  # of a pair of surrogates


def judgement_id(judgement: Judgement) -> str:
    """The id of what a judgement says, whoever said it and when.

    >>> judgement_id(Judgement("same", "a", "b")) == judgement_id(Judgement("same", "b", "a", author="wu"))
    True
    """
    ends = [judgement.left, judgement.right]
    if judgement.verdict in ("same", "different"):
        ends.sort()
    return content_id("u", judgement.verdict, *ends)


def fault(judgement: Judgement) -> str:
    """Why a judgement can't stand, or nothing where it can.

    >>> fault(Judgement("same", "a", "a"))
    'both sides are a; name two ids'
    >>> fault(Judgement("same", "a", "b"))
    ''
    """
    verdict, left, right = judgement.verdict, judgement.left, judgement.right
    if verdict not in VERDICTS:
        return f"the verdict {verdict!r} is unknown; write one of {', '.join(VERDICTS)}"
    if not left.strip() or (verdict in _PAIRED and not right.strip()):
        return f"{verdict} lacks a side; give {'left and right' if verdict in _PAIRED else 'left'}"
    if _HALF.search("".join((left, right, judgement.author, judgement.made))):
        return f"{verdict} holds half a sign, which no file can keep; write it again"
    if verdict in ("same", "different") and left == right:
        return f"both sides are {left}; name two ids"
    for id_ in (left, right) if verdict in ("same", "different") else (left,):
        if is_joined_id(id_):
            return f"{id_} stands for several people and may change; name one of theirs, which begin with 'p-'"
    return ""


def words(judgement: Judgement) -> str:
    """A judgement in a few words.

    >>> words(Judgement("same", "a", "b"))
    'same a b'
    """
    return f"{judgement.verdict} {judgement.left} {judgement.right}".strip()


@dataclass(frozen=True, slots=True)
class JudgementLog:
    """The append-only file of a store's judgements.

    Parameters
    ----------
    path
        A JSON-lines file; it need not exist yet.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     log = JudgementLog(Path(folder) / "judgements.jsonl")
    ...     log.append(Judgement("same", "e-1", "tencent"))
    ...     log.append(Judgement("reject", "c-1"))
    ...     log.undo(Judgement("same", "tencent", "e-1"))
    ...     [j.verdict for j in log.read()]
    ['reject']
    """

    path: Path

    def read(self) -> tuple[Judgement, ...]:
        """The judgements in force, in the order in which they were made.

        Raises
        ------
        StoreDamaged
            At the first line that is no judgement, naming file and line.
        """
        standing: dict[str, Judgement] = {}
        for number, line in enumerate(self._lines(), start=1):
            if line.strip():
                self._follow(standing, _parsed(line, f"{self.path}: line {number}"), number)
        return tuple(standing.values())

    def append(self, judgement: Judgement) -> None:
        """Add a judgement; it is on the disk when this returns.

        Raises
        ------
        ConfigError
            Where the judgement can't stand.
        StoreDamaged
            Where the file holds a bad line: nothing is added to it.
        """
        if problem := fault(judgement):
            raise ConfigError(problem)
        self.read()
        self._write(judgement)

    def undo(self, judgement: Judgement) -> None:
        """Take back a judgement that is in force; author and time of `judgement` are those of taking back.

        Raises
        ------
        UnknownName
            Where no such judgement is in force.
        """
        target = judgement_id(judgement)
        standing = {judgement_id(j): words(j) for j in self.read()}
        if target not in standing:
            raise UnknownName("judgement in force", words(judgement), nearest=tuple(standing.values())[-3:])
        self._write(Judgement(UNDO, target, "", judgement.author, judgement.made))

    def _lines(self) -> list[str]:
        try:
            # not splitlines: a name may hold one of the rarer line separators
            return self.path.read_text(encoding="utf-8").split("\n")
        except FileNotFoundError:
            return []
        except UnicodeDecodeError as problem:
            raise StoreDamaged(f"{self.path}: byte {problem.start} is no UTF-8; save the file as UTF-8") from problem

    def _follow(self, standing: dict[str, Judgement], judgement: Judgement, number: int) -> None:
        place = f"{self.path}: line {number}"
        if judgement.verdict == UNDO:
            if standing.pop(judgement.left, None) is None:
                raise StoreDamaged(f"{place}: takes back {judgement.left!r}, which is not in force; remove the line")
            return
        if problem := fault(judgement):
            raise StoreDamaged(f"{place}: {problem}")
        id_ = judgement_id(judgement)
        standing.pop(id_, None)  # said again: it counts from the later line
        standing[id_] = judgement

    def _write(self, judgement: Judgement) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps(asdict(judgement), ensure_ascii=False) + "\n"
        with self.path.open("ab+") as stream:
            if stream.tell():
                stream.seek(-1, os.SEEK_END)
                line = line if stream.read(1) == b"\n" else "\n" + line
            stream.write(line.encode("utf-8"))  # one write of one line: two writers can't mix
            stream.flush()
            os.fsync(stream.fileno())


def _parsed(line: str, place: str) -> Judgement:
    way_out = f"write a JSON object with the strings {', '.join(_KEYS)}"
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise StoreDamaged(f"{place}: no JSON ({problem}); {way_out}") from problem
    if not isinstance(told, dict):
        raise StoreDamaged(f"{place}: {line.strip()[:60]!r} is no judgement; {way_out}")
    for key, value in told.items():
        if key not in _KEYS or not isinstance(value, str):
            raise StoreDamaged(f"{place}: {key!r} does not fit; {way_out}")
    if lacking := [key for key in ("verdict", "left") if key not in told]:
        raise StoreDamaged(f"{place}: {lacking[0]} is not there; {way_out}")
    return Judgement(**told)
