"""The error of a command that was asked for something the ledger does not have."""

from graph.errors import MtandaoError
from graph.message import Message
from graph.query.unknown import Unknown


class UnknownIdError(MtandaoError):
    """Nothing has the id, or what has it is of another kind; the message offers names.

    Args:
        answer: what was looked for, and what is near.
        option: to which the id was given; empty when it stands by itself.
    """

    def __init__(self, answer: Unknown, option: str = "") -> None:
        near = ", ".join(f"{ref.label} ({ref.id})" for ref in answer.nearest)
        advice = "Look for it with `mtandao search`."
        if near:
            advice = Message("Did you mean {name}?", name=near)
        super().__init__(_what(answer), option, advice)


def _what(answer: Unknown) -> Message:
    if answer.other is None:
        return Message("Nothing here has the id '{id}'.", id=answer.id)
    what = "'{id}' is {name}, not of the kind that is asked about here."
    return Message(what, id=answer.id, name=answer.other.label)
