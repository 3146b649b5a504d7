"""Whether a claim fits its type and its text."""

from __future__ import annotations

from dataclasses import dataclass

from sinograph.model import STATUSES, Claim, Refusal
from sinograph.ontology.types import ATTRIBUTES, Ontology


@dataclass(frozen=True, slots=True)
class Ends:
    """The node types at a claim's ends."""

    subject: str
    object: str


def refusal(claim: Claim, ends: Ends, text: str, ontology: Ontology) -> Refusal | None:
    """Why a claim can't be kept, or None where it can.

    Parameters
    ----------
    claim
        The claim.
    ends
        The node types of its subject and object.
    text
        The whole text of the document that its evidence points into.
    ontology
        The types.

    Returns
    -------
    Refusal or None
        Reasons: ``unknown type``, ``unknown status``, ``same ends``, ``ends do not fit``,
        ``attribute does not fit``, ``quote not in text``.

    Examples
    --------
    >>> from sinograph.model import Evidence
    >>> from sinograph.ontology import load_ontology
    >>> words = "Tencent bought Supercell."
    >>> claim = Claim("LISTED_ON", "tencent", "supercell", Evidence("a", 0, 25, words, "offline", "1"))
    >>> refusal(claim, Ends("Company", "Company"), words, load_ontology()).reason
    'ends do not fit'
    """
    if claim.type not in ontology.edges:
        return Refusal("unknown type", claim.type)
    kind = ontology.edge(claim.type)
    told = f"{claim.subject} {claim.type} {claim.object}"
    if claim.status not in STATUSES:
        return Refusal("unknown status", f"{told}: {claim.status}")
    if claim.subject == claim.object:
        return Refusal("same ends", told)
    if not kind.admits(ends.subject, ends.object):
        return Refusal("ends do not fit", f"{told}: {ends.subject} → {ends.object}")
    extra = [a for a in ATTRIBUTES if a != "status" and getattr(claim, a) is not None and a not in kind.attributes]
    if extra:
        return Refusal("attribute does not fit", f"{told}: {', '.join(extra)}")
    if not claim.evidence.holds(text):
        return Refusal("quote not in text", f"{told}: {claim.evidence.quote[:60]!r}")
    return None
