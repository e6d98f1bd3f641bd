"""The error of a command that was asked for something the ledger does not have."""

from graph.errors import MtandaoError
from graph.query.unknown import Unknown


class UnknownIdError(MtandaoError):
    """Nothing has the id, or what has it is of another kind; the message offers names."""

    def __init__(self, answer: Unknown) -> None:
        near = ", ".join(f"{ref.label} ({ref.id})" for ref in answer.nearest)
        advice = f"Did you mean {near}?" if near else "Look for it with `mtandao search`."
        super().__init__(f"Nothing here has the id '{answer.id}'.", next_step=advice)
