"""Programmes and projects: who owns one, and which one an event belongs to."""

import re

from ingest.extraction.actors.actors import Actor, Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Mention

_OWNED = re.compile(r"\s+(?:funded |financed )?(?:project|programme|program|projet)\s+[“\"«‘']?\s*")
_WITHIN = re.compile(
    r"\b(?:part of|within|under|framework of|in the context of|cadre d[ue]s?|cadre de la)\b"
    r"[^.]{0,40}$",
    re.IGNORECASE,
)
_REACH = 80
_EARLY = 2


def owners(found: Found) -> list[tuple[Mention, Mention]]:
    """Pairs of organisation and programme: "the EC project Gutwara Neza"."""
    text = found.view.page.text
    pairs = []
    for one, two in zip(found.outer, found.outer[1:], strict=False):
        owned = _OWNED.fullmatch(text, one.end, two.start)
        if one.kind == "actor" and two.kind == "programme" and owned:
            pairs.append((one, two))
    return pairs


def programme_of_event(found: Found, cast: Cast) -> Actor | None:
    """The programme that the beginning names, or that the event is said to be part of."""
    page = found.view.page
    head = page.body[_EARLY - 1].end if len(page.body) >= _EARLY else len(page.text)
    for mention in found.outer:
        if mention.kind != "programme":
            continue
        before = page.text[max(0, mention.start - _REACH) : mention.start]
        if mention.start < head or _WITHIN.search(before):
            return cast.of(mention)
    return None
