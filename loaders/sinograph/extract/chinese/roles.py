"""What the words of a post tell: which posts, whether a founder's or an owner's, and whether of another body."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.scene import NAME
from sinograph.extract.chinese.words import cut

_SPLIT = re.compile(r"兼任|兼|、|以及|及|和|暨|/|，")
_FILLER = re.compile(
    r"^(?:[前上]一任|而?原[来先]的|而(?=[原前])|的|了|去?第[一二三四五六七八九十]{1,3}届|董事会(?=独立|执行|非执行)|担任|出任|任(?=[总董首副C])|新任|新(?!闻|零售|能源|媒体|消费|业务|金融|材料|兴|制造|基建|技术|品|疆|加坡)|[与及和](?=.{2})|[0-9一二三四五六七八九十两多]+年(?=[A-Z首总董副])|卸任|辞去|不再担任|公司|集团|旗下|方面|现任|新任|首任|时任|前任|前|原|中国区?(?=$)|另一[位名个]|(?:剩下|其余|另外|其中)[一两][位名个]|官方|有关|相关|一位|这位|以及)+"
)
# What a sentence says before a post is no part of it: 董事会同意董事长, 继CFO某某之后.
_SAID = re.compile(
    "^.*(?:同意|决定|通过|继(?=[A-Z首总董副])|自?担任|出任|提名|推举|免去|解聘|批准|辞去|增补|将|引入|收到|接到|申请辞去?|请辞)(?=.)"
)
# No words of a department: what somebody does, or who else is meant.
_NO_FIELD = (
    "已|任命|宣布|要求|终止|聘请|委任|包括|引入|引进|引来|寻找|物色|招聘|招募|传闻|做起|起步|不是|而是|还是"
    "|得到|认为|表示|接替"
    "|该|由|还|均|皆|向(?!上)|以及|名叫|的[两二三四五六七八九几]"
)

# Words that are no part of a name, and those that are names by themselves.
_NO_NAME = frozenset(["m", "x", "t", "ns", "ul", "uj"])
_COMMON = frozenset(["n", "vn"])
# A character of these kinds in a row of words is most often a piece of a name.
_PIECES = frozenset(["a", "n", "v", "zg", "g"])
_PROPER = frozenset(["nz", "nt", "nr", "j"])


@cache
def dismissal() -> str:
    """A pattern for what a firm does to who must go."""
    return either(wordset("roles", "dismisses"))


@cache
def role_pattern() -> str:
    """A pattern for a post with its department and grade, or several of them."""
    post = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    field = rf"(?:(?!{_NO_FIELD}|{dismissal()})[^，。；、：！？“”（）{NAME}]){{0,12}}?"
    one = rf"{field}(?:(?!董事会(?:独立|执行|非执行)){post}|首席[一-龥]{{2,5}}?官)"
    # Each post but the last is read once and for all, else a long list takes time without end.
    return rf"(?>{one}(?:兼任|兼|、|以及|及|和|暨|/))*{one}"


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
    """Whether the words of a post name a body that nobody knows: 某某网总经理, 某某证券研究部董事.

    >>> is_anothers("霜北总会秘书长"), is_anothers("公关总监"), is_anothers("副总裁兼研究院院长")
    (True, False, False)
    """
    return any(_names_body(_posts().sub("", _FILLER.sub("", part))) for part in _SPLIT.split(role))


def is_public(role: str) -> bool:
    """Whether only authorities, schools and associations have such posts.

    >>> is_public("院长"), is_public("副总裁兼研究院院长")
    (True, False)
    """
    return bool(role) and all(part.endswith(tuple(wordset("roles", "public"))) for part in _SPLIT.split(role))


def _names_body(field: str) -> bool:
    """Whether a body that nobody knows is named before a post, by its ending or right before the post."""
    known = wordset("roles", "fields") | wordset("roles", "beside")
    words = [w for w in cut(field) if w.text not in ("（", "）")]
    ends = tuple(wordset("roles", "others"))
    strange = [w.text not in known and w.kind not in _NO_NAME for w in words]
    unknown = [s and not (w.kind in _COMMON and len(w.text) > 1) for s, w in zip(strange, words, strict=True)]
    for i, word in enumerate(words):
        stem = next((word.text[: -len(e)] for e in ends if word.text.endswith(e)), None)
        if stem is not None and word.text not in known | set(ends) and stem not in known:
            return True  # 霜北网
        if stem is not None and i and strange[i - 1]:
            return True  # 某某|证券
        if strange[i] and len(word.text) == 1 and word.kind in _PIECES:
            return True  # a name of which the dictionary knows only the characters
        after = words[i + 1].kind if i + 1 < len(words) else ""
        if (unknown[i] and (word.kind in _PROPER or not after)) or (strange[i] and after in ("uj", "ul")):
            return True  # 霜北总裁, 霜北的销售总监; 安卓产品负责人 may be the firm's own
    return False


@cache
def _posts() -> re.Pattern[str]:
    post = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    return re.compile(rf"{post}|首席[一-龥]{{2,5}}?官|(?:负责|分管|主管|主持|掌管|管)[^、兼]{{1,8}}?的")
