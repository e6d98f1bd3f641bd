"""Rows of the sheet Actors: one for each actor, whatever sources name it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.export.sheet_cells import Cells, fact_cells, filled
from graph.export.sheet_keys import SheetKeys
from graph.export.told import Told
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.template import join_cell

_KINDS = frozenset({"Actor", "Mechanism", "Programme"})
_PARENTS = ("PART_OF", "HOLDS_POST_IN")


@dataclass(slots=True)
class _Gathered:
    """What all sources say of one actor."""

    node: Node
    aliases: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    countries: dict[str, list[Statement]] = field(default_factory=dict)
    parents: dict[str, list[Statement]] = field(default_factory=dict)
    levels: list[Statement] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)


class ActorRows:
    """Gathers the actors of all sources."""

    def __init__(self, keys: SheetKeys) -> None:
        self._keys = keys
        self._found: dict[str, _Gathered] = {}

    def add(self, told: Told) -> set[str]:
        """Take what a source says of actors; return the ids of the statements the sheet holds."""
        main = told.events[0] if told.events else ""
        where = self._events_of(told)
        for actor, event in sorted(where.items()):
            self._gathered(actor, event)
        held = set()
        for statement in told.statements:
            node = self._keys.node(statement.subject)
            if node is None or not _KINDS & set(node.kinds):
                continue
            event = where.get(statement.subject, main)
            gathered = self._gathered(statement.subject, event)
            gathered.documents.add(statement.document)
            if _is_parent(statement):
                parent = self._keys.actor(str(statement.object), event)
                gathered.parents.setdefault(parent, []).append(statement)
            if _take(gathered, statement, self._keys):
                gathered.levels.append(statement)
                held.add(statement.id)
        return held

    def rows(self) -> Iterable[Cells]:
        """Yield the rows by key."""
        for key in sorted(self._found):
            yield _row(key, self._found[key])

    def documents(self, key: str) -> set[str]:
        """Return the ids of the sources that say something of the actor of a row."""
        return self._found[key].documents

    def holds(self, statement: Statement, event: str) -> bool:
        """True when the row of the actor has this parent or country; it has place for one."""
        gathered = self._found.get(self._keys.actor(statement.subject, event))
        if gathered is None:
            return False
        if _is_parent(statement):
            parent = self._keys.actor(str(statement.object), event)
            return parent == min(gathered.parents, default=None)
        country = _stated_country(statement, self._keys)
        return country is not None and country == min(gathered.countries, default=None)

    def _gathered(self, actor: str, event: str) -> _Gathered:
        node = self._keys.node(actor)
        assert node is not None
        return self._found.setdefault(self._keys.actor(actor, event), _Gathered(node))

    def _events_of(self, told: Told) -> dict[str, str]:
        """Every actor that a source names, and an event that binds it when it has no name."""
        main = told.events[0] if told.events else ""
        found: dict[str, str] = {}
        for statement in told.statements:
            event = str(statement.object) if statement.predicate == "PARTICIPATED_IN" else main
            ends = [statement.subject, statement.object]
            for name in ("joint_with", "on_behalf_of"):
                value = statement.qualifiers.get(name)
                ends += value if isinstance(value, list) else [value]  # type: ignore[list-item]
            for end in ends:
                node = self._keys.node(end) if isinstance(end, str) else None
                if node is not None and _KINDS & set(node.kinds):
                    found.setdefault(node.id, event)
        return found


def _take(gathered: _Gathered, statement: Statement, keys: SheetKeys) -> bool:
    """Put a statement into the row of its actor; False when the row has no place for it."""
    says, value = statement.qualifiers, str(statement.object)
    if statement.predicate == "HAS_LABEL" and says.get("kind") in ("alternative", "acronym"):
        (gathered.acronyms if says["kind"] == "acronym" else gathered.aliases).add(value)
        return set(says) <= {"kind"}
    if statement.predicate == "HAS_IDENTIFIER":
        gathered.codes.add(f"{says.get('scheme', '')}={value}")
        return True
    if statement.predicate == "HAS_TYPE":
        return value == gathered.node.subtype
    if statement.predicate == "COUNTRY_OF" and statement.status == "inferred":
        return True  # inferred anew when the sheet is read
    country = _stated_country(statement, keys)
    if country is not None:
        gathered.countries.setdefault(country, []).append(statement)
    return False


def _stated_country(statement: Statement, keys: SheetKeys) -> str | None:
    if statement.predicate != "COUNTRY_OF" or statement.status == "inferred":
        return None
    country = keys.node(str(statement.object))
    code = None if country is None else country.attributes.get("country")
    return code if isinstance(code, str) else None


def _is_parent(statement: Statement) -> bool:
    return statement.predicate in _PARENTS and not statement.qualifiers


def _row(key: str, gathered: _Gathered) -> Cells:
    node = gathered.node
    country = min(gathered.countries, default=None)
    parent = min(gathered.parents, default=None)
    acronyms = sorted(gathered.acronyms - {node.label})
    aliases = (gathered.aliases | set(acronyms[1:])) - {node.label, *acronyms[:1]}
    cells = filled(
        actor=key,
        id=None if node.is_unnamed else node.id,
        name=node.label,
        aliases=join_cell(sorted(aliases)),
        acronym=acronyms[0] if acronyms else None,
        kind=_kind(node),
        type=node.subtype,
        country=country,
        parent=parent,
        identifiers=join_cell(sorted(gathered.codes)),
    )
    told = [*gathered.countries.get(country or "", []), *gathered.parents.get(parent or "", [])]
    levels = sorted([*gathered.levels, *told], key=lambda s: s.id)
    facts = fact_cells(levels[0], levels) if levels else {}
    return {**cells, **({"sensitivity": facts["sensitivity"]} if "sensitivity" in facts else {})}


def _kind(node: Node) -> str:
    if "Actor" in node.kinds:
        return "actor"
    return "programme" if "Programme" in node.kinds else "mechanism"
