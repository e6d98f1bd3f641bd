"""Rows of the sheet Participations."""

from graph.export.sheet_cells import Cells, fact_cells, filled, plain_theme, text_in, texts_in
from graph.export.sheet_keys import SheetKeys
from graph.export.told import Told
from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.model.template import join_cell


def participation_cells(told: Told, statement: Statement, keys: SheetKeys) -> Cells:
    """Return the row of a PARTICIPATED_IN statement."""
    event, says = str(statement.object), statement.qualifiers
    behalf = text_in(says, "on_behalf_of")
    cells = filled(
        event=keys.event(event, told),
        actor=keys.actor(statement.subject, event),
        role=text_in(says, "role"),
        themes=join_cell(sorted(plain_theme(theme) for theme in texts_in(says, "themes"))),
        joint_with=join_cell(sorted(keys.actor(a, event) for a in texts_in(says, "joint_with"))),
        on_behalf_of=None if behalf is None else keys.actor(behalf, event),
        n=text_in(says, "n"),
        basis=text_in(says, "basis"),
        list_open="yes" if says.get("list_open") is True else None,
        readings=_readings(says.get("readings")),
        wording=text_in(says, "wording"),
    )
    return {**cells, **fact_cells(statement)}


def _readings(value: JsonValue) -> str:
    if not isinstance(value, dict):
        return ""
    weights = sorted((role, w) for role, w in value.items() if isinstance(w, (int, float)))
    return join_cell(f"{role}={weight:g}" for role, weight in weights)
