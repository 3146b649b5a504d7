"""A chunk's answer: from the cache, else from the service within the budget; in halves where it is too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sinograph.errors import AnswerUnusable
from sinograph.extract.llm.answer import Answer, parse_answer
from sinograph.extract.llm.budget import Budget
from sinograph.extract.llm.cache import AnswerCache, Kept, key_of
from sinograph.extract.llm.chunks import Chunk
from sinograph.extract.llm.client import Client
from sinograph.extract.llm.prompt import Message, Prompt
from sinograph.extract.llm.tokens import prompt_tokens
from sinograph.extract.protocols import Reading

READINGS = 2  # how often an answer that can't be read is asked for
DEEPEST = 4  # how often a chunk is cut in two


@dataclass(frozen=True, slots=True)
class Desk:
    """What every question needs, and what no question changes.

    Parameters
    ----------
    prompt
        Instructions and the form of answers.
    model, answer_tokens
        Who is asked, and for how much.
    cache, budget
        Answers that are kept, tokens that are left.
    """

    prompt: Prompt
    model: str
    answer_tokens: int
    cache: AnswerCache
    budget: Budget

    def messages(self, reading: Reading, chunk: Chunk) -> tuple[Message, ...]:
        """What is sent for a chunk."""
        return self.prompt.messages(reading, chunk)

    def kept(self, messages: tuple[Message, ...]) -> Kept | None:
        """The answer that is kept for messages, where it can be used."""
        found = self.cache.find(self._key(messages))
        return found if found and (found.cut or parse_answer(found.text) is not None) else None

    def keep(self, messages: tuple[Message, ...], kept: Kept) -> Kept:
        """Keep an answer."""
        self.cache.keep(self._key(messages), kept)
        return kept

    def missing(self, reading: Reading, chunk: Chunk) -> Iterator[Chunk]:
        """The parts of a chunk that would have to be asked for."""
        found = self.kept(self.messages(reading, chunk))
        if found is None:
            yield chunk
        elif found.cut:
            for half in chunk.halves():
                yield from self.missing(reading, half)

    def _key(self, messages: tuple[Message, ...]) -> str:
        return key_of(self.model, messages, answer_tokens=self.answer_tokens)


def answers_to(
    desk: Desk, client: Client, reading: Reading, chunk: Chunk, *, depth: int = 0
) -> tuple[tuple[Chunk, Answer], ...]:
    """The answers for a chunk, or for its parts where one answer can't hold it.

    Raises
    ------
    AnswerUnusable
        Where the model does not answer in the form that was asked for.
    BudgetReached, ServiceFailed
        Where the run can't go on.
    OutputError
        Where the answer can't be kept.
    """
    source = reading.document.source or reading.document.id
    messages = desk.messages(reading, chunk)
    kept = desk.kept(messages)
    if kept is None:
        kept = desk.keep(messages, _asked(desk, client, messages, source))
    else:
        desk.budget.count_kept()
    if not kept.cut:
        return ((chunk, parse_answer(kept.text) or Answer()),)
    halves = chunk.halves() if depth < DEEPEST else ()
    if not halves:
        way_out = "raise SINOGRAPH_LLM_ANSWER_TOKENS, or try another model"
        raise AnswerUnusable(source, _place(chunk), "the model's answer is cut off", way_out)
    return tuple(one for half in halves for one in answers_to(desk, client, reading, half, depth=depth + 1))


def _asked(desk: Desk, client: Client, messages: tuple[Message, ...], source: str) -> Kept:
    sent = prompt_tokens(messages)
    for _ in range(READINGS):
        with desk.budget.reserved(sent + desk.answer_tokens) as spending:
            reply = client.ask(messages, desk.prompt.schema, source=source)
            spending.told = (sent if reply.told is None else reply.told) + sent * reply.lost
            spending.answered = prompt_tokens(({"content": reply.text},)) if reply.answered is None else reply.answered
        if reply.refused:
            way_out = "leave the document out, or try another model"
            raise AnswerUnusable(source, "", "the model would not answer", way_out)
        if reply.cut:
            return Kept("", cut=True)
        if parse_answer(reply.text) is not None:
            return Kept(reply.text)
    way_out = "try a model that holds to a JSON schema"
    raise AnswerUnusable(source, "", "the model's answer is not in the form that was asked for", way_out)


def _place(chunk: Chunk) -> str:
    return f"characters {chunk.start:,} to {chunk.end:,}"
