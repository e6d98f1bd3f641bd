"""Makes the readers of networkx take a value that is not of its declared type as text."""

from collections.abc import Callable
from typing import Any

_BOOLEANS: dict[object, bool] = {"true": True, "false": False, "1": True, "0": False}
_LONGEST_SHOWN = 40


def take_values_leniently(reader: Any) -> list[str]:  # noqa: ANN401 - a reader of networkx
    """Change how one reader of GraphML or GEXF reads values; others are not touched.

    Returns:
        The values that were no numbers or no booleans, though declared so; it fills as it reads.
    """
    odd: list[str] = []
    kinds: dict[str, Callable[[Any], Any]] = reader.python_type
    reader.python_type = {
        name: kind if kind is str else _lenient(_boolean if kind is bool else kind, odd)
        for name, kind in kinds.items()
    }
    reader.convert_bool = _Booleans(odd)
    return odd


def _lenient(kind: Callable[[Any], Any], odd: list[str]) -> Callable[[Any], Any]:
    def read(text: Any) -> Any:  # noqa: ANN401 - a text, or None for a moment that is not there
        try:
            return kind(text)
        except (ValueError, OverflowError):
            odd.append(str(text)[:_LONGEST_SHOWN])
            return text

    return read


def _boolean(text: str) -> bool:
    found = _BOOLEANS.get(text.strip().lower())
    if found is None:
        raise ValueError(text)
    return found


class _Booleans(dict[object, object]):
    """Texts to booleans; a text that is none stands for itself."""

    def __init__(self, odd: list[str]) -> None:
        super().__init__(_BOOLEANS)
        self._odd = odd

    def __missing__(self, text: object) -> object:
        found = _BOOLEANS.get(str(text).strip().lower())
        if found is None:
            self._odd.append(str(text)[:_LONGEST_SHOWN])
        return text if found is None else found
