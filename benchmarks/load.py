"""Claims a second into each engine, beside its raw driver that writes the same rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from benchmarks import raw
from benchmarks.engines import Engines
from benchmarks.made import World
from benchmarks.report import Bound, Line, bounded, repeated
from benchmarks.rows import Graph, read_back
from benchmarks.sizes import Sizes
from sinograph.config import StoreAddress
from sinograph.model import Extraction
from sinograph.pipeline import DOCUMENTS_A_BATCH
from sinograph.store import open_store

BAR = Bound(ratio=0.5)
STAMP = "made-1"
NOTE = (
    "The store derives edges, joins people, keeps every earlier document's facts true and tells whose word each is; "
    "the peer is handed the finished rows and only writes them, 10,000 a transaction, under the same constraints and "
    "indexes. Both end with the same digest."
)


class Different(Exception):
    """Sinograph and its peer did not do the same: the comparison is void."""


def run(sizes: Sizes, engines: Engines) -> Iterator[Line]:
    """A figure for each engine."""
    world = World(kinds=sizes.kinds)
    told = world.documents(sizes.documents, world.facts(sizes.facts))
    claims = sum(len(extraction.claims) for extraction in told)
    for engine in engines.names:
        graph, digest = _written(told, engines.empty(engine))
        _check(graph, engines.empty(engine), digest)

        def ours(engine: str = engine) -> float:
            return claims / _timed_store(told, engines.empty(engine))

        def theirs(engine: str = engine, graph: Graph = graph) -> float:
            return claims / _timed_raw(graph, engines.empty(engine))

        speed, peer = repeated(sizes.runs, ours, theirs)
        yield bounded(_line(engine, speed, peer), BAR)


def _line(engine: str, speed: float, peer: float) -> Line:
    who = f"{'kglite' if engine == 'embedded' else 'neo4j driver'}, UNWIND of the same rows"
    return Line(
        benchmark="load",
        measure=f"written, {engine}",
        unit="claims/s",
        ours=speed,
        peer=who,
        theirs=peer,
        note=NOTE,
    )


def write(told: Sequence[Extraction], address: StoreAddress) -> None:
    """Write documents as the pipeline does."""
    with open_store(address) as store:
        for start in range(0, len(told), DOCUMENTS_A_BATCH):
            store.write(told[start : start + DOCUMENTS_A_BATCH], stamp=STAMP)


def _timed_store(told: Sequence[Extraction], address: StoreAddress) -> float:
    began = perf_counter()
    write(told, address)
    return perf_counter() - began


def _timed_raw(graph: Graph, address: StoreAddress) -> float:
    began = perf_counter()
    raw.write(graph, address)
    return perf_counter() - began


def _written(told: Sequence[Extraction], address: StoreAddress) -> tuple[Graph, str]:
    """What the store makes of documents: its rows, and their digest."""
    write(told, address)
    with open_store(address) as store:
        return read_back(store), store.digest()


def _check(graph: Graph, address: StoreAddress, digest: str) -> None:
    raw.write(graph, address)
    with open_store(address) as store:
        if store.digest() != digest:
            raise Different(f"{address.url}: the raw driver's rows make another graph than the store's")
