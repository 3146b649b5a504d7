"""Graphs for other tools: a module a form, found by listing the room.

A module offers ``SUFFIX``, ``DESCRIPTION`` and ``write(snapshot, out) -> tuple[Path, ...]``; its name is the form's.

>>> from sinograph.export import forms
>>> forms()
('csv', 'cypher', 'ftm', 'gexf', 'graphml', 'jsonld')
"""

from sinograph.export.room import export, forms

__all__ = ["export", "forms"]
