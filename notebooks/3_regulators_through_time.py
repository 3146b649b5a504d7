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
# # Regulators through time
#
# What authorities did, to whom, and when: at the precision of the texts, never finer.

# %%
from pathlib import Path
from tempfile import mkdtemp

from sinograph.analysis import timeline
from sinograph.api import Filter, KnowledgeGraph

ROOT = Path.cwd() if (Path.cwd() / "examples").exists() else Path.cwd().parent
DOCUMENTS = ROOT / "examples" / "documents"
graph = KnowledgeGraph.open(str(Path(mkdtemp()) / "graph.kgl"))
graph.load(DOCUMENTS, root=DOCUMENTS).claims

# %%
ACTS = ["PENALIZED", "INVESTIGATED", "REGULATES", "ISSUED", "APPLIES_TO"]
acts = graph.to_networkx(where=Filter(edge_types=ACTS))
table = timeline(acts)
table

# %% [markdown]
# ## How many acts a year

# %%
table["date"].str[:4].value_counts().sort_index()

# %%
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

figure, axes = plt.subplots(figsize=(7, 2.5))
table.groupby([table["date"].str[:4], "type"]).size().unstack(fill_value=0).plot.bar(stacked=True, ax=axes)
axes.set(xlabel="", ylabel="acts", title="What regulators did, by year")
figure.tight_layout()
figure

# %% [markdown]
# ## Didi's file

# %%
dossier = graph.show("Didi")
for fact in dossier.facts:
    if fact.edge.type in ACTS:
        print(fact.date, fact.sentence, *(f"{k} {v}" for k, v in fact.details))
        print("   ", fact.quotations[0].words)

# %%
graph.close()
