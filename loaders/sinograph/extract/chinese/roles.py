"""What the words of a post tell: which posts, whether a founder's or an owner's, and whether of another body."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.scene import NAME
from sinograph.extract.chinese.words import cut

_SPLIT = re.compile(r"兼任|兼|、|以及|及|和|暨|/|，")
_FILLER = re.compile(
    r"^(?:的|了|去?第[一二三四五六七八九十]{1,3}届|董事会(?=独立|执行|非执行)|担任|出任|任(?=[总董首副C])|新任|新(?!闻)|卸任|辞去|不再担任|公司|集团|旗下|方面|现任|新任|首任|时任|前任|前|原|中国区?(?=$)|另一[位名个]|官方|有关|相关|一位|这位|以及)+"
)
# What a sentence says before a post is no part of it: 董事会同意董事长, 继CFO某某之后.
_SAID = re.compile(
    "^.*(?:同意|决定|通过|继(?=[A-Z首总董副])|自?担任|出任|提名|推举|免去|解聘|批准|辞去|增补|将|引入|收到|接到|申请辞|请辞)(?=.)"
)
# A body that nobody knows, within what reads as a department: 某某总会秘书长, 某某证券研究部董事.
_OTHER_BODY = re.compile(
    "[总协商学公工]会(?=.)|(?<!战略)(?<!技术)(?<!审计)(?<!投资)(?<!学术)(?<!薪酬)(?<!管理)(?<!专家)委员会(?=.)"
    "|(?<!董事)局(?=.)|法院|大学|学院|研究[院所](?=.)|(?<!投资)银行(?!部|业务)|证券(?!事务|部|投资|业务)|资本(?!市场|运作|部)|国际(?!业务|部|事业|市场|化)"
    "|(?<=.)(?:集团|公司)"
)
# No words of a department: what somebody does, or who else is meant.
_NO_FIELD = (
    "已|任命|宣布|要求|终止|聘请|委任|包括|引入|引进|引来|寻找|物色|招聘|招募|传闻|做起|起步|不是|而是|还是"
    "|得到|认为|表示|接替|开除|解雇|免去|罢免|解聘|辞退|撤换"
    "|该|由|还|均|皆|向(?!上)|以及|名叫|的[两二三四五六七八九几]"
)


@cache
def role_pattern() -> str:
    """A pattern for a post with its department and grade, or several of them."""
    post = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    field = rf"(?:(?!{_NO_FIELD})[^，。；、：！？“”（）{NAME}]){{0,12}}?"
    one = rf"{field}(?:(?!董事会(?:独立|执行|非执行)){post}|首席[一-龥]{{2,5}}?官)"
    return rf"{one}(?:(?:兼任|兼|、|以及|及|和|暨|/){one})*"


def sorted_posts(role: str) -> tuple[bool, bool, str]:
    """Whether the posts hold a founder's and an owner's, and the rest of them."""
    founders, holdings = wordset("roles", "founder"), wordset("roles", "holding")
    parts = [_FILLER.sub("", _SAID.sub("", part)).strip() for part in _SPLIT.split(role)]
    founder = any(part.endswith(tuple(founders)) for part in parts)
    holding = any(part.endswith(tuple(holdings)) for part in parts)
    rest = [p for p in parts if p and not p.endswith(tuple(founders | holdings))]
    seats = ["董事" if part == "董事会" else part for part in rest]  # a seat on the board is a director's
    return founder, holding, "兼".join(seats)


def is_anothers(role: str) -> bool:
    """Whether the words of a post name a body of their own.

    >>> is_anothers("某某总会秘书长"), is_anothers("公关总监")
    (True, False)
    """
    return names_another(role) or _OTHER_BODY.search(role) is not None


def names_another(role: str) -> bool:
    """Whether what stands before a post is no field of a firm's but the name of a body: 某某网总经理."""
    field = _field().sub("", role)
    return any(
        w.text not in wordset("roles", "fields") and w.kind not in ("m", "x", "ns", "t", "ul") for w in cut(field)
    )


@cache
def _field() -> re.Pattern[str]:
    post = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    return re.compile(rf"{post}|首席[一-龥]{{2,5}}?官|(?:负责|分管|主管|主持|掌管|管)[^、兼]{{1,8}}?的")
