"""The forms of export, and the one door to them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from sinograph.errors import ConfigError
from sinograph.model import Snapshot


class _Form(Protocol):
    SUFFIX: str
    DESCRIPTION: str

    def write(self, snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
        """Write a snapshot; returns the files written."""
        ...


@cache
def _forms() -> dict[str, _Form]:
    names = sorted(m.name for m in iter_modules([str(Path(__file__).parent)]))
    modules = {name: import_module(f"sinograph.export.{name}") for name in names if name != "room"}
    return {
        name.removesuffix("_form"): cast(_Form, module) for name, module in modules.items() if hasattr(module, "SUFFIX")
    }


def forms() -> tuple[str, ...]:
    """The names of the forms, sorted."""
    return tuple(sorted(_forms()))


def export(snapshot: Snapshot, out: Path, *, form: str | None = None) -> tuple[Path, ...]:
    """Write a snapshot in a form.

    Parameters
    ----------
    snapshot
        What to write.
    out
        The file, or for ``csv`` the folder.
    form
        One of `forms`; by the suffix of `out` where None.

    Returns
    -------
    tuple of Path
        What was written. A file is complete or not there: it is written beside its place and then moved.

    Raises
    ------
    ConfigError
        Where the form is unknown.
    """
    known = _forms()
    chosen = form or next((n for n, f in known.items() if out.suffix == f.SUFFIX), "" if out.suffix else "csv")
    if chosen not in known:
        told = form or out.suffix
        raise ConfigError(f"export form {told!r} is unknown; give --format one of {', '.join(forms())}")
    out.parent.mkdir(parents=True, exist_ok=True)
    return known[chosen].write(snapshot, out)
