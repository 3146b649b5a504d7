"""The extractor that asks a language model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

from sinograph.actors import load_actors
from sinograph.config import ModelSettings, model_settings
from sinograph.extract.finish import References, Signature, finish
from sinograph.extract.llm.answer import Answer
from sinograph.extract.llm.asking import Desk, answers_to
from sinograph.extract.llm.budget import Budget
from sinograph.extract.llm.cache import AnswerCache
from sinograph.extract.llm.chunks import Chunk, chunks_of
from sinograph.extract.llm.client import PATIENT, Client, Patience, need_httpx
from sinograph.extract.llm.drafting import Scene, drafts_of
from sinograph.extract.llm.locate import Locator
from sinograph.extract.llm.naming import names_of
from sinograph.extract.llm.prompt import Prompt
from sinograph.extract.llm.source import reading_of
from sinograph.extract.llm.tokens import answer_tokens, prompt_tokens
from sinograph.extract.llm.values import Values
from sinograph.extract.protocols import Bill, Pending, Reading
from sinograph.model import Document, Extraction
from sinograph.ontology import load_ontology

Answers = tuple[tuple[Chunk, Answer], ...]
# Documents that are begun for each request that may run at once: short ones end before the first is finished.
AHEAD = 4


class LlmExtractor:
    """Reads by asking a model behind an OpenAI-compatible service.

    What the model proposes counts only where the document's own words carry it, and then passes the finish that all
    extractors share.

    Parameters
    ----------
    settings
        Service, model, key, budget, cache; from the environment where None.
    references
        The types and the reference actors; those that ship with sinograph where None.
    patience
        How long the service is waited for.

    Raises
    ------
    MissingExtra
        Where httpx is not installed.
    ConfigError
        Where a setting is missing or does not fit.
    OutputError
        Where the cache can't be written.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> settings = ModelSettings("http://127.0.0.1:11434/v1", "qwen3", cache=Path(tempfile.mkdtemp()))
    >>> reader = LlmExtractor(settings)
    >>> bill = reader.forecast([Document("a", "Tencent acquired Supercell in June 2016.")])
    >>> reader.name, bill.requests, bill.told > 1000
    ('llm', 1, True)
    """

    name = "llm"

    def __init__(
        self,
        settings: ModelSettings | None = None,
        *,
        references: References | None = None,
        patience: Patience = PATIENT,
    ) -> None:
        need_httpx()
        self.settings = told = settings or model_settings()
        self._references = references or References(load_ontology(), load_actors())
        self._patience = patience
        prompt = Prompt(self._references.ontology)
        self.desk = Desk(prompt, told.model, told.answer_tokens, AnswerCache(told.cache), Budget(told.budget))
        self._finished = 0
        self.version = f"1:{told.model}:{prompt.version}"

    def __repr__(self) -> str:
        return f"LlmExtractor({self.settings!r})"

    def extract(self, document: Document) -> Extraction:
        """What a document names and states; raises `ReadingStopped` where the service or the budget ends."""
        with self.session() as session:
            return session.begin(document)()

    @contextmanager
    def session(self) -> Iterator[LlmSession]:
        """A run, within which documents are read side by side."""
        with Client(self.settings, patience=self._patience) as client:
            pool = ThreadPoolExecutor(self.settings.requests, thread_name_prefix="llm")
            try:
                yield LlmSession(self, client, pool)
            finally:
                # What is being answered is paid for, and is kept; nothing new is asked.
                client.end()
                pool.shutdown(wait=True, cancel_futures=True)

    def forecast(self, documents: Iterable[Document]) -> Bill:
        """What reading these documents would cost, without what is kept already; estimated, rather too high."""
        bill = Bill(budget=self.settings.budget)
        for document in documents:
            reading = reading_of(document)
            chunks = chunks_of(reading)
            asked = [one for chunk in chunks for one in self.desk.missing(reading, chunk)]
            words = [document.text[chunk.start : chunk.end] for chunk in asked]
            bill = replace(
                bill,
                documents=bill.documents + 1,
                requests=bill.requests + len(asked),
                kept=bill.kept + max(0, len(chunks) - len(asked)),
                told=bill.told + sum(prompt_tokens(self.desk.messages(reading, chunk)) for chunk in asked),
                answered=bill.answered + sum(answer_tokens(w, self.settings.answer_tokens) for w in words),
            )
        return bill

    @property
    def account(self) -> Bill:
        """What this extractor has used."""
        return self.desk.budget.account(self._finished)

    def finished(self, reading: Reading, answers: Answers) -> Extraction:
        """What a document names and states, of all answers to its chunks."""
        locator = Locator(reading)
        scene = Scene(reading, locator, Values(reading, locator), self._references.ontology)
        names = names_of(reading, [answer for _, answer in answers], locator, self._references)
        drafts, refusals = drafts_of(scene, answers, names)
        told = finish(
            reading,
            names.mentions,
            drafts,
            signature=Signature(self.name, self.version),
            references=self._references,
        )
        self._finished += 1
        return replace(told, refusals=(*names.refusals, *refusals, *told.refusals))


class LlmSession:
    """A run: requests go on in threads while documents are begun and finished, in order, in one.

    Parameters
    ----------
    reader
        Who reads.
    client
        The connection.
    pool
        As many threads as requests may run at once.
    """

    def __init__(self, reader: LlmExtractor, client: Client, pool: ThreadPoolExecutor) -> None:
        self._reader = reader
        self._client = client
        self._pool = pool
        self.ahead = AHEAD * reader.settings.requests

    def begin(self, document: Document) -> Pending:
        """Ask for all chunks of a document; the call that is returned waits for the answers."""
        reading = reading_of(document)
        desk = self._reader.desk
        asked = [self._pool.submit(answers_to, desk, self._client, reading, chunk) for chunk in chunks_of(reading)]

        def _finished() -> Extraction:
            return self._reader.finished(reading, _gathered(asked))

        return _finished


def _gathered(asked: list[Future[Answers]]) -> Answers:
    try:
        return tuple(one for future in asked for one in future.result())
    finally:
        for future in asked:
            future.cancel()  # the rest of a document that can't be used is not paid for; one that is done stays so
