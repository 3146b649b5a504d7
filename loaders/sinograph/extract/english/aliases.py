"""Which names of a document are one: short forms, surnames, acronyms and names in parentheses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sinograph.extract.apart import told_apart
from sinograph.extract.english.candidates import Candidate
from sinograph.extract.english.lexicon import common_words, person_words, place_words, shapes
from sinograph.extract.english.persons import surname_of, syllables

_DEFINED = re.compile(
    r"\s?[(（](?:the |hereinafter |collectively |together |referred to as |or |known as |formerly |[\w ,.]{0,30}?; ?)*"
    r"[“\"‘']?([A-Za-z][\w.&-]*(?: [A-Z][\w&.-]*){0,3}?)"
    r"(?:,?[”\"’'](?: (?:or|and)(?: the)? [“\"‘'][\w ]+[”\"’'])*)?[)）]"
)
_SAYS = re.compile(r"\b(?:referred to|hereinafter|known as|called|short for)\b")
_OR = re.compile(r",? or [“\"]?([A-Z][\w&.-]*)[”\"]?,")
_IN_PLACE = re.compile(r" \([a-z]+\) ")  # "Qiaomu (Shenzhen) Robotics"
_BODIES = frozenset(["Company", "Organization", "Regulator", "Exchange", "Event"])
OFFICES = frozenset(
    [
        *("commission", "ministry", "administration", "authority", "court", "committee", "council", "bureau"),
        *("department", "agency", "tribunal", "university", "institute", "association", "academy", "foundation"),
    ]
)
PAPERS = frozenset(["journal", "times", "post", "herald", "tribune", "gazette", "telegraph", "guardian"])
_GENERIC = frozenset(["company", "group", "issuer", "board", "fund", "parent"])


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of a document, by its first full name."""

    slot: str
    text: str
    type: str
    key: str | None = None


def joined_names(candidates: Sequence[Candidate], types: Mapping[str, str], text: str) -> dict[str, Named]:
    """For every slot, the entity that it stands for.

    Parameters
    ----------
    candidates
        The names of a document, in order of place.
    types
        The type of each slot.
    text
        The document's text.
    """
    full: dict[str, Named] = {}
    for c in candidates:
        known = full.get(c.slot)
        if known is None or (known.text.isupper() and " " in known.text and not c.text.isupper()):
            full[c.slot] = Named(c.slot, c.text, types[c.slot], c.key)
    found = dict(full)
    for short, long in (
        *_defined(candidates, full, text),
        *_shortened(full, text),
        *_acronyms(full),
        *_offices(full),
        *_swapped(full),
        *_unformed(full),
    ):
        if found[short].slot == short and found[long].slot != short:
            found[short] = found[long]
    return {slot: _root(found, slot) for slot in found}


def _root(found: Mapping[str, Named], slot: str) -> Named:
    named = found[slot]
    for _ in range(4):
        if found[named.slot] is named:
            break
        named = found[named.slot]
    return named


def _defined(candidates: Sequence[Candidate], full: Mapping[str, Named], text: str) -> list[tuple[str, str]]:
    """Names in parentheses after a name: "Qiaomu Robotics (“Qiaomu”)", "… Commission (CSRC)"."""
    place = {c.start: c for c in candidates}
    pairs: list[tuple[str, str]] = []
    for c in candidates:
        match = _DEFINED.match(text, c.end) or _OR.match(text, c.end)
        if match is None or not (other := place.get(match.start(1))) or other.slot == c.slot:
            continue
        told = text[match.start(1) - 1] in "“\"‘'" or _SAYS.search(text, c.end, match.start(1)) is not None
        if _fits(full[c.slot], full[other.slot], quoted=told):
            pairs.append((c.slot, other.slot) if other.key and not c.key else (other.slot, c.slot))
    return pairs


def _fits(long: Named, short: Named, *, quoted: bool) -> bool:
    if long.key and short.key:
        return False
    return quoted or abbreviates(short.text, long.text) or short.text in long.text


def abbreviates(short: str, long: str) -> bool:
    """Whether capitals or digits stand in their order in a name, its first letter first.

    >>> abbreviates("K2VC", "K2 Ventures Capital"), abbreviates("SBX", "Starbean")
    (True, False)
    """
    if short != short.upper() or not 2 <= len(short) <= 8 or short[0] != long[0].upper():
        return False
    letters = iter(long.upper())
    return all(c in letters for c in short)


def initials(name: str) -> str:
    """The first letters of a name's words, of those in small letters none.

    >>> initials("Bank of Yunpo")
    'BY'
    """
    words = re.findall(r"[A-Za-z]+", name)
    return "".join(w[0] for w in words if w[0].isupper())


def _acronyms(full: Mapping[str, Named]) -> list[tuple[str, str]]:
    """Capitals that are the initials of exactly one name of the document."""
    pairs = []
    long = [n for n in full.values() if " " in n.text and n.type in _BODIES]
    for slot, named in full.items():
        if named.key or not (named.text.isupper() and named.text.isalpha() and len(named.text) > 1):
            continue
        bodies = [n for n in long if len(named.text) > 2 or n.type in {"Regulator", "Organization"}]
        owners = {n.slot for n in bodies if initials(n.text) == named.text}
        if len(owners) == 1:
            pairs.append((slot, owners.pop()))
    return pairs


def _offices(full: Mapping[str, Named]) -> list[tuple[str, str]]:
    """A body's last word in capitals: "the Commission" after "the European Commission"."""
    pairs = []
    for slot, named in full.items():
        low = named.text.casefold()
        if named.key or low not in OFFICES | PAPERS:
            continue
        kinds = {"Company"} if low in PAPERS else {"Regulator", "Organization"}
        owners = [n.slot for n in full.values() if n.type in kinds and low in _words(n.text)]
        if len(set(owners) - {slot}) == 1:
            pairs.append((slot, (set(owners) - {slot}).pop()))
    return pairs


def _swapped(full: Mapping[str, Named]) -> list[tuple[str, str]]:
    """A person's two names in the other order: "Jian Liu" and "Liu Jian"."""
    people = [n for n in full.values() if n.type == "Person" and n.text.count(" ") == 1]
    slots = {n.text.casefold(): n for n in people}
    turned = [(n, slots.get(" ".join(reversed(n.text.casefold().split())))) for n in people if not n.key]
    return [(n.slot, m.slot) for n, m in turned if m is not None and (m.key or people.index(m) < people.index(n))]


def _unformed(full: Mapping[str, Named]) -> list[tuple[str, str]]:
    """A firm without its legal form, where a list has another actor of that name: "YY" in a text on "YY Inc."."""
    firms = {n.text.casefold(): n.slot for n in full.values() if n.key and n.type == "Company"}
    forms = [(name.rpartition(" "), slot) for name, slot in firms.items()]
    return [
        (firms[bare], slot) for (bare, _, form), slot in forms if bare in firms and form.strip(".") in shapes().legal
    ]


def _words(name: str) -> list[str]:
    return name.casefold().split()


def _shortened(full: Mapping[str, Named], text: str) -> list[tuple[str, str]]:
    """The first words of exactly one firm's name: "Maitian" for "Maitian Capital"; or its name without its place."""
    pairs = []
    before: list[Named] = []
    long = [n for n in full.values() if " " in n.text]
    for slot, named in full.items():
        before.append(named)
        if named.key or named.type in {"Person", "Place", "Product"} or _generic(named.text):
            continue
        owners = {n.slot for n in long if _is_short_of(named.text, n)}
        owners = owners or {n.slot for n in before if named.type == "Company" and _begins(named.text, n)}
        owners = owners or {n.slot for n in long if _is_placed(named.text, n)}
        if len(owners) == 1 and not told_apart(named.text, full[owner := owners.pop()].text, text):
            pairs.append((slot, owner))
    return pairs


def _generic(name: str) -> bool:
    words = name.casefold().split()
    return len(words) > 2 or all(w in place_words().names or w in _GENERIC for w in words)


def _is_short_of(short: str, long: Named) -> bool:
    if long.type not in _BODIES and long.type != "Person":
        return False
    low, rest = short.casefold(), long.text.casefold()
    if long.type == "Person" or not rest.startswith(low + " "):
        return False
    if long.type in {"Regulator", "Exchange", "Organization"} and rest[len(low) :].startswith((" of ", " for ")):
        return low.split()[-1] in shapes().heads
    tail = [w.strip(".,()") for w in _IN_PLACE.sub(" ", rest[len(low) :]).split()]
    return all(w in common_words() or w in shapes().heads or w in shapes().legal for w in tail) and not any(
        w in place_words().names for w in tail
    )


def _begins(short: str, long: Named) -> bool:
    """Whether a strange word begins the name of a firm told before: "Dongtai" after "Dongtai Yunpeng Culture Co."."""
    first, _, rest = long.text.partition(" ")
    if long.type != "Company" or long.key or not rest or short != first or len(short) < 4:
        return False
    low = short.casefold()
    return low not in common_words() and low not in person_words().given and low not in person_words().surnames


def _is_placed(short: str, long: Named) -> bool:
    """Whether a firm's name is another with its place before it: "Molika" for "Hangzhou Molika"."""
    place, _, rest = long.text.partition(" ")
    return long.type == "Company" and place.casefold() in place_words().names and rest == short and not long.key


def _calls(low: str, name: str) -> bool:
    """Whether a person is called by the Western given name: "Kevin" for "Kevin Ye"."""
    first, *_, last = name.casefold().split()
    known = person_words()
    foreign = first not in known.surnames and not syllables(first) and first not in common_words()
    return (low == first and (low in known.given or foreign)) or (low == last and low in known.surnames)


def person_of(candidate: Candidate, persons: Sequence[Named], *, later: Sequence[Named] = ()) -> Named | None:
    """The person whose surname stands alone at a place: the latest named, else one named later.

    Parameters
    ----------
    candidate
        A single word.
    persons
        Those named so far, latest last.
    later
        Those named after it.
    """
    if " " in candidate.text or candidate.key:
        return None
    low = candidate.text.casefold()
    for person in (*reversed(persons), *later):
        if " " in person.text and (low == surname_of(person.text) or _calls(low, person.text)):
            return person
    return None
