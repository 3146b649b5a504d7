"""The types: one YAML file each, read once.

A file under ``nodes/`` or ``edges/`` *is* the type. Adding one adds the type everywhere: to the checks, the
stores' labels, the legend of the picture and the exports.

>>> from sinograph.ontology import load_ontology
>>> load_ontology().edge("ACQUIRED").phrase
'{subject} acquired {object}'
"""

from sinograph.ontology.check import Ends, refusal
from sinograph.ontology.types import EdgeType, NodeType, Ontology, load_ontology

__all__ = ["EdgeType", "Ends", "NodeType", "Ontology", "load_ontology", "refusal"]
