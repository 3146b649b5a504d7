"""The records: small, frozen, and the same everywhere.

>>> from sinograph.model import PartialDate
>>> PartialDate("2016").last
datetime.date(2016, 12, 31)
"""

from sinograph.model.amounts import Amount
from sinograph.model.claims import STATUSES, Claim, Entity, Evidence, Extraction, Mention, Refusal
from sinograph.model.dates import PartialDate
from sinograph.model.documents import Article, Document, Passage
from sinograph.model.edges import Edge, Judgement
from sinograph.model.graph import Naming, Snapshot, Source
from sinograph.model.ids import content_id

__all__ = [
    "STATUSES",
    "Amount",
    "Article",
    "Claim",
    "Document",
    "Edge",
    "Entity",
    "Evidence",
    "Extraction",
    "Judgement",
    "Mention",
    "Naming",
    "PartialDate",
    "Passage",
    "Refusal",
    "Snapshot",
    "Source",
    "content_id",
]
