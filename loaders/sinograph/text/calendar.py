"""Dates told in pieces, put together against the day that they were told on."""

from __future__ import annotations

import calendar as gregorian
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sinograph.model import PartialDate
from sinograph.text.numerals import chinese_number, english_number

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("Monday 一", "Tuesday 二", "Wednesday 三", "Thursday 四", "Friday 五", "Saturday 六", "Sunday 日 天")
    )
    for name in names.split()
}
MONTHS = {name[:3].lower(): number for number, name in enumerate(gregorian.month_name) if name}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "一": 1, "二": 2, "三": 3, "四": 4}
ROC_BEGINS = 1911
Groups = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that relative words lean on: what is not told is None.

    Parameters
    ----------
    year, month, day
        Of the publication.
    shifts
        How far a relative word (``last year``, 昨日) reaches.
    ahead
        Whether the words around speak of what is to come.
    """

    year: int | None
    month: int | None
    day: int | None
    shifts: Mapping[str, int]
    ahead: bool = False

    @property
    def whole(self) -> date | None:
        """The day, where it is known to the day."""
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None

    def shift(self, word: str) -> int:
        """How many years, months or days a word moves; its first word decides where the whole is unknown."""
        word = word.lower()
        return self.shifts[word] if word in self.shifts else self.shifts.get(word.rpartition(" ")[0], 0)


def anchor_of(published: PartialDate | None, shifts: Mapping[str, int]) -> Anchor:
    """The anchor that a published date gives.

    >>> anchor_of(PartialDate("2016-05"), {}).month
    5
    """
    parts: list[int | None] = [int(part) for part in published.text.split("/")[0].split("-")] if published else []
    year, month, day = [*parts, None, None, None][:3]
    return Anchor(year, month, day, shifts)


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """The ISO form at that precision, or None where there is no such day.

    >>> iso(2016, 2, 30), iso(2016, 11)
    (None, '2016-11')
    """
    if year is None or not 1 <= year <= 9999:
        return None
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= gregorian.monthrange(year, month)[1] else None


def _joined(first: str | None, last: str | None) -> str | None:
    if first is None or last is None or first > last:
        return None
    return first if first == last else f"{first}/{last}"


def number(text: str | None) -> int | None:
    """A month, day, quarter or count, in whatever words.

    >>> number("Sept"), number("十一"), number("3rd"), number("two")
    (9, 11, 3, 2)
    """
    if not text:
        return None
    text = text.strip(". ")
    if text[:3].lower() in MONTHS and not text[0].isdigit():
        return MONTHS[text[:3].lower()]
    plain = text.rstrip("stndrh") if text[0].isdigit() else text
    value = english_number(plain)
    value = chinese_number(plain) if value is None else value
    return None if value is None else int(value)


def moved(year: int, month: int, by: int) -> tuple[int, int]:
    """The month that lies `by` months away.

    >>> moved(2016, 1, -1)
    (2015, 12)
    """
    whole = year * 12 + month - 1 + by
    return whole // 12, whole % 12 + 1


def _year(told: Groups, anchor: Anchor) -> int | None:
    if told.get("roc"):
        return (number(told["roc"]) or 0) + ROC_BEGINS
    if told.get("ys"):
        short = int(told["ys"])
        return 2000 + short if short < 50 else 1900 + short
    if told.get("y"):
        return number(told["y"])
    if told.get("ry"):
        return None if anchor.year is None else anchor.year + anchor.shift(told["ry"])
    return None


def _recent(anchor: Anchor, month: int, day: int | None) -> int | None:
    """The year of a month or a day without one: the latest that is not after the anchor, or the next one ahead."""
    if anchor.year is None:
        return None
    if anchor.month is None:
        return anchor.year
    here = (anchor.month, anchor.day or 31) if day else (anchor.month,)
    there = (month, day) if day else (month,)
    if there <= here:
        return anchor.year + (1 if anchor.ahead and anchor.month - month > 6 else 0)
    return anchor.year if anchor.ahead else anchor.year - 1


def _coming(anchor: Anchor, month: int) -> int | None:
    """The year of "next March"."""
    return anchor.year + (month <= anchor.month) if anchor.year and anchor.month else None


def _past(anchor: Anchor, month: int) -> int | None:
    """The year of "last March"."""
    return anchor.year - (anchor.month is not None and month >= anchor.month) if anchor.year else None


def _months_back(told: Groups, anchor: Anchor) -> tuple[int, int] | None:
    if anchor.year is None or anchor.month is None:
        return None
    return moved(anchor.year, anchor.month, anchor.shift(told["rm"]))


def read_span(told: Groups, anchor: Anchor) -> str | None:
    """A year, month or day, or a range of them."""
    if told.get("rm"):
        back = _months_back(told, anchor)
        return iso(*back, number(told.get("d"))) if back else None
    if told.get("holiday"):
        return iso(_year(told, anchor), 11, 11)
    month, day = number(told.get("m")), number(told.get("d"))
    year = _year(told, anchor)
    if year is None and month and not _has_year(told):
        last, last_day = number(told.get("m2")), number(told.get("d2"))
        ends = (last, last_day or day) if last else (month, day)
        if told.get("nx"):
            year = _coming(anchor, month)
        else:
            year = _past(anchor, month) if told.get("lm") else _recent(anchor, *ends)
    first = iso(year, month, day)
    if not told.get("m2") and not told.get("d2"):
        return first
    return _joined(first, iso(number(told.get("y2")) or year, number(told.get("m2")) or month, number(told.get("d2"))))


def _has_year(told: Groups) -> bool:
    return any(told.get(name) for name in ("y", "ry", "ys", "roc"))


def read_numeric(told: Groups, anchor: Anchor) -> str | None:
    """2016-11-17, 2016/11, 2016.11.17."""
    return iso(int(told["y"]), int(told["m"]), int(told["d"]) if told.get("d") else None)


def read_slashed(told: Groups, anchor: Anchor) -> str | None:
    """11/17/2016 or 17/11/2016; where both would do, the one that the anchor speaks for, else the year alone."""
    first, second, year = int(told["a"]), int(told["b"]), int(told["y"])
    readings = {text for text in (iso(year, first, second), iso(year, second, first)) if text}
    if len(readings) == 1:
        return readings.pop()
    if anchor.whole:
        past = sorted(text for text in readings if text <= anchor.whole.isoformat())
        near = [text for text in past if (anchor.whole - date.fromisoformat(text)).days < 60]
        if len(near) == 1:
            return near[0]
    return iso(year) if readings else None


def _parts(told: Groups, anchor: Anchor, index: int, length: int) -> str | None:
    year, first = _year(told, anchor), (index - 1) * length + 1
    if year is None and not _has_year(told):
        year = _recent(anchor, first, None)
    return _joined(iso(year, first), iso(year, first + length - 1))


def read_quarter(told: Groups, anchor: Anchor) -> str | None:
    """A quarter, as a range of three months."""
    if told.get("rq"):
        if anchor.year is None or anchor.month is None:
            return None
        year, month = moved(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * anchor.shift(told["rq"]))
        return _joined(iso(year, month), iso(year, month + 2))
    word = told.get("q") or told.get("q2") or ""
    late = told.get("y2")
    if late:
        told = {**told, "y": late if len(late) == 4 else f"20{late}"}
    return _parts(told, anchor, QUARTERS.get(word) or number(word) or 0, 3)


def read_half(told: Groups, anchor: Anchor) -> str | None:
    """A half-year, as a range of six months."""
    return _parts(told, anchor, 1 if told["h"] in ("first", "上", "1") else 2, 6)


def read_firstmonths(told: Groups, anchor: Anchor) -> str | None:
    """The first n months or quarters of a year."""
    count = number(told.get("n")) or 3 * (number(told.get("nq")) or 0)
    year = _year(told, anchor) if _has_year(told) else _recent(anchor, count, None)
    return _joined(iso(year, 1), iso(year, count))


def read_years(told: Groups, anchor: Anchor) -> str | None:
    """2014-2016, 2014-15."""
    year = number(told["y"])
    last = number(told.get("y2")) or (int(f"{told['y'][:2]}{told['yy']}") if told.get("yy") else None)
    return _joined(iso(year), iso(last)) if year and last and last - year <= 60 else None


def read_decade(told: Groups, anchor: Anchor) -> str | None:
    """The 1990s, 上世纪90年代."""
    year = number(told.get("y")) or 1900 + _tens(told["yy"])
    return _joined(iso(year), iso(year + 9))


def _tens(text: str) -> int:
    value = number(text.rstrip("十")) or 0
    return value if value >= 10 else value * 10


def read_near(told: Groups, anchor: Anchor) -> str | None:
    """Yesterday, 昨日 and their like."""
    return (anchor.whole + timedelta(days=anchor.shift(told["rd"]))).isoformat() if anchor.whole else None


def _monday(anchor: date, weeks: int) -> date:
    return anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=weeks)


def read_week(told: Groups, anchor: Anchor) -> str | None:
    """Last week, 本周: Monday to Sunday."""
    if anchor.whole is None:
        return None
    monday = _monday(anchor.whole, anchor.shift(told["wk"]))
    first = monday + timedelta(days=5 if "weekend" in told["wk"] or told.get("we") else 0)
    return _joined(first.isoformat(), (monday + timedelta(days=6)).isoformat())


def read_weekday(told: Groups, anchor: Anchor) -> str | None:
    """On Monday: the latest one, of what is to come the next; last Monday: before today; 上周一: of last week."""
    if anchor.whole is None:
        return None
    wanted, word = WEEKDAYS[told["w"]], (told.get("wk") or "").lower()
    if word and not word.isascii():
        return (_monday(anchor.whole, anchor.shift(word)) + timedelta(days=wanted)).isoformat()
    back = (anchor.whole.weekday() - wanted) % 7
    if word in ("next", "this coming"):
        return (anchor.whole + timedelta(days=(7 - back) % 7 or 7)).isoformat()
    if word == "this" and anchor.ahead:
        return (_monday(anchor.whole, 0) + timedelta(days=wanted)).isoformat()
    if not word and anchor.ahead:
        return (anchor.whole + timedelta(days=(7 - back) % 7)).isoformat()
    return (anchor.whole - timedelta(days=back or (7 if word == "last" else 0))).isoformat()


def read_ago(told: Groups, anchor: Anchor) -> str | None:
    """Two years ago, 三个月前: as fine as its own unit."""
    count, unit = number(told["n"]), told["unit"]
    if count is None or anchor.year is None:
        return None
    if unit in ("year", "decade", "年"):
        return iso(anchor.year - count * (10 if unit == "decade" else 1)) if told["n"] != "半" else None
    if unit in ("month", "月"):
        return iso(*moved(anchor.year, anchor.month, -count)) if anchor.month and told["n"] != "半" else None
    return _days_ago(count, unit, anchor.whole)


def _days_ago(count: int, unit: str, today: date | None) -> str | None:
    if today is None:
        return None
    if unit in ("week", "周", "週", "星期"):
        monday = _monday(today, -count)
        return _joined(monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    hours = {"hour": count, "小时": count, "小時": count, "minute": 0, "分钟": 0, "分鐘": 0}.get(unit)
    if hours is not None and hours % 24:
        return None  # the time of publication is not known: it may be the day before
    return (today - timedelta(days=count if hours is None else hours // 24)).isoformat()


def read_dayonly(told: Groups, anchor: Anchor) -> str | None:
    """On the 11th, 11日: the latest such day."""
    day = number(told["d"])
    if anchor.year is None or anchor.month is None or anchor.day is None or day is None:
        return None
    back = anchor.shift(told["rm"]) if told.get("rm") else -int(day > anchor.day and not anchor.ahead)
    return iso(*moved(anchor.year, anchor.month, back), day)


SHAPES: Mapping[str, Callable[[Groups, Anchor], str | None]] = {
    "span": read_span,
    "numeric": read_numeric,
    "slashed": read_slashed,
    "quarter": read_quarter,
    "half": read_half,
    "firstmonths": read_firstmonths,
    "years": read_years,
    "decade": read_decade,
    "near": read_near,
    "week": read_week,
    "weekday": read_weekday,
    "ago": read_ago,
    "dayonly": read_dayonly,
}
