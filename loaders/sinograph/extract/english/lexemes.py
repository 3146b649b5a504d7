"""Words that single readers go by, each set under its own name in ``lexemes.yaml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sinograph.notation import read_yaml


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
    told: dict[str, str] = read_yaml((files(__package__) / "lexemes.yaml").read_text(encoding="utf-8"))
    return frozenset(word.strip() for word in told[name].split(","))
