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
# # Build a graph from the examples
#
# Documents in, a graph out: read the bundled examples, look at what one document states, ask a question, draw.

# %%
from pathlib import Path
from tempfile import mkdtemp

from sinograph.api import KnowledgeGraph, read

ROOT = Path.cwd() if (Path.cwd() / "examples").exists() else Path.cwd().parent
DOCUMENTS = ROOT / "examples" / "documents"
WORK = Path(mkdtemp())

# %% [markdown]
# ## One sentence
#
# `read` needs no store. Every claim carries the exact words that state it.

# %%
told = read("Tencent agreed on Tuesday to acquire an 84.3% stake in Supercell for $8.6 billion.", published="2016-06-22")
for claim in told.claims:
    print(claim.subject, claim.type, claim.object, claim.date, claim.amount, claim.stake, claim.status)
    print("   ", claim.evidence.quote)

# %% [markdown]
# ## A folder
#
# Loading twice changes nothing: what the graph has already is skipped.

# %%
graph = KnowledgeGraph.open(str(WORK / "graph.kgl"))
summary = graph.load(DOCUMENTS, root=DOCUMENTS)
again = graph.load(DOCUMENTS, root=DOCUMENTS)
print(summary.documents, "documents,", summary.claims, "claims; the second time", again.unchanged, "unchanged")
graph

# %% [markdown]
# ## Ask
#
# Names are found by any alias, in any script.

# %%
graph.query("investors", name="滴滴")

# %%
graph.show("腾讯")

# %% [markdown]
# ## Your own table
#
# Rows of a DataFrame become claims too; each is read back to its `quote`, or to the row itself.

# %%
import pandas as pd

notes = pd.DataFrame(
    [
        {
            "subject": "Tencent",
            "subject_type": "Company",
            "type": "INVESTED_IN",
            "object": "Blue Heron Games",
            "object_type": "Company",
            "date": "2021",
            "source": "my notes",
        }
    ]
)
print(graph.from_pandas(notes))
graph.query("investors", name="Blue Heron Games")

# %% [markdown]
# ## Draw
#
# One file, no network needed. Open it in a browser.

# %%
drawn = graph.explore(WORK / "graph.html", title="The examples")
print(len(drawn.entities), "entities,", len(drawn.edges), "edges in", WORK / "graph.html")

# %%
graph.close()
