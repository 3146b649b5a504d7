"""Settings: the one place that reads the environment.

Options win over the environment, the environment over the defaults.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from sinograph.errors import ConfigError

DEFAULT_STORE = "sinograph.kgl"
NEO4J_SCHEMES = ("neo4j", "bolt")


@dataclass(frozen=True, slots=True)
class StoreAddress:
    """Where a graph lives.

    Parameters
    ----------
    url
        A path of the embedded store's file, or ``neo4j://…``, ``bolt://…`` (``+s``, ``+ssc`` too).
    user, password, database
        For Neo4j only. The password is never shown.
    """

    url: str
    user: str = "neo4j"
    password: str = ""
    database: str | None = None

    @property
    def is_neo4j(self) -> bool:
        """Whether the url names a Neo4j server.

        >>> StoreAddress("bolt://localhost:7687").is_neo4j, StoreAddress("graph.kgl").is_neo4j
        (True, False)
        """
        return self.url.split("://")[0].split("+")[0] in NEO4J_SCHEMES and "://" in self.url

    def __repr__(self) -> str:
        return f"StoreAddress({self.url!r}, user={self.user!r}, database={self.database!r})"


def store_address(
    url: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    environ: Mapping[str, str] | None = None,
) -> StoreAddress:
    """The store that options and environment name.

    Parameters
    ----------
    url, user, password, database
        As given by the caller; None takes ``SINOGRAPH_STORE`` or ``NEO4J_URI``, ``NEO4J_USERNAME``,
        ``NEO4J_PASSWORD``, ``NEO4J_DATABASE``, else the default (`DEFAULT_STORE` in the working directory).
    environ
        The environment; the process's own where None.

    Raises
    ------
    ConfigError
        Where the url has a scheme that no store knows.

    Examples
    --------
    >>> store_address(environ={}).url
    'sinograph.kgl'
    >>> store_address("neo4j://db", environ={"NEO4J_PASSWORD": "secret"})
    StoreAddress('neo4j://db', user='neo4j', database=None)
    """
    env = os.environ if environ is None else environ
    chosen = url or env.get("SINOGRAPH_STORE") or env.get("NEO4J_URI") or DEFAULT_STORE
    scheme = chosen.split("://")[0] if "://" in chosen else ""
    if scheme and scheme.split("+")[0] not in NEO4J_SCHEMES:
        raise ConfigError(f"store {chosen!r}: unknown scheme {scheme!r}; give a path, neo4j://… or bolt://…")
    return StoreAddress(
        chosen,
        user=user or env.get("NEO4J_USERNAME") or "neo4j",
        password=password or env.get("NEO4J_PASSWORD") or "",
        database=database or env.get("NEO4J_DATABASE"),
    )


def plain_output(environ: Mapping[str, str] | None = None) -> bool:
    """Whether colours are unwanted (``NO_COLOR``, https://no-color.org).

    >>> plain_output({"NO_COLOR": "1"})
    True
    """
    env = os.environ if environ is None else environ
    return bool(env.get("NO_COLOR"))


def output_width(environ: Mapping[str, str] | None = None) -> int | None:
    """The width that ``COLUMNS`` asks for, if any.

    >>> output_width({"COLUMNS": "120"}), output_width({"COLUMNS": "wide"})
    (120, None)
    """
    env = os.environ if environ is None else environ
    told = env.get("COLUMNS", "")
    return int(told) if told.isascii() and told.isdigit() and 0 < int(told) < 10_000 else None
