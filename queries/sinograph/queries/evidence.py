"""The words behind an answer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sinograph.store import Store

_AT_ONCE = 1000
_TEXT = """
UNWIND $ids AS i
MATCH (c:Claim {id: i})
MATCH (d:Document)-[:STATES]->(c)
RETURN c.id AS id, c.quote AS quote, d.id AS document, d.headline AS headline, d.url AS url,
       coalesce(c.published, d.published) AS published, c.confidence AS confidence
ORDER BY id
"""


def evidence(store: Store, claim_ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """Quote and source of claims.

    Parameters
    ----------
    claim_ids
        Ids as in `Answer.claims`; those that are not stored are passed over.

    Returns
    -------
    dict
        For each claim id ``quote``, ``document`` (its id), ``headline``, ``url``, ``published`` (of the article, else
        of the document, at the told precision) and ``confidence`` (0 to 1); in the order of `claim_ids`.
    """
    wanted = list(dict.fromkeys(claim_ids))
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        answer = store.rows(_TEXT, {"ids": wanted[start : start + _AT_ONCE]})
        for row in answer.rows:
            told = dict(zip(answer.columns, row, strict=True))
            found[str(told.pop("id"))] = told
    return {claim: found[claim] for claim in wanted if claim in found}
