"""Reads qualifiers of statements, which come as plain data."""

from graph.model.ids import JsonValue


def texts_of(value: JsonValue) -> tuple[str, ...]:
    """Return a qualifier as texts: one text or a list of them."""
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def text_of(value: JsonValue) -> str | None:
    """Return a qualifier as text, None when it is not one."""
    return value if isinstance(value, str) else None


def weights_of(value: JsonValue) -> dict[str, float]:
    """Return a qualifier as words with their weights, sorted; those without a number are left."""
    if not isinstance(value, dict):
        return {}
    return {str(k): float(v) for k, v in sorted(value.items()) if isinstance(v, int | float)}
