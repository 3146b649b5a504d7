"""Which entity is this? Ids from content, people joined by what they share, a person's word on top.

>>> from sinograph.resolve import entity_id
>>> entity_id("Company", "Tencent Holdings", key="tencent")
'tencent'
"""

from sinograph.resolve.candidates import candidates
from sinograph.resolve.identity import entity_id, is_joined_id, is_listed_id, is_person_id
from sinograph.resolve.judgements import VERDICTS, JudgementLog, judgement_id
from sinograph.resolve.linker import Linker
from sinograph.resolve.people import Lookup, name_keys, widen
from sinograph.resolve.replay import Verdicts, judged_with, replay
from sinograph.resolve.resolution import Resolution, resolve

__all__ = [
    "VERDICTS",
    "JudgementLog",
    "Linker",
    "Lookup",
    "Resolution",
    "Verdicts",
    "candidates",
    "entity_id",
    "is_joined_id",
    "is_listed_id",
    "is_person_id",
    "judged_with",
    "judgement_id",
    "name_keys",
    "replay",
    "resolve",
    "widen",
]
