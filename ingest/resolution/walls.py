"""What keeps two things with one name apart: another country, another type, another kind."""

from collections.abc import Mapping

from graph.model.vocabulary_terms import ActorType
from ingest.resolution.name_index import KnownNode

# The country of an international body is its seat; sheets often give where it works instead.
_SEATED_FAMILIES = frozenset({"igo", "ingo"})
# A body of a state, an unnamed group or an office is never something else.
_CLOSED_FAMILIES = frozenset({"state", "group", "person-role", "person"})
# They act abroad in their own name: the country of an event says nothing of theirs.
_ABROAD = frozenset({"donor-agency", "embassy"})
# What they do is not bound to the country that they sit in, and their full name is their own.
_BEYOND = _SEATED_FAMILIES | _ABROAD | {"regional-ngo", "consortium", "faith-org", "knowledge"}
_OF_NO_COUNTRY = _BEYOND | {"foundation", "public-private", "company", "group", "person"}
_STATE_HEADS = ("ministry", "ministries", "ministere", "ministeres", "minister", "ministre")
_FITTING_KINDS = {
    "Actor": (("Actor", "Mechanism"), ("Programme",)),
    "Mechanism": (("Mechanism",), ("Actor",)),
    "Programme": (("Programme",),),
    "Place": (("Place",),),
}


class Walls:
    """Tells, with a reason, whether a mention may be a known node.

    Args:
        actor_types: the vocabulary's types by id; `broader` leads to the family of a type.
    """

    def __init__(self, actor_types: Mapping[str, ActorType]) -> None:
        self._lines = {name: _line(name, actor_types) for name in actor_types}

    def family(self, subtype: str | None) -> str | None:
        """Return the family of a type, None for a type that nobody knows."""
        line = self._lines.get(subtype or "")
        return None if line is None else line[-1]

    def belongs_to_state(self, subtype: str | None) -> bool:
        """True for ministries, armies, police and posts: every country has its own."""
        line = self._lines.get(subtype or "", ())
        return _ABROAD.isdisjoint(line) and ("state" in line or "person-role" in line)

    def is_of_one_country(self, node: KnownNode) -> bool:
        """True for a body that works in the country it is of: a commission, an association."""
        line = self._lines.get(node.subtype or "", ())
        return node.country is not None and _OF_NO_COUNTRY.isdisjoint(line)

    def speaks_of_state(self, subtype: str | None, folded_name: str) -> bool:
        """True for a type of the state, and for a ministry whose type nobody gave."""
        if subtype is not None:
            return self.belongs_to_state(subtype)
        return folded_name.split(" ", 1)[0] in _STATE_HEADS

    def reason_against(
        self, subtype: str | None, country: str | None, node: KnownNode
    ) -> str | None:
        """Return why a mention of this type and country is not the node; None when it may be."""
        if not self._same_country(country, node):
            return f"{node.id}: not the same country ({country}, not {node.country})"
        if not self._same_type(subtype, node.subtype):
            return f"{node.id}: not the same type ({subtype}, not {node.subtype})"
        return None

    def _same_country(self, country: str | None, node: KnownNode) -> bool:
        if country is None or node.country is None or country == node.country:
            return True
        return not _SEATED_FAMILIES.isdisjoint(self._lines.get(node.subtype or "", ()))

    def _same_type(self, subtype: str | None, other: str | None) -> bool:
        mine, theirs = self._lines.get(subtype or ""), self._lines.get(other or "")
        if mine is None or theirs is None or subtype == other:
            return True
        if mine[-1] not in _CLOSED_FAMILIES and theirs[-1] not in _CLOSED_FAMILIES:
            return True
        return subtype in theirs or other in mine


def fitting_kinds(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the kinds of node that a mention of this kind may be, the likeliest first."""
    return _FITTING_KINDS[kind]


def _line(name: str, actor_types: Mapping[str, ActorType]) -> tuple[str, ...]:
    """Return the type and its broader types up to its family."""
    line = [name]
    while (broader := actor_types[line[-1]].broader) in actor_types and broader not in line:
        line.append(str(broader))
    return tuple(line)
