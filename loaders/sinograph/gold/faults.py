"""What is wrong in a file, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sinograph.errors import GoldError


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong at a line of a file.

    >>> str(Finding("deal.sheet", 12, "no entity is named 'Tencnet'"))
    "deal.sheet:12: no entity is named 'Tencnet'"
    """

    place: str
    line: int
    told: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.told}"


@dataclass(frozen=True, slots=True)
class Faults:
    """Where faults go: into a list, or, where there is none, up as the first error.

    Parameters
    ----------
    place
        The file.
    found
        The list, or None.
    """

    place: str
    found: list[Finding] | None = None

    @contextmanager
    def at(self, line: int) -> Iterator[None]:
        """Give a `GoldError` from within its file and line.

        >>> faults = Faults("deal.sheet", [])
        >>> with faults.at(3):
        ...     raise GoldError("no such thing")
        >>> faults.found
        [Finding(place='deal.sheet', line=3, told='no such thing')]
        """
        try:
            yield
        except GoldError as problem:
            finding = Finding(self.place, line, str(problem))
            if self.found is None:
                raise GoldError(str(finding)) from problem
            self.found.append(finding)
