"""Names of organisations that no vocabulary knows, by their head nouns (English and French)."""

import re

from graph.model.folding import fold
from ingest.extraction.name_view import NameView
from ingest.extraction.spans import Mention

_PLACED = frozenset(
    {"office", "bureau", "embassy", "ambassade", "mission", "delegation", "tribunal", "parquet"}
)
_ENOUGH_SUBJECTS = 2
_ENOUGH_CAPITALS = 2


def organisation_mentions(view: NameView, units: bool) -> list[Mention]:
    """Mentions found by the grammar of names, in order; known mentions may lie inside them.

    Units (office, section, ...) take the organisation they belong to into their name, so they are
    looked for when all organisations are found.
    """
    found: list[Mention] = []
    at = 0
    while at < len(view.tokens):
        wanted = view.head(at) and view.is_unit(at) == units
        mention = _mention_at(view, at) if wanted else None
        if mention is not None and (not found or mention.first >= found[-1].first):
            if found and mention.first < found[-1].last:
                found.pop()
            view.marks.add(mention)
            found.append(mention)
            at = mention.last
        else:
            at += 1
    return found


def name_end(view: NameView, at: int, takes_place: bool, office: bool = False) -> int:
    """Where a name ends whose head stands just before `at` (a token number, excluded).

    After an office the name of a person may follow, so an unknown capital ends it there.
    """
    end = _direct(view, at)
    while (content := view.after_link(end, takes_place)) is not None:
        known = view.mention_from(content)
        if end == at and view.low(end) in ("and", "et"):
            break
        end = known.last if known is not None else _run(view, content, office)
    return end


def _direct(view: NameView, at: int) -> int:
    """Past what follows a head without a link: "Radio Kintoma", "bureau MONUSCO Kisangani"."""
    end = at
    french = view.language == "fr"
    while french and view.adjacent(end - 1) and view.subject(end):
        end += 1
    known = view.mention_from(end)
    if french and known is not None and known.kind == "actor" and view.adjacent(end - 1):
        end = known.last
    may_lead = french or view.low(at - 1) in view.words.leading
    while may_lead and view.adjacent(end - 1) and view.capital(end) and not view.title(end):
        end += 1
    return end


def _run(view: NameView, at: int, office: bool) -> int:
    """Past the capitals and subjects that stand together; a name of a person is not run into."""
    end = at + 1
    while view.adjacent(end - 1) and (view.capital(end) or view.subject(end)):
        if _may_be_person(view, end, office):
            break
        end += 1
    return end


def _may_be_person(view: NameView, at: int, office: bool) -> bool:
    """True for an unknown capital after a lower-case word, after a place or after an office."""
    known = (
        view.subject(at)
        or (office and view.of_title(at))
        or view.marks.is_place(at)
        or view.head(at)
    )
    if known or not view.capital(at):
        return False
    lower = not view.tokens[at - 1].is_capital
    after_place = view.marks.is_place(at - 1)
    return lower or after_place or (office and view.low(at - 1) not in view.words.directions)


def _mention_at(view: NameView, head: int) -> Mention | None:
    token = view.tokens[head]
    covering = view.marks.mention(head)
    if covering is not None and not (covering.first == head and covering.type == "ministry"):
        return None
    if not token.is_capital and token.low not in view.words.lower_heads:
        return None
    if view.language == "en" and _is_modifier(view, head):
        return None
    if view.low(head) == "police" and view.low(head - 1) == "de" and view.title(head - 2):
        return None
    first = _left(view, head) if view.language == "en" else _left_french(view, head)
    after = head + 1 if covering is None else covering.last
    last = name_end(view, after, token.low in _PLACED)
    if covering is not None and last <= covering.last:
        return None
    kind = view.words.heads[view.language][token.low]
    if kind == "local-government" and view.low(_before_article(view, first)) in _INTO:
        return None
    return _checked(view, first, head, last)


def _before_article(view: NameView, first: int) -> int:
    at = first - 1
    return at - 1 if view.low(at) in ("the", "la", "le", "l") else at


# "in Aweil East State" is a place, "Aweil East State organised" an authority.
_INTO = frozenset({"in", "at", "to", "from", "dans", "en"})


def _is_modifier(view: NameView, head: int) -> bool:
    """True in "Community Outreach unit", where the head of the name comes later."""
    next_is_capital = view.capital(head + 1) and view.adjacent(head)
    return next_is_capital and view.low(head) not in view.words.leading


def _left(view: NameView, head: int) -> int:
    """English puts what belongs to a name before its head."""
    first = head
    while first > 0 and view.adjacent(first - 1):
        known = _owner_before(view, first)
        if known is not None:
            return known.first
        step = _step_left(view, first, head)
        if step == first:
            break
        first = step
    return first


def _owner_before(view: NameView, first: int) -> Mention | None:
    """The organisation just before, also with a genitive: "UNAMI …", "UNMISS’s …"."""
    before = first - 1
    owner = view.marks.mention(before - 1 if _is_possessive(view, before) else before)
    return owner if owner is not None and owner.kind == "actor" else None


def _step_left(view: NameView, first: int, head: int) -> int:
    """The token one word of the name further left, the same one when the name begins here."""
    before = first - 1
    if view.capital(before) or _lower_modifier(view, before, head):
        return before
    if _is_possessive(view, before):
        return before - 1 if view.capital(before - 1) else first
    if first < head and _joins(view, before, first):
        first = before - 1
        while view.tokens[first - 1].text == "," and view.capital(first - 2):
            first -= 2
    return first


def _joins(view: NameView, at: int, first: int) -> bool:
    inner = view.capital(at - 1) and view.capital(first) and not view.marks.is_place(at - 1)
    return inner and view.low(at) == "and" and not view.tokens[at - 1].is_upper


def _lower_modifier(view: NameView, at: int, head: int) -> bool:
    lower = not view.tokens[head].is_capital
    return lower and view.subject(at) and not view.tokens[at].is_capital


def _is_possessive(view: NameView, at: int) -> bool:
    return view.tokens[at].text in ("’s", "'s")


def _left_french(view: NameView, head: int) -> int:
    before = head - 1
    special = view.low(before) in ("haut", "haute", "grand", "grande", "conseil")
    return before if special and view.tokens[before].is_capital else head


def _checked(view: NameView, first: int, head: int, last: int) -> Mention | None:
    """The mention when the words are enough for a name, None otherwise."""
    inside = [m for n in range(first, last) if (m := view.mention_from(n)) is not None]
    others = [n for n in range(first, last) if n != head]
    named = any(view.capital(n) or view.marks.is_place(n) for n in others) or bool(inside)
    subjects = sum(view.subject(n) for n in others) * any(view.strong_subject(n) for n in others)
    is_ministry = view.words.heads[view.language].get(view.low(head)) == "ministry"
    capitals = sum(view.capital(n) for n in range(first, head)) * view.tokens[head].is_capital
    is_unit = view.words.heads[view.language].get(view.low(head)) is None
    enough = _ENOUGH_SUBJECTS if not is_ministry else 1
    if not named and subjects < enough:
        return None
    if view.verbs.intersection(range(first + 1, last)):
        return None
    if not inside and is_unit and capitals < _ENOUGH_CAPITALS:
        return None
    parent = inside[-1] if inside and view.language == "fr" else (inside[0] if inside else None)
    return _built(view, (first, head, last), parent)


def _built(view: NameView, place: tuple[int, int, int], parent: Mention | None) -> Mention:
    first, head, last = place
    owner = parent if parent is not None and parent.kind == "actor" else None
    if owner is not None and owner.first == first and _is_possessive(view, owner.last):
        first = owner.last + 1
    label = view.low(head) in view.words.labels and first == head and view.capital(head + 1)
    first = head + 1 if label else first
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    name = view.page.text[start:end]
    return Mention(
        start,
        end,
        first,
        last,
        "actor",
        name,
        "head-noun",
        type=organisation_type(view, view.low(head), name, owner),
        parent=owner,
    )


def organisation_type(view: NameView, head: str, name: str, owner: Mention | None) -> str | None:
    """The actor type that the words of a name say, None when they say none."""
    kind = view.words.heads[view.language].get(head)
    if _WORKING.search(name):
        return "network"
    if owner is not None and owner.ref == "un":
        return kind if kind == "un-mission" else "un-agency"
    if owner is not None and (kind is None or owner.type in _INHERITED):
        return owner.type
    if kind is None:
        return None
    if head in _WORLDWIDE and name.lower().startswith(("world ", "international ")):
        return "igo"
    from_name = _hinted(view, name, kind)
    return from_name or kind or (owner.type if owner is not None else None)


# A body of such an organisation is of its kind: the AU Commission, the IGAD Council of Ministers.
_INHERITED = frozenset(
    {"rec", "igo", "un-mission", "un-agency", "regional-mission", "eu-institution"}
)
_WORKING = re.compile(
    r"\b(?:Task Force|Working Group|Steering Committee|Groupe de travail)\b", re.I
)
_WORLDWIDE = frozenset({"organization", "organisation", "agency", "fund"})
_OPEN = frozenset(
    {
        "national-ngo",
        "network",
        "civil-society",
        "research-institute",
        "judiciary",
        "movement",
        None,
        "other-actor",
        "regional-mechanism",
    }
)


def _hinted(view: NameView, name: str, kind: str | None) -> str | None:
    if kind not in _OPEN:
        return None
    padded = f" {fold(name)} "
    for hinted, phrases in view.words.hints.items():
        if any(f" {phrase} " in padded for phrase in phrases):
            return hinted
    return None
