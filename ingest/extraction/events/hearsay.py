"""Events of which a text tells only what others say: "aurait eu lieu", "reportedly held"."""

import re
from collections.abc import Iterator

from ingest.extraction.text.spans import Sentence, Span

# The French conditional of what is past tells what others say, unless a condition stands by it.
_MADE = (
    r"(?:organis|convoqu|facilit|financ|appuy|anim|lanc|ouvert|clôtur|présid|accueill|réun|ten"
    r"|déroul)(?:é|i|u)?e?s?\b"
)
_HELD = (
    r"(?:been\s+)?(?:held|host(?:ed)?|taken?|took|organi[sz]ed?|conven(?:ed|e)|attended|happen(?:ed)?"
    r"|launched|opened|funded|facilitated|gathered|met|brought)\b"
)
HEARSAY = re.compile(
    rf"\baur(?:ait|aient)\s+(?:\w+ment\s+)?(?:eu\s+lieu|pris\s+part|participé|(?:été\s+)?{_MADE})"
    rf"|\bs(?:e|[’']y)\s+ser(?:ait|aient)\s+(?:\w+ment\s+)?{_MADE}"
    rf"|\b(?:reportedly|allegedly|purportedly|supposedly)\s+{_HELD}"
    r"|\b(?:is|are|was|were)\s+(?:said|rumou?red|reported|believed|thought|alleged)\s+to\s+have\s+"
    rf"{_HELD}",
    re.I,
)
_CONDITION = re.compile(r"\b(?:si|s[’']ils?|if|unless)\b|\bà\s+condition\b", re.I)


def hearsay_in(text: str, sentence: Sentence) -> Iterator[Span]:
    """The wordings of a sentence that make what it tells hearsay; none beside a condition."""
    if _CONDITION.search(text, sentence.start, sentence.end):
        return
    for match in HEARSAY.finditer(text, sentence.start, sentence.end):
        yield Span(match.start(), match.end())
