"""A template filled so that nothing a document says can run: one policy, JSON in a block, texts escaped."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SLOT = re.compile(r"\{\{ (\w+) \}\}")


def safe_json(told: Any) -> str:
    """JSON that can stand inside a script block of a page.

    >>> safe_json({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    plain = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda sign: _UNSAFE[sign[0]], plain)


def filled(template: str, parts: Mapping[str, str]) -> str:
    """A template with its slots filled, each once; what a part holds is never read as a slot.

    >>> filled("<p>{{ words }}</p>", {"words": "{{ words }}"})
    '<p>{{ words }}</p>'
    """
    return _SLOT.sub(lambda slot: parts[slot[1]], template)


def policy(scripts: Sequence[str], style: str) -> str:
    """The content security policy that allows these scripts and this style by their hashes, and nothing else.

    >>> policy(["a"], "b")[:37]
    "default-src 'none'; script-src 'sha25"
    """
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def templates() -> Traversable:
    """The folder of the templates."""
    return files("sinograph.view") / "templates"


def template(name: str) -> str:
    """A file of the templates."""
    return (templates() / name).read_text(encoding="utf-8")


def one_script(names: Sequence[str]) -> str:
    """Script files as one, whose names stay their own."""
    return "(() => {\n" + "\n".join(template(name) for name in names) + "\n})();\n"
