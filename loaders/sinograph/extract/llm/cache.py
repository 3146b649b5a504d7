"""Answers kept on disk, so that a run goes on where it stopped and a second one costs nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sinograph.files import whole_file, writing

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What a model said once.

    Parameters
    ----------
    text
        Its answer.
    cut
        Whether the answer did not fit: the part has to be asked for in halves.
    """

    text: str
    cut: bool = False


def key_of(model: str, messages: Iterable[Mapping[str, str]], *, answer_tokens: int) -> str:
    """The name under which an answer is kept: a hash of all that it depends on.

    Parameters
    ----------
    model
        Who was asked.
    messages
        Instructions and text, as they are sent: another version of either is another question.
    answer_tokens
        The longest answer that was asked for.
    """
    told = json.dumps([FORMAT, model, answer_tokens, [dict(m) for m in messages]], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


class AnswerCache:
    """A folder of answers.

    Parameters
    ----------
    folder
        Made where it is not there; only its owner can look into it.

    Raises
    ------
    OutputError
        Where it can't be made, and in `keep` where it can't be written.

    Examples
    --------
    >>> import tempfile
    >>> cache = AnswerCache(Path(tempfile.mkdtemp()) / "llm")
    >>> cache.keep("ab12", Kept("{}"))
    >>> cache.find("ab12"), cache.find("cd34")
    (Kept(text='{}', cut=False), None)
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with writing(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def find(self, key: str) -> Kept | None:
        """The answer of that name, or None; a file that is damaged counts as none."""
        try:
            told = json.loads(self._place(key).read_text(encoding="utf-8"))
            kept = Kept(told["text"], told["cut"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return kept if isinstance(kept.text, str) and isinstance(kept.cut, bool) else None

    def keep(self, key: str, kept: Kept) -> None:
        """Write an answer, whole or not at all."""
        place = self._place(key)
        with writing(self.folder):
            place.parent.mkdir(exist_ok=True, mode=0o700)
            with whole_file(place) as out:
                json.dump(asdict(kept), out, ensure_ascii=True)

    def _place(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.json"
