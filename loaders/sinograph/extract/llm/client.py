"""Requests to a service: how often, how long, and what its refusals mean."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Event, Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sinograph.config import ModelSettings, is_local
from sinograph.errors import AnswerUnusable, MissingExtra, ServiceFailed
from sinograph.extract.llm.dialect import Dialect
from sinograph.extract.llm.replies import Reply, error_code, read_reply, said

if TYPE_CHECKING:
    import httpx

LARGEST_REPLY = 2_000_000  # bytes
AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
WRONG_REQUEST = frozenset({400, 413, 422})
# Too much at once: every thread waits, not only the one that was told.
BUSY = frozenset({429, 503, 529})
WAYS_OUT = {
    401: "it does not take the key: check SINOGRAPH_LLM_KEY",
    403: "it does not admit this key: check SINOGRAPH_LLM_KEY and what it may use",
    404: "it knows no such address or model: check SINOGRAPH_LLM_URL and SINOGRAPH_LLM_MODEL",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a service is waited for.

    Parameters
    ----------
    tries
        Requests for one answer, the first included.
    first_wait, longest_wait
        Seconds between the first two; it doubles each time, up to the longest. A service that asks for more than
        the longest ends the run.
    """

    tries: int = 6
    first_wait: float = 1.0
    longest_wait: float = 60.0


PATIENT = Patience()


@dataclass(frozen=True, slots=True)
class _Failure:
    """A try that may be repeated."""

    told: str
    wait: float | None = None
    lost: bool = False  # the service may have worked, and counted its tokens
    busy: bool = False


class Client:
    """One connection to a service, shared by threads.

    Parameters
    ----------
    settings
        Which service, model and key.
    patience
        How long it is waited for.

    Raises
    ------
    MissingExtra
        Where httpx is not installed.
    """

    def __init__(self, settings: ModelSettings, *, patience: Patience = PATIENT) -> None:
        self._settings = settings
        self._patience = patience
        self._dialect = Dialect()
        self._lock = Lock()
        self._ended = Event()
        self._not_before = 0.0
        self._refusals = 0
        self._failed: ServiceFailed | None = None
        self._http: httpx.Client | None = None

    def __repr__(self) -> str:
        return f"Client({self._settings.url!r}, {self._settings.model!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def end(self) -> None:
        """Let no request wait for another try."""
        self._ended.set()

    def close(self) -> None:
        """Let the connections go."""
        self.end()
        if self._http is not None:
            self._http.close()

    def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], *, source: str = "") -> Reply:
        """The reply to messages.

        Parameters
        ----------
        messages, schema
            What is asked, and the form of the answer.
        source
            The document, for messages.

        Raises
        ------
        ServiceFailed
            Where the service can't be reached, refuses the key, or failed at every try.
        AnswerUnusable
            Where it refuses this document only.
        """
        lost = 0
        failure = _Failure("")
        for attempt in range(self._patience.tries):
            if attempt:
                self._wait(failure, attempt)
            self._pause()
            told = self._once(messages, schema, source)
            if isinstance(told, Reply):
                return replace(told, lost=lost)
            failure, lost = told, lost + told.lost
        told_so = f"{self._settings.url}: {failure.told}, {self._patience.tries} times"
        raise self._end_by(f"{told_so}; answers are kept, so run again later to go on")

    def _end_by(self, told: str) -> ServiceFailed:
        """The failure that ends the run: the first one, for every thread, so that none asks on in vain."""
        with self._lock:
            self._failed = self._failed or ServiceFailed(told)
            self._ended.set()
            return self._failed

    def _once(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], source: str) -> Reply | _Failure:
        """One try, in the dialect that the service understands, or in a plainer one where it refuses that."""
        dialect = self._dialect
        while True:
            told = self._post(
                dialect.body(self._settings.model, messages, schema, self._settings.answer_tokens), source
            )
            if isinstance(told, _Failure):
                return told
            status, content, wait = told
            plainer = dialect.after(self._said(content)) if status in (400, 422) else None
            if plainer is None:
                break
            dialect = plainer
        if status == 200:
            with self._lock:
                self._dialect, self._refusals = dialect, 0
            return read_reply(content) or _Failure("its reply is no chat completion", lost=True)
        if status in AGAIN and error_code(content) != "insufficient_quota":
            return _Failure(f"it answers {status}", wait, busy=status in BUSY)
        raise self._refusal(status, content, source)

    def _refusal(self, status: int, content: bytes, source: str) -> Exception:
        head = f"{self._settings.url} answers {status}"
        if way_out := WAYS_OUT.get(status):
            return self._end_by(f"{head}: {way_out}")
        words = self._said(content)
        with self._lock:
            self._refusals += 1
            again = self._refusals
        # One text may be refused; where nothing else is ever answered, the request itself is wrong.
        if status in WRONG_REQUEST and again < self._patience.tries:
            way_out = "check SINOGRAPH_LLM_MODEL and its limits, or leave the document out"
            return AnswerUnusable(source, "", f"the model's service refuses it ({status}: {words})", way_out)
        return self._end_by(f"{head} ({words}); check SINOGRAPH_LLM_URL, SINOGRAPH_LLM_MODEL and your account there")

    def _post(self, body: Mapping[str, Any], source: str) -> tuple[int, bytes, float | None] | _Failure:
        import httpx

        began = time.monotonic()
        content = bytearray()
        try:
            with self._connection().stream("POST", "/chat/completions", json=body) as response:
                for piece in response.iter_bytes():
                    content += piece
                    if len(content) > LARGEST_REPLY:
                        way_out = "try another model, or leave the document out"
                        raise AnswerUnusable(source, "", f"a reply of over {LARGEST_REPLY:,} bytes", way_out)
                    if time.monotonic() - began > self._settings.timeout:
                        return _Failure(f"no reply within {self._settings.timeout} s", lost=True)
                wait = retry_after(response.headers.get("retry-after", ""))
                return response.status_code, bytes(content), wait
        except httpx.ConnectTimeout:
            return _Failure("it can't be reached in time")
        except httpx.TimeoutException:
            return _Failure(f"no reply within {self._settings.timeout} s", lost=True)
        except httpx.TransportError as problem:
            words = self._said(f"{type(problem).__name__} {problem}".encode())
            return _Failure(f"it can't be reached ({words})")
        except httpx.DecodingError:
            return _Failure("its reply can't be read")

    def _connection(self) -> httpx.Client:
        """Made at the first request: a run that is answered from the cache needs none."""
        with self._lock:
            if self._http is None:
                self._http = _opened(self._settings)
            return self._http

    def _said(self, content: bytes) -> str:
        return said(content, self._settings.key)

    def _wait(self, failure: _Failure, attempt: int) -> None:
        """Wait before another try; where the service has too much to do, all threads wait."""
        patience = self._patience
        if failure.wait is not None and failure.wait > patience.longest_wait:
            told = f"{self._settings.url}: {failure.told} and asks to wait {failure.wait:.0f} s"
            raise self._end_by(f"{told}; answers are kept, so run again later to go on")
        backoff = min(patience.longest_wait, patience.first_wait * 2 ** (attempt - 1)) * random.uniform(0.5, 1)
        seconds = backoff if failure.wait is None else failure.wait
        if failure.busy:
            with self._lock:
                self._not_before = max(self._not_before, time.monotonic() + seconds)
        else:
            self._ended.wait(seconds)

    def _pause(self) -> None:
        if self._ended.wait(max(0.0, self._not_before - time.monotonic())):
            raise self._end_by("the run ends; answers are kept, so run again to go on")


def _opened(settings: ModelSettings) -> httpx.Client:
    import httpx

    headers = {"Authorization": f"Bearer {settings.key}"} if settings.key else {}
    # Redirects are not followed: text and key go to the address that was named, and nowhere else.
    try:
        return httpx.Client(
            base_url=settings.url,
            headers=headers,
            timeout=httpx.Timeout(settings.timeout, connect=min(10, settings.timeout)),
            limits=httpx.Limits(max_connections=settings.requests),
            follow_redirects=False,
            trust_env=not is_local(settings.url),
        )
    except httpx.InvalidURL:
        raise ServiceFailed("SINOGRAPH_LLM_URL is no base url: write https://HOST/v1") from None


def retry_after(told: str, *, now: datetime | None = None) -> float | None:
    """The seconds that a ``Retry-After`` asks for, or None.

    Parameters
    ----------
    told
        Seconds, or a date.
    now
        What a date counts from.

    Examples
    --------
    >>> retry_after("2"), retry_after("soon"), retry_after("")
    (2.0, None, None)
    """
    plain = told.strip()
    if plain.isascii() and plain.replace(".", "", 1).isdigit():
        return float(plain) if len(plain) < 10 else float("inf")
    try:
        when = parsedate_to_datetime(plain)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def need_httpx() -> None:
    """Raise `MissingExtra` where httpx is not installed."""
    from importlib.util import find_spec

    if find_spec("httpx") is None:
        raise MissingExtra("httpx", extra="llm", purpose="ask a language model")
