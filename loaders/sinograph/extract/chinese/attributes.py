"""What a claim tells beside its ends: when, how much, which share, which round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, TypeVar

from sinograph.extract.chinese.lexicon import shape
from sinograph.extract.chinese.scene import Scene
from sinograph.model import Amount, Mention, PartialDate

Value = TypeVar("Value")
_ROUNDS = {"种子": "seed", "天使": "angel", "战略": "strategic"}
# Types whose date is that of an act; the others last, and a date near them is another thing's.
ACTS = frozenset(
    [
        "INVESTED_IN",
        "ACQUIRED",
        "MERGED_WITH",
        "FOUNDED",
        "LAUNCHED",
        "LISTED_ON",
        "REGULATES",
        "INVESTIGATED",
        "PENALIZED",
        "ISSUED",
        "SUED",
        "PARTNERED_WITH",
    ]
)
_MONEY = frozenset(["INVESTED_IN", "ACQUIRED", "MERGED_WITH", "PENALIZED", "SUED", "SUPPLIES", "LISTED_ON"])
_SHARED = frozenset(["INVESTED_IN", "ACQUIRED", "OWNS"])


def round_of(text: str) -> str | None:
    """The funding round that a text names.

    >>> round_of("完成近亿元Pre-A轮融资"), round_of("天使轮"), round_of("融资")
    ('Pre-A', 'angel', None)
    """
    if not (match := shape("round").search(text)):
        return None
    told = next(g for g in match.groups() if g)
    return _ROUNDS.get(told, told)


# A year whose turnover or accounts are told is no day on which somebody acted.
_PERIOD = re.compile(
    r"(?:[^，。；]{0,6}?)(?:销售额|营业额|营收|营业收入|总收入|净利|利润|财年|财政年度|年报|财报|季报|业绩)"
)


def date_of(scene: Scene, span: tuple[int, int], *, own_clause: bool = False) -> PartialDate | None:
    """The date that belongs to a span: of its clause, else the last before it in its sentence that dates no other."""
    dates = [(p, d.date) for p, d in scene.dates if not (len(str(d.date)) == 4 and _PERIOD.match(scene.line, p + 1))]
    low, high = scene.clause(span[0])
    dates = [(p, date) for p, date in dates if p > span[0] or not shape("undated").search(scene.line[p + 1 : span[0]])]
    if (found := _nearest(dates, span, (low, high))) or own_clause:
        return found
    start, _ = scene.sentence(span[0])
    before = [
        (p, date) for p, date in dates if start <= p < low and not shape("other_act").search(scene.line[p + 1 : low])
    ]
    return before[-1][1] if before else None


def _nearest(found: Iterable[tuple[int, Value]], span: tuple[int, int], bounds: tuple[int, int]) -> Value | None:
    inside = [(p, value) for p, value in found if bounds[0] <= p < bounds[1]]
    near = sorted(inside, key=lambda x: (max(span[0] - x[0], x[0] - span[1], 0), x[0]))
    return near[0][1] if near else None


def attributes_of(scene: Scene, kind: str, span: tuple[int, int], ends: Sequence[int]) -> dict[str, Any]:
    """The attributes that the words around a claim tell.

    Parameters
    ----------
    scene
        The passage.
    kind
        The edge type.
    span
        ``[start, end)`` of the trigger in the line.
    ends
        How many subjects and how many objects share it.

    Returns
    -------
    dict
        Keyword arguments for `Draft`.
    """
    told: dict[str, Any] = {}
    if kind in ACTS:
        told["date"] = date_of(scene, span)
    raises = kind != "LISTED_ON" or re.search("[募集筹融]资", scene.line) is not None
    if kind in _MONEY and ends[0] == 1 and raises:
        told["amount"] = _amount(scene, span, fine=kind in ("PENALIZED", "SUED"))
    if kind in _SHARED and ends[0] == 1:
        told["stake"] = share_of(scene, span)
    if kind == "LISTED_ON" and (code := shape("ticker").search(scene.line)):
        told["ticker"] = next(g for g in code.groups() if g)
    if kind == "INVESTED_IN":
        told["round"] = _round(scene, span)
    return {name: value for name, value in told.items() if value is not None}


def _amount(scene: Scene, span: tuple[int, int], *, fine: bool) -> Amount | None:
    """The nearest sum of the clause, else of the sentence; a valuation, a price, a turnover or a fine is none."""
    sums = [
        (p, a.amount)
        for p, a in scene.amounts
        if not shape("other_sum").search(scene.line[max(0, p - 9) : p]) and (fine or not _is_fine(scene.line, p))
    ]
    fines = [(p, a) for p, a in sums if fine and _is_fine(scene.line, p)]
    for told in (fines, sums):
        for bounds in (scene.clause(span[0]), scene.sentence(span[0])):
            if found := _nearest(told, span, bounds):
                return found
    return None


_TURNOVER = re.compile("(?:人民币|元)?的?[^，。；、\ue001-\ue011]{0,6}?(?:销售额|营业额|营业收入|销售收入|营收)")


def _is_fine(line: str, place: int) -> bool:
    """Whether a sum is what somebody has to pay for a wrong: 罚款50万元, 50万元罚单; not 处以其50亿元销售额3%的罚款."""
    if _TURNOVER.match(line, place + 1):
        return False
    before = re.search(
        r"(?:(?:罚款|罚没|罚金|处罚|处以|[并各]处|被罚|重罚)[^，。；、\ue001-\ue011]{0,6}|罚[款金]，(?:合计|共计|总计|计|即|折合)[约近]?)$",
        line[max(0, place - 16) : place],
    )
    after = re.match(r"的?[^，。；、\ue001-\ue011]{0,3}(?:罚[款单金]|处罚)", line[place + 1 :])
    return before is not None or after is not None


_IN_TURN = re.compile(
    r"分别[^，。；、%]{0,12}?(?:\d+(?:\.\d+)?%|\ue012)(?:(?:、|和|及|与|以及)[约近]?(?:\d+(?:\.\d+)?%|\ue012))+"
)
_SUMS = re.compile("分别[^，。；、\ue011]{0,12}?\ue011(?:(?:、|和|及|与|以及)[约近]?\ue011)+")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)%|\ue012")
_SELLS = re.compile("[”》]?的?(?:约|近)? ?\ue012的?(?:股权|股份)，?[^，。；]{0,8}?(?:出售|转让|售予|卖给|质押)")
_HOLDS = re.compile(
    "[”》]?(?:（[^（）]{0,24}）)?(?:[^，。；\ue001-\ue012]{0,4})(?:持股|占股|持有|占)(?:约|近|超过?)? ?\ue012"
)


def share_of(scene: Scene, span: tuple[int, int]) -> float | None:
    """The share in percent that the clause around a span tells; what the one told of holds in another is none."""
    if _HOLDS.match(scene.line, span[1]) or _SELLS.match(scene.line, span[1]):
        return None  # 甲旗下的乙持股30%, 将子公司乙13%股权出售给丙
    return _nearest([(p, s.percent) for p, s in scene.stakes], span, scene.clause(span[0]))


def told_in_turn(
    scene: Scene, kind: str, span: tuple[int, int], ends: tuple[Sequence[Mention], Sequence[Mention]]
) -> dict[tuple[str, str], dict[str, Any]]:
    """The shares and sums that a clause tells in turn, by pairs of names; none where it is not clear whose is which.

    Parameters
    ----------
    scene
        The passage.
    kind
        The edge type.
    span
        ``[start, end)`` of the trigger in the line.
    ends
        The subjects and the objects: 持有甲、乙和丙分别8%、15%和33%, 对甲、乙分别罚款50万元、80万元.
    """
    pairs = [(s.name, o.name) for s, o in product(*ends)]
    found: dict[tuple[str, str], dict[str, Any]] = {pair: {} for pair in pairs}
    shares = _shares_in_turn(scene, span) if kind in _SHARED else []
    sums = _sums_in_turn(scene, span) if kind in _MONEY else []
    for name, values in (("stake", shares), ("amount", sums)):
        clear = len(values) == len(pairs) and 1 in map(len, ends)
        for place, pair in enumerate(pairs if len(values) > 1 else ()):
            found[pair][name] = values[place] if clear else None
    return found


def _shares_in_turn(scene: Scene, span: tuple[int, int]) -> list[float]:
    low, high = scene.clause(span[0])
    told = _IN_TURN.search(scene.line, low, high)
    sizes = {p: s.percent for p, s in scene.stakes}
    parts = _SIZE.finditer(scene.line, *told.span()) if told else ()
    return [float(part[1]) if part[1] else sizes[part.start()] for part in parts]


def _sums_in_turn(scene: Scene, span: tuple[int, int]) -> list[Amount]:
    told = _SUMS.search(scene.line, *scene.clause(span[0]))
    inside = [(p, a.amount) for p, a in scene.amounts if told and told.start() <= p < told.end()]
    other = inside and shape("other_sum").search(scene.line[max(0, inside[0][0] - 9) : inside[0][0]])
    return [] if other else [amount for _, amount in inside]


_PAST_ROUND = re.compile("[A-Z+0-9天使种子]{1,4}轮(?:融资)?(?:完成)?(?:之?后|时|之?前|以来)")  # C轮融资后估值


def _round(scene: Scene, span: tuple[int, int]) -> str | None:
    low, high = scene.clause(span[0])
    first, last = scene.sentence(span[0])
    return round_of(scene.line[low:high]) or round_of(_PAST_ROUND.sub("", scene.line[first:last]))
