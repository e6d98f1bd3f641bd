"""Who took part through people: "lawyers of X", "A, B and C sent their teams"."""

from collections.abc import Iterator

from ingest.extraction.actors.lists import actors_after
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.ought import only_ought
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_MOST = 12
_ARMED = "non-state-armed"
_NEAR = 3  # words between "officers" and "from"
_OF = frozenset(
    ("of", "from", "with", "at", "representing", "de", "du", "des", "d", "au", "aupres")
)
_FIRST = frozenset({"a", "an", "the", "le", "la", "les", "l", "un", "une", "des", "du", "de", "d"})


def sent_by(found: Found, sentence: Sentence) -> Iterator[Mention]:
    """The organisations of people whom a sentence tells of."""
    people = found.view.page.lexicon.people_of
    view = found.view
    for at in range(sentence.first, sentence.last - 1):
        covered = view.marks.mention(at)
        if view.low(at) not in people or (covered is not None and covered.kind != "group"):
            continue
        if view.page.in_quote(view.tokens[at].start):
            continue
        begin = _past_of(found, at + 1, sentence.last)
        if begin is None:
            continue
        start = view.tokens[begin].start
        for first in actors_after(found, sentence, start, strict=False, most=1):
            yield from actors_after(found, sentence, first.start, strict=True, most=_MOST)
    yield from _in_brackets(found, sentence)
    yield from _named_before(found, sentence)


def _named_before(found: Found, sentence: Sentence) -> Iterator[Mention]:
    """English puts the organisation first: "a UPDF legal officer", "Assembly member Ms. X"."""
    view = found.view
    for mention in starting_in(found.outer, sentence):
        at = mention.last
        near = [view.low(n) for n in range(at, min(at + _NEAR, sentence.last))]
        free = mention.kind == "actor" and view.language == "en" and bool(near)
        sent = free and _is_modified(near, view.page.lexicon.people_of)
        if sent and not view.page.in_quote(mention.start):
            yield mention


def _is_modified(words: list[str], people: frozenset[str]) -> bool:
    """Words up to a noun of people, none of them a mark or a small word."""
    for word in words:
        if word in people:
            return True
        if len(word) < _NEAR + 1:
            return False
    return False


def _in_brackets(found: Found, sentence: Sentence) -> Iterator[Mention]:
    """Those listed behind a noun of guests: "the guarantor institutions (X, Y, Z)"."""
    view = found.view
    for at in range(sentence.first + 1, sentence.last - 1):
        if view.tokens[at].text != "(" or not _is_of_guests(found, at - 1):
            continue
        start = view.tokens[at + 1].start
        items = actors_after(found, sentence, start, strict=True, most=_MOST)
        # Armed groups are spoken of far more often than they come.
        items = [item for item in items if item.type != _ARMED]
        if len(items) > 1 and not view.page.in_quote(start):
            yield from items


def _is_of_guests(found: Found, at: int) -> bool:
    """A plural noun of people or bodies; "abuses" and "studies" have no list of guests."""
    noun, lexicon = found.view.tokens[at], found.view.page.lexicon
    if noun.is_capital or not noun.low.endswith("s"):
        return False
    known = lexicon.people_of | lexicon.people
    return noun.low in known or noun.low in lexicon.words.raw["listed_bodies"]


def _past_of(found: Found, at: int, end: int) -> int | None:
    """The token after "of" or "from" behind a noun, over what qualifies the noun."""
    view = found.view
    for place in range(at, min(at + _NEAR, end - 1)):
        if view.low(place) in _OF:
            return place + 1
        passed = place in view.page.asides or view.of_title(place)
        if not passed or view.tokens[place].is_capital:
            return None
    return None


def acting(found: Found, sentence: Sentence) -> Iterator[Mention]:
    """The subjects of any verb: an organisation that begins a clause and has a verb behind it."""
    view = found.view
    mentions = [m for m in starting_in(found.outer, sentence) if m.kind in ("actor", "office")]
    for mention in mentions:
        free = not view.page.in_quote(mention.start) and not only_ought(found, mention)
        if free and _begins(found, sentence, mention) and _acts(found, sentence, mention):
            yield mention


def _begins(found: Found, sentence: Sentence, mention: Mention) -> bool:
    """Nothing but an article stands between the name and the beginning of its clause."""
    view = found.view
    at = mention.first - 1
    while at >= sentence.first and (view.low(at) in _FIRST or at in view.page.asides):
        at -= 1
    if at < sentence.first:
        return True
    return view.tokens[at].text in (",", ";", ":") or view.low(at) in ("and", "et", "while")


def _acts(found: Found, sentence: Sentence, mention: Mention) -> bool:
    """A verb stands behind the name and those listed with it."""
    view = found.view
    listed = actors_after(found, sentence, mention.start, strict=True, most=_MOST)
    last = listed[-1].last if listed else mention.last
    at = view.past_gloss(last)
    while at < sentence.last and _is_passed(found, at):
        at += 1
    return at < sentence.last and _is_verb(found, at)


def _is_passed(found: Found, at: int) -> bool:
    view = found.view
    small = view.low(at) in ("also", "too", "aussi", "y", "n", "l", "les")
    return small or at in view.page.asides or view.tokens[at].text == ")"


_EN = frozenset(
    ("has", "have", "had", "was", "were", "made", "gave", "took", "sent", "brought")
    + ("said", "told", "spoke", "came", "went", "held", "led", "paid", "put", "met", "set", "kept")
    + ("found", "felt", "saw", "heard", "knew", "ran", "stood", "sat", "began", "won", "lost")
    + ("wrote", "read", "chose", "drew", "bore", "spent", "left", "built", "taught", "laid")
)
_FR = frozenset(
    ("a", "ont", "avait", "avaient", "etait", "etaient", "s", "se", "fait", "font")
    + ("vient", "viennent", "dit", "met", "mettent", "rend", "tient", "prend", "prennent")
)
# Who did this was at no event by it.
_HARM = frozenset(
    ("abducted", "killed", "attacked", "arrested", "dispersed", "looted", "burned", "burnt")
    + ("raped", "shot", "shelled", "ambushed", "kidnapped", "detained", "bombed", "tortured")
    + ("tue", "enleve", "attaque", "arrete", "disperse", "pille", "brule", "viole", "detenu")
    + ("bombarde", "torture", "incendie", "kidnappe")
)
_ENDS = {"en": ("ed",), "fr": ("ait", "aient", "èrent", "irent", "urent")}


def _is_verb(found: Found, at: int) -> bool:
    """True for what looks like a verb in the past or its auxiliary."""
    view = found.view
    token = view.tokens[at]
    if token.is_capital or token.text == "à" or {token.low, view.low(at + 1)} & _HARM:
        return False
    known = _EN if view.language == "en" else _FR
    return token.low in known or token.text.endswith(_ENDS[view.language])


def lent_its_hall(found: Found, sentence: Sentence) -> Iterator[Mention]:
    """The institution at which an event took place: "was held at the Hill University"."""
    view = found.view
    for mention in starting_in(found.outer, sentence):
        at = mention.first - 1
        while view.low(at) in ("the", "l", "la", "le"):
            at -= 1
        placed = view.low(at) == "at" or view.tokens[at].text in ("à", "À", "au")
        if placed and mention.type in _HOSTS and not view.page.in_quote(mention.start):
            yield mention


_HOSTS = frozenset({"university", "training-centre", "faith-org", "research-institute"})
