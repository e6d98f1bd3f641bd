"""One name, one actor: what only a longer name names is no second one."""

from collections import Counter

from ingest.extraction.actors.actor_names import bare
from ingest.extraction.text.spans import Mention


def without_owners_of_offices(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that only a longer name names: one name, one actor.

    Of "the chairman of the Lake Council" the office is the actor; the council is one when the text
    tells of it elsewhere, or when the vocabulary knows it. Of "Office of the Envoy" the envoy is
    one when the text names her elsewhere.
    """
    parts = {id(part): office for office in mentions if (part := _part_of(office)) is not None}
    named = Counter(bare(m.name) for m in mentions if m.kind in _NAMED and id(m) not in parts)
    dropped = {id(m) for m in mentions if _is_only_at(m, named)}
    for mention in mentions:
        office = parts.get(id(mention))
        if office is not None and not named[bare(mention.name)]:
            office.parent = None
            dropped.add(id(mention))
    return [m for m in mentions if id(m) not in dropped]


_NAMED = frozenset({"actor", "office"})


def _part_of(office: Mention) -> Mention | None:
    """The owner that lies in an office, or the office that lies in a body; the shorter of both.

    The vocabulary knows who the owner is: it stays, but for the United Nations.
    """
    owner = office.parent
    if office.kind != "office" or owner is None or owner.kind != "actor":
        return None
    if _lies_in(owner, office):
        return owner if owner.ref in (None, "un") else None
    return office if _lies_in(office, owner) else None


def _is_only_at(mention: Mention, named: Counter[str]) -> bool:
    """ "the office of the Lake Network" is where the network is, when the text tells of it."""
    owner = mention.parent
    plain = mention.rule == "head-noun" and mention.name.split(" ")[0] in _WHERE
    if not plain or owner is None or owner.last != mention.last:
        return False
    linked = 1 < owner.first - mention.first <= _LINKED  # not "bureau MONUSCO Goma"
    return linked and named[bare(owner.name)] > 0


_LINKED = 3  # "office of the": words before whose it is
# In small letters: "the Office of the Prosecutor" is a body.
_WHERE = frozenset({"office", "secretariat", "bureau", "headquarters", "siege", "siège", "antenne"})


def _lies_in(part: Mention, whole: Mention) -> bool:
    """True for a part that is shorter than the whole."""
    longer = whole.last - whole.first > part.last - part.first
    return whole.first <= part.first and part.last <= whole.last and longer
