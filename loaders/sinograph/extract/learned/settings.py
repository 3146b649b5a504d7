"""How sure the network must be: chosen on the corpus's part to tune on, kept beside the weights."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from sinograph.errors import ConfigError
from sinograph.extract.learned.kinds import EDGE_TYPES
from sinograph.extract.learned.network import SETTINGS, refuse_gap
from sinograph.extract.learned.weighing import Weighing
from sinograph.notation import read_yaml


@dataclass(frozen=True, slots=True)
class Settings:
    """How sure the network must be: probabilities, and by what its probability of a claim is corrected.

    Parameters
    ----------
    name
        From which a name of the network's own counts.
    no_name
        From which an unlisted name of the rules' is dropped.
    retype
        From which its node type is the network's.
    accept
        From which a claim that the rules do not make counts, as corrected, by language: ``en``, ``zh``.
    veto
        Under which a claim of the rules' is dropped, as corrected.
    veto_date
        Under which a date of the rules' is dropped.
    value
        From which a date, sum or share belongs to a claim.
    share
        How much the first network's word on a claim of an English text counts beside the second's.
    weighing
        Log-odds by which its probability of a claim is corrected (`training.weigh` fits them).
    """

    name: float = 0.7
    no_name: float = 0.95
    retype: float = 0.7
    accept: Mapping[str, float] = field(default_factory=lambda: {"en": 0.7, "zh": 0.7})
    veto: float = 0.1
    veto_date: float = 0.1
    value: float = 0.5
    share: float = 0.5
    weighing: Weighing = field(default_factory=Weighing)


def settings_of(told: Mapping[str, Any]) -> Settings:
    """The settings of a mapping, as in ``settings.yaml``.

    Raises
    ------
    ConfigError
        Where a setting that there is not is named, one is no probability, or `weighing` no log-odds.

    Examples
    --------
    >>> settings_of({"accept": {"en": 0.7, "zh": 0.9}}).accept["zh"]
    0.9
    """
    known = [f.name for f in fields(Settings)]
    for name, value in told.items():
        if name not in known:
            raise ConfigError(f"settings.yaml: there is no setting {name!r}; there are {', '.join(known)}")
        if name == "weighing":
            continue
        given = list(value.values()) if isinstance(value, Mapping) else [value]
        if isinstance(value, Mapping) != (name == "accept") or not all(_is_probability(v) for v in given):
            by = ", by language" if name == "accept" else ""
            raise ConfigError(f"settings.yaml: {name} is {value!r}, and must be from 0 to 1{by}")
    accept = {**Settings().accept, **told.get("accept", {})}
    return Settings(**{**told, "accept": accept, "weighing": _weighing(told.get("weighing", {}))})


def _weighing(told: object) -> Weighing:
    """The log-odds under ``weighing``: those of `Weighing` by name, and ``types`` by edge type."""
    if isinstance(told, Mapping) and {*told} <= {f.name for f in fields(Weighing)}:
        types = told.get("types", {})
        numbers = [value for name, value in told.items() if name != "types"]
        known = isinstance(types, Mapping) and {*types} <= {*EDGE_TYPES}
        if known and all(_is_number(v) for v in (*numbers, *types.values())):
            return Weighing(**told)
    names = ", ".join(f.name for f in fields(Weighing))
    raise ConfigError(f"settings.yaml: weighing is {told!r}, and must hold log-odds under {names} (by edge type)")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_probability(value: object) -> bool:
    return isinstance(value, int | float) and _is_number(value) and 0 <= value <= 1


def read_settings(folder: Path) -> Settings:
    """The settings beside the weights of a folder.

    Parameters
    ----------
    folder
        Where ``settings.yaml`` lies.

    Raises
    ------
    ConfigError
        Where there is no such file, or it is no mapping of settings; it names the folder.
    """
    refuse_gap(folder, SETTINGS)
    try:
        told = read_yaml((folder / SETTINGS).read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise ConfigError(f"{folder / SETTINGS}: no YAML is read there: {problem}") from problem
    if not isinstance(told, Mapping):
        raise ConfigError(f"{folder / SETTINGS}: a mapping of settings is expected, as in the weights that ship")
    try:
        return settings_of(told)
    except ConfigError as problem:
        raise ConfigError(f"{folder}/{problem}") from problem
