"""Words a second, memory and start-up of the extractors, rules alone and with the network, each in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from benchmarks.report import Bound, Line, bounded, middle
from benchmarks.sizes import Sizes

BAR = Bound(least=2_000)
LEARNED_BARS = {"words/s": Bound(least=1_000), "MB": Bound(most=500)}
RULES = "the rules alone"
PARTS = ("english", "first", "chinese")

# CoreNLP 4.5.10 (tokenize to kbp and openie, English): 9,037 words took 223 seconds of one core and 4.8 GB. It needs
# 2 GB of models, so it was measured once, beside the offline extractor on the same kind of machine.
CORENLP_WORDS = 40.0
CORENLP_MEGABYTES = 4_800.0
CORENLP_WHO = "CoreNLP 4.5.10 (documented, not measured here)"
SENTENCEX = "sentencex, sentences alone"
WORDS_NOTE = (
    "English words are what blanks separate; Chinese is counted in characters. CoreNLP names entities and relations "
    "(4 of our 19 types, no dates, amounts or status); sentencex only finds where sentences end: it is the floor."
)
FIRST_NOTE = "Every text for the first time, after a warm-up on four others: nothing remembered from an earlier copy."


@dataclass(frozen=True, slots=True)
class Taken:
    """What one child process measured.

    Parameters
    ----------
    start_up
        Seconds from its start to its first result.
    told
        What it printed at its end.
    """

    start_up: float
    told: dict[str, Any]

    def speed(self, part: str, unit: str) -> float:
        """How many of the `unit` a second it read."""
        return float(self.told[part][unit] / self.told[part]["seconds"])


def run(sizes: Sizes) -> Iterator[Line]:
    """Speed in both languages, peak memory, start-up."""
    pairs = [(_child("rules", sizes.words), _child("sentencex", sizes.words)) for _ in range(sizes.runs)]
    ours, theirs = zip(*pairs, strict=True)
    yield from _english(ours, theirs)
    yield from _chinese(ours, theirs)
    memory, floor = (middle([taken.told["megabytes"] for taken in column]) for column in (ours, theirs))
    yield Line(
        benchmark="extract", measure="peak memory", unit="MB", ours=memory, peer=CORENLP_WHO, theirs=CORENLP_MEGABYTES
    )
    yield Line(benchmark="extract", measure="peak memory", unit="MB", ours=memory, peer=SENTENCEX, theirs=floor)
    begun, floor = (middle([taken.start_up for taken in column]) for column in (ours, theirs))
    yield Line(
        benchmark="extract", measure="start to first extraction", unit="s", ours=begun, peer=SENTENCEX, theirs=floor
    )
    yield from _learned(_child("offline", max(1, sizes.words // 6)), ours[0])


def _learned(taken: Taken, rules: Taken) -> Iterator[Line]:
    """Rules and network together: one run, a sixth of the words."""
    told = [
        ("English", "words/s", [one.speed("english", "words") for one in (taken, rules)]),
        ("Chinese", "characters/s", [one.speed("chinese", "characters") for one in (taken, rules)]),
        ("peak memory", "MB", [one.told["megabytes"] for one in (taken, rules)]),
        ("start to first extraction", "s", [one.start_up for one in (taken, rules)]),
    ]
    for measure, unit, (ours, theirs) in told:
        named: dict[str, Any] = {"benchmark": "extract", "measure": f"with the network, {measure}", "unit": unit}
        line = Line(ours=ours, peer=RULES, theirs=theirs, **named)
        yield bounded(line, LEARNED_BARS[unit]) if unit in LEARNED_BARS else line


def _english(ours: tuple[Taken, ...], theirs: tuple[Taken, ...]) -> Iterator[Line]:
    speed, floor = _speeds(ours, "english", "words"), _speeds(theirs, "english", "words")
    named: dict[str, Any] = {"benchmark": "extract", "unit": "words/s", "note": WORDS_NOTE}
    yield bounded(Line(measure="English", ours=speed, peer=CORENLP_WHO, theirs=CORENLP_WORDS, **named), BAR)
    yield Line(measure="English", ours=speed, peer=SENTENCEX, theirs=floor, **named)
    named |= {"note": FIRST_NOTE}
    fresh, floor = _speeds(ours, "first", "words"), _speeds(theirs, "first", "words")
    yield bounded(Line(measure="English, texts never seen", ours=fresh, peer=SENTENCEX, theirs=floor, **named), BAR)
    named |= {"unit": "documents/s", "note": ""}
    documents = (_speeds(taken, "english", "documents") for taken in (ours, theirs))
    speed, floor = documents
    yield Line(measure="English", ours=speed, peer=SENTENCEX, theirs=floor, **named)


def _chinese(ours: tuple[Taken, ...], theirs: tuple[Taken, ...]) -> Iterator[Line]:
    for unit in ("characters", "documents"):
        speed, floor = (_speeds(taken, "chinese", unit) for taken in (ours, theirs))
        yield Line(benchmark="extract", measure="Chinese", unit=f"{unit}/s", ours=speed, peer=SENTENCEX, theirs=floor)


def _speeds(taken: tuple[Taken, ...], part: str, unit: str) -> float:
    return middle([one.speed(part, unit) for one in taken])


def _child(reader: str, words: int) -> Taken:
    began = perf_counter()
    command = [sys.executable, "-m", "benchmarks.reading", reader, str(words)]
    # Installed modules are compiled once, ours and the peer's: no measuring of what a setting of this shell leaves out.
    env = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as child:
        assert child.stdout is not None
        child.stdout.readline()
        start_up = perf_counter() - began
        rest = child.stdout.read()
    if child.returncode:
        raise ChildFailed(f"{' '.join(command)} ended with status {child.returncode}; its message stands above")
    return Taken(start_up, json.loads(rest))


class ChildFailed(Exception):
    """A measuring process ended early."""
