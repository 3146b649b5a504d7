"""Numbers as words, in both languages."""

from __future__ import annotations

import re

_WORDS = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * number for number, word in enumerate(_TENS.split()) if number > 1}
_OTHERS = {"a": 1, "an": 1, "half a": 0.5, "half": 0.5}
ENGLISH: dict[str, float] = {word: number for number, word in enumerate(_WORDS.split())} | TENS | _OTHERS
DIGITS = {character: number for number, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "半": 0.5,
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
SCALES = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
_DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_NARROW = str.maketrans("０１２３４５６７８９．，％＄￥", "0123456789.,%$¥")


def narrow(text: str) -> str:
    """Full-width digits and signs as plain ones; the length stays, so offsets hold.

    >>> narrow("２０１６年")
    '2016年'
    """
    return text if text.isascii() else text.translate(_NARROW)


def chinese_number(text: str) -> float | None:
    """The value of a number in Chinese characters, digits, or both.

    Parameters
    ----------
    text
        Such as ``二十三``, ``二〇一六``, ``1.5万``, ``三百五十``.

    Returns
    -------
    float or None
        None where `text` is no number.

    Examples
    --------
    >>> chinese_number("二十三"), chinese_number("二〇一六"), chinese_number("2.5万亿"), chinese_number("元")
    (23, 2016, 2500000000000.0, None)
    """
    text = text.replace(",", "").replace("廿", "二十")
    for scale, size in sorted(SCALES.items(), key=lambda pair: -pair[1]):
        head, found, tail = text.partition(scale) if scale not in "万萬" else text.rpartition(scale)
        if found:
            return _joined(head, tail, size)
    return _below_myriad(text)


def _joined(head: str, tail: str, size: float) -> float | None:
    high = chinese_number(head) if head else 1
    low = chinese_number(tail) if tail else 0
    return None if high is None or low is None else high * size + low


def _below_myriad(text: str) -> float | None:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        pass
    if text and all(character in DIGITS for character in text):
        return _positional(text)
    return _with_units(text)


def _positional(text: str) -> float:
    if len(text) == 1:
        return DIGITS[text]
    return int("".join(str(int(DIGITS[character])) for character in text))


def _with_units(text: str) -> float | None:
    total, pending = 0.0, None
    digits = ""
    for character in text:
        if character in UNITS:
            factor = float(digits) if digits else (1 if pending is None else pending)
            total, pending, digits = total + factor * UNITS[character], None, ""
        elif character in DIGITS:
            pending = DIGITS[character]
        elif character in "0123456789" or (character == "." and digits and "." not in digits):
            digits += character
        else:
            return None
    rest = float(digits) if digits else (pending or 0)
    whole = total + rest
    return int(whole) if whole == int(whole) and text else (whole or None)


def english_number(text: str) -> float | None:
    """The value of a number in digits or in English words.

    >>> english_number("1,200.5"), english_number("three"), english_number("twenty-five"), english_number("few")
    (1200.5, 3, 25, None)
    """
    text = text.strip().lower()
    if text in ENGLISH:
        return ENGLISH[text]
    head, joined, tail = text.partition("-")
    if joined and head in TENS and tail in ENGLISH:
        return TENS[head] + ENGLISH[tail]
    if text.endswith(" hundred") and text.removesuffix(" hundred") in ENGLISH:
        return 100 * ENGLISH[text.removesuffix(" hundred")]
    plain = text.replace(",", "")
    return float(plain) if _DECIMAL.fullmatch(plain) else None
