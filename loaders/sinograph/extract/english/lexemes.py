"""Words that single readers go by, each set under its own name in ``lexemes.yaml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def lexemes(name: str) -> frozenset[str]:
    """The words of one name.

    Parameters
    ----------
    name
        A key of ``lexemes.yaml``.

    Examples
    --------
    >>> "snap up" in lexemes("buying")
    True
    """
    told: dict[str, str] = yaml.safe_load((files(__package__) / "lexemes.yaml").read_text(encoding="utf-8"))
    return frozenset(word.strip() for word in told[name].split(","))
