"""What it is that taking a decision on a statement back takes back."""

from collections.abc import Iterable, Mapping

from graph.model.ids import JsonValue
from graph.model.statement import Review
from graph.store.editing import last_edit, review_in


def decision_in_words(
    review: Review, entries: Iterable[tuple[str, Mapping[str, JsonValue]]]
) -> str:
    """Return what taking a decision back takes back: `added`, `edited` or the decision itself.

    An addition and a correction of what a statement rests on count as accepted by their author.

    Args:
        review: the decision that stands.
        entries: action and detail of each entry about the statement, in order.
    """
    last = last_edit(entries)
    if last is None or "as" not in last or review_in(last["as"]) != review:
        return review.decision
    return str(last["decision"])
