"""Which entities the answers to a document's chunks name, and every place where they are named."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.finish import References
from sinograph.extract.listed import listed_mentions
from sinograph.extract.llm.answer import Answer, NamedEntity
from sinograph.extract.llm.locate import Locator, Span
from sinograph.extract.protocols import Reading
from sinograph.model import Mention, Refusal
from sinograph.names import normal
from sinograph.ontology import Ontology

# One name may be read as either (guidelines, "Company or Product").
ALIKE = frozenset({"Company", "Product"})
# Stands for a name and is none, whatever a model says.
_NOMINAL = re.compile(
    r"(?:the|this|that|its|his|her|their|our) (?:\w+ )?"
    r"(?:company|firm|group|startup|giant|app|platform|service|game|unit)"
    r"|(?:it|he|she|they|we|you|i|who|itself|himself|herself)"
    r"|该?(?:公司|集团|企业|平台|产品)|[他她它我你](?:们)?|其|本公司|该公司|该平台",
    re.IGNORECASE,
)
# What only a claim's need makes a name of (guidelines, "Entities").
COMMON_NOUNS = frozenset({"Regulator", "Regulation"})


@dataclass(slots=True, eq=False)
class Group:
    """One entity of a document.

    Parameters
    ----------
    type
        Its node type, as it was first proposed.
    places
        For each form that the document prints, its places.
    mentions
        What of it was not taken by a longer name; filled at the end.
    """

    type: str
    places: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()

    @property
    def name(self) -> str:
        """Its fullest name, which is proposed first, in the form under which names are compared."""
        return next(normal(form) for form in self.places if not is_nominal(form, self.type))

    @property
    def forms(self) -> frozenset[str]:
        """Its names in the form under which names are compared."""
        return frozenset(normal(form) for form in self.places if not is_nominal(form, self.type))


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of a document.

    Parameters
    ----------
    groups
        For each chunk, the entity under every id of the answer.
    mentions
        All mentions in order of place, none overlapping.
    refusals
        Entities that were proposed and are not there.
    """

    groups: tuple[Mapping[str, Group], ...]
    mentions: tuple[Mention, ...]
    refusals: tuple[Refusal, ...]


def is_nominal(form: str, kind: str) -> bool:
    """Whether a form is a pronoun or a common noun that stands for a name.

    >>> is_nominal("the company", "Company"), is_nominal("The Paper", "Company"), is_nominal("公司", "Company")
    (True, False, True)
    """
    return kind not in COMMON_NOUNS and _NOMINAL.fullmatch(" ".join(form.split())) is not None


def names_of(reading: Reading, answers: Sequence[Answer], locator: Locator, references: References) -> Names:
    """Join the entities of all answers, and find where they are named; reference actors under their keys.

    Parameters
    ----------
    reading
        The document and its parts.
    answers
        One for each chunk.
    locator
        Of the same document.
    references
        The types and the reference actors.
    """
    groups: list[Group] = []
    index: dict[str, list[Group]] = defaultdict(list)
    refusals: list[Refusal] = []
    per_chunk: list[dict[str, Group]] = []
    for answer in answers:
        chunk: dict[str, Group] = {}
        for entity in answer.entities:
            found = _located(entity, locator, references.ontology)
            if isinstance(found, Refusal):
                refusals.append(found)
                continue
            taken = {id(g) for g in chunk.values()}
            chunk[entity.id] = _joined(found, groups, index, taken)
        per_chunk.append(chunk)
    _take_places(groups, reading.document.text)
    mentions = sorted(_with_keys(groups, reading, references.actors), key=lambda m: m.start)
    return Names(tuple(per_chunk), tuple(mentions), tuple(refusals))


def _located(entity: NamedEntity, locator: Locator, ontology: Ontology) -> Group | Refusal:
    if entity.type not in ontology.nodes:
        return Refusal("unknown type", entity.type)
    places = {form: spans for form in entity.forms if (spans := locator.names(form))}
    if not any(not is_nominal(form, entity.type) for form in places):
        return Refusal("name not in text", entity.forms[0])
    return Group(entity.type, places)


def _joined(found: Group, groups: list[Group], index: dict[str, list[Group]], taken: Set[int]) -> Group:
    """The group of the document that an entity belongs to: the only one that shares a name and a type with it.

    Two entities that one answer keeps apart (`taken`) stay apart, unless they bear the same name.
    """
    sharing = {id(g): g for form in found.forms for g in index[form] if _same_type(g, found)}
    same = [g for g in sharing.values() if g.name == found.name]
    alike = same or [g for g in sharing.values() if id(g) not in taken]
    if len(alike) == 1:
        (group,) = alike
        new = {form: spans for form, spans in found.places.items() if form not in group.places}
        group.places.update(new)
    else:
        group = found
        groups.append(group)
    for form in found.forms:
        if group not in index[form]:
            index[form].append(group)
    return group


def _same_type(one: Group, other: Group) -> bool:
    return one.type == other.type or {one.type, other.type} <= ALIKE


def _take_places(groups: Sequence[Group], text: str) -> None:
    """Give every group its mentions: the longest name at every place; of equally long ones, the first proposed."""
    wanted = [
        (span, order, is_nominal(form, group.type))
        for order, group in enumerate(groups)
        for form, spans in group.places.items()
        for span in spans
    ]
    found: dict[int, list[Mention]] = defaultdict(list)
    free = 0
    for (start, end), order, nominal in sorted(wanted, key=lambda w: (w[0][0], -w[0][1], w[1])):
        if start >= free:
            found[order].append(Mention(start, end, text[start:end], groups[order].type, nominal=nominal))
            free = end
    for order, group in enumerate(groups):
        group.mentions = _called(group, found[order])


def _called(group: Group, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions under one name, as it is printed: the fullest form, which is proposed first."""
    named = [m for m in mentions if not m.nominal]
    if not named:
        return ()
    order = {normal(form): n for n, form in reversed(list(enumerate(group.places)))}
    name = min(named, key=lambda m: (order.get(normal(m.text), len(order)), m.start)).text
    return tuple(replace(m, name=" ".join(name.split())) for m in mentions)


def _with_keys(groups: Sequence[Group], reading: Reading, actors: ActorIndex) -> Iterator[Mention]:
    """All mentions, those of reference actors under their keys; each group keeps those of one actor only.

    A model that equates two actors is wrong: the other one's mentions are its own.
    """
    listed = {(m.start, m.end): actors.actors[m.key] for m in listed_mentions(reading, actors) if m.key}
    for group in groups:
        borne = [(m, _bearer(m, listed, actors)) for m in group.mentions]
        chosen = _main(borne)
        if chosen is not None:
            group.mentions = tuple(_under(m, chosen) for m, a in borne if a is None or a.key == chosen.key)
            yield from (_under(m, a) for m, a in borne if a is not None and a.key != chosen.key)
        yield from group.mentions


def _main(borne: Sequence[tuple[Mention, Actor | None]]) -> Actor | None:
    """The actor who bears an entity's fullest name, else most of its names."""
    actors = [a for m, a in borne if a and m.text == m.name] or [a for _, a in borne if a]
    keys = Counter(a.key for a in actors)
    return max(actors, key=lambda a: keys[a.key], default=None)


def _under(mention: Mention, actor: Actor) -> Mention:
    return replace(mention, key=actor.key, name=actor.name)


def _bearer(mention: Mention, listed: Mapping[Span, Actor], actors: ActorIndex) -> Actor | None:
    if mention.nominal:
        return None
    found = listed.get((mention.start, mention.end))
    if found is None:
        bearers = actors.named(mention.text)
        found = bearers[0] if len(bearers) == 1 and not bearers[0].ambiguous else None
    if found is None:
        return None
    admitted = {found.type, *found.also}
    return found if mention.type in admitted or {mention.type, found.type} <= ALIKE else None
