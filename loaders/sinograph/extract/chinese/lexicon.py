"""Word lists and rules, read from the YAML files beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.notation import read_yaml


@cache
def load(name: str) -> Mapping[str, Any]:
    """The content of one word list.

    Parameters
    ----------
    name
        The file's name in ``lexicon/`` without its ending.

    Examples
    --------
    >>> "有限公司" in load("names")["legal"]
    True
    """
    text = (files("sinograph.extract.chinese") / "lexicon" / f"{name}.yaml").read_text(encoding="utf-8")
    return dict(read_yaml(text))


@cache
def wordset(name: str, key: str) -> frozenset[str]:
    """The words of one list, whether written as a list or as one line with spaces."""
    return frozenset(listed(load(name)[key]))


def listed(told: str | Iterable[str]) -> list[str]:
    """Words of a list, or of a line with spaces between them.

    >>> listed("投资 入股"), listed(["a b"])
    (['投资', '入股'], ['a b'])
    """
    return told.split() if isinstance(told, str) else [str(word) for word in told]


def either(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first.

    >>> either(["入股", "战略入股"])
    '(?:战略入股|入股)'
    """
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """Any word of a list, as a pattern."""
    return re.compile(either(wordset(name, key)))


@cache
def shape(key: str) -> re.Pattern[str]:
    """A pattern of ``lexicon/shapes.yaml``.

    >>> shape("round").search("完成B轮融资").group()
    'B轮'
    """
    return re.compile(load("shapes")[key])
