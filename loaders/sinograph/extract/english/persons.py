"""Whether words look like the name of a person, and which of them is the surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sinograph.extract.english.lexicon import common_words, person_words, shapes

FULL, LIKELY, POSSIBLE = 3.0, 2.0, 1.0
"""Surely a person's name, likely, or as well another's."""
_PARTICLES = frozenset(["van", "von", "der", "den"])
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """How many syllables of pinyin a word is, 0 where it is none.

    >>> syllables("Xuhao"), syllables("Chi-keung"), syllables("Smith")
    (2, 0, 0)
    """
    return _cut(word.casefold().replace("-", "").replace("'", "").replace("’", ""))


def _cut(word: str) -> int:
    known = person_words().syllables
    if word in known:
        return 1
    rests = (_cut(word[at:]) for at in range(1, min(len(word), 7)) if word[:at] in known)
    return min((1 + rest for rest in rests if rest), default=0)


def likeness(words: Sequence[str]) -> float:
    """How much words look like a person's name: 0 for not at all, 3 for surely.

    Examples
    --------
    >>> likeness(["Zhang", "Xuhao"]), likeness(["Luyu", "Yang"]), likeness(["Kevin", "Mayer"])
    (3.0, 3.0, 2.0)
    >>> likeness(["S.Y.", "Lau"]), likeness(["Joost", "van", "der", "Meulen"]), likeness(["Casa", "van", "Group"])
    (3.0, 2.0, 0.0)
    >>> likeness(["Lau", "Chi-keung"]), likeness(["Quick", "To"]), likeness(["Hengtong", "Interactive"])
    (3.0, 0.0, 0.0)
    """
    if len(words) == 3 and words[1][:1] == "(" and words[1][-1:] == ")":
        return max(likeness([words[0], words[2]]), LIKELY if surname_like(words[2]) else 0.0)  # "Hui (Harry) Huang"
    if words and words[-1] not in _PARTICLES and (own := [w for w in words if w not in _PARTICLES]) != list(words):
        return max(likeness(own), LIKELY if _strange(own) else 0.0)  # "Joost van der Meulen"
    low = tuple(w.casefold().rstrip(".") for w in words)
    if len(words) == 2 and _INITIALS.fullmatch(words[0]) and surname_like(words[1]):
        return FULL
    if not 2 <= len(low) <= 4 or any(w in shapes().heads for w in low) or not all(w[:1].isupper() for w in words):
        return 0.0
    if (
        any(len(w) > 1 and w.isalpha() and w.isupper() and not _surname(w.casefold()) for w in words)
        and not "".join(words).isupper()
    ):
        return 0.0  # "Ali WB", but "TAM Wai Kit"
    return max(_chinese(low), _chinese_given_first(low), _western(low)) or _foreign(words)


def _strange(words: Sequence[str]) -> bool:
    """Whether two or three words in capitals head no firm."""
    return 2 <= len(words) <= 3 and all(w[1:].islower() and w[0].isupper() for w in words) and not _headed(words)


def _headed(words: Sequence[str]) -> bool:
    return any(w.casefold().rstrip(".") in shapes().heads for w in words)


def _foreign(words: Sequence[str]) -> float:
    """Two capitalised words that are no words: a name of a person, or of a firm."""
    strange = [w for w in words if w.casefold() not in common_words() and w[1:].islower() and not syllables(w)]
    return POSSIBLE if len(words) == 2 == len(strange) else 0.0


def _surname(word: str) -> float:
    known = person_words()
    if word not in known.surnames:
        return 0.0
    return POSSIBLE if word in known.doubtful else FULL


def _chinese(low: tuple[str, ...]) -> float:
    """Surname first: "Zhang Xuhao", "Lau Chi-keung", "Tam Wai Kit", "Ouyang Na Na"."""
    given = low[1:]
    if not (surname := _surname(low[0])) or len(given) > 2:
        return 0.0
    if len(given) == 2:
        fits = all(_short(w) for w in given)
        return surname if fits and not _plain(given) else 0.0
    word = given[0]
    if "-" in word and word.count("-") == 1 and all(_short(w) for w in word.split("-")):
        return surname
    count = syllables(word)
    if not 1 <= count <= 2 or low[0] == word:
        return 0.0
    return POSSIBLE if _plain(given) else surname


def _short(word: str) -> bool:
    """One syllable of Cantonese or pinyin, as given names are spelt apart."""
    return word.isalpha() and 2 <= len(word) <= 6 and sum(c in "aeiou" for c in word) <= 3


def _plain(words: Sequence[str]) -> bool:
    return all(w in common_words() and len(w) > 2 for w in words)


def _chinese_given_first(low: tuple[str, ...]) -> float:
    """Given name first: "Luyu Yang", "Xiaohu Zhu"."""
    if len(low) != 2 or not (surname := _surname(low[1])):
        return 0.0
    if low[0] in common_words() or low[0] == low[1]:
        return 0.0
    if low[0].count("-") == 1 and all(_short(w) for w in low[0].split("-")):
        return surname
    return surname if syllables(low[0]) == 2 else 0.0


def _western(low: tuple[str, ...]) -> float:
    """A given name first: "Kevin Mayer", "Jack Ma", "Jessica E. Lessin", "Petra van der Berg"."""
    known = person_words()
    if low[0] not in known.given:
        return LIKELY if len(low) == 2 and low[1] in known.western and low[0] not in common_words() else 0.0
    last = low[-1]
    if last in known.surnames or last in known.western:
        return FULL
    if len(low) == 2 and last in common_words():
        return LIKELY if low[0] not in common_words() and last not in shapes().nonames else 0.0
    return FULL if low[0] not in common_words() else LIKELY


def surname_like(word: str) -> bool:
    """Whether a single word may be a surname.

    >>> surname_like("Ma"), surname_like("Tencent")
    (True, False)
    """
    low = word.casefold()
    return low in person_words().surnames or low in person_words().western


def chinese_given(words: Sequence[str]) -> bool:
    """Whether words are a Chinese given name, as it follows a Western name: "Richard Li Tzar-kai".

    >>> chinese_given(["Tzar-kai"]), chinese_given(["Wai", "Kit"]), chinese_given(["Zhaohui"]), chinese_given(["Group"])
    (True, True, True, False)
    """
    low = [w.casefold() for w in words]
    if not 1 <= len(low) <= 2 or any(w in shapes().heads or w in shapes().nonames for w in low):
        return False
    if not all(w[:1].isupper() and not w.isupper() for w in words) or _plain(low):
        return False
    if len(low) == 2:
        return all(_short(w) for w in low)
    first, dash, second = low[0].partition("-")
    return (_short(first) and _short(second)) if dash else 1 <= syllables(low[0]) <= 2


def person_at_end(words: Sequence[str]) -> int:
    """How many of the last words are a Chinese person's name after a firm's, 0 for none.

    >>> person_at_end(["Tianrun", "Group", "Peng", "Lida"]), person_at_end(["Owl", "Xu", "Li", "Na"])
    (2, 3)
    >>> person_at_end(["Peng", "Lida"]), person_at_end(["Tong", "Ren", "Tang"]), person_at_end(["Lin", "Hao", "Media"])
    (0, 0, 0)
    """
    single = len(words) > 3 and all(syllables(w) == 1 for w in words[-3:])
    for size in (3, 2) if single else (2,):
        before, name = words[:-size], tuple(w.casefold() for w in words[-size:])
        capitals = any(w.isupper() for w in words[-size:])
        apart = len(words) > size and syllables(before[-1]) != 1  # "Tong Ren Tang", "Ping An Da Hua"
        if apart and not capitals and not _plain(name[1:]) and _chinese(name):
            return size
    return 0


def surname_of(name: str) -> str:
    """The surname, in lower case.

    >>> surname_of("Zhang Xuhao"), surname_of("Jack Ma"), surname_of("Petra Oelkers"), surname_of("Luyu Yang")
    ('zhang', 'ma', 'oelkers', 'yang')

    In filings it is what stands in capitals:

    >>> surname_of("LEUNG Wing Kin"), surname_of("Robin LI"), surname_of("OOI Mei Lin")
    ('leung', 'li', 'ooi')
    """
    low = [w.casefold() for w in name.split()]
    if not low:
        return ""
    capitals = [w for w in name.split() if len(w) > 1 and w.isalpha() and w.isupper()]
    if len(capitals) == 1 and len(low) > 1:
        return capitals[0].casefold()
    known = person_words()
    if len(low) == 3 and _surname(low[1]) and chinese_given(name.split()[2:]) and _surname(low[0]) != FULL:
        return low[1]
    if low[0] in known.given and len(low) > 1 and not (_surname(low[0]) == FULL and low[-1] not in known.surnames):
        return low[-1]
    return low[0] if _surname(low[0]) and _chinese(tuple(low)) else low[-1]
