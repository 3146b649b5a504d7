"""Claims add up to edges: what agrees on type, ends and event is one edge, with all its evidence.

>>> from sinograph.edges import derive
"""

from sinograph.edges.derive import Derived, Resolved, derive
from sinograph.edges.entities import Tally

__all__ = ["Derived", "Resolved", "Tally", "derive"]
