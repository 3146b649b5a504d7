"""Sectors that an authority or a rule acts on, and the places of a seat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain

_SEAT = re.compile("总部|总办事处|总公司|大本营|本部|办公地|注册地")
# What stands where a place stands after the words for a seat; no dictionary of towns is whole.
_TOWN = re.compile(
    "(?:总(?:部|办事处|公司)|本部|办公地[点址]?)(?:[一-龥]{0,4}?)(?:位于|设在|设于|坐落于|坐落在|在)"
    r"(?P<town>(?![这那哪此其同各本当两几一])(?:(?![座栋层楼厦家公司的是和与将])[一-龥]){2,6}?(?<![里内外旁边处]))"
    "(?=的|[，。；、（）]|$)"
)


@cache
def _sector() -> re.Pattern[str]:
    tails = either(wordset("sectors", "tails"))
    return re.compile(f"{either(wordset('sectors', 'stems'))}{tails}?|{either(wordset('sectors', 'broad'))}{tails}")


@cache
def _place() -> re.Pattern[str]:
    town = r"(?:[\u4e00-\u9fff]{1,3}(?:市|区|县|新区|开发区))?"
    known = either(wordset("places", "countries") | wordset("places", "cities") | wordset("places", "provinces"))
    return re.compile(rf"{known}(?:省|市)?(?:{known}市?)?{town}")


def sectors(plain: Plain) -> Iterator[Candidate]:
    """Industries of a passage; only for passages that name an authority or a rule."""
    for match in _sector().finditer(plain.text):
        if plain.is_edge(match.end()) and plain.text[match.end() : match.end() + 1] not in ("协", "学", "局", "“"):
            yield Candidate(plain.start + match.start(), plain.start + match.end(), match.group(), "Sector", 0.1)


# A part of a town behind its name, up to what ends the place of a seat: 合肥|包河, 无锡|新吴科技园.
_DISTRICT = re.compile("(?![的和与及等两当本]|总部|总办|总公司|本部|分部)[一-龥]{2,6}?(?=的|[，。；、（）]|和|$)")
_AT = re.compile("(?:在|于|至|到|往|落户|扎根)$")
_STREET = re.compile("[路街号楼层厦村门]$|中心$|一带$|附近$|那块$|两地$|州$|商圈$|地段$|地区$|城区$|郊区?$")


def _district_end(plain: Plain, match: re.Match[str]) -> int:
    """Where the place of a seat ends: behind the part of the town, where one is named."""
    found = _DISTRICT.match(plain.text, match.end())
    if found is None or not _AT.search(plain.text[: match.start()]) or _STREET.search(found.group()):
        return match.end()
    words = plain.inside(found.start(), found.end())
    named = all(w.kind[0] == "n" or w.kind in ("f", "j", "b", "a", "s", "m", "g") or len(w.text) == 1 for w in words)
    return found.end() if named and plain.is_edge(found.start()) else match.end()


def seats(plain: Plain) -> Iterator[Candidate]:
    """Places of a passage that tells where somebody has a seat."""
    if not _SEAT.search(plain.text):
        return
    known = list(_place().finditer(plain.text))
    for match in known:
        end = _district_end(plain, match)
        text = plain.text[match.start() : end]
        yield Candidate(plain.start + match.start(), plain.start + end, text, "Place", 0.1)
    for match in _TOWN.finditer(plain.text):
        low, high = match.span("town")
        if not any(low < m.end() and m.start() < high for m in known):
            yield Candidate(plain.start + low, plain.start + high, match.group("town"), "Place", 0.1)
