"""Ids that come from content: the same thing has the same id in every run, process and order."""

from __future__ import annotations

import hashlib
import json
from json.encoder import encode_basestring

# Ids are made by the hundred thousand: an encoder once for all, and for strings not even that.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _packed(part: object) -> str:
    return str(part) if type(part) is int else _JSON.encode(part)


def content_id(prefix: str, *parts: object) -> str:
    """A short, stable id of some parts.

    Parameters
    ----------
    prefix
        Says what the id is of; stands in front, before a dash.
    parts
        Strings, numbers, None, or lists of these. Their boundaries count: ("ab", "c") is not ("a", "bc").

    Returns
    -------
    str
        The prefix and the first 20 hexadecimal digits of a SHA-256.

    Examples
    --------
    >>> content_id("c", "ab", "c") == content_id("c", "ab", "c")
    True
    >>> content_id("c", "ab", "c") == content_id("c", "a", "bc")
    False
    """
    packed = ",".join([encode_basestring(p) if type(p) is str else _packed(p) for p in parts])
    return f"{prefix}-{hashlib.sha256(f'[{packed}]'.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
