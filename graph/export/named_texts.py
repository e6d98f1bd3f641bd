"""What a statement names: its ends, and all that its qualifiers hold."""

from collections.abc import Iterator

from graph.model.ids import JsonValue
from graph.model.statement import Statement


def texts_of(statement: Statement) -> Iterator[str]:
    """Yield subject, object and every text in the qualifiers; some of them are ids of nodes."""
    yield statement.subject
    yield from texts_in(statement.object)
    yield from texts_in(statement.qualifiers)


def texts_in(value: JsonValue) -> Iterator[str]:
    """Yield every text in a value, however deep it stands; the keys of mappings are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)
