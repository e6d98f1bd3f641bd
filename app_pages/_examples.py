"""A few things that are worth a first look, when the graph has them."""

from app_pages._headings import section
from app_pages._parts import line
from app_pages._screen import Screen
from graph.query.names import Ref

_NAMES = ("ICGLR", "CENAP", "FIDA-U", "SSR", "access to justice", "Burundi")


def draw_examples(screen: Screen, page: str | None = None) -> None:
    """Draw the best hit of each name; `page` is where the links lead, None for its own page."""
    words = screen.words
    hits = [hit for name in _NAMES for hit in screen.find(name, 1).hits]
    if hits:
        section(words.say("home.start"))
    for hit in hits:
        ref = Ref(hit.id, hit.label, hit.kind)
        line(words, ref, words.say(f"kind.{hit.kind}"), page=page)
