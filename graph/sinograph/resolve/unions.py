"""Sets that grow together, some of which may never meet."""

from __future__ import annotations

from collections.abc import Iterable


class Unions:
    """A union-find whose answers do not depend on the order of the unions, save where one is forbidden.

    The root of a set is its smallest member.

    Examples
    --------
    >>> sets = Unions()
    >>> sets.forbid("a", "c")
    >>> sets.join("b", "c"), sets.join("a", "b"), sets.root("c")
    (True, False, 'b')
    """

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._foes: dict[str, set[str]] = {}

    def root(self, member: str) -> str:
        """The smallest member of the set that holds `member`."""
        path = []
        while (above := self._parent.get(member, member)) != member:
            path.append(member)
            member = above
        for below in path:
            self._parent[below] = member
        return member

    def forbid(self, left: str, right: str) -> None:
        """From now on the sets of `left` and `right` can't be joined."""
        one, other = self.root(left), self.root(right)
        self._foes.setdefault(one, set()).add(other)
        self._foes.setdefault(other, set()).add(one)

    def apart(self, left: str, right: str) -> bool:
        """Whether the sets of `left` and `right` may not be joined."""
        return self.root(right) in self._foes.get(self.root(left), ())

    def join(self, left: str, right: str) -> bool:
        """Make one set of two; False, and nothing happens, where that is forbidden."""
        one, other = sorted((self.root(left), self.root(right)))
        if one == other:
            return True
        if other in self._foes.get(one, ()):
            return False
        self._parent[other] = one
        for foe in self._foes.pop(other, ()):
            self._foes[foe].discard(other)
            self._foes[foe].add(one)
            self._foes.setdefault(one, set()).add(foe)
        return True

    def sets(self, members: Iterable[str]) -> dict[str, list[str]]:
        """The given members by root, each list sorted."""
        found: dict[str, list[str]] = {}
        for member in sorted(set(members)):
            found.setdefault(self.root(member), []).append(member)
        return found
