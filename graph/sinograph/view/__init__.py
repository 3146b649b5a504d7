"""The picture: a graph as one HTML page that needs no network and runs nothing that a document says.

>>> from sinograph.model import Snapshot
>>> from sinograph.view import explore_html
>>> "Nothing to draw yet" in explore_html(Snapshot())
True
"""

from sinograph.view.correction import annotation_html
from sinograph.view.page import Provenance, explore_html, write_explorer

__all__ = ["Provenance", "annotation_html", "explore_html", "write_explorer"]
