"""Which entity or document somebody means: any of its names, in any script, or its id.

Exact keys come before likeness, and likeness only ever suggests: a name that fits nothing, or several things,
is an error that says what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.process import extract

from sinograph.errors import UnknownName
from sinograph.names import has_cjk, normal, pinyin
from sinograph.ontology import load_ontology
from sinograph.resolve import is_person_id
from sinograph.store import Store

LIKE = 55.0  # percent; below it a suggestion has little in common with what was written
SUGGESTED = 5
_CHOOSE = "single entity (write Type:name, or an id)"
_APART = re.compile(r"[\W_]+")
_DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id, d.headline AS headline, d.url AS url ORDER BY id"
_GIVEN = "MATCH (:Document)-[m:MENTIONS {entity: $id}]->(x:Person) RETURN x.id AS id LIMIT 1"
_TICKERS = "MATCH (x:Entity) WHERE size(x.identifiers) > 0 RETURN x.id AS id, x.identifiers AS identifiers"

Named = tuple[str, str, str, tuple[str, ...]]
Key = Callable[[str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """The entity that somebody meant."""

    id: str
    type: str
    name: str


def find_entity(store: Store, name: str, *, types: Collection[str] | None = None) -> Found:
    """The one entity that a name, an alias, a ticker, a reading or an id means.

    Parameters
    ----------
    store
        Where to look.
    name
        In any script and spelling: ``腾讯``, ``騰訊``, ``tengxun``, ``Tencent Holdings``, ``HKEX:0700``, an id;
        ``Product:WeChat`` for that type only.
    types
        The node types that it may have; None for all.

    Raises
    ------
    UnknownName
        Where nothing is called so (the nearest names are offered), or several things are, and none of them by its
        usual name.

    Examples
    --------
    >>> from sinograph.queries.naming import matches
    >>> matches("騰訊", [("t", "Company", "Tencent", ("腾讯",))])
    [('t', 'Company', 'Tencent', ('腾讯',))]
    """
    every = store.names()
    kind, colon, rest = name.partition(":")
    if colon and kind in load_ontology().nodes and not any(name == e[0] for e in every):
        if types is not None and kind not in types:
            raise UnknownName(" or ".join(sorted(types)), name)
        return find_entity(store, rest, types=(kind,))
    allowed = [e for e in every if types is None or e[1] in types]
    found = matches(name, allowed) or _by_ticker(store, name, allowed)
    if len(found) == 1:
        return Found(*found[0][:3])
    if found:
        raise UnknownName(_CHOOSE, name, nearest=_choices(found))
    elsewhere = [f"{e[1]}:{e[2]}" for e in matches(name, every)] if types else []
    near = (*elsewhere, *nearest(name, allowed))
    raise UnknownName(" or ".join(sorted(types or ("entity",))), name, nearest=near[:SUGGESTED])


def find_judged(store: Store, name: str) -> str:
    """The id by which a judgement names what somebody means.

    That is the entity's, and for a person who was joined with others also the id that one document gave: a judgement
    that tells such people apart can name them in no other way.

    Raises
    ------
    UnknownName
        As `find_entity`.
    """
    if is_person_id(name) and store.rows(_GIVEN, {"id": name}).rows:
        return name
    return find_entity(store, name).id


def matches(name: str, named: Iterable[Named]) -> list[Named]:
    """The entities that a name fits best: by id, usual name, alias, then by reading.

    Parameters
    ----------
    named
        Id, type, name and aliases of each entity.

    Examples
    --------
    >>> firm, app = ("1", "Company", "Weibo", ()), ("2", "Product", "Sina Weibo", ("Weibo",))
    >>> [e[0] for e in matches("weibo", [firm, app])]
    ['1']
    """
    entities = list(named)
    if by_id := [e for e in entities if e[0] == name]:
        return by_id
    for key in (_literal, _normal):
        for forms in (_usual, _all):
            if found := _equal(name, entities, key, forms):
                return found
    return _alike_aloud(name, entities)


def _literal(text: str) -> tuple[str, ...]:
    return (text.strip().casefold(),)


def _normal(text: str) -> tuple[str, ...]:
    return (key,) if (key := normal(text)) else ()


def _usual(entity: Named) -> Iterator[str]:
    yield entity[2]


def _all(entity: Named) -> Iterator[str]:
    yield entity[2]
    yield from entity[3]


def _equal(name: str, entities: Iterable[Named], key: Key, forms: Callable[[Named], Iterable[str]]) -> list[Named]:
    wanted = set(key(name))
    return [e for e in entities if any(not wanted.isdisjoint(key(form)) for form in forms(e))]


def _alike_aloud(name: str, entities: Iterable[Named]) -> list[Named]:
    # Two Chinese names may sound the same and be two, so a Chinese one never means an entity with another Chinese name.
    chinese, wanted = has_cjk(name), set(_sounds(name))
    return [
        entity
        for entity in entities
        if not (chinese and any(map(has_cjk, _all(entity))))
        and any(not wanted.isdisjoint(_sounds(form)) for form in _all(entity))
    ]


def _sounds(text: str) -> set[str]:
    """How a name reads, with and without its legal suffix, in Latin letters alone."""
    if has_cjk(text):
        readings = {pinyin(form, person=person) for form in (text, normal(text)) for person in (False, True)}
    else:
        readings = {normal(text)}
    return {squeezed for r in readings if (squeezed := _APART.sub("", r).casefold())}


def _by_ticker(store: Store, name: str, allowed: Iterable[Named]) -> list[Named]:
    market, wanted = _ticker(name)
    if not wanted:
        return []
    found: set[str] = set()
    for id_, identifiers in store.rows(_TICKERS).rows:
        known = [_ticker(str(i)) for i in identifiers] if isinstance(identifiers, list) else []
        if any(code == wanted and market in ("", where) for where, code in known):
            found.add(str(id_))
    return [e for e in allowed if e[0] in found]


def _ticker(text: str) -> tuple[str, str]:
    """Exchange and code of ``HKEX:0700``, ``0700.HK`` or ``700``, without leading noughts; empty where it is none."""
    market, _, code = text.strip().casefold().rpartition(":")
    code = (code.partition(".")[0] if code[:1].isdigit() else code).lstrip("0")
    return (market, code) if code.isascii() and code.isalnum() else ("", "")


def _choices(found: Iterable[Named]) -> tuple[str, ...]:
    shown: dict[str, list[str]] = {}
    for entity in found:
        shown.setdefault(f"{entity[1]}:{entity[2]}", []).append(entity[0])
    return tuple(choice for label, ids in sorted(shown.items()) for choice in ([label] if len(ids) == 1 else ids))


def nearest(name: str, named: Iterable[Named]) -> tuple[str, ...]:
    """The usual names of the entities that are spelt or read most like a name.

    >>> nearest("Tencnet", [("t", "Company", "Tencent", ()), ("b", "Company", "Baidu", ())])
    ('Tencent',)
    """
    spelt: dict[str, list[str]] = {}
    for entity in named:
        for form in _all(entity):
            for key in {normal(form), *_sounds(form)}:
                spelt.setdefault(key, []).append(entity[2])
    scored: dict[str, float] = {}
    for key in {normal(name), *_sounds(name)}:
        for form, score, _ in extract(key, list(spelt), scorer=fuzz.WRatio, limit=SUGGESTED, score_cutoff=LIKE):
            for usual in spelt[form]:
                scored[usual] = max(score, scored.get(usual, 0.0))
    ranked = sorted(scored, key=lambda usual: (-scored[usual], usual))
    return tuple(ranked[:SUGGESTED])


def find_document(store: Store, name: str) -> str:
    """The id of the one document that an id, a url, a headline or the end of a path means.

    Raises
    ------
    UnknownName
        Where there is none, or more than one.
    """
    rows = [tuple(str(v or "") for v in row) for row in store.rows(_DOCUMENTS).rows]
    wanted = name.strip()
    for fits in (_same_id, _same_source, _same_ending) if wanted else ():
        found = [row[0] for row in rows if fits(row, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownName("single document (write an id)", name, nearest=tuple(found[:SUGGESTED]))
    texts = {text: row[0] for row in rows for text in row if text}
    near = extract(name, list(texts), scorer=fuzz.WRatio, limit=SUGGESTED, score_cutoff=LIKE)
    raise UnknownName("document", name, nearest=tuple(dict.fromkeys(texts[found[0]] for found in near)))


def _same_id(row: tuple[str, ...], name: str) -> bool:
    return row[0] == name


def _same_source(row: tuple[str, ...], name: str) -> bool:
    return name in row[1:] or name.casefold() == row[1].casefold()


def _same_ending(row: tuple[str, ...], name: str) -> bool:
    return row[0].endswith("/" + name) or row[0].rsplit("/", 1)[-1].partition(".")[0] == name
