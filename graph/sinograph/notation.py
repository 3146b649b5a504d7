"""YAML, read by the C parser where PyYAML has it, and kept as JSON: half of a start was the parsing of YAML."""

from __future__ import annotations

from typing import Any

import yaml

from sinograph.kept import kept

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
KEPT_FROM = 4_000  # characters of a text that is worth a file of its own


def read_yaml(text: str) -> Any:
    """What a YAML text says; plain data only.

    What a long text says is kept in the cache folder, under the text's own hash, so that a change is read anew; where
    nothing can be kept there, the text is parsed each time.

    Raises
    ------
    yaml.YAMLError
        Where it is no YAML, or asks for more than plain data.

    Examples
    --------
    >>> read_yaml("names: [Tencent, 腾讯]")
    {'names': ['Tencent', '腾讯']}
    """

    def _parsed() -> Any:
        return yaml.load(text, Loader=_LOADER)

    return kept("yaml", text, _parsed) if len(text) >= KEPT_FROM else _parsed()
