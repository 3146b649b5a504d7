"""A service on this machine that speaks the protocol of chat completions, and says what a test wants it to say."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from sinograph.config import ModelSettings
from sinograph.extract.llm import LlmExtractor
from sinograph.extract.llm.client import Patience

KEY = "sk-test-0123456789-secret"
NOTHING: dict[str, Any] = {"entities": [], "claims": []}
QUICK = Patience(tries=4, first_wait=0.01, longest_wait=5)


@dataclass(frozen=True)
class Step:
    """One response."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0


def says(answer: object, *, finish: str = "stop", usage: Any = None, delay: float = 0.0, **message: Any) -> Step:
    """A completion; an answer that is no text is written as JSON."""
    content = answer if isinstance(answer, str) or answer is None else json.dumps(answer, ensure_ascii=False)
    told: dict[str, Any] = {"choices": [{"message": {"content": content, **message}, "finish_reason": finish}]}
    told["usage"] = {"prompt_tokens": 1000, "completion_tokens": 100} if usage is None else usage
    return Step(json.dumps(told).encode(), delay=delay)


def fails(status: int, message: str = "no", *, code: str = "", **headers: str) -> Step:
    """An error; a header's name is written with ``_`` for ``-``."""
    body = json.dumps({"error": {"message": message, "code": code}}).encode()
    return Step(body, status, {name.replace("_", "-"): value for name, value in headers.items()})


@dataclass
class Service:
    """What the service does and what it has seen.

    `steps` are taken first; then `brain` answers what the passages hold.
    """

    url: str = ""
    steps: deque[Step] = field(default_factory=deque)
    brain: Callable[[str], Step] = lambda passages: says(NOTHING)
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    running: int = 0
    most: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def then(self, *steps: Step) -> Service:
        """Say these next."""
        self.steps.extend(steps)
        return self

    @property
    def sources(self) -> list[str]:
        """The user's message of every request."""
        return [one["messages"][-1]["content"] for one in self.requests]


def passages_in(source: str) -> str:
    """What stands between the marks of the passages."""
    found = re.search(r"<passages>\n(.*)\n</passages>", source, re.S)
    assert found, source
    return found[1]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service: Service

    def do_POST(self) -> None:
        service = self.service
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with service.lock:
            service.requests.append({**told, "path": self.path})
            service.headers.append(dict(self.headers))
            service.times.append(time.monotonic())
            service.running += 1
            service.most = max(service.most, service.running)
            step = service.steps.popleft() if service.steps else None
        try:
            self._send(step or service.brain(passages_in(told["messages"][-1]["content"])))
        except OSError:
            self.close_connection = True  # the client has gone
        finally:
            with service.lock:
                service.running -= 1

    def _send(self, step: Step) -> None:
        time.sleep(step.delay)
        self.send_response(step.status)
        for name, value in step.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(step.body)))
        self.end_headers()
        for start in range(0, len(step.body), 20 if step.drip else 1 << 20):
            self.wfile.write(step.body[start : start + (20 if step.drip else 1 << 20)])
            time.sleep(step.drip)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's word
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Service]:
    """A service that listens."""
    service = Service()
    handler = type("Handler", (_Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def settings_for(service: Service, folder: Path, **changes: Any) -> ModelSettings:
    """Settings that lead to a service; the cache is in a folder."""
    return ModelSettings(**{"url": service.url, "model": "tested", "key": KEY, "cache": folder / "kept", **changes})


def reader_for(service: Service, folder: Path, **changes: Any) -> LlmExtractor:
    """A reader that asks a service and loses no time."""
    return LlmExtractor(settings_for(service, folder, **changes), patience=QUICK)


def closed_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


# -- answers


def entity(id: str, kind: str, *forms: str) -> dict[str, Any]:  # noqa: A002 - the answer's word
    """An entity as a model writes it."""
    return {"id": id, "type": kind, "name": forms[0], "mentions": list(forms)}


def claim(subject: str, kind: str, object: str, quote: str, **attributes: Any) -> dict[str, Any]:  # noqa: A002
    """A claim as a model writes it: every key is there."""
    empty = dict.fromkeys(("date", "amount", "stake", "role", "round", "ticker"))
    ends = {"type": kind, "subject": subject, "object": object, "quote": quote}
    return {**ends, **empty, "status": "actual", **attributes}


def answer(*parts: dict[str, Any]) -> dict[str, Any]:
    """An answer of entities and claims."""
    return {
        "entities": [one for one in parts if "quote" not in one],
        "claims": [one for one in parts if "quote" in one],
    }


# -- recorded answers

RECORDED = Path(__file__).with_name("llm_recorded.json")


def recorded(passages: str) -> Step:
    """The answer that was recorded for passages that begin alike."""
    for one in json.loads(RECORDED.read_text(encoding="utf-8")):
        if passages.startswith(one["passages"]):
            return says(one["answer"])
    return fails(404, f"nothing is recorded for {passages[:60]!r}")
