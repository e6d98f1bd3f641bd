"""The closed form of an answer: every field is asked for, every id is one of the vocabulary."""

from collections.abc import Iterable
from typing import Any

from graph.model.vocabulary import Vocabulary

# Part of the key of every kept answer: raise it when prompt or schema change in meaning.
VERSION = "1"


def answer_schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """The JSON schema of an answer; nothing that it does not name is allowed."""
    text = {"type": "string"}
    actor = _closed(
        key=text, name=text, type=_one_of(vocabulary.actor_types, or_none=True), quote=text
    )
    part = _closed(actor=text, role=_one_of(vocabulary.roles), quote=text)
    event = _closed(
        type=_one_of(vocabulary.event_types),
        quote=text,
        date=_or_none("string"),
        date_quote=_or_none("string"),
        places=_list(_closed(name=text, country=_or_none("string"), quote=text)),
        themes=_list(_closed(id=_one_of(vocabulary.themes), quote=text)),
        participations=_list(part),
    )
    return _closed(is_event_report={"type": "boolean"}, actors=_list(actor), events=_list(event))


def _closed(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _or_none(kind: str) -> dict[str, Any]:
    return {"type": [kind, "null"]}


def _one_of(ids: Iterable[str], or_none: bool = False) -> dict[str, Any]:
    values = sorted(ids)
    if or_none:
        return {"type": ["string", "null"], "enum": [*values, None]}
    return {"type": "string", "enum": values}
