"""Who "it", "he" and "the company" are: the latest fitting name, the subject of a sentence before others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from sinograph.extract.english.beside import alike, is_asked, joined_owner, namesake, only_before, without_set_apart
from sinograph.extract.english.candidates import Line
from sinograph.extract.english.filers import issuer_of
from sinograph.extract.english.nominals import Nominal, nominals_of
from sinograph.extract.english.offices import office_of
from sinograph.extract.english.retold import (
    Memory,
    ToldName,
    by_line_backwards,
    name_of,
    without_left,
    without_subject,
)
from sinograph.extract.english.salience import (
    based_before,
    clause_start,
    dealt_with,
    foreign,
    gives_money,
    has_firms,
    is_anothers,
    is_called,
    is_fund,
    is_object,
    is_source,
    means_fund,
    needs_firm,
    placed_at,
    raises_money,
    speaks,
)
from sinograph.extract.english.segments import quoted_spans, with_sectors
from sinograph.extract.english.speakers import first_person
from sinograph.extract.english.spelling import Token
from sinograph.model import Mention

_LED = re.compile(
    r"\b(?:in|at|for|of|from|by|with|after|as|to|on|against|under|about|than|like|into|via|through|"
    r"between|near|including|"
    r"according to|unlike|before|since|following|despite|besides)(?: the| its| his| her| a| an)? [“\"]?$",
    re.I,
)
_BEHIND = re.compile(
    r"\b(?:by|of|with|from|to|against|for|including|into)(?: [a-z'’-]+| Chinese| American| Japanese|"
    r" US| U\.S\.| Internet){1,4} [“\"]?$"
)
_SAID = re.compile(
    r" (?:said|says|announced|confirmed|denied|added|claims?|claimed|believes?|expects?|reported|"
    r"told \w+|admitted|argued|"
    r"disclosed|revealed|stated|insisted|insists|promised|warned|hopes?)(?: (?:on|in|last|this) "
    r"[\w ]{3,16}?)?(?: that)? $"
)
_BESIDE = re.compile(r",? (?:and |or )?")
_OWNERS = frozenset(["its", "his", "her", "our", "my"])
_BOTH = frozenset(["Company", "Product"])
_SUBJECTS = frozenset(["Company", "Person", "Product", "Regulator", "Organization", "Exchange"])
STANDS_FOR = 0.6  # how sure a word is that stands for a name; below, it stands for itself
OFTEN = 2  # a name told more often is what an article is about
# How many sentences back an antecedent may stand.
_REACH = {"pronoun": 2, "noun": 5, "office": 60}
# What any firm is called, and what only those are that the document says so of.
_PLAIN = frozenset(["company", "firm", "group", "giant", "business"])
_EXACT = frozenset(
    [
        *("bank", "newspaper", "airline", "insurer", "carrier", "broadcaster", "studio", "university", "exchange"),
        *("bourse", "browser", "chatbot", "phone", "tool", "investor", "lender", "parent", "subsidiary"),
    ]
)


def with_references(
    lines: Sequence[Line], names: Sequence[Mention], text: str, *, either: Set[str] = frozenset()
) -> tuple[Mention, ...]:
    """The names and the words that stand for them, in order of place, none overlapping.

    Parameters
    ----------
    lines
        The English passages of a document.
    names
        The names in them, in order of place.
    text
        The document's text.
    either
        Keys of names that are a firm and its product in one.
    """
    return tuple(m for group in _Reader(text, names, lines, either).read() for m in group)


class _Reader:
    """Reads a document line by line, with the names told so far in mind."""

    def __init__(self, text: str, names: Sequence[Mention], lines: Sequence[Line], either: Set[str]) -> None:
        self._text = text
        self._either = either
        self._names = names
        self._lines = lines
        self._memory = Memory()
        self._starts = frozenset(m.start for m in names)
        self._places: dict[str, list[tuple[int, int]]] = {}
        for m in names:
            self._places.setdefault(name_of(m), []).append((m.start, m.end))
        self._called: dict[tuple[str, str, str], bool] = {}
        self._counts = Counter(name_of(m) for m in names)
        self._issuer = issuer_of(names, text)
        self._speakers = first_person(lines, names, text)

    def read(self) -> list[list[Mention]]:
        """The mentions of every line."""
        at, found = 0, []
        for number, line in enumerate(self._lines):
            if line.passage.article != self._memory.article:
                self._memory = Memory(line.passage.article)
            begin = at
            while at < len(self._names) and self._names[at].start < line.passage.end:
                at += 1
            found.append(self._line(number, line, self._names[begin:at]))
        return found

    def _line(self, number: int, line: Line, names: Sequence[Mention]) -> list[Mention]:
        subject = self._subject(line, names)
        spoken = quoted_spans(self._text, line.passage.start, line.passage.end)
        pending: list[Mention | Nominal] = sorted(
            [*names, *self._spoken(line), *_free(line.tokens, names)], key=lambda x: _start(x, line.tokens)
        )
        found: list[Mention] = []
        for one in pending:
            mention = one if isinstance(one, Mention) else self._resolved(one, line, number, spoken)
            if mention:
                found.append(mention)
                if mention.nominal and mention.start == line.passage.start and mention.text.casefold() not in _OWNERS:
                    subject = None
                self._remember(number, mention, subject, first=not any(_may_lead(m) for m in found[:-1]))
        return with_sectors(found, line, self._text)

    def _spoken(self, line: Line) -> list[Mention]:
        """The words of the first person in a line."""
        return [
            Mention(t.start, t.end, t.text, one.type, one.key, one.name, nominal=True, score=0.5)
            for t in line.tokens
            if (one := self._speakers.get(t.start))
        ]

    def _remember(self, number: int, mention: Mention, subject: Mention | None, *, first: bool) -> None:
        clause = not mention.nominal and self._text[mention.start - 2 : mention.start] == "; "
        leads = mention is subject or clause or (mention.nominal and first and subject is None and _may_lead(mention))
        if mention.nominal and mention.type == "Regulator" and mention.score < STANDS_FOR:
            return  # "the authorities", whom no pronoun means for sure
        if mention.type in {"Company", "Product"} and is_source(self._text, mention.start, mention.end):
            return  # the newspaper that was told, or that tells
        if mention.type in _SUBJECTS or mention.type == "Regulation":
            self._memory.told.append(ToldName(number, mention, leads))
            self._counts[name_of(mention)] += mention.nominal

    def _subject(self, line: Line, names: Sequence[Mention]) -> Mention | None:
        """Who is interviewed; else the first name that no preposition leads and that owns nothing."""
        asked = next((m for m in names if m.type == "Person" and is_asked(self._text, m.start)), None)
        if asked is not None:
            return asked
        for mention in names:
            before = self._text[max(line.passage.start, mention.start - 60) : mention.start]
            after = self._text[mention.end : mention.end + 2]
            if (
                mention.type not in _SUBJECTS
                or _LED.search(before)
                or _BEHIND.search(before)
                or after in {"'s", "’s"}
                or after[:1] == "-"
            ):
                continue
            return mention
        return None

    def _resolved(self, nominal: Nominal, line: Line, number: int, spoken: Sequence[tuple[int, int]]) -> Mention | None:
        start, end = line.tokens[nominal.first].start, line.tokens[nominal.last - 1].end
        if any(a <= start < b for a, b in spoken) or (nominal.noun and self._names_it(end)):
            return None
        antecedent = self._antecedent(nominal, number, line)
        words = self._text[start:end]
        if antecedent:
            name = antecedent.name or antecedent.text
            return Mention(start, end, words, antecedent.type, antecedent.key, name, nominal=True, score=0.6)
        if nominal.label:
            (kind,) = nominal.types
            return Mention(start, end, words, kind, name=nominal.label, nominal=True, score=0.5)
        return None

    def _names_it(self, end: int) -> bool:
        """Whether a name follows at once, which the noun before only describes: "the search firm Pelora"."""
        return self._text[end : end + 1] == " " and (end + 1 in self._starts or self._text[end + 1 : end + 2] in '“"‘')

    def _antecedent(self, nominal: Nominal, number: int, line: Line) -> Mention | None:
        if not nominal.definite:
            return None
        start, end = line.tokens[nominal.first].start, line.tokens[nominal.last - 1].end
        if nominal.noun in {"Company", "Group"}:
            return self._issuer
        if nominal.types & {"Regulator", "Regulation"} and nominal.noun:
            return self._office(nominal, number) if "Regulator" in nominal.types else self._rule(nominal, number)
        reach = _REACH["noun" if nominal.noun else "pronoun"]
        fitting = [t for t in self._within(number - reach) if self._may_be(t.mention, nominal.types)]
        if not nominal.noun and "Person" not in nominal.types:
            fitting = [t for t in fitting if t.mention.type in {"Company", "Product", "Organization", "Regulator"}]
        if fitting and fitting[-1].line == number and self._text[fitting[-1].mention.end : start] == ", ":
            if nominal.noun:  # "Musical.ly, the lip-sync app": the same
                return fitting[-1].mention
            fitting = fitting[:-1]  # "Toutiao, its news aggregator": the owner was told before
        if nominal.noun and self._reported(start) is None and self._is_another(nominal, number, start, end):
            fitting = without_subject(fitting, number)
        if is_object(line.tokens, nominal.first):
            fitting = self._acted_upon(fitting, number, line.passage.start, start)
        fitting = without_left(fitting, self._text, line.passage.start, start)
        fitting = without_set_apart(fitting, number, self._text)
        if self._text[start:end] == "its":
            owner = joined_owner(fitting, number, self._text, start, end) or namesake(fitting, number, self._text, end)
            if owner:
                return owner.mention
        if self._text[start:end].casefold() in _OWNERS and is_anothers(self._text, start, end):
            several = self._text[:start].rstrip().endswith(("are", "were", "among"))
            fitting = [t for t in fitting if t.line != number or not (several or t.subject)]
        if has_firms(line.tokens, nominal.first):
            fitting = [t for t in fitting if t.mention.type != "Regulator"] or fitting
        if needs_firm(line.tokens, nominal.last):
            fitting = [t for t in fitting if t.mention.type != "Product"] or fitting
        if raises_money(self._text, end):
            fitting = [t for t in fitting if not gives_money(self._text, t.mention.end)] or fitting
        if nominal.noun:
            fitting = self._described(fitting, nominal, start, end)
        return self._most_salient(fitting, number, start, nominal.noun.casefold())

    def _within(self, first: int) -> list[ToldName]:
        """What was told from a line on."""
        told = self._memory.told
        at = len(told)
        while at and told[at - 1].line >= first:
            at -= 1
        return told[at:]

    def _may_be(self, mention: Mention, types: Set[str]) -> bool:
        either = mention.key in self._either and mention.type in _BOTH
        return mention.type in types or (either and bool(types & _BOTH))

    def _is_another(self, nominal: Nominal, number: int, start: int, end: int) -> bool:
        """Whether a noun phrase tells something new, or is what the subject of its sentence deals with."""
        if speaks(self._text, end):
            return False
        if nominal.last - nominal.first > 2 or self._text[start - 7 : start] == "-based ":
            return True
        leading = [t.mention.end for t in self._memory.told if t.line == number and t.subject]
        return bool(leading) and dealt_with(self._text, leading[-1], start)

    def _acted_upon(self, fitting: Sequence[ToldName], number: int, begin: int, start: int) -> list[ToldName]:
        """Those who do not act in the clause themselves: "Molika fell when Pelora bought it"."""
        clause = clause_start(self._text, begin, start)
        if self._text[clause - 4 : clause] == "who ":
            return list(fitting)  # "Zed fell, said Ann, who founded it": Ann acts
        inside = [t.mention for t in fitting if t.line == number and t.mention.start >= clause]
        if not inside:
            return without_subject(fitting, number)
        acting = {name_of(inside[0])}
        for one, two in pairwise(inside):
            if not _BESIDE.fullmatch(self._text[one.end : two.start]):
                break
            acting.add(name_of(two))
        return [t for t in fitting if name_of(t.mention) not in acting]

    def _told_at(self, mention: Mention) -> Sequence[tuple[int, int]]:
        return self._places.get(name_of(mention), ())

    def _calls(self, mention: Mention, noun: str) -> bool:
        """Whether the document calls a name by a noun, found out once for each."""
        key = (name_of(mention), _spelt(mention), noun)
        if key not in self._called:
            self._called[key] = is_called(_spelt(mention), noun, self._told_at(mention), self._text)
        return self._called[key]

    def _described(self, fitting: list[ToldName], nominal: Nominal, start: int, end: int) -> list[ToldName]:
        """Those whom a noun phrase fits: "the studio" is one that the document calls a studio, if any."""
        noun, words = nominal.noun.casefold(), self._text[start:end]
        if not means_fund(words):
            funds = [t for t in fitting if is_fund(_spelt(t.mention)) or self._calls(t.mention, "fund")]
            fitting = [t for t in fitting if t not in funds] or fitting
        if place := based_before(self._text, start):
            fitting = [t for t in fitting if placed_at(place, self._told_at(t.mention), self._text)] or fitting
        if nation := foreign(words):
            return [t for t in fitting if nation in self._text[max(0, t.mention.start - 60) : t.mention.end].casefold()]
        fitting = alike(fitting, words, self._told_at, self._text)
        if noun in _PLAIN:
            return fitting
        so_called = {name_of(t.mention) for t in fitting if self._calls(t.mention, noun)}
        if not so_called:
            return [] if noun in _EXACT else fitting
        return [t for t in fitting if name_of(t.mention) in so_called]

    def _most_salient(self, fitting: Sequence[ToldName], number: int, start: int, noun: str) -> Mention | None:
        """Who speaks, the subject of this sentence, that of one before; else the name told most often."""
        here = [t for t in fitting if t.line == number]
        reported = self._reported(start)
        if reported is not None and any(t.mention is reported for t in here):
            return reported
        if leading := [t for t in here if t.subject]:
            return leading[-1].mention
        repeated = [t for t in here if t.mention.nominal]
        owner = self._text[start : start + 3].casefold() in _OWNERS
        if repeated or (here and not noun and (owner or self._text[start - 2 : start] != ", ")):
            return (repeated or here)[-1].mention
        if self._opens(start, number) and not here and (only := only_before(fitting, number, self._text, start + 3)):
            return only.mention
        plain = noun in _PLAIN and self._text[start - 7 : start] != "-based "
        reach = 2 if plain and not here else 1  # "He follows Ann. She stays with the company."
        for group in by_line_backwards(fitting, number)[: reach if noun else None]:
            if leading := [t for t in group if t.subject and (t.line >= number - reach or not noun)]:
                return self._topic(leading[0], fitting, number) if noun else leading[0].mention
        best = self._most_told(fitting)
        several = len({name_of(t.mention) for t in fitting}) > OFTEN
        return None if noun and best and several and self._counts[name_of(best)] <= 1 else best

    def _opens(self, start: int, number: int) -> bool:
        """Whether "its" begins a sentence, or what follows its first clause."""
        begin = self._lines[number].passage.start
        return self._text[start : start + 3] in {"Its", "its"} and (start == begin or self._text[start - 2] == ",")

    def _topic(self, leading: ToldName, fitting: Sequence[ToldName], number: int) -> Mention | None:
        """The subject of the sentence before, unless it is told but once, beside one told again and again."""
        most = self._most_told(fitting)
        if most is not None and not self._is_near(most, leading, number):
            return leading.mention
        passing = self._counts[name_of(leading.mention)] <= 1 and not leading.mention.nominal
        return most if most and passing and self._counts[name_of(most)] > OFTEN else leading.mention

    def _is_near(self, most: Mention, leading: ToldName, number: int) -> bool:
        """Whether a paragraph tells of the name told most often too, where the sentence before belongs to it."""
        here = self._lines[number].passage.paragraph
        if self._lines[leading.line].passage.paragraph != here:
            return True
        inside = (t for t in self._memory.told if self._lines[t.line].passage.paragraph == here)
        return any(name_of(t.mention) == name_of(most) for t in inside)

    def _most_told(self, fitting: Sequence[ToldName]) -> Mention | None:
        """The name that the document tells most often, the latest where two are even."""
        if not fitting:
            return None
        return max(enumerate(fitting), key=lambda x: (self._counts[name_of(x[1].mention)], x[0]))[1].mention

    def _reported(self, start: int) -> Mention | None:
        """The name whose words are told directly before: "Momo said that it"."""
        last = self._memory.told[-1].mention if self._memory.told else None
        if last is not None and _SAID.match(self._text[last.end : start]):
            return last
        return None

    def _office(self, nominal: Nominal, number: int) -> Mention | None:
        """The body that words stand for, of those told, or of those to come."""
        told = [t.mention for t in self._memory.told if t.mention.type == "Regulator"]
        lines = self._lines[number : number + 3]
        begin, end = lines[0].passage.start, max(line.passage.end for line in lines)
        return office_of(nominal, told, [m for m in self._names if begin <= m.start < end], self._names)

    def _rule(self, nominal: Nominal, number: int) -> Mention | None:
        told = [t for t in self._memory.told if t.mention.type == "Regulation" and number - t.line <= 8]
        noun = nominal.noun.rstrip("s")
        named = [t.mention for t in told if noun in (t.mention.name or t.mention.text).casefold()]
        if named:
            return named[-1]
        distinct = {t.mention.name for t in told}
        return told[-1].mention if len(distinct) == 1 else None


def _spelt(mention: Mention) -> str:
    return mention.name or mention.text


def _start(one: Mention | Nominal, tokens: Sequence[Token]) -> int:
    return one.start if isinstance(one, Mention) else tokens[one.first].start


def _may_lead(mention: Mention) -> bool:
    return mention.type in _SUBJECTS


def _free(tokens: Sequence[Token], names: Sequence[Mention]) -> list[Nominal]:
    """The nominals of a line that overlap no name."""
    return [
        n
        for n in nominals_of(tokens)
        if not any(
            m.start < tokens[n.last - 1].end and tokens[n.first].start < m.end and m.type != "Place" for m in names
        )
    ]
