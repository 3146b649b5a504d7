"""What the corpus holds, and what is wrong with it: `corpus.py [FOLDER …]`, exit status 1 where something is."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from sinograph.gold import problems, read_sheets
from sinograph.gold.sheets import Sheet

ROOT = Path(__file__).parents[1] / "corpus"
RUN = 7  # words (English) or characters times two (Chinese) that two documents may not share too often
ALIKE = 0.12  # share of such runs above which two documents are near-duplicates


def sheets(folders: Iterable[Path]) -> Iterator[tuple[Path, Sheet]]:
    """Every sheet below the folders, with its file."""
    for folder in folders:
        for path in sorted(folder.rglob("*.sheet")) if folder.is_dir() else [folder]:
            yield from ((path, sheet) for sheet in read_sheets(path))


def runs(text: str) -> set[tuple[str, ...]]:
    """The runs of words of a text, or of characters where it is Chinese."""
    words = re.findall(r"[\u4e00-\u9fff]|[A-Za-z0-9']+", text.lower())
    size = RUN * 2 if sum("\u4e00" <= w <= "\u9fff" for w in words) * 2 > len(words) else RUN
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def alike(found: list[Sheet]) -> Iterator[tuple[str, str, float]]:
    """Pairs of documents that share many runs."""
    owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes = []
    for n, sheet in enumerate(found):
        own = runs(sheet.document.text)
        sizes.append(max(1, len(own)))
        for run in own:
            owners[run].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for places in owners.values():
        shared.update(combinations(places, 2))
    for (a, b), times in sorted(shared.items()):
        if times / min(sizes[a], sizes[b]) > ALIKE:
            yield found[a].document.id, found[b].document.id, times / min(sizes[a], sizes[b])


def openings(found: Iterable[Sheet]) -> list[tuple[str, int]]:
    """First words that many documents share."""
    told: Counter[str] = Counter()
    for sheet in found:
        words = re.findall(r"[\u4e00-\u9fff]{4}|[A-Za-z0-9']+", sheet.document.text.lower())
        told[" ".join(words[:3])] += 1
    return [(words, times) for words, times in told.most_common(12) if times > 2]


def main() -> int:
    """Print counts and problems."""
    folders = [Path(a) for a in sys.argv[1:]] or [ROOT / part for part in ("train", "dev", "test")]
    found = list(sheets(folders))
    wrong = [f"{path}: {s.document.id}: {told}" for path, s in found for told in problems(s.raw, s.document.text)]
    twice = [own for own, times in Counter(s.document.id for _, s in found).items() if times > 1]
    wrong += [f"{own}: the id stands twice" for own in twice]
    wrong += [f"{a} and {b} share {share:.0%} of their runs" for a, b, share in alike([s for _, s in found])]
    for title, key in (("language", "language"), ("genre", "genre")):
        told = Counter(s.raw.get(key) for _, s in found)
        print(f"{title}: {len(told)} kinds; " + ", ".join(f"{k} {n}" for k, n in told.most_common(24)))
    claims = [c for _, s in found for c in s.raw["claims"]]
    print(f"{len(found)} documents, {len(claims)} claims, {sum(len(s.raw['traps']) for _, s in found)} traps")
    print("types:", ", ".join(f"{k} {n}" for k, n in Counter(c["type"] for c in claims).most_common()))
    print("status:", dict(Counter(c.get("status", "actual") for c in claims)))
    for key in ("date", "amount", "stake", "role", "round", "ticker"):
        print(f"{key}: {sum(key in c for c in claims)}", end="; ")
    print("\nopenings:", openings(s for _, s in found))
    for line in wrong:
        print("wrong:", line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
