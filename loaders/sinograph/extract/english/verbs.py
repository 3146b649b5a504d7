"""Verb groups: "has reportedly been acquired", "to buy", "backed".

Whether a word is a verb or a noun is read off its neighbours, since "plans", "backs" and "fine" are both.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from sinograph.extract.english.posts import is_post
from sinograph.extract.english.tokens import Token
from sinograph.extract.english.vocabulary import singular, vocabulary

NEGATIVES = frozenset({"not", "never", "n't"})
PRONOUN_TEXTS = frozenset(["he", "she", "it", "they", "we", "i", "you", "who"])
POSSESSIVES = frozenset(["its", "his", "her", "their", "our", "my", "your", "whose"])


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """What a verb group says besides its place.

    Parameters
    ----------
    lemma
        The base form, with its particle where that makes it another verb ("take over").
    form
        ``finite``, ``infinitive``, ``ing``, or ``bare`` for a past form or participle without auxiliary.
    passive
        True after "be" or "get".
    modal
        "will", "may" …, or empty.
    negated
        Whether "not" or "never" stands in it.
    adverbs
        The adverbs within it.
    past
        Whether it tells the past ("bought", "has bought", "was bought").
    """

    lemma: str = ""
    form: str = "finite"
    passive: bool = False
    modal: str = ""
    negated: bool = False
    adverbs: tuple[str, ...] = ()
    past: bool = False


def opens_verb(tokens: Sequence[Token], i: int, left: str) -> bool:
    """Whether a verb group begins at token `i`.

    Parameters
    ----------
    tokens
        The row.
    i
        The place.
    left
        The kind of chunk left of it; ``noun`` within a noun group, ``open`` where that still waits for its noun.
    """
    word, words = tokens[i].lower, vocabulary()
    if left == "open" or word == "including":
        return False
    if word == "'s":
        return i > 0 and tokens[i - 1].lower in PRONOUN_TEXTS | {"that", "there"}
    if word in words.modals or word in words.auxiliaries:
        return not (left == "prep" and word not in ("having", "being", "getting"))
    if word == "to":
        return _is_infinitive(tokens, i)
    if word not in words.verbs:
        return _unknown_verb(tokens, i, left)
    kinds = {kind for _, kind in words.verbs[word]}
    if word in ("leading", "existing", "growing", "emerging", "remaining") and _is_plain(tokens, i + 1):
        return False
    if word in ("chip", "chips") and _follows(tokens, i) != "in":
        return False
    if left == "noun" and word in words.describing and _is_kind(tokens, i + 1):
        return False
    before = tokens[i - 1].lower if i else ""
    if left == "relative" or before in words.pronouns or before in PRONOUN_TEXTS:
        return "ing" not in kinds or left != "relative"
    return _by_left(tokens, i, left, kinds)


def _by_left(tokens: Sequence[Token], i: int, left: str, kinds: Set[str]) -> bool:
    doubtful = tokens[i].lower in vocabulary().also_nouns
    if left == "prep":
        return "ing" in kinds and (not doubtful or _opens_noun(tokens, i + 1)) and not _noun_follows_ing(tokens, i)
    if left in ("", "stop", "opener", "("):
        apart = bool(kinds & {"ing", "past", "participle"}) and not _noun_follows_ing(tokens, i)
        return apart and (not doubtful or _follows(tokens, i) in ("by", "up", "on"))
    if doubtful and left == "verb" and "s" in kinds:
        return False
    if doubtful:
        return _doubtful_verb(tokens, i, left, kinds)
    if kinds == {"ing"}:
        return not _noun_follows_ing(tokens, i) or (left == "comma" and not is_post(_follows(tokens, i)))
    return True


def _doubtful_verb(tokens: Sequence[Token], i: int, left: str, kinds: Set[str]) -> bool:
    word, follows, opens = tokens[i].lower, _follows(tokens, i), _opens_noun(tokens, i + 1)
    if kinds & {"past", "participle"} and (
        "base" not in kinds or (follows == "by" and left in ("comma", "noun", "joint"))
    ):
        return True
    if kinds == {"ing"}:
        return opens and left in ("comma", "opener", "prep", "noun")
    if "past" in kinds:
        return opens or follows in vocabulary().particles or follows in ("by", "to")
    if "s" in kinds:
        tied = follows in vocabulary().prepositions and word not in vocabulary().plural_nouns and follows != "of"
        plain = word not in vocabulary().plural_nouns and _is_plain(tokens, i + 1) and _is_bare_name(tokens, i - 1)
        if word in vocabulary().plural_nouns:
            plural = _is_plain(tokens, i + 1) and tokens[i + 1].lower.endswith("s")
            return _is_bare_name(tokens, i - 1) and (follows == "to" or opens or plural)
        return opens or follows == "to" or plain or (tied and left in ("noun", "joint"))
    joined = tokens[i - 1].kind == "mention" and any(t.lower == "and" for t in tokens[max(0, i - 6) : i])
    several = joined or (i > 1 and tokens[i - 2].lower in ("and", ",")) or tokens[i - 1].lower.endswith("s")
    return several and left == "noun" and (opens or follows in ("to", "with", "on", "against"))


def _is_plain(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a plain word that a noun group could begin with."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return False
    word, words = tokens[i].lower, vocabulary()
    known = word in words.prepositions or word in words.auxiliaries or word in words.modals or word in words.openers
    acts = word in words.verbs and word not in ("chip", "chips")
    return not known and not acts and word not in words.joints and word[0].isalpha()


def _is_kind(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a noun for a kind of thing, of which one is spoken: "platform", not "platforms"."""
    if i >= len(tokens) or tokens[i].kind != "word" or tokens[i].lower.endswith("s"):
        return False
    return bool(vocabulary().types_of(tokens[i].lower))


def _is_bare_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name, or "and", stands at `i`: what follows it is no part of a longer noun group."""
    return i >= 0 and (tokens[i].kind == "mention" or tokens[i].lower in ("and", ","))


def _follows(tokens: Sequence[Token], i: int) -> str:
    return tokens[i + 1].lower if i + 1 < len(tokens) else ""


def _opens_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` begins a noun group for sure."""
    if i >= len(tokens):
        return False
    token = tokens[i]
    return token.kind in ("mention", "amount", "percent") or token.lower in vocabulary().determiners


def _noun_follows_ing(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form in -ing only describes the noun after it: "messaging app"."""
    if not tokens[i].lower.endswith("ing") or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    return after.kind == "word" and (is_post(after.lower) or bool(vocabulary().types_of(after.lower)))


def _is_infinitive(tokens: Sequence[Token], i: int) -> bool:
    j = i + 1
    while j < len(tokens) and (vocabulary().is_adverb(tokens[j].lower) or tokens[j].lower in ("not", "both")):
        j += 1
    if j >= len(tokens) or tokens[j].kind != "word":
        return False
    word = tokens[j].lower
    return word in ("be", "have", "do", "get") or any(kind == "base" for _, kind in vocabulary().verbs.get(word, ()))


def _unknown_verb(tokens: Sequence[Token], i: int, left: str) -> bool:
    """Whether a word that no list holds looks like a verb: by its ending, and a noun group after it."""
    word, follows = tokens[i].lower, _follows(tokens, i)
    if tokens[i].kind != "word" or tokens[i].text[0].isupper() or len(word) < 5:
        return False
    if word.endswith("ed") and word not in vocabulary().no_past:
        likely = _opens_noun(tokens, i + 1) or follows in vocabulary().prepositions | vocabulary().particles | {
            "",
            ".",
            ",",
        }
        return left in ("noun", "comma", "joint", "relative", "adverb") and likely and follows != "of"
    if word.endswith("ing"):
        return left in ("comma", "opener", "prep") and _opens_noun(tokens, i + 1)
    is_third = word.endswith("s") and not word.endswith(("ss", "us", "is")) and i > 0
    if is_third and (is_post(singular(word)) or vocabulary().types_of(word)):
        return False
    named = left == "noun" and tokens[i - 1].kind == "mention"
    return is_third and (named or left in ("joint", "relative")) and _opens_noun(tokens, i + 1)


def read_verb(tokens: Sequence[Token], i: int) -> tuple[int, VerbGroup]:
    """The verb group that begins at token `i`, and the place after it.

    Examples
    --------
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> end, verb = read_verb(tokens_of("has not yet been taken over by", 0, []), 0)
    >>> end, verb.lemma, verb.passive, verb.negated, verb.past
    (6, 'take over', True, True, True)
    """
    helpers: list[str] = []
    group = VerbGroup()
    j = i
    while j < len(tokens):
        word = tokens[j].lower
        group = replace(group, negated=group.negated or word in NEGATIVES or word.endswith("n't") or word == "cannot")
        if not _passes(tokens, j) and _is_main(tokens, j, helpers):
            return _ended(tokens, j, group, helpers)
        if vocabulary().is_adverb(word) and word not in NEGATIVES:
            group = replace(group, adverbs=(*group.adverbs, word))
        elif tokens[j].kind == "word" and word not in ("in", "on", "since", "each", "all", "both"):
            helpers.append(word)
        j += 1
    return i + 1, replace(group, lemma=tokens[i].lower)


def _is_main(tokens: Sequence[Token], j: int, helpers: Sequence[str]) -> bool:
    """Whether token `j` is the verb itself and not a helper: no verb follows within the group."""
    word, words = tokens[j].lower, vocabulary()
    helper = word in words.auxiliaries or word in words.modals or word in ("to", "'s", "'ll", "'ve", "'d")
    if not helper:
        return (word in words.verbs or _unlisted(word)) and not words.is_adverb(word) and word not in NEGATIVES
    k = j + 1
    while k < len(tokens) and _passes(tokens, k):
        k += 1
    if k >= len(tokens) or tokens[k].kind != "word":
        return True
    return not _continues(word, tokens[k].lower)


def _passes(tokens: Sequence[Token], k: int) -> bool:
    """Whether token `k` may stand within a verb group: an adverb, "not", "since 2010"."""
    if vocabulary().is_adverb(tokens[k].lower) or tokens[k].lower in NEGATIVES or tokens[k].kind == "date":
        return True
    if tokens[k].lower in ("each", "all", "both"):
        return True
    if tokens[k].lower == "since" and k + 1 < len(tokens) and tokens[k + 1].lower in vocabulary().auxiliaries:
        return True
    return tokens[k].lower in ("in", "on", "since") and k + 1 < len(tokens) and tokens[k + 1].kind == "date"


def _unlisted(word: str) -> bool:
    return word.endswith(("ed", "ing", "s"))


def _continues(helper: str, word: str) -> bool:
    """Whether `word` can be the verb after a helper."""
    words = vocabulary()
    base = words.auxiliaries.get(helper, "be" if helper == "'s" else "have" if helper == "'ve" else "")
    kinds = {kind for _, kind in words.verbs.get(word, ())}
    aux = words.auxiliaries.get(word, "")
    if not base or base == "do":
        return "base" in kinds or word in ("be", "have", "get", "do")
    if base == "have":
        return bool("participle" in kinds or word in ("been", "had", "got")) or _unlisted_past(word)
    fits = bool(kinds & {"participle", "ing"}) and word not in ("set", "put", "cost", "likely")
    return fits or word in ("being", "getting", "set", "put") or (_unlisted_past(word) and aux == "")


def _unlisted_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in vocabulary().no_past


def _ended(tokens: Sequence[Token], j: int, group: VerbGroup, helpers: Sequence[str]) -> tuple[int, VerbGroup]:
    word, words = tokens[j].lower, vocabulary()
    forms = words.verbs.get(word) or ((words.auxiliaries.get(word, _guess(word)), _kind(word)),)
    bases = [words.auxiliaries.get(h, "be" if h == "'s" else "have" if h in ("'ve", "'d") else "") for h in helpers]
    be_last = bool(bases) and bases[-1] in ("be", "get")
    lemma, kind = _pick(forms, helpers, be_last)
    if not helpers and kind == "base" and _follows(tokens, j) == "by" and (lemma, "participle") in forms:
        kind = "participle"
    end = j + 1
    if end < len(tokens) and (lemma, tokens[end].lower) in words.phrasals:
        lemma, end = f"{lemma} {tokens[end].lower}", end + 1
    return end, replace(
        group,
        lemma=lemma,
        form=_form(kind, helpers),
        passive=be_last and kind in ("participle", "past"),
        modal=next((h for h in helpers if h in words.modals), ""),
        past=kind in ("past", "participle") or any(h in ("was", "were", "had", "did", "been") for h in helpers),
    )


def _guess(word: str) -> str:
    known = vocabulary().verbs.get(word.rpartition("-")[2])
    if "-" in word and known:
        return known[0][0]
    return word[:-3] if word.endswith("ing") else word[:-2] if word.endswith("ed") else word.rstrip("s")


def _kind(word: str) -> str:
    if word in ("was", "were", "had", "did", "got", "been"):
        return "past"
    return "ing" if word.endswith("ing") else "participle" if word.endswith("ed") else "s"


def _pick(forms: Sequence[tuple[str, str]], helpers: Sequence[str], be_last: bool) -> tuple[str, str]:
    """The base form that fits the helpers, where a word may be a form of two verbs ("found")."""
    wanted = ("participle", "ing") if be_last else ("base",) if helpers else ("past", "s", "base", "participle", "ing")
    if helpers and not be_last and any(h in ("has", "have", "had", "having", "'ve") for h in helpers):
        wanted = ("participle", "past")
    for kind in wanted:
        for lemma, own in forms:
            if own == kind and not (lemma == "found" and kind == "base" and not helpers):
                return lemma, kind
    return forms[0][0], forms[0][1]


def _form(kind: str, helpers: Sequence[str]) -> str:
    if helpers and helpers[0] == "to":
        return "infinitive"
    if helpers and helpers[0] in ("being", "having", "getting"):
        return "ing"
    if helpers:
        return "finite"
    return {"ing": "ing", "participle": "bare", "past": "bare"}.get(kind, "finite")
