"""Questions: named ones, users' own Cypher, and the names that they are asked by.

>>> from sinograph.queries import load_catalogue
>>> load_catalogue()["investors"].question
'Who invested in a firm or product, when and how much?'
"""

from sinograph.queries.catalogue import Catalogue, load_catalogue
from sinograph.queries.evidence import evidence
from sinograph.queries.guard import run_cypher
from sinograph.queries.naming import Found, find_document, find_entity, find_judged
from sinograph.queries.parameters import Parameter
from sinograph.queries.question import Column, Query
from sinograph.queries.runner import Answer, ask

__all__ = [
    "Answer",
    "Catalogue",
    "Column",
    "Found",
    "Parameter",
    "Query",
    "ask",
    "evidence",
    "find_document",
    "find_entity",
    "find_judged",
    "load_catalogue",
    "run_cypher",
]
