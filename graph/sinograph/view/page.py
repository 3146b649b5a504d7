"""The page: our own template, everything inlined, nothing that a document says can run.

The page's content security policy allows the two scripts and the style sheet by their hashes and nothing else:
no request, no inline handler, no ``javascript:`` address. Records come as JSON in a block that no browser runs;
the page's script puts their texts in place as text, never as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from sinograph.errors import ConfigError
from sinograph.files import whole_file
from sinograph.model import Snapshot
from sinograph.ontology import load_ontology
from sinograph.view.drawing import network, ranked
from sinograph.view.filling import filled, one_script, policy, safe_json, template
from sinograph.view.telling import records
from sinograph.view.wording import writable

SCRIPTS = ("graph.js", "look.js", "canvas.js", "legend.js", "search.js", "panel.js", "explorer.js")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a picture comes from, for its footer.

    Parameters
    ----------
    built
        When it was drawn, as it shall be shown; told by the caller, so that the same graph gives the same file.
    digest
        The SHA-256 digest of the whole graph.
    source
        The store, or whatever else was drawn.
    """

    built: str = ""
    digest: str = ""
    source: str = ""


def explore_html(
    snapshot: Snapshot,
    *,
    title: str = "sinograph",
    top: int = 2000,
    seed: int = 0,
    provenance: Provenance | None = None,
) -> str:
    """A snapshot as a complete HTML page that makes no request.

    Parameters
    ----------
    snapshot
        What to draw. Rumoured and denied edges are in the page, and hidden until asked for.
    title
        Stands over the picture.
    top
        How many entities are drawn at first, the most connected ones; the rest come when asked for.
    seed
        Of the layout.
    provenance
        What the footer tells.

    Raises
    ------
    ConfigError
        Where the installed pyvis brings no vis-network.

    Examples
    --------
    >>> from sinograph.model import Edge, Entity
    >>> pair = (Entity("a", "Company", "<b>A</b>"), Entity("b", "Company", "B"))
    >>> page = explore_html(Snapshot(entities=pair, edges=(Edge("r", "OWNS", "a", "b"),)))
    >>> "<b>A" in page, page.count("Content-Security-Policy")
    (False, 1)
    """
    style, library, script = template("explorer.css"), _vis_network(), one_script(SCRIPTS)
    told = _told(snapshot, top=top, seed=seed)
    told |= {"title": writable(title), "provenance": _provenance(provenance or Provenance())}
    parts = {
        "policy": policy((library, script), style),
        "title": escape(writable(title)),
        "style": style,
        "library": library,
        "graph": safe_json(told),
        "script": script,
    }
    return filled(template("explorer.html"), parts)


def write_explorer(
    snapshot: Snapshot,
    path: Path,
    *,
    title: str = "sinograph",
    top: int = 2000,
    provenance: Provenance | None = None,
) -> None:
    """Write the page of a snapshot: UTF-8, complete or not there.

    Parameters
    ----------
    snapshot, title, top, provenance
        As in `explore_html`.
    path
        The file; an earlier one is replaced when the new one is complete.
    """
    page = explore_html(snapshot, title=title, top=top, provenance=provenance)
    with whole_file(Path(path)) as out:
        out.write(page)


def _told(snapshot: Snapshot, *, top: int, seed: int) -> dict[str, Any]:
    ontology = load_ontology()
    found = ranked(snapshot)
    drawn = network(found, ontology, seed=seed)
    return {
        "nodes": drawn.nodes,
        "links": drawn.edges,
        "top": max(1, top),
        **records(snapshot, found, ontology),
    }


def _provenance(told: Provenance) -> dict[str, str]:
    return {"built": writable(told.built), "digest": writable(told.digest), "source": writable(told.source)}


def _vis_network() -> str:
    """The newest vis-network that the installed pyvis brings, without what would end a script block."""
    room = files("pyvis") / "templates" / "lib"
    versions = [f for f in room.iterdir() if f.name.startswith("vis-")] if room.is_dir() else []
    for folder in sorted(versions, key=lambda f: f.name, reverse=True):
        if (script := folder / "vis-network.min.js").is_file():
            return script.read_text(encoding="utf-8").replace("</script", "<\\/script")
    raise ConfigError(f"pyvis in {room} brings no vis-network.min.js; install it anew: pip install 'pyvis>=0.3.2'")
