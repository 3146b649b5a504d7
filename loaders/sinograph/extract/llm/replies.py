"""A service's reply: its envelope, read with suspicion."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_SAID = 160
MOST_TOKENS = 10_000_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for one request.

    Parameters
    ----------
    text
        The model's words.
    cut
        Whether they end because there was no more room.
    refused
        Whether the model or a filter of the service would not answer.
    told, answered
        Tokens as the service counts them, or None where it does not say.
    lost
        Requests before this one that ran out of time; the service may have counted them.
    """

    text: str
    cut: bool = False
    refused: bool = False
    told: int | None = None
    answered: int | None = None
    lost: int = 0


def read_reply(content: bytes) -> Reply | None:
    """The reply in a response's body, or None where it holds none.

    >>> read_reply(b'{"choices": [{"message": {"content": "{}"}, "finish_reason": "length"}]}')
    Reply(text='{}', cut=True, refused=False, told=None, answered=None, lost=0)
    >>> read_reply(b"<html>") is None
    True
    """
    try:
        told = json.loads(content)
        choice = told["choices"][0]
        message = choice["message"]
        text = _words(message.get("content"))
        refused = bool(message.get("refusal")) or choice.get("finish_reason") == "content_filter"
        cut = choice.get("finish_reason") == "length"
        usage = told.get("usage") or {}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(usage, Mapping):
        usage = {}
    return Reply(text, cut, refused, _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def _words(content: Any) -> str:
    if isinstance(content, list):  # some services give parts
        return "".join(part["text"] for part in content if isinstance(part.get("text"), str))
    return content if isinstance(content, str) else ""


def _count(told: Any) -> int | None:
    fits = isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= MOST_TOKENS
    return told if fits else None


def said(content: bytes, secret: str) -> str:
    """What a refusal says, short, in one line and without the key, should the service repeat it.

    >>> said(b'{"error": {"message": "no model for sk-1 here"}}', "sk-1")
    'no model for … here'
    """
    try:
        told = json.loads(content)
        told = told.get("error", told) if isinstance(told, dict) else told
        told = told.get("message", told) if isinstance(told, dict) else told
    except (ValueError, RecursionError):
        told = content.decode("utf-8", "replace")
    words = " ".join(_CONTROLS.sub(" ", str(told)).split())
    return (words.replace(secret, "…") if secret else words)[:_SAID]


def error_code(content: bytes) -> str:
    """The code of a refusal, as far as it has one.

    >>> error_code(b'{"error": {"code": "insufficient_quota"}}')
    'insufficient_quota'
    """
    try:
        told = json.loads(content)["error"]
        return str(told.get("code") or told.get("type") or "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""
