"""The questions: a ``.cypher`` file each, with a header that says what it asks, needs and gives.

::

    // question: Who invested in an entity, and when?
    // parameter: name entity<Company|Product> -- the firm
    // parameter: all boolean = false -- take denied and rumoured facts too
    // column: investor -- its name
    MATCH (x:{{label:name}} {id: $name})<-[r:INVESTED_IN]-(y:Entity)
    RETURN y.name AS investor, r.claims AS claims

The last column of every text is ``claims``, which is not declared: it brings the evidence. Places that Cypher
takes no parameter for are written ``{{label:name}}`` (the node type of the entity found; one of the
ontology's), ``{{integer:depth}}`` (a number within declared bounds) and ``{{edges}}`` (every edge type).
A date parameter ``since`` is read as ``$since_first`` and ``$since_last``. A line ``// walk: first second hops``
makes a question one step of a search for the shortest way between two entities (`sinograph.queries.walk`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.process import extract

from sinograph.errors import UnknownName
from sinograph.queries.header import parse
from sinograph.queries.question import Query


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All questions, sorted by name.

    >>> [q.name for q in load_catalogue()][:2]
    ['acquisitions', 'actions']
    """

    queries: tuple[Query, ...]

    def __getitem__(self, name: str) -> Query:
        """The question of that name; raises `UnknownName` with the nearest ones where there is none."""
        for query in self.queries:
            if query.name == name:
                return query
        names = [q.name for q in self.queries]
        # Likeness counts a name within another as much as one at its beginning, which is what people type.
        begun = [n for n in names if name and n.startswith(name)]
        alike = [found[0] for found in extract(name, names, limit=3, score_cutoff=50)]
        raise UnknownName("question", name, nearest=tuple(dict.fromkeys((*begun, *alike)))[:3])

    def __iter__(self) -> Iterator[Query]:
        return iter(self.queries)

    def __len__(self) -> int:
        return len(self.queries)


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """The questions that ship with sinograph: every ``.cypher`` file of this room.

    Raises
    ------
    QueryError
        Where a header is wrong; the message names file and line.
    """
    room = sorted((f for f in files("sinograph.queries").iterdir() if f.name.endswith(".cypher")), key=lambda f: f.name)
    return Catalogue(tuple(parse(f.name.removesuffix(".cypher"), f.read_text(encoding="utf-8")) for f in room))
