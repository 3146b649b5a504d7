"""How bytes become documents: a module a format, found by listing this room.

A format's module declares ``SUFFIXES`` and ``load(content, source)``, which yields documents and the errors of
those of its parts that hold none.
"""

from sinograph.loaders.formats import Format, load_formats
from sinograph.loaders.reading import read_documents

__all__ = ["Format", "load_formats", "read_documents"]
