"""The store's own Cypher: one file each under ``cypher/``, read once.

``«label»`` stands for a label or type of the ontology's closed list, ``«entity e»`` for the properties of `ENTITY`
read from the variable ``e``. Values are always parameters.

Lines that begin with ``USING`` tell Neo4j's planner which index to look up by. It plans by statistics that lag behind
what is being loaded: while they still say that an index is empty, reading all of it once a row seems free, and the plan
stays in use when the index has filled.

>>> print(statement("entities", label="Company"))
UNWIND $ids AS i
MATCH (e:Company {id: i})
USING INDEX SEEK e:Company(id)
RETURN labels(e), e.id, e.name, e.name_key, e.aliases, e.key, e.identifiers, e.documents
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import sinograph.store.layout as layout

_COLUMNS = {
    "source": layout.SOURCE,
    "mention": layout.MENTION,
    "claim": layout.CLAIM,
    "entity": layout.ENTITY,
    "edge": layout.EDGE,
}
_PLACE = re.compile(r"«(\w+)(?: (\w+))?»")
_HINT = re.compile(r"^USING .*\n", re.MULTILINE)


@lru_cache(maxsize=64)
def _template(name: str) -> str:
    return (files("sinograph.store") / "cypher" / f"{name}.cypher").read_text(encoding="utf-8").strip()


def statement(name: str, **names: str) -> str:
    """The text of a statement.

    Parameters
    ----------
    name
        Its file's stem.
    names
        What stands for each ``«word»``: labels and types from the ontology, never from input.
    """

    def _filled(match: re.Match[str]) -> str:
        word, variable = match.groups()
        return ", ".join(f"{variable}.{column}" for column in _COLUMNS[word]) if variable else names[word]

    return _PLACE.sub(_filled, _template(name))


@lru_cache(maxsize=1024)
def unhinted(text: str) -> str:
    """A statement without its planner hints, for an engine that knows none.

    >>> unhinted("MATCH (n:Company {id: $id})\\nUSING INDEX SEEK n:Company(id)\\nRETURN n.name")
    'MATCH (n:Company {id: $id})\\nRETURN n.name'
    """
    return _HINT.sub("", text)
