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
# # Analysis offline, from the mirror
#
# `to_networkx` and `to_pandas` take the graph, or a part of it, out of the store. What follows needs no store at all.

# %%
from pathlib import Path
from tempfile import mkdtemp

import networkx as nx

from sinograph.analysis import centralities, communities
from sinograph.api import Filter, KnowledgeGraph

ROOT = Path.cwd() if (Path.cwd() / "examples").exists() else Path.cwd().parent
DOCUMENTS = ROOT / "examples" / "documents"
with KnowledgeGraph.open(str(Path(mkdtemp()) / "graph.kgl")) as graph:
    graph.load(DOCUMENTS, root=DOCUMENTS)
    mirror = graph.to_networkx()
    nearby = graph.to_networkx(around=["Tencent"], hops=1)
    frames = graph.to_pandas(where=Filter(statuses=None))
print(mirror, nearby, sep="\n")

# %%
centralities(mirror).head(10)

# %%
groups = communities(mirror)
groups.groupby("community")["name"].apply(lambda names: ", ".join(names.head(6))).head(8)

# %% [markdown]
# ## What is only planned or rumoured

# %%
frames.edges[frames.edges["status"] != "actual"][["subject_name", "type", "object_name", "status", "date"]]

# %% [markdown]
# ## How well is it supported?

# %%
frames.edges.groupby("type")[["documents", "confidence"]].mean().round(2)

# %% [markdown]
# ## Everything of networkx works

# %%
simple = nx.Graph(mirror)
largest = max(nx.connected_components(simple), key=len)
print(len(largest), "of", len(simple), "entities hang together; the diameter is", nx.diameter(simple.subgraph(largest)))
