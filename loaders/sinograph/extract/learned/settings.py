"""How sure the network must be: chosen on the corpus's part to tune on, kept beside the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Settings:
    """Probabilities.

    Parameters
    ----------
    name
        From which a name of the network's own counts.
    no_name
        From which an unlisted name of the rules' is dropped.
    retype
        From which its node type is the network's.
    accept
        From which a claim that the rules do not make counts, by language: ``en``, ``zh``.
    veto
        Under which a claim of the rules' is dropped.
    value
        From which a date, sum or share belongs to a claim.
    """

    name: float = 0.85
    no_name: float = 0.95
    retype: float = 0.85
    accept: Mapping[str, float] = field(default_factory=lambda: {"en": 0.85, "zh": 0.95})
    veto: float = 0.15
    value: float = 0.5


def settings_of(told: Mapping[str, Any]) -> Settings:
    """The settings of a mapping, as in ``settings.yaml``.

    >>> settings_of({"accept": {"en": 0.7, "zh": 0.9}}).accept["zh"]
    0.9
    """
    return Settings(**told)


def read_settings(folder: Path) -> Settings:
    """The settings beside the weights of a folder.

    Parameters
    ----------
    folder
        Where ``settings.yaml`` lies.
    """
    return settings_of(yaml.safe_load((folder / "settings.yaml").read_text(encoding="utf-8")))
