"""Read texts and tell how many a CPU-second: ``python -m benchmarks.reading rules|offline|sentencex WORDS``.

Prints a line at its first result, and figures as JSON at its end. Runs in a process of its own, so that peak memory
and start-up are the reader's own. The clock is the process's CPU time, all threads together: one core's speed,
whatever else the machine does.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from time import process_time
from typing import Any

from sinograph.loaders import read_documents
from sinograph.model import Document

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("corpus/dev/en/documents.jsonl", "corpus/dev/zh/documents.jsonl", "examples/documents")
FIRST = Document("first.txt", "Tencent acquired Supercell in June 2016. 腾讯于2016年6月收购了Supercell。")
WARM_UP = 4  # texts of each language that are read before the clock starts
CHARACTERS_A_WORD = 1.6  # of Chinese, on average: only to know when enough is read

Read = Callable[[Document], object]


def main(reader: str, words: int) -> None:
    """Measure one reader."""
    read = READERS[reader]()
    read(FIRST)
    print("first", flush=True)
    english, chinese = _texts()
    print(json.dumps(_figures(read, (english, chinese), words)))


def _extractor(name: str) -> Read:
    from sinograph.extract import load_extractor

    return load_extractor(name).extract


def _sentencex() -> Read:
    import sentencex

    return lambda document: list(sentencex.segment("zh" if is_chinese(document) else "en", document.text))


READERS: dict[str, Callable[[], Read]] = {
    "rules": partial(_extractor, "rules"),
    "offline": partial(_extractor, "offline"),
    "sentencex": _sentencex,
}


def _texts() -> tuple[list[Document], list[Document]]:
    documents = [d for d in read_documents(INPUTS, root=ROOT) if isinstance(d, Document)]
    return [d for d in documents if not is_chinese(d)], [d for d in documents if is_chinese(d)]


def is_chinese(document: Document) -> bool:
    """Whether a tenth of a text or more is Chinese characters.

    >>> is_chinese(FIRST), is_chinese(Document("a", "Tencent (腾讯) acquired Supercell in June 2016."))
    (True, False)
    """
    return 10 * count_characters(document) >= len(document.text)


def count_words(document: Document) -> int:
    """What blanks separate."""
    return len(document.text.split())


def count_characters(document: Document) -> int:
    """Chinese characters."""
    return sum("\u4e00" <= c <= "\u9fff" for c in document.text)


def _figures(read: Read, texts: tuple[list[Document], list[Document]], words: int) -> dict[str, Any]:
    english, chinese = texts
    for document in (*english[:WARM_UP], *chinese[:WARM_UP]):
        read(document)
    return {
        "first": _timed(read, english[WARM_UP:]),
        "english": _timed(read, list(_enough(english, words, count_words))),
        "chinese": _timed(read, list(_enough(chinese, int(words * CHARACTERS_A_WORD), count_characters))),
        "megabytes": _peak(),
    }


def _enough(documents: Sequence[Document], amount: int, count: Callable[[Document], int]) -> Iterator[Document]:
    read = 0
    for document in cycle(documents):
        if read >= amount:
            return
        read += count(document)
        yield document


def _timed(read: Read, documents: Sequence[Document]) -> dict[str, float]:
    began = process_time()
    for document in documents:
        read(document)
    return {
        "seconds": process_time() - began,
        "documents": len(documents),
        "words": sum(map(count_words, documents)),
        "characters": sum(map(count_characters, documents)),
    }


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
