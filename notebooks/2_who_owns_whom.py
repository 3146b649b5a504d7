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
# # Who owns whom
#
# Investments, acquisitions and holdings: who is behind a firm, and which sentence says so.

# %%
from pathlib import Path
from tempfile import mkdtemp

from sinograph.analysis import co_investment, ownership_chains
from sinograph.api import Filter, KnowledgeGraph

ROOT = Path.cwd() if (Path.cwd() / "examples").exists() else Path.cwd().parent
DOCUMENTS = ROOT / "examples" / "documents"
graph = KnowledgeGraph.open(str(Path(mkdtemp()) / "graph.kgl"))
graph.load(DOCUMENTS, root=DOCUMENTS).claims

# %% [markdown]
# ## Everything that Tencent and Alibaba put money into

# %%
graph.query("investments", name="Tencent")

# %%
graph.query("investments", name="阿里巴巴")

# %% [markdown]
# ## Chains of ownership, from the mirror

# %%
capital = graph.to_networkx(where=Filter(edge_types=["OWNS", "ACQUIRED", "INVESTED_IN"]))
print(capital)
ownership_chains(capital, "tencent")

# %%
co_investment(capital)

# %% [markdown]
# ## Every fact can be read back
#
# The claims table holds each quote with its place in its document.

# %%
frames = graph.to_pandas(where=Filter(edge_types=["ACQUIRED"]))
frames.claims[["subject", "object", "date", "quote", "document"]]

# %%
graph.close()
