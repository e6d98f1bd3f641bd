"""Rows of the sheet Events."""

from graph.export.sheet_cells import (
    Cells,
    document_cells,
    fact_cells,
    filled,
    plain_theme,
    text_in,
)
from graph.export.sheet_keys import SheetKeys
from graph.export.told import EVENT_FACTS, Told
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.template import in_step, join_cell

_FACT_ORDER = ("DESCRIBES", "SUB_EVENT_OF", "HAS_LABEL", "HAS_TYPE", "HAS_DATE")


def event_cells(told: Told, event: str, keys: SheetKeys) -> tuple[Cells, set[str]]:
    """Return the row of an event in one source, and the ids of the statements that it holds."""
    said = [*told.of(event, "HAS_LABEL", *EVENT_FACTS), *_describing(told, event)]
    titles = _titles(said)
    parent = _first(said, "SUB_EVENT_OF")
    day = _first(said, "HAS_DATE")
    kind = _first(said, "HAS_TYPE")
    first = _representative(said)
    describing = _first(said, "DESCRIBES")
    notes = describing.note if describing is not None else None
    cells = filled(
        event=keys.event(event, told),
        id=event,
        title=titles[0][0] if titles else None,
        title_fr=titles[1][0] if len(titles) > 1 else None,
        type=kind.object if kind is not None else None,  # type: ignore[arg-type]
        modality=None if first is None or first.modality == "factual" else first.modality,
        main="no" if describing is None and parent is None else None,
        date=day.object if day is not None else None,  # type: ignore[arg-type]
        parent=None if parent is None else keys.event(str(parent.object), told),
        order=None if parent is None else text_in(parent.qualifiers, "order"),
        notes=notes or (first.note if first is not None else None),
    )
    held = {s.id for s in (parent, day, kind, describing, *(t[1] for t in titles)) if s is not None}
    for more, ids in (_places(said, keys), _themes(said), _context(said, keys), _counts(said)):
        cells.update(more)
        held |= ids
    if day is None:
        held |= {s.id for s in said if s.predicate == "HAS_DATE" and s.object is None}
    facts = {} if first is None else fact_cells(first, [s for s in said if s.id in held])
    return {**cells, **document_cells(told.document, told.part_of(event)), **facts}, held


def _describing(told: Told, event: str) -> list[Statement]:
    return [s for s in told.statements if s.predicate == "DESCRIBES" and s.object == event]


def _representative(said: list[Statement]) -> Statement | None:
    """The statement whose certainty stands for the row: the first of those all events have."""
    for predicate in (*_FACT_ORDER, *sorted(EVENT_FACTS)):
        found = _first(said, predicate, with_value=predicate != "HAS_DATE")
        if found is not None and found.status != "absent":
            return found
    return None


def _first(said: list[Statement], predicate: str, with_value: bool = True) -> Statement | None:
    found = [
        s for s in said if s.predicate == predicate and (s.object is not None or not with_value)
    ]
    return min(found, key=lambda s: (str(s.object), s.id), default=None)


def _titles(said: list[Statement]) -> list[tuple[str, Statement]]:
    """The title, and its French wording when the title is in another language."""
    labels = [s for s in said if s.predicate == "HAS_LABEL"]
    preferred = [s for s in labels if s.qualifiers.get("kind") == "preferred"]
    preferred.sort(key=lambda s: (s.qualifiers.get("language") == "fr", str(s.object), s.id))
    french = [s for s in preferred if s.qualifiers.get("language") == "fr"]
    others = [s for s in preferred if s.qualifiers.get("language") != "fr"]
    kept = [*others[:1], *french[:1]]
    return [(str(s.object), s) for s in kept]


def _places(said: list[Statement], keys: SheetKeys) -> tuple[Cells, set[str]]:
    held = [s for s in said if s.predicate == "HELD_IN" and s.object is not None]
    found = sorted(
        ((node, s) for s in held if (node := keys.node(str(s.object))) is not None),
        key=lambda pair: (pair[0].label, pair[0].id),
    )
    nodes = [node for node, _ in found]
    cells = filled(
        place=join_cell(node.label for node in nodes),
        country=in_step(_country(node) for node in nodes),
        place_kind=in_step(node.subtype for node in nodes),
        place_id=in_step(node.id for node in nodes),
    )
    return cells, {s.id for _, s in found}


def _country(node: Node) -> str | None:
    country = node.attributes.get("country")
    return country if isinstance(country, str) else None


def _themes(said: list[Statement]) -> tuple[Cells, set[str]]:
    found = sorted(
        (plain_theme(str(s.object)), text_in(s.qualifiers, "wording") or "", s.id)
        for s in said
        if s.predicate == "ADDRESSES" and s.object is not None
    )
    cells = filled(
        themes=join_cell(theme for theme, _, _ in found),
        theme_wordings=in_step(wording for _, wording, _ in found),
    )
    return cells, {statement for _, _, statement in found}


def _context(said: list[Statement], keys: SheetKeys) -> tuple[Cells, set[str]]:
    found = sorted(
        (str(s.object), s.id) for s in said if s.predicate == "IN_CONTEXT_OF" and s.object
    )
    frames = [frame for frame, _ in found]
    programmes = [frame for frame in frames if _is_programme(keys.node(frame))]
    mechanisms = [frame for frame in frames if frame not in programmes[:1]]
    cells = filled(
        programme=programmes[0] if programmes else None, mechanisms=join_cell(mechanisms)
    )
    return cells, {statement for _, statement in found}


def _is_programme(node: Node | None) -> bool:
    return node is not None and "Programme" in node.kinds


def _counts(said: list[Statement]) -> tuple[Cells, set[str]]:
    found = [s for s in said if s.predicate == "HAS_COUNT" and isinstance(s.object, int)]
    found.sort(key=lambda s: (bool(s.qualifiers.get("part_of")), -int(s.object or 0), s.id))
    told = [s.qualifiers for s in found]
    cells = filled(
        count=join_cell(str(s.object) for s in found),
        counted=in_step(text_in(q, "counted") for q in told),
        count_basis=in_step(text_in(q, "basis") or "stated" for q in told),
        count_part_of=in_step(text_in(q, "part_of") for q in told),
    )
    return cells, {s.id for s in found}
