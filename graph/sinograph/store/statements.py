"""The store's own Cypher: one file each under ``cypher/``, read once.

``«label»`` stands for a label or type of the ontology's closed list, ``«entity e»`` for the properties of `ENTITY`
read from the variable ``e``. Values are always parameters.

>>> print(statement("entities", label="Company"))
UNWIND $ids AS i
MATCH (e:Company {id: i})
RETURN e.id, e.name, e.name_key, e.aliases, e.key, e.identifiers, e.documents
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
