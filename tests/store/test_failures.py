"""What goes wrong is told in one line with a way out, and costs nothing that was stored."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import running
from tests.neo4j_server import Server
from tests.store.graphs import STAMP, TENCENT, World, say

from sinograph.config import StoreAddress
from sinograph.errors import MissingExtra, StoreDamaged, StoreError, StoreLocked, StoreUnavailable
from sinograph.store import neo4j as neo4j_engine
from sinograph.store import open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph.kgl"


def stored(path: Path) -> str:
    """A file with a graph; its digest."""
    with open_store(StoreAddress(str(path))) as store:
        store.write(World(1).documents(8), stamp=STAMP)
        return store.digest()


def refuses(path: Path, kind: type[StoreError], words: str, **options: bool) -> None:
    with pytest.raises(kind, match=words) as caught:
        open_store(StoreAddress(str(path)), **options)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("options", [{}, {"read_only": True}])
class TestFiles:
    @pytest.mark.parametrize("content", [b"", b"hello world" * 99, b"RGF\x09" + b"\x00" * 400])
    def test_empty_and_foreign(self, path: Path, content: bytes, options: dict[str, bool]) -> None:
        path.write_bytes(content)
        refuses(path, StoreDamaged, "damaged", **options)
        assert path.read_bytes() == content

    def test_damaged(self, path: Path, options: dict[str, bool]) -> None:
        stored(path)
        whole = path.read_bytes()
        half = len(whole) // 2
        for content in (whole[:half], whole[:half] + bytes([whole[half] ^ 255]) + whole[half + 1 :]):
            path.write_bytes(content)
            refuses(path, StoreDamaged, "damaged", **options)

    def test_folders(self, tmp_path: Path, options: dict[str, bool]) -> None:
        refuses(tmp_path, StoreError, "is a folder", **options)
        refuses(tmp_path / "no" / "graph.kgl", StoreUnavailable, "does not exist; make it", **options)


def test_nothing_there(path: Path) -> None:
    refuses(path, StoreUnavailable, "no graph; load documents", create=False)
    refuses(path, StoreUnavailable, "no graph; load documents", read_only=True)
    assert not list(path.parent.iterdir())


def test_a_second_writer(path: Path) -> None:
    with open_store(StoreAddress(str(path))) as store:
        store.write([say("a", named=[TENCENT])], stamp=STAMP)
        refuses(path, StoreLocked, "this process has it open")
        with open_store(StoreAddress(str(path)), read_only=True) as reader:
            assert reader.digest() == store.digest()
            store.write([say("b", named=[TENCENT])], stamp=STAMP)
            assert reader.stats().documents == 1
    open_store(StoreAddress(str(path))).close()


def test_a_second_process(path: Path) -> None:
    code = f"import kglite; g = kglite.open({str(path)!r}); print(1, flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    refuses(path, StoreLocked, f"process {child.pid} has it open")
    child.kill()
    child.communicate()
    open_store(StoreAddress(str(path))).close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_no_permission(path: Path) -> None:
    stored(path)
    path.parent.chmod(0o500)
    try:
        refuses(path, StoreUnavailable, "permissions")
    finally:
        path.parent.chmod(0o700)


FULL = """
import resource, signal, sys
from sinograph.config import StoreAddress
from sinograph.errors import StoreError
from sinograph.store import open_store
from tests.store.graphs import STAMP, World
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(StoreAddress(sys.argv[1]))
before = store.digest()
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    store.write(World(5).documents(300), stamp=STAMP)
except StoreError as problem:
    print(problem)
    print(store.digest() == before)
try:
    store.close()
except StoreError as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_no_room(path: Path) -> None:
    told = stored(path)
    root = Path(__file__).parents[2]
    paths = "".join(f"sys.path.append({str(root / room)!r});" for room in ("", "graph", "loaders", "queries"))
    command = [sys.executable, "-c", f"import sys;{paths}{FULL}", str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    assert "nothing that was stored before is lost" in answer.stdout, answer
    assert "Traceback" not in answer.stderr
    assert "True" in answer.stdout.splitlines(), answer.stdout
    with open_store(StoreAddress(str(path))) as store:
        assert store.digest() == told


def test_the_driver_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "neo4j", None)
    with pytest.raises(MissingExtra, match=r"sinograph\[neo4j\]"):
        open_store(StoreAddress("bolt://localhost:7687"))


def test_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_engine, "CONNECT_SECONDS", 0.5)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(StoreUnavailable, match="can't be reached") as caught:
            open_store(StoreAddress(url, password="secret"))
    assert "secret" not in str(caught.value) and "\n" not in str(caught.value)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that asks for a password."""
    yield from running(tmp_path_factory.mktemp("guarded"), password="open sesame")


class TestServer:
    def test_password(self, guarded: Server) -> None:
        with open_store(StoreAddress(guarded.url, password=guarded.password)) as store:
            assert store.engine == "neo4j"
        for password in ("wrong", ""):
            with pytest.raises(StoreUnavailable, match="'neo4j' was refused") as caught:
                open_store(StoreAddress(guarded.url, password=password))
            assert "wrong" not in str(caught.value)

    def test_database(self, neo4j_server: Server) -> None:
        with pytest.raises(StoreUnavailable, match="no database 'nowhere'"):
            open_store(StoreAddress(neo4j_server.url, database="nowhere"))

    def test_server_dies(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(neo4j_engine, "CONNECT_SECONDS", 1.0)
        for server in running(tmp_path):
            store = open_store(StoreAddress(server.url))
            server.stop()
            with pytest.raises(StoreUnavailable, match="can't be reached"):
                store.digest()
            store.close()
