"""Pages whose machine wrote the sound of a character behind it, 網(wǎng): read as if it had not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_TONED = re.compile(rf"(?<=[\u3400-\u9fff])[(（](?=[a-zü]*[{_TONES}])[a-zü{_TONES}]{{1,6}}[)）]")
_ANY = re.compile(rf"(?<=[\u3400-\u9fff])[(（][a-zü{_TONES}]{{1,6}}[)）]")
ENOUGH = 2  # one alone may teach how a rare character is read


@dataclass(frozen=True, slots=True)
class Unspelled:
    """A reading without the sounds, and where its places lie in the document.

    Parameters
    ----------
    reading
        What the finders read.
    cuts
        Where, in the text without them, each sound stood.
    lengths
        How long the sounds are together up to and with each; as many as `cuts`.
    """

    reading: Reading
    cuts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()

    def place(self, place: int) -> int:
        """Where a character of the text without sounds stands in the document."""
        index = bisect_right(self.cuts, place)
        return place + (self.lengths[index - 1] if index else 0)

    def end(self, end: int) -> int:
        """Where a span that ends in the text without sounds ends in the document."""
        return self.place(end - 1) + 1 if end else 0

    def outward(self, mention: Mention, text: str) -> Mention:
        """A mention at its place in the document."""
        if not self.cuts:
            return mention
        start, end = self.place(mention.start), self.end(mention.end)
        return replace(mention, start=start, end=end, text=text[start:end], name=mention.name or mention.text)

    def draft(self, draft: Draft, text: str) -> Draft:
        """A draft at its place in the document."""
        if not self.cuts:
            return draft
        return replace(
            draft,
            subject=self.outward(draft.subject, text),
            object=self.outward(draft.object, text),
            start=self.place(draft.start),
            end=self.end(draft.end),
        )

    def inward(self, mention: Mention) -> Mention:
        """A mention of the document at its place in the text without sounds."""
        if not self.cuts:
            return mention
        start, end = _inner(self, mention.start), _inner(self, mention.end)
        return replace(mention, start=start, end=end, text=self.reading.document.text[start:end])


def _inner(told: Unspelled, place: int) -> int:
    """The first place of the text without sounds that lies at or behind a place of the document."""
    low, high = 0, len(told.reading.document.text)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if told.place(middle) < place else (low, middle)
    return low


def unspelled(reading: Reading) -> Unspelled:
    """A reading whose text holds no sounds behind its characters.

    Parameters
    ----------
    reading
        The document and its parts.

    Returns
    -------
    Unspelled
        With the reading itself where the document writes none.

    Examples
    --------
    >>> from sinograph.model import Document, Passage
    >>> text = "網(wǎng)易與騰訊簽署戰(zhàn)略協(xié)議。"
    >>> told = unspelled(Reading(Document("a", text), (), (Passage(0, len(text), "sentence", 0, "zh", 0),)))
    >>> told.reading.document.text, text[told.place(1)]
    ('網易與騰訊簽署戰略協議。', '易')
    """
    text = reading.document.text
    if len(_TONED.findall(text)) < ENOUGH:
        return Unspelled(reading)
    found = [match.span() for match in _ANY.finditer(text)]
    lengths = tuple(accumulate(end - start for start, end in found))
    cuts = tuple(start - before for (start, _), before in zip(found, (0, *lengths), strict=False))
    document = replace(reading.document, text=_ANY.sub("", text))
    clean = Unspelled(Reading(document, reading.articles, ()), cuts, lengths)
    passages = tuple(
        replace(p, start=_inner(clean, p.start), end=_inner(clean, p.end)) for p in reading.passages if p.end > p.start
    )
    return replace(clean, reading=replace(clean.reading, passages=passages))


def moved(told: Unspelled, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of the document where the text without sounds has them."""
    return [told.inward(mention) for mention in mentions]
