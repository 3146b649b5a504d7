"""Random questions to ask two engines: most of them follow a walk that the graph holds, so most of them have rows."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sinograph.model import Edge, Snapshot
from sinograph.store import Rows

NODE_TESTS = (
    "{n}.documents > {k}",
    "{n}.key IS NULL",
    "{n}.key IS NOT NULL",
    "{n}.name CONTAINS '{k}'",
    "{n}.name_key STARTS WITH 'c'",
    "size({n}.aliases) = 0",
    "NOT {n}.documents = {k}",
    "{n}:Company",
    "{n}.id IN $some",
)
EDGE_TESTS = (
    "{r}.first_day >= $day",
    "{r}.last_day < $day",
    "{r}.first_day IS NULL",
    "{r}.last_day IS NOT NULL",
    "{r}.first_day.year = 2016",
    "{r}.status = 'actual'",
    "NOT {r}.status IN ['denied', 'rumoured']",
    "{r}.amount > 300000000.0",
    "{r}.amount IS NULL OR {r}.confidence > 0.5",
    "{r}.stake <> 5.0",
    "{r}.documents >= 1",
    "size({r}.claims) > 1",
    "{r}.role = 'CEO'",
)
TOLD = ("id", "event", "status", "first_day", "last_day", "date", "amount", "stake", "role", "documents")


@dataclass(frozen=True)
class Question:
    """A question and its parameters."""

    cypher: str
    parameters: dict[str, Any]


class Asker:
    """Makes questions about a graph; the same seed makes the same ones."""

    def __init__(self, graph: Snapshot, *, seed: int) -> None:
        self.random = random.Random(seed)
        self.edges = graph.edges
        self.labels = {e.id: e.type for e in graph.entities}
        self.types = sorted({e.type for e in graph.edges})
        self.at: dict[str, list[Edge]] = {}
        for edge in graph.edges:
            self.at.setdefault(edge.subject, []).append(edge)
            self.at.setdefault(edge.object, []).append(edge)
        self.forms = (
            *(self._plain, self._distinct, self._aggregate, self._having, self._optional),
            *(self._exists, self._top, self._variable, self._collected),
        )

    def question(self) -> Question:
        """The next one."""
        return self.random.choice(self.forms)()

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _walk(self, hops: int) -> tuple[str, list[tuple[Edge, bool]]]:
        """Where it begins, and its edges, each with whether it is walked forwards."""
        first = self.random.choice(self.edges)
        start = place = self.random.choice((first.subject, first.object))
        steps: list[tuple[Edge, bool]] = []
        for _ in range(hops):
            ways = [e for e in self.at[place] if e.id not in {s[0].id for s in steps}]
            if not ways:
                break
            edge = self.random.choice(ways)
            steps.append((edge, edge.subject == place))
            place = edge.object if edge.subject == place else edge.subject
        return start, steps

    def _pattern(self, hops: int, *, anchored: bool | None = None) -> tuple[str, int, dict[str, Any]]:
        """A path's pattern, its number of edges, and parameters."""
        start, steps = self._walk(hops)
        anchored = len(steps) > 1 or self._chance(0.5) if anchored is None else anchored
        label = self.labels[start]
        text = f"(n0:{label} {{id: $id}})" if anchored else f"(n0{(self._chance(0.7) and ':' + label) or ''})"
        place = start
        for n, (edge, forwards) in enumerate(steps):
            place = edge.object if forwards else edge.subject
            types = sorted({edge.type, *self.random.sample(self.types, self.random.randint(0, 3))})
            inside = f"[r{n}:{'|'.join(types)}]" if self._chance(0.8) else f"[r{n}]"
            left, right = ("-", "-") if self._chance(0.3) else ("-", "->") if forwards else ("<-", "-")
            label = f":{self.labels[place]}" if self._chance(0.5) else ":Entity"
            text += f"{left}{inside}{right}(n{n + 1}{label})"
        return text, len(steps), {"id": start}

    def _tests(self, hops: int, parameters: dict[str, Any], *, share: float = 0.22) -> str:
        tests = [self.random.choice(NODE_TESTS).format(n=f"n{i}", k=self.random.randint(0, 3)) for i in range(hops + 1)]
        tests += [self.random.choice(EDGE_TESTS).format(r=f"r{i}") for i in range(hops)]
        kept = [f"({t})" for t in tests if self._chance(share)]
        parameters["day"] = date(self.random.randint(2014, 2019), self.random.randint(1, 12), 1)
        parameters["some"] = sorted(self.random.sample(sorted(self.labels), len(self.labels) // 2))
        return f" WHERE {self.random.choice((' AND ', ' OR ')).join(kept)}" if kept else ""

    def _told(self, hops: int) -> list[str]:
        told = [f"n{i}.id" for i in range(hops + 1)] + [f"type(r{i})" for i in range(hops)]
        return told + [f"r{i}.{self.random.choice(TOLD)}" for i in range(hops)] + [f"r{i}.id" for i in range(hops)]

    def _match(self, most: int = 3, *, anchored: bool | None = None) -> tuple[str, int, dict[str, Any]]:
        text, hops, parameters = self._pattern(self.random.randint(1, most), anchored=anchored)
        return f"MATCH {text}{self._tests(hops, parameters)}", hops, parameters

    def _plain(self) -> Question:
        match, hops, parameters = self._match()
        return Question(f"{match} RETURN {', '.join(_named(self._told(hops)))}", parameters)

    def _distinct(self) -> Question:
        match, hops, parameters = self._match()
        told = [f"labels(n{hops})[0] IN ['Company', 'Entity']", f"n{hops}.name", f"r0.{self.random.choice(TOLD)}"]
        return Question(f"{match} RETURN DISTINCT {', '.join(_named(told))}", parameters)

    def _aggregate(self) -> Question:
        match, hops, parameters = self._match()
        last = f"r{hops - 1}"
        sums = [
            ["count(*)", f"coalesce(sum({last}.amount), 0.0)", f"min({last}.first_day)", f"max({last}.last_day)"],
            [f"count(DISTINCT n{hops}.id)", f"count({last}.stake)", "max(n0.documents)", f"avg({last}.confidence)"],
        ]
        told = self.random.choice(([], [f"type({last})"], [f"{last}.status", "n0.id"]))
        told = [*told, *self.random.choice(sums)]
        return Question(f"{match} RETURN {', '.join(_named(told))}", parameters)

    def _having(self) -> Question:
        match, hops, parameters = self._match()
        end = f"n{self.random.randint(0, hops)}"
        more = self.random.randint(0, 1)
        text = f"{match} WITH {end}, count(*) AS times, max(r0.first_day) AS latest WHERE times > {more}"
        return Question(f"{text} RETURN {end}.id AS id, times, latest", parameters)

    def _optional(self) -> Question:
        match, hops, parameters = self._match(2)
        edge = self.random.choice(self.edges)
        test = self.random.choice(EDGE_TESTS).format(r="o")
        way = self.random.choice(("-[o:{0}]->", "<-[o:{0}]-", "-[o:{0}]-")).format(edge.type)
        text = f"{match} OPTIONAL MATCH (n{hops}){way}(m:Entity) WHERE {test}"
        return Question(
            f"{text} RETURN {', '.join(_named([*self._told(hops), 'o.id', 'm.id', 'o.status']))}", parameters
        )

    def _exists(self) -> Question:
        text, hops, parameters = self._pattern(self.random.randint(1, 2))
        edge = self.random.choice(self.edges)
        inner = f"(n{hops})-[e:{edge.type}]-(:{self.labels[edge.object]})"
        test = f" WHERE {self.random.choice(EDGE_TESTS).format(r='e')}" if self._chance(0.5) else ""
        tests = self._tests(hops, parameters, share=0.2).replace(" WHERE ", " AND ").replace(" OR ", " AND ")
        told = ", ".join(_named(self._told(hops)))
        not_ = self.random.choice(("", "NOT ", "NOT "))
        return Question(f"MATCH {text} WHERE {not_}EXISTS {{ MATCH {inner}{test} }}{tests} RETURN {told}", parameters)

    def _top(self) -> Question:
        match, hops, parameters = self._match()
        told = self._told(hops)
        way = self.random.choice(("", " DESC"))
        keys = [
            f"r0.{self.random.choice(TOLD)}{way}",
            *(f"r{i}.id" for i in range(hops)),
            *(f"n{i}.id" for i in range(hops + 1)),
        ]
        text = f"{match} RETURN {', '.join(_named(told))} ORDER BY {', '.join(keys)}"
        return Question(f"{text} SKIP {self.random.randint(0, 2)} LIMIT {self.random.randint(1, 12)}", parameters)

    def _variable(self) -> Question:
        start, steps = self._walk(2)
        types = sorted({edge.type for edge, _ in steps} | set(self.random.sample(self.types, 2)))
        left, right = self.random.choice((("-", "->"), ("<-", "-"), ("-", "-"))) if len(steps) > 1 else ("-", "-")
        far = self.random.choice((2, 2, 3))
        parameters = {"id": start, "day": date(2016, 1, 1)}
        test = self.random.choice(("x.first_day >= $day", "x.status <> 'denied'", "x.confidence > 0.5"))
        where = f" WHERE all(x IN relationships(p) WHERE {test})" if self._chance(0.5) else ""
        match = (
            f"MATCH p = (a:{self.labels[start]} {{id: $id}}){left}[:{'|'.join(types)}*1..{far}]{right}(b:Entity){where}"
        )
        told = self.random.choice(
            ("b.id, length(p)", "DISTINCT b.id", "count(*), count(DISTINCT b.id)", "b.key, count(p)")
        )
        distinct = "DISTINCT " if told.startswith("DISTINCT") else ""
        return Question(
            f"{match} RETURN {distinct}{', '.join(_named(told.removeprefix('DISTINCT ').split(', ')))}", parameters
        )

    def _collected(self) -> Question:
        match, hops, parameters = self._match(2, anchored=True)
        text = f"{match} WITH n0, collect(DISTINCT n{hops}.id) AS ids UNWIND ids AS one"
        text += " MATCH (m:Entity)-[s]->(o:Entity) WHERE m.id = one AND o.documents > 1"
        return Question(f"{text} RETURN n0.id AS a, one, s.id AS b, o.name AS c", parameters)


def _named(told: Iterable[str]) -> list[str]:
    return [f"{value} AS c{n}" for n, value in enumerate(told)]


def differences(left: Rows, right: Rows) -> str:
    """What one answer has and the other lacks, as multisets; empty where they are equal."""
    one, other = (Counter(map(_comparable, answer.rows)) for answer in (left, right))
    if left.columns == right.columns and one == other:
        return ""
    extra, missing = list((one - other).items())[:3], list((other - one).items())[:3]
    return f"columns {left.columns} {right.columns}; only left: {extra}; only right: {missing}"


def _comparable(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple((type(v).__name__, f"{v:.9g}" if isinstance(v, float) else repr(v)) for v in row)
