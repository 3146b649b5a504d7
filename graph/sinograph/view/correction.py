"""The page on which a person corrects annotations: the text, its names and claims, and one file to take away.

As the explorer's, its policy allows one script and one style sheet by their hashes and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from sinograph.model import STATUSES, Document
from sinograph.ontology import load_ontology
from sinograph.view.filling import filled, one_script, policy, safe_json, template
from sinograph.view.wording import writable

SCRIPTS = ("annotate_text.js", "annotate_state.js", "annotate_cards.js", "annotate.js")

Annotated = tuple[Document, Mapping[str, Any]]


def annotation_html(annotated: Sequence[Annotated], *, title: str = "Annotation") -> str:
    """Documents with their annotation, as a complete HTML page on which it can be corrected.

    Parameters
    ----------
    annotated
        Documents, each with its annotation as the guidelines' JSON object; a claim's ``confidence`` is shown.
    title
        Stands over the page.

    Examples
    --------
    >>> raw = {"id": "a", "language": "en", "published": None, "entities": [], "claims": []}
    >>> page = annotation_html([(Document("a", "<b>Nothing</b>"), raw)])
    >>> "<b>Nothing" in page, page.count("Content-Security-Policy")
    (False, 1)
    """
    style, script = template("annotate.css"), one_script(SCRIPTS)
    told = {
        "documents": [_document(document, raw) for document, raw in annotated],
        "statuses": STATUSES,
        **_types(),
    }
    parts = {
        "policy": policy((script,), style),
        "title": escape(writable(title)),
        "style": style,
        "told": writable(safe_json(told)),
        "script": script,
    }
    return filled(template("annotate.html"), parts)


def _document(document: Document, raw: Mapping[str, Any]) -> dict[str, Any]:
    told = safe_json([document.text, raw])
    return {
        "text": document.text,
        "title": document.title or "",
        "raw": raw,
        "mark": hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    }


def _types() -> dict[str, Any]:
    ontology = load_ontology()
    return {
        "nodes": {
            n.name: {"label": n.label, "colour": n.colour, "means": n.definition} for n in ontology.nodes.values()
        },
        "edges": {
            e.name: {
                "label": e.label,
                "means": e.definition,
                "subject": e.subject,
                "object": e.object,
                "symmetric": e.symmetric,
                "attributes": e.attributes,
            }
            for e in ontology.edges.values()
        },
    }
