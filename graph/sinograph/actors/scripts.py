"""Names as texts in other scripts have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.metadata import version
from itertools import chain

from sinograph.kept import kept
from sinograph.names import has_cjk

KEPT_FROM = 50  # words that are worth a file of their own


@lru_cache(maxsize=1)
def _to_traditional() -> tuple[object, ...]:
    import opencc  # 60 ms: only where names are indexed

    return tuple(opencc.OpenCC(c) for c in ("s2t", "s2tw", "s2hk"))


def scripts(name: str) -> tuple[str, ...]:
    """A name in simplified characters and in the traditional forms of the mainland, Taiwan and Hong Kong.

    >>> scripts("腾讯")
    ('腾讯', '騰訊')
    """
    if not has_cjk(name):
        return (name,)
    forms = [name, *(c.convert(name) for c in _to_traditional())]  # type: ignore[attr-defined]
    return tuple(dict.fromkeys(forms))


def all_scripts(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The same of words with Chinese characters, those alone; of many, converted once and kept in the cache folder.

    >>> all_scripts(["腾讯", "Tencent"])
    {'腾讯': ('腾讯', '騰訊')}
    """
    chosen = sorted({word for word in words if has_cjk(word)})
    if len(chosen) < KEPT_FROM:
        return {word: scripts(word) for word in chosen}
    content = "\n".join([f"opencc {version('opencc')}", *chosen])

    def _fit(told: object) -> bool:
        rows = told if isinstance(told, list) and all(isinstance(row, list) for row in told) else []
        return [row[:1] for row in rows] == [[w] for w in chosen] and set(map(type, chain.from_iterable(rows))) <= {str}

    found = kept("scripts", content, lambda: [list(scripts(word)) for word in chosen], fits=_fit)
    return dict(zip(chosen, map(tuple, found), strict=True))
