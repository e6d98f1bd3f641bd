"""The JSON Schema of the record, for people and programs that write records."""

import json
from pathlib import Path

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


def write_record_schema(path: Path) -> None:
    """Write the schema as the file that `docs/` publishes."""
    text = json.dumps(record_schema(), indent=1, ensure_ascii=False, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
