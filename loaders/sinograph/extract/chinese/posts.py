"""Posts: 甲董事长王某, 王某任甲董事长, 王某离开甲; and founders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from sinograph.extract.chinese.attributes import date_of
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.employers import bodies_of
from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.lexicon import load, wordset
from sinograph.extract.chinese.phrases import expanded
from sinograph.extract.chinese.roles import dismissal, is_anothers, role_pattern, sorted_posts
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.status import is_asked
from sinograph.extract.chinese.story import Story
from sinograph.extract.chinese.tenure import Post, status_of_post
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

_ROLE = re.compile(r"(?<!\?P)<role>")
_TAKEN_UP = re.compile("(?:出任|担任|就任|任|加盟|接替|是|为)$")


def _pattern(raw: str) -> re.Pattern[str]:
    """The pattern of a post, with ``<role>``, ``<opens>`` and ``<dismisses>`` written out."""
    out = dismissal()
    opens = rf"(?:(?<=^)|(?<=[，。；：、“由与和对将　·])|(?<=宣布|披露|证实)|(?<={out})|(?<={out}了))"
    written = raw.replace("<opens>", opens).replace("<dismisses>", out)
    return expanded(_ROLE.sub(lambda _: f"(?P<role>{role_pattern()})", written))


@cache
def _posts() -> tuple[Post, ...]:
    return tuple(
        Post(
            raw["name"],
            _pattern(raw["pattern"]),
            raw.get("status", "actual"),
            bool(raw.get("dated")),
        )
        for raw in load("posts")["posts"]
    )


def post_claims(scene: Scene, groups: Sequence[Group], story: Story) -> Iterator[Draft]:
    """WORKS_FOR and FOUNDED as posts tell them.

    Parameters
    ----------
    scene
        The passage.
    groups
        Its names.
    story
        What the text was about before; the body of a post that names none.
    """
    if not any(m.type == "Person" for m in scene.mentions.values()):
        return
    covered: set[int] = set()
    told: set[tuple[str, str]] = set()
    for post in _posts():
        for match in post.pattern.finditer(scene.line):
            people = _inside(scene, match.span("h"))
            role = match.groupdict().get("role") or ""
            key = match.start("role") if role else match.start("h")
            if (role and key in covered) or (is_asked(scene, match.end()) and "appositive" not in post.name):
                continue
            bodies = () if _is_loose(post, role) else bodies_of(scene, match, story, people)
            pairs = list(product(people, bodies))
            if not role:  # a post without a name adds nothing to the named one at the same body
                pairs = [pair for pair in pairs if (pair[0].name, pair[1].name) not in told]
            if pairs:
                told |= {(person.name, body.name) for person, body in pairs}
                covered |= {key, match.start("h")}
                status = status_of_post(scene, match, post, role)
                if status != "ended":
                    story.seated(people, bodies[0])
                yield from _claims(scene, match, post, pairs, status)
                yield from _chained(scene, match, post, bodies, covered)
                yield from _elsewhere(scene, match, post, people, status, covered)


def _is_loose(post: Post, role: str) -> bool:
    """Whether a post without a body is one that anybody's may be: an analyst's, an editor's."""
    own = post.name in ("appositive_own", "numbered")
    return own and (is_anothers(role) or role.endswith(tuple(wordset("roles", "anybody"))))


def _chained(
    scene: Scene, match: re.Match[str], post: Post, bodies: Sequence[Mention], covered: set[int]
) -> Iterator[Draft]:
    """Further posts at the same body: 甲总裁王某、首席运营官李某."""
    while post.name == "appositive" and (match := _next(scene.line, match.end())):  # type: ignore[assignment]
        if is_anothers(match["role"]) or match["role"].startswith("其"):
            return  # 甲合伙人王某，某某资本合伙人李某; 甲创始人王某及其助理李某
        covered |= {match.start("role"), match.start("h")}
        people = _inside(scene, match.span("h"))
        yield from _claims(
            scene, match, post, list(product(people, bodies)), status_of_post(scene, match, post, match["role"])
        )


def _elsewhere(
    scene: Scene, match: re.Match[str], post: Post, people: Sequence[Mention], status: str, covered: set[int]
) -> Iterator[Draft]:
    """Posts of the same people at other bodies: 甲副总裁、乙董事长王某; 王某是甲创始人兼乙董事长."""
    other: re.Match[str] | None = match
    while post.name == "appositive" and (other := _post_before(scene, other)):
        covered.add(other.start("role"))
        pairs = list(product(people, _inside(scene, other.span("w"))))
        yield from _claims(scene, other, post, pairs, status_of_post(scene, other, post, other["role"]))
    other = match if match.groupdict().get("role") and match.end("role") == match.end() else None
    while other and (other := _post_behind().match(scene.line, other.end())):
        covered.add(other.start("role"))
        yield from _claims(scene, other, post, list(product(people, _inside(scene, other.span("w")))), status)


def _post_before(scene: Scene, match: re.Match[str] | None) -> re.Match[str] | None:
    """A post that another follows without a name between: 甲副总裁、乙董事长."""
    if match is None:
        return None
    low, _ = scene.clause(match.start("w"))
    found = _leading().search(scene.line, low, match.start("w"))
    return None if found is None or _TAKEN_UP.search(scene.line, low, found.start()) else found


@cache
def _leading() -> re.Pattern[str]:
    return expanded(
        rf"(?P<w><X>)<b>(?:的|公司|集团)?(?P<role>{role_pattern()})(?:（[^（）]{{1,12}}）)?(?:、|兼任?|暨|以及|/)<q>$"
    )


@cache
def _post_behind() -> re.Pattern[str]:
    return expanded(
        rf"<b>(?:、|，?兼任?|和|与|及|以及|暨|/|，同时也?(?:是|任|担任))<q>(?P<w><X>)<b>(?:的|公司|集团)?(?P<role>{role_pattern()})(?!<b><q><H>)(?=[，。；、）]|$|和|及|兼)"
    )


def _next(line: str, place: int) -> re.Match[str] | None:
    return _further().match(line, place)


@cache
def _further() -> re.Pattern[str]:
    return expanded(rf"<b>(?:、|，?以及|和|与|及|，)(?P<role>{role_pattern()})(?:（[^（）]{{1,12}}）)?<q>(?P<h><H>)")


def _inside(scene: Scene, span: tuple[int, int]) -> tuple[Mention, ...]:
    return tuple(scene.mentions[p] for p in range(*span) if p in scene.mentions)


def _claims(
    scene: Scene, match: re.Match[str], post: Post, pairs: Sequence[tuple[Mention, Mention]], status: str
) -> Iterator[Draft]:
    role = match.groupdict().get("role") or ""
    founder, holding, roles = sorted_posts(role)
    date = date_of(scene, match.span(), own_clause=True) if post.dated else None
    told: dict[str, Any] = {"date": date} if date else {}
    span = match.span()
    for person, body in pairs:
        if founder:
            made = post.name == "appositive" and body.type == "Product" and not body.nominal
            kind = "LAUNCHED" if made else "FOUNDED"  # who began an app launched it
            yield drafted(scene, span, Told(kind, person, body, "actual", f"post.{post.name}"), {})
        if holding:
            yield drafted(scene, span, Told("OWNS", person, body, status, f"post.{post.name}"), {})
        if roles or not role:
            named = {"role": roles.casefold()} if roles else {}
            yield drafted(scene, span, Told("WORKS_FOR", person, body, status, f"post.{post.name}"), told | named)
