"""The JSON Schema of the record, for people and programs that write records."""

from graph.model.ids import JsonValue
from graph.model.record import Record


def record_schema() -> dict[str, JsonValue]:
    """Return the JSON Schema (2020-12) of one record."""
    schema: dict[str, JsonValue] = Record.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "mtandao record",
    }
