"""Tokens that a run may still use, shared by all its requests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition

from sinograph.errors import BudgetReached
from sinograph.extract.protocols import Bill


@dataclass(slots=True)
class Spending:
    """What one request has used; it counts nothing until it is told."""

    told: int = 0
    answered: int = 0


class Budget:
    """Keeps what requests use within a limit.

    A request sets aside what it may need at most before it is made, and gives back what it did not use. Where others
    hold what it would need, it waits for them: only what is really used can end a run.

    Parameters
    ----------
    limit
        Tokens; None for no limit.

    Examples
    --------
    >>> budget = Budget(100)
    >>> with budget.reserved(80) as spending:
    ...     spending.told, spending.answered = 30, 10
    >>> budget.spent
    40
    """

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self._changed = Condition()
        self._held = 0
        self._requests = self._kept = self._told = self._answered = 0

    @property
    def spent(self) -> int:
        """Tokens used, sent and received."""
        return self._told + self._answered

    def account(self, documents: int) -> Bill:
        """What has been used for so many documents."""
        with self._changed:
            return Bill(documents, self._requests, self._kept, self._told, self._answered, self.limit)

    def count_kept(self) -> None:
        """Count an answer that cost nothing."""
        with self._changed:
            self._kept += 1

    @contextmanager
    def reserved(self, most: int) -> Iterator[Spending]:
        """Set tokens aside for one request.

        Parameters
        ----------
        most
            What it may need.

        Raises
        ------
        BudgetReached
            Where so much is not left.
        """
        with self._changed:
            while self._over(most) and self._held:
                self._changed.wait()
            if self._over(most):
                raise BudgetReached(self.spent, budget=self.limit or 0, needed=most)
            self._held += most
        spending = Spending()
        try:
            yield spending
        finally:
            with self._changed:
                self._held -= most
                self._requests += 1 if spending.told or spending.answered else 0
                self._told += spending.told
                self._answered += spending.answered
                self._changed.notify_all()

    def _over(self, most: int) -> bool:
        return self.limit is not None and self.spent + self._held + most > self.limit
