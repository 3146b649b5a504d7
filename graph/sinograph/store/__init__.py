"""Where a graph is kept: one contract, two engines, the same answers.

`open_store` gives a `Store`: a file beside you (the default), or a Neo4j server. Documents go in whole and come out
whole; the edges follow from the claims by `sinograph.edges`, the same for every engine.

>>> import tempfile, pathlib
>>> from sinograph.config import StoreAddress
>>> from sinograph.model import Document, Entity, Extraction
>>> from sinograph.store import open_store
>>> folder = tempfile.TemporaryDirectory()
>>> with open_store(StoreAddress(str(pathlib.Path(folder.name) / "graph.kgl"))) as store:
...     tencent = Entity("tencent", "Company", "Tencent", key="tencent")
...     read = Extraction(Document("a.txt", "Tencent."), (tencent,), {"tencent": ("Tencent",)})
...     _ = store.write([read], stamp="offline 1")
...     store.rows("MATCH (c:Company) RETURN c.name AS name").rows
(('Tencent',),)
>>> folder.cleanup()
"""

from sinograph.store.contract import Rows, Stamp, Stats, Store, Written
from sinograph.store.opening import open_store

__all__ = ["Rows", "Stamp", "Stats", "Store", "Written", "open_store"]
