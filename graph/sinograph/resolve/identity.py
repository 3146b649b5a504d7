"""Ids of entities, from what they are called.

Nobody hands ids out: two workers that never met give the same thing the same id.
"""

from __future__ import annotations

import re

from sinograph.model import content_id
from sinograph.names import normal

PERSON = "Person"

_UNLISTED = re.compile(r"([epj])-[0-9a-f]{20}")


def entity_id(type: str, name: str, *, key: str | None = None, document: str = "") -> str:  # noqa: A002 - the word of the field
    """The id of an entity.

    Parameters
    ----------
    type
        Its node type.
    name
        What the document calls it, in full.
    key
        The reference actor's key, where it is listed: then that is the id.
    document
        The id of the document. It counts for an unlisted Person only: two documents may well mean two people.

    Returns
    -------
    str
        The key; else ``e-`` and a hash of type and normalised name; for an unlisted person ``p-`` and a hash
        of type, normalised name and document.

    Examples
    --------
    >>> entity_id("Company", "Tencent", key="tencent")
    'tencent'
    >>> entity_id("Company", "Foo Ltd") == entity_id("Company", "FOO", document="a")
    True
    >>> entity_id("Person", "Wang Wei", document="a") == entity_id("Person", "Wang Wei", document="b")
    False
    """
    if key:
        return key
    if type == PERSON:
        return content_id("p", type, normal(name), document)
    return content_id("e", type, normal(name))


def joined_id(name_key: str, first: str) -> str:
    """The id of several unlisted people who are one.

    Parameters
    ----------
    name_key
        The normalised name under which `first` goes.
    first
        The smallest of their own ids.

    Examples
    --------
    >>> joined_id("wang wei", "p-00000000000000000000")[:2]
    'j-'
    """
    return content_id("j", PERSON, name_key, first)


def is_person_id(id: str) -> bool:  # noqa: A002 - the word of the field
    """Whether this is the id that one document gives an unlisted person.

    >>> is_person_id(entity_id("Person", "Wang Wei", document="a")), is_person_id("jack-ma")
    (True, False)
    """
    return id.startswith("p-") and _kind(id) == "p"


def is_joined_id(id: str) -> bool:  # noqa: A002 - the word of the field
    """Whether this is the id of several people who were joined: another document may change it.

    >>> is_joined_id(joined_id("wang wei", "p-00000000000000000000"))
    True
    """
    return _kind(id) == "j"


def is_listed_id(id: str) -> bool:  # noqa: A002 - the word of the field
    """Whether this is a reference actor's key.

    >>> is_listed_id("tencent"), is_listed_id(entity_id("Company", "Foo"))
    (True, False)
    """
    return not _kind(id)


def _kind(id: str) -> str:  # noqa: A002 - the word of the field
    match = _UNLISTED.fullmatch(id)
    return match[1] if match else ""
