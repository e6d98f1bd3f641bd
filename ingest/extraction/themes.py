"""What the event was about: wordings of themes outside names, boilerplate and background."""

from dataclasses import dataclass

from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme with the wording of the source."""

    start: int
    end: int
    id: str
    wording: str


def theme_hits(found: Found) -> list[Hit]:
    """Wordings of themes that are no part of the name of an actor, an office or a programme."""
    view = found.view
    kept = []
    for hit in view.page.found("theme"):
        first, last = found.index.around(hit.start, hit.end)
        covering = (view.marks.mention(n) for n in range(first, last))
        if all(m is None or m.kind in ("group", "mechanism") for m in covering):
            kept.append(hit)
    return kept


def themes_between(found: Found, hits: list[Hit], start: int, end: int) -> list[FoundTheme]:
    """The themes of a stretch of text, each once, with its first wording, in order."""
    first: dict[str, FoundTheme] = {}
    text = found.view.page.text
    for hit in hits:
        if start <= hit.start < end and hit.value not in first:
            wording = text[hit.start : hit.end]
            first[hit.value] = FoundTheme(hit.start, hit.end, hit.value, wording)
    return list(first.values())
