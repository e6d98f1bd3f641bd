"""Opens the short notation of the lexicon files into every wording that it stands for."""

from graph.model.folding import fold


def wordings(notation: str) -> list[str]:
    """Return every folded wording of a notation, in order and without doubles.

    `<x>` may be there or not, `(a|b)` is either, both may be nested:
    `wordings("(a|two) day<s>")` is `["a days", "a day", "two days", "two day"]`.
    """
    found, rest = _choices(notation, 0, "")
    if rest != len(notation):
        raise ValueError(f"a bracket is closed that was never opened: {notation!r}")
    return list(dict.fromkeys(folded for text in found if (folded := fold(text))))


def _choices(notation: str, at: int, closing: str) -> tuple[list[str], int]:
    """Read alternatives up to `closing`; return them and where reading stopped."""
    alternatives: list[str] = []
    current = [""]
    while at < len(notation) and notation[at] not in (closing or ")>"):
        mark = notation[at]
        if mark in "<(":
            inner, at = _choices(notation, at + 1, ">" if mark == "<" else ")")
            inner = [*inner, ""] if mark == "<" else inner
            current = [head + tail for head in current for tail in inner]
        elif mark == "|" and closing:
            alternatives += current
            current = [""]
        else:
            current = [head + mark for head in current]
        at += 1
    return alternatives + current, at
