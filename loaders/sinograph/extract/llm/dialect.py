"""What a service does not understand of a request, learned from its refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

FORMATS = ("json_schema", "json_object", "text")
LIMITS = ("max_tokens", "max_completion_tokens", "")
# What a refusal says where the form of the answer is meant.
_OF_FORMAT = ("response_format", "json_schema", "json_object", "schema", "structured", "grammar", "guided")


@dataclass(frozen=True, slots=True)
class Dialect:
    """The parameters that a service takes.

    Parameters
    ----------
    format
        How it is held to JSON: one of `FORMATS`; with ``text`` the instructions alone ask for it.
    limit
        What it calls the longest answer: one of `LIMITS`.
    temperature
        Whether it lets one choose it.

    Examples
    --------
    >>> Dialect().after("unknown field: response_format").format
    'json_object'
    """

    format: str = FORMATS[0]
    limit: str = LIMITS[0]
    temperature: bool = True

    def body(
        self, model: str, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], answer_tokens: int
    ) -> dict[str, Any]:
        """A request; it offers no tools, so an answer is a text and nothing else."""
        told: dict[str, Any] = {"model": model, "messages": [dict(m) for m in messages]}
        if self.temperature:
            told["temperature"] = 0
        if self.limit:
            told[self.limit] = answer_tokens
        if self.format == "json_schema":
            named = {"name": "annotation", "strict": True, "schema": schema}
            told["response_format"] = {"type": "json_schema", "json_schema": named}
        elif self.format == "json_object":
            told["response_format"] = {"type": "json_object"}
        return told

    def after(self, refusal: str) -> Dialect | None:
        """What to try after a refusal, or None where nothing is left to leave out.

        A refusal that names none of the parameters is most often of a service that checks nothing but the form.

        Parameters
        ----------
        refusal
            What the service said.
        """
        said = refusal.lower()
        if "temperature" in said and self.temperature:
            return replace(self, temperature=False)
        if "max_tokens" in said and self.limit and "context" not in said:
            return replace(self, limit=LIMITS[LIMITS.index(self.limit) + 1])
        if self.format != "text" and (any(word in said for word in _OF_FORMAT) or "context" not in said):
            return replace(self, format=FORMATS[FORMATS.index(self.format) + 1])
        return None
