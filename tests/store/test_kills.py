"""A process that is killed while it writes loses nothing that it was told is stored."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.store.graphs import STAMP, World

from sinograph.config import StoreAddress
from sinograph.store import Store, open_store

COUNT, SIZE = 40, 4
WRITER = f"""
import sys
from sinograph.config import StoreAddress
from sinograph.store import open_store
from tests.store.graphs import STAMP, World
documents = World(21, people=8).documents({COUNT}, facts=5)
with open_store(StoreAddress(sys.argv[1])) as store:
    print("open", flush=True)
    for start in range(0, {COUNT}, {SIZE}):
        store.write(documents[start : start + {SIZE}], stamp=STAMP)
        print(start, flush=True)
"""


def killed_after(address: StoreAddress, batches: int) -> int:
    """Load in a child process, kill it (SIGKILL) once it told of so many batches; how many it told of in all."""
    root = Path(__file__).parents[2]
    paths = "".join(f"sys.path.append({str(root / room)!r});" for room in ("", "graph", "loaders", "queries"))
    command = [sys.executable, "-c", f"import sys;{paths}{WRITER}", address.url]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root)
    assert child.stdout is not None
    for _ in range(batches + 1):  # the first line says that the store is open
        child.stdout.readline()
    child.kill()
    told = batches + len(child.stdout.read().splitlines())
    child.wait()
    child.stdout.close()
    return told


def resumed(store: Store, told: int) -> str:
    """Load what is missing; the digest then. What the killed process told of must be there."""
    documents = World(21, people=8).documents(COUNT, facts=5)
    there = store.stamps([d.document.id for d in documents])
    assert len(there) % SIZE == 0, "half a transaction is there"
    assert {d.document.id for d in documents[: told * SIZE]} <= there.keys(), "an acknowledged write is lost"
    for start in range(0, COUNT, SIZE):
        store.write([d for d in documents[start : start + SIZE] if d.document.id not in there], stamp=STAMP)
    return store.digest()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The digest of a load that nobody interrupts."""
    with open_store(StoreAddress(str(tmp_path_factory.mktemp("whole") / "graph.kgl"))) as store:
        store.write(World(21, people=8).documents(COUNT, facts=5), stamp=STAMP)
        return store.digest()


@pytest.mark.parametrize(("engine", "kills"), [("embedded", 6), ("neo4j", 1)])
def test_killed_and_resumed(engine: str, kills: int, expected: str, address_of: Callable[[str], StoreAddress]) -> None:
    for seed in range(kills):
        address = address_of(engine)
        for leftover in Path(address.url).parent.glob("graph.kgl*") if engine == "embedded" else ():
            leftover.unlink()
        told = killed_after(address, random.Random(seed).randrange(1, COUNT // SIZE))
        with open_store(address) as store:
            assert resumed(store, told) == expected


def test_a_reader_sees_what_only_the_log_holds(tmp_path: Path) -> None:
    address = StoreAddress(str(tmp_path / "graph.kgl"))
    told = killed_after(address, 3)
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with open_store(address, read_only=True) as reader:
        assert reader.stats().documents >= told * SIZE
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == files, "a reader wrote"


def test_a_torn_log_keeps_what_was_whole(tmp_path: Path) -> None:
    address = StoreAddress(str(tmp_path / "graph.kgl"))
    told = killed_after(address, 5)
    log = tmp_path / "graph.kgl-wal"
    log.write_bytes(log.read_bytes()[:-7])
    with open_store(address) as store:
        assert store.stats().documents >= (told - 1) * SIZE
