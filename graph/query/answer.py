"""What every answer has in common: plain data that says how much of it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """Base of all answers: frozen dataclasses that turn into JSON."""

    def as_json(self) -> dict[str, object]:
        """Return the answer as dictionaries, lists, texts and numbers; keys are field names."""
        return {field.name: plain(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Listing(Answer, Generic[T]):
    """A list, cut or whole: `total` says how many there are, `shown` how many stand here."""

    items: tuple[T, ...] = ()
    total: int = 0

    @property
    def shown(self) -> int:
        """How many items stand here."""
        return len(self.items)

    def as_json(self) -> dict[str, object]:
        """Return `{"shown": ..., "total": ..., "items": [...]}`."""
        return {"shown": self.shown, "total": self.total, "items": plain(self.items)}


def listing(items: list[T], limit: int | None = None) -> Listing[T]:
    """Return the first `limit` items with the number of all; all items when None."""
    shown = items if limit is None else items[:limit]
    return Listing(tuple(shown), len(items))


def plain(value: object) -> object:
    """Return the value as JSON knows it."""
    if isinstance(value, Answer):
        return value.as_json()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(found) for key, found in value.items()}
    if isinstance(value, list | tuple):
        return [plain(found) for found in value]
    return value
