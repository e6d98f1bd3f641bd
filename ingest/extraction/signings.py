"""Signings told by a verb that stands apart from what was signed."""

from collections.abc import Iterator, Sequence

from ingest.extraction.hits import Hit
from ingest.extraction.lexicon_entries import Entry
from ingest.extraction.spans import Sentence, Span
from ingest.extraction.within import holding, starting_in

_BEFORE, _AFTER = 60, 160
_SIGNING = Entry("event_verb", "signing")


def signing_verbs(
    cues: Sequence[Hit], papers: Sequence[Hit], sentences: Sequence[Sentence]
) -> Iterator[Hit]:
    """Verbs such as "a signé avec la Mission, lundi à Dakar, un accord", one for each cue.

    Args:
        cues: the role cues of the text, in order.
        papers: nouns of what is signed: agreement, convention.
        sentences: all sentences; verb and noun stand in the same.
    """
    for cue in cues:
        if cue.value != "signatory" or cue.entry.weak:
            continue
        number = holding(sentences, cue.start)
        if number is None:
            continue
        here = sentences[number]
        near = Span(max(here.start, cue.start - _BEFORE), min(here.end, cue.end + _AFTER))
        if starting_in(papers, near):
            yield Hit(cue.start, cue.end, _SIGNING)
