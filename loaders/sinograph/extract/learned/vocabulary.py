"""The pieces that an encoder knows, as they are kept beside its weights, and the cutter that they ask for."""

from __future__ import annotations

from collections.abc import Sequence

from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.unigrams import Unigrams
from sinograph.extract.learned.wordpieces import FORMS, WordPieces

Vocabulary = Sequence[tuple[str, float | None]]


def vocabulary_of(content: bytes) -> list[tuple[str, float | None]]:
    """The pieces that are written down and their scores, in order of ids.

    On each line a piece, with a unigram vocabulary a tab and the piece's score behind it.

    Parameters
    ----------
    content
        Lines in UTF-8.

    Raises
    ------
    ValueError
        Where a score is no number, or the lines are not in UTF-8.

    Examples
    --------
    >>> vocabulary_of("▁app\\t-1.0\\n".encode()), vocabulary_of(b"app\\n##le\\n")
    ([('▁app', -1.0)], [('app', None), ('##le', None)])
    """
    rows = (line.partition("\t") for line in content.decode().rstrip("\n").split("\n"))
    return [(piece, float(score) if tab else None) for piece, tab, score in rows]


def cutter_of(vocabulary: Vocabulary) -> Cutter:
    """Who cuts text into these pieces: by their scores, or the longest first where they have none.

    >>> marks = [("[CLS]", None), ("[PAD]", None), ("[SEP]", None), ("[UNK]", None)]
    >>> type(cutter_of([*marks, ("app", None)])).__name__
    'WordPieces'
    """
    scored = [(piece, score) for piece, score in vocabulary if score is not None]
    return Unigrams(scored) if len(scored) == len(vocabulary) else WordPieces([piece for piece, _ in vocabulary])


def forms_of(vocabulary: Vocabulary) -> int:
    """How many forms of a word its pieces' numbers tell.

    >>> forms_of([("▁app", -1.0)]), forms_of([("app", None)])
    (1, 4)
    """
    return len(FORMS) if any(score is None for _, score in vocabulary) else 1


def written(vocabulary: Vocabulary) -> bytes:
    """What `vocabulary_of` reads.

    >>> written([("▁app", -1.0)]).decode(), written([("app", None), ("##le", None)])
    ('▁app\\t-1.0000\\n', b'app\\n##le\\n')
    """
    rows = [piece if score is None else f"{piece}\t{score:.4f}" for piece, score in vocabulary]
    return ("\n".join(rows) + "\n").encode()
