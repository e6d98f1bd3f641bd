"""Acronyms in brackets after a name, and acronyms that no vocabulary knows."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.model.folding import fold
from ingest.extraction.actors.gloss_forms import gloss_after
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.other_letters import letters_of_others
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.shouted import is_shouted
from ingest.extraction.text.spans import Mention

_NAMED = frozenset(
    ("la", "le", "l", "les", "the", "du", "de", "des", "d", "au", "aux", "par", "by", "with", "of")
    + ("from", "et", "and", "ong", "avec", "ngo", "secteur", "section", "contingent", "partner")
    + ("partners", "partenaire", "partenaires", "association", "organisation", "organization")
)
_SHORT = 3  # letters of an acronym too short to say a kind
_LETTERS = re.compile(r"[A-ZÀ-Ý]{3,10}|[A-Z]{1,8}[-/‑][A-Z]{2,10}")
_COMMAS = frozenset({",", ";", ":"})
_STOPS = frozenset({",", ";", ".", "("})


def attach_glosses(text: str, mentions: Sequence[Mention]) -> list[tuple[str, Mention]]:
    """Give each mention the acronym that the text gives after it; return the pairs found."""
    pairs = []
    ending: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind != "group":
            ending[mention.end].append(mention)
    for mention in mentions:
        letters = gloss_after(text, mention.end)
        if (
            letters is None
            or mention.kind == "group"
            or _is_of_longer(text, letters, mention, ending)
        ):
            continue
        if mention is min(ending[mention.end], key=lambda m: _distance(letters, m)):
            mention.also.append(letters)
            pairs.append((letters, mention))
    return pairs


def _is_of_longer(
    text: str, letters: str, mention: Mention, ending: Mapping[int, list[Mention]]
) -> bool:
    """True when a known body only ends a longer name: "Fonds ... des Nations Unies (XYZ)".

    The name before it is one that the mentions have; its own letters leave no doubt.
    """
    if mention.ref is None or _is_like(letters, mention):
        return False
    begin = max(0, mention.start - _BEFORE)
    joined = _OWNED.search(text[begin : mention.start])
    return joined is not None and begin + joined.start() in ending


def _is_like(letters: str, mention: Mention) -> bool:
    """True for letters of the vocabulary, or when the initials hold them in their order."""
    initials = "".join(w if w.isupper() else w[0] for w in re.findall(r"\w+", mention.name))
    return letters in mention.known_as or _holds(initials.lower(), letters.lower())


_BEFORE = 20  # characters that hold the words that join a body to what it is a part of


_OWNED = re.compile(r"\s+(?:of(?: the)?|des|du|de(?: la)?|de l[’']|d[’'])\s*$")


def attach_expansions(text: str, mentions: Sequence[Mention]) -> None:
    """Join an acronym to the name in brackets after it: "CERF (Emergency Response Fund)"."""
    beginning = {m.start: m for m in mentions if m.kind == "actor"}
    for mention in mentions:
        opened = _OPENED.match(text, mention.end) if mention.name.isupper() else None
        other = None if opened is None else beginning.get(opened.end())
        if other is not None and text[other.end : other.end + 1] == ")" and " " in other.name:
            other.also.append(mention.name)


_OPENED = re.compile(r"\s?\((?:the |l[ae] |l[’'])?", re.IGNORECASE)


def _distance(letters: str, mention: Mention) -> tuple[bool, bool, int, int]:
    """How badly an acronym fits a name: by its initials, by their number, then by length."""
    words = [w if w.isupper() else w[0] for w in re.findall(r"\w+", mention.name)]
    every = "".join(words).lower()
    capitals = "".join(word for word in words if word.isupper()).lower()
    wanted = letters.lower()
    unlike = wanted not in (every, capitals)
    return unlike, not _holds(every, wanted), abs(len(capitals) - len(letters)), len(words)


def _holds(initials: str, letters: str) -> bool:
    """True when the initials hold the letters in their order."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def acronym_mentions(
    view: NameView, taken: Sequence[Hit], glossed: frozenset[str]
) -> list[Mention]:
    """Words of capitals that stand where an organisation stands; names of people are none.

    Args:
        view: the text.
        taken: places and themes, which acronyms never are.
        glossed: acronyms in brackets after a name; they count wherever they stand.
    """
    closed = {n.start for n in taken}
    others = letters_of_others(view) - glossed
    found = []
    for at, token in enumerate(view.tokens):
        again = token.text in glossed and view.marks.mention(at) is None
        if token.start in closed or token.text in others:
            continue
        if not (again or _stands_alone(view, at)):
            continue
        owner = view.mention_from(at + 1) if view.adjacent(at) else None
        found.append(
            Mention(
                token.start,
                token.end,
                at,
                at + 1,
                "actor",
                token.text,
                "acronym",
                type=_told_before(view, at)
                or type_of_acronym(view, token.text)
                or (owner.type if owner else None),
                parent=owner,
            )
        )
    return found


def _told_before(view: NameView, at: int) -> str | None:
    """The kind that a word just before says: "les rebelles ougandais des AFD", "the party NPF"."""
    for near in range(at - 1, max(-1, at - _REACH), -1):
        low = view.low(near)
        if low in _KINDS:
            return _KINDS[low]
        if not low or view.marks.mention(near) is not None:
            break
    return None


_REACH = 4
_KINDS = {
    **dict.fromkeys(("rebels", "rebelles", "rebellion", "militia", "milice"), "non-state-armed"),
    **dict.fromkeys(("militiamen", "miliciens", "insurgents", "insurges"), "non-state-armed"),
    **dict.fromkeys(("party", "parti", "partis", "parties"), "political-party"),
    **dict.fromkeys(("ong", "ngo", "asbl", "association"), "national-ngo"),
    **dict.fromkeys(("reseau", "network", "plateforme", "platform", "coalition"), "network"),
    **dict.fromkeys(("syndicat", "syndicats"), "trade-union"),
}


def _stands_alone(view: NameView, at: int) -> bool:
    if not _is_acronym(view, at) or view.marks.is_place(at):
        return False
    return not (_is_person(view, at) or is_shouted(view.page.text, view.tokens, at))


def _is_acronym(view: NameView, at: int) -> bool:
    token = view.tokens[at]
    if not token.is_upper or not _LETTERS.fullmatch(token.text):
        return False
    if token.text in view.words.not_acronyms or view.marks.mention(at) is not None:
        return False
    named = view.low(at - 1) in _NAMED or view.low(at + 1) in _NAMED
    owns = view.page.text[token.end : token.end + 2] in ("’s", "'s")
    return named or owns or _acts(view, at) or _is_listed(view, at)


def _is_listed(view: NameView, at: int) -> bool:
    """Between commas, with a known name or another acronym beside it: "UNDP, ADISCO, CRS"."""
    marks = [view.tokens[n].text if 0 <= n < len(view.tokens) else "." for n in (at - 1, at + 1)]
    before = marks[0] in _COMMAS and _names_body(view, at - 2)
    after = marks[1] in _COMMAS and _names_body(view, at + 2)
    return (before and marks[1] in _STOPS) or (after and marks[0] in _COMMAS)


def _names_body(view: NameView, at: int) -> bool:
    known = view.marks.mention(at)
    return known is not None and known.kind == "actor"


def _acts(view: NameView, at: int) -> bool:
    """True when a verb of who acts follows: "UNPOL organised", "HIAS a financé", "ZOA brought".

    At the beginning of a sentence any verb of what is done for an event will do.
    """
    if view.verbs & {at + 1, at + 2}:
        return True
    sentence = view.page.sentence_at(view.tokens[at].start)
    begins = sentence is not None and sentence.first == at
    return begins and bool(view.worded_verbs & {at + 1, at + 2})


def _is_person(view: NameView, at: int) -> bool:
    """MKAPA after a first name or a title, UTEMBI before another name in capitals."""
    for near in (at - 1, at + 1):
        if not 0 <= near < len(view.tokens):
            continue
        token = view.tokens[near]
        beside = view.adjacent(min(near, at))
        if (
            beside
            and token.is_capital
            and view.marks.mention(near) is None
            and token.low not in _NAMED
            and token.low not in view.words.determiners
            and token.low not in view.words.prepositions
        ):
            return True
    return view.low(at - 1) in view.words.titles or view.low(at - 2) in view.words.titles


def type_of_acronym(view: NameView, letters: str) -> str | None:
    """The kind that the first letters say: UNMIL is a mission, CNARR a national commission."""
    prefixes = view.words.acronym_prefixes
    plain = letters.isalpha() and len(letters) > _SHORT
    fitting = [p for p in prefixes if plain and letters.startswith(p) and len(letters) > len(p)]
    return prefixes[max(fitting, key=len)] if fitting else None


def correct_by_gloss(glosses: Sequence[tuple[str, Mention]], mentions: Sequence[Mention]) -> None:
    """What a text says an acronym stands for goes before what the vocabulary knows.

    "Cour pénale spéciale (CPS)": CPS is then not the Peace and Security Council. An acronym keeps
    its id when the name in the text shares a word of meaning with the name in the vocabulary.
    """
    named: defaultdict[str, dict[str, list[Mention]]] = defaultdict(dict)
    for mention in mentions:
        if mention.ref is not None:
            named[mention.name].setdefault(mention.ref, []).append(mention)
    for letters, owner in glosses:
        for ref, same in [*named[letters].items()]:
            other = owner.ref is not None or not _agree(owner, same[0])
            if ref != owner.ref and other:
                del named[letters][ref]
                for mention in same:
                    mention.ref, mention.type = owner.ref, owner.type
                    mention.country = owner.country


def _agree(owner: Mention, mention: Mention) -> bool:
    return bool(_meaning(owner.name) & {word for n in mention.known_as for word in _meaning(n)})


def _meaning(name: str) -> set[str]:
    return {word for word in fold(name).split() if len(word) > _SMALL_WORD} - _EVERYWHERE


_SMALL_WORD = 4
_EVERYWHERE = {"united", "nations", "unies", "national", "nationale", "international", "africa"}
