"""Which date of a sentence belongs to which of its acts."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read

DATES = [
    ("[Ada] has put money into [Bob] and [Cid], and on Tuesday it agreed to invest in [Dan].", "Bob", None),
    ("[Ada] invested in [Bob], and last year the fund backed [Cid].", "Bob", None),
    ("[Ada] invested in [Bob] and on Tuesday sold [Cid].", "Bob", None),
    ("[Ada] invested in [Bob] and [Cid] on Tuesday.", "Bob", "2017-02-14"),
    ("[Ada] invested in [Bob] last year.", "Bob", "2016"),
]


@pytest.mark.parametrize(("text", "object_", "expected"), DATES)
def test_a_date_behind_and_begins_the_next_act(text: str, object_: str, expected: str | None) -> None:
    found = [d for d in read(text, published="2017-02-17") if (d.type, d.object.text) == ("INVESTED_IN", object_)]
    assert [str(d.date) if d.date else None for d in found] == [expected]
