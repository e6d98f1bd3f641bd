"""`mtandao review log`: who decided what, on statements and about who is who."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from graph.model.decision import UNDO, Decision, decision_data, undone
from graph.model.ids import JsonValue
from graph.query.answer import Listing
from graph.store.base import AuditEntry, View
from graph.store.deciding import DECIDE
from graph.store.editing import EDIT, UNDO_EDIT
from ingest.cli.command import Reading

_ACTIONS = ("review", EDIT, UNDO_EDIT, DECIDE)


@dataclass(frozen=True, kw_only=True)
class ReviewLog(Reading):
    """Show who decided what, newest last."""

    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50

    def run(self) -> None:
        """Print the decisions of the audit trail."""
        with self.view() as view:
            entries = [entry for entry in view.audit() if entry.action in _ACTIONS]
            details = _details(view)
        told = [
            replace(entry, detail=details.get(entry.target, entry.detail))
            for entry in entries[-self.limit :]
        ]
        shown: Listing[AuditEntry] = Listing(tuple(told), len(entries))
        if self.as_json:
            self.printer.json(shown)
            return
        rows = [(one.at, one.author, one.target, self._decided(one.detail)) for one in told]
        keys = ("at", "author", "statement", "decision")
        self.printer.table([self.words.say(key) for key in keys], rows)
        self.printer.how_many(shown.shown, shown.total, "entries")

    def _decided(self, detail: Mapping[str, JsonValue]) -> str:
        """What was decided, in words."""
        words = self.words
        verdict = detail.get("verdict")
        if verdict is None:
            return str(detail.get("decision") or words.say("undone"))
        if verdict == UNDO:
            return words.say("log_undo", id=detail.get("undoes"))
        key = f"log_{str(verdict).replace(' ', '_')}"
        said = words.say(key, node=detail.get("node"), other=detail.get("other"))
        by = detail.get("undone_by")
        return said if by is None else words.say("log_undone", said=said, by=by)


def _details(view: View) -> dict[str, dict[str, JsonValue]]:
    """What each decision about who is who says, by id; with who undid it."""
    lines = list(view.decisions())
    gone = undone(lines)
    return {line.id: _detail(line, gone.get(line.id)) for line in lines}


def _detail(line: Decision, undo: Decision | None) -> dict[str, JsonValue]:
    return decision_data(line) | ({} if undo is None else {"undone_by": undo.author})
