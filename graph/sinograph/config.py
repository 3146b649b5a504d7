"""Settings: the one place that reads the environment.

Options win over the environment, the environment over the defaults.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from sinograph.errors import ConfigError

DEFAULT_STORE = "sinograph.kgl"
NEO4J_SCHEMES = ("neo4j", "bolt")
_SCHEMES = frozenset(f"{scheme}{tls}" for scheme in NEO4J_SCHEMES for tls in ("", "+s", "+ssc"))


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
        Where the url has a scheme that no store knows, or holds a password.

    Examples
    --------
    >>> store_address(environ={}).url
    'sinograph.kgl'
    >>> store_address("neo4j://db", environ={"NEO4J_PASSWORD": "secret"})
    StoreAddress('neo4j://db', user='neo4j', database=None)
    """
    env = os.environ if environ is None else environ
    chosen = url or env.get("SINOGRAPH_STORE") or env.get("NEO4J_URI") or DEFAULT_STORE
    scheme, server, place = chosen.partition("://")
    if server and scheme not in _SCHEMES:
        raise ConfigError(f"store {chosen!r}: unknown scheme {scheme!r}; give a path, neo4j://… or bolt://…")
    if server and "@" in place:  # not repeated: it holds a secret
        raise ConfigError(f"store {scheme}://…: no place for a password; set NEO4J_USERNAME and NEO4J_PASSWORD")
    return StoreAddress(
        chosen,
        user=user or env.get("NEO4J_USERNAME") or "neo4j",
        password=password or env.get("NEO4J_PASSWORD") or "",
        database=database or env.get("NEO4J_DATABASE"),
    )


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which language model reads, and what it may cost.

    Parameters
    ----------
    url
        The base of an OpenAI-compatible service: what stands before ``/chat/completions``.
    model
        As the service names it.
    key
        Sent to that service only, never shown.
    budget
        The most tokens that a run may use, sent and received together; None for no limit.
    cache
        The folder in which answers are kept.
    requests
        How many are made at once.
    timeout
        How long one request may take, in seconds.
    answer_tokens
        The longest answer that is asked for.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    budget: int | None = None
    cache: Path = field(default_factory=lambda: cache_folder() / "llm")
    requests: int = 4
    timeout: int = 120
    answer_tokens: int = 4096


def model_settings(environ: Mapping[str, str] | None = None) -> ModelSettings:
    """The language model that the environment names (``SINOGRAPH_LLM_…``).

    Parameters
    ----------
    environ
        The environment; the process's own where None. ``URL`` and ``MODEL`` are needed; ``KEY``, ``BUDGET``,
        ``CACHE``, ``REQUESTS``, ``TIMEOUT`` and ``ANSWER_TOKENS`` have defaults.

    Raises
    ------
    ConfigError
        Where one is missing or does not fit; the key itself is never told.

    Examples
    --------
    >>> told = {"SINOGRAPH_LLM_URL": "http://127.0.0.1:11434/v1/", "SINOGRAPH_LLM_MODEL": "qwen3"}
    >>> settings = model_settings({**told, "SINOGRAPH_LLM_KEY": "secret", "SINOGRAPH_LLM_BUDGET": "200_000"})
    >>> settings.url, settings.budget, "secret" in repr(settings)
    ('http://127.0.0.1:11434/v1', 200000, False)
    """
    env = os.environ if environ is None else environ
    told = {name: env.get(f"{_MODEL}{name}", "").strip() for name in ("URL", "MODEL", "KEY", "CACHE")}
    if not told["URL"]:
        raise ConfigError(f"{_MODEL}URL is not set: give the base url of an OpenAI-compatible service")
    if not told["MODEL"]:
        raise ConfigError(f"{_MODEL}MODEL is not set: give the model's name as the service knows it")
    if not (told["KEY"].isascii() and told["KEY"].isprintable() and " " not in told["KEY"]):
        raise ConfigError(f"{_MODEL}KEY holds a sign that no header can carry: paste it again")
    budget = _number(env, "BUDGET", 0)
    return ModelSettings(
        _service_url(told["URL"], bool(told["KEY"])),
        told["MODEL"],
        told["KEY"],
        budget or None,
        Path(told["CACHE"]).expanduser() if told["CACHE"] else cache_folder(env) / "llm",
        requests=_number(env, "REQUESTS", 4),
        timeout=_number(env, "TIMEOUT", 120),
        answer_tokens=_number(env, "ANSWER_TOKENS", 4096),
    )


_MODEL = "SINOGRAPH_LLM_"
_LOCAL = ("localhost", "127.0.0.1", "::1")


def is_local(url: str) -> bool:
    """Whether a url leads to this machine.

    >>> is_local("http://[::1]:8000/v1"), is_local("https://example.org")
    (True, False)
    """
    return urlsplit(url).hostname in _LOCAL


def _service_url(told: str, has_key: bool) -> str:
    try:
        parts = urlsplit(told)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fits = False
    # What does not fit is not repeated: a secret may stand in it.
    if not fits or parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigError(f"{_MODEL}URL is no base url: write https://HOST/v1, and the key into {_MODEL}KEY")
    if has_key and parts.scheme == "http" and not is_local(told):
        raise ConfigError(f"{_MODEL}URL: a key must not go over plain http to {parts.hostname}: use https, or no key")
    return told.rstrip("/").removesuffix("/chat/completions").rstrip("/")


def _number(env: Mapping[str, str], name: str, default: int) -> int:
    told = env.get(f"{_MODEL}{name}", "").strip()
    plain = told.replace("_", "").replace(",", "")
    if not told:
        return default
    if not (plain.isascii() and plain.isdigit() and len(plain) < 13 and int(plain) > 0):
        raise ConfigError(f"{_MODEL}{name}={told!r} is no number above 0: write it like 200000, or leave it out")
    return int(plain)


def cache_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where what can be had again is kept: as the system does it, ``~/.cache/sinograph`` elsewhere.

    >>> cache_folder({"XDG_CACHE_HOME": "/tmp/kept"}).as_posix()
    '/tmp/kept/sinograph'
    """
    env = os.environ if environ is None else environ
    home = env.get("XDG_CACHE_HOME") or env.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".cache") / "sinograph"


def cache_place(folder: str, content: bytes, ending: str) -> Path | None:
    """Where what is made of a content is kept: under the content's own hash; nowhere for a user without a home.

    Parameters
    ----------
    folder
        The part of the cache folder.
    content
        What it is made of.
    ending
        The file's, with its dot.
    """
    with suppress(RuntimeError):
        return cache_folder() / folder / f"{sha256(content).hexdigest()[:32]}{ending}"
    return None


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


def weights_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """Where weights of one's own for the learned reader lie: ``SINOGRAPH_WEIGHTS``; None takes those that ship.

    Parameters
    ----------
    environ
        The environment; the process's own where None.

    Examples
    --------
    >>> str(weights_folder({"SINOGRAPH_WEIGHTS": "mine"})), weights_folder({})
    ('mine', None)
    """
    told = (os.environ if environ is None else environ).get("SINOGRAPH_WEIGHTS")
    return Path(told) if told else None


def extractor_name(environ: Mapping[str, str] | None = None) -> str:
    """Who reads where nobody is named: ``SINOGRAPH_EXTRACTOR``, else the extractor ``offline``.

    Parameters
    ----------
    environ
        The environment; the process's own where None.

    Examples
    --------
    >>> extractor_name({"SINOGRAPH_EXTRACTOR": "rules"}), extractor_name({})
    ('rules', 'offline')
    """
    return (os.environ if environ is None else environ).get("SINOGRAPH_EXTRACTOR") or "offline"
