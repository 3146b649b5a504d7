# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Working with Neo4j
#
# The same graph, the same questions, the same rows, on a server. Set `NEO4J_URI` (and `NEO4J_USERNAME`,
# `NEO4J_PASSWORD`) before you start Jupyter; `docker compose up` in this repository starts a server. Without a
# server this notebook runs on the embedded store: nothing but the first line differs.

# %%
import os
from pathlib import Path
from tempfile import mkdtemp

from sinograph.api import KnowledgeGraph

ROOT = Path.cwd() if (Path.cwd() / "examples").exists() else Path.cwd().parent
DOCUMENTS = ROOT / "examples" / "documents"
URL = os.environ.get("NEO4J_URI") or str(Path(mkdtemp()) / "graph.kgl")
graph = KnowledgeGraph.open(URL)
graph.load(DOCUMENTS, root=DOCUMENTS)
print(graph.store.engine)

# %% [markdown]
# ## The digest proves that two graphs are one
#
# It is a SHA-256 over everything stored, and does not depend on the engine or on the order of loading.

# %%
with KnowledgeGraph.open(str(Path(mkdtemp()) / "other.kgl")) as other:
    for path in sorted(DOCUMENTS.iterdir(), reverse=True):
        other.load(path, root=DOCUMENTS)
    assert other.stats().digest == graph.stats().digest
graph.stats().digest

# %% [markdown]
# ## Named questions and Cypher
#
# Cypher is read-only here: a clause that writes, or reaches a file or a url, is refused before it reaches the engine.

# %%
graph.query("timeline", name="DiDi")

# %%
graph.cypher(
    """
    MATCH (r:Regulator)-[p:PENALIZED]->(c:Company)
    RETURN r.name AS regulator, c.name AS company, p.date AS date, p.amount AS amount, p.currency AS currency
    ORDER BY date, regulator, company
    """
)

# %%
from sinograph.errors import QueryRefused

try:
    graph.cypher("MATCH (n) DETACH DELETE n")
except QueryRefused as problem:
    print(problem)

# %%
graph.close()
