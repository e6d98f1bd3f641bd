"""Finds every wording of the lexicon in a text, in one pass over the folded text."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from ingest.extraction.text.folded import folded_with_offsets
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.lexicon_entries import Entry, is_shouted_with_number

_BREAKS = (". ", "; ", "! ", "? ", "\n", ": ", "” ", "» ")
_FEW = 4  # cues that can overlap another one
_WORDLIKE = 6  # letters from which acronyms are also written as words: Monusco, Unicef
_NAMES = ("actor", "programme", "mechanism", "country", "place")


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording of the lexicon at its place in the text."""

    start: int
    end: int
    entry: Entry

    @property
    def kind(self) -> str:
        """The kind of the entry."""
        return self.entry.kind

    @property
    def value(self) -> str:
        """The id, role or type the wording stands for."""
        return self.entry.value


def find_hits(text: str, lexicon: Lexicon) -> list[Hit]:
    """All meanings of all wordings, overlaps included, ordered by start, longest first."""
    folded, offsets = folded_with_offsets(text, lexicon.folded)
    found: list[Hit] = []
    matches = lexicon.automaton.find_matches_as_indexes(folded, overlapping=True)
    for index, begin, stop in matches:
        start, end = offsets[begin + 1], offsets[stop - 2] + 1
        slice_ = text[start:end]
        if any(mark in slice_ for mark in _BREAKS):
            continue
        for entry in lexicon.entries[index]:
            if _is_written_so(slice_, entry, lexicon.words.word_acronyms):
                found.append(Hit(start, end, entry))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    return found


def by_kind(hits: Iterable[Hit], *languages: str) -> dict[str, list[Hit]]:
    """The longest hits of each kind that count in the languages, none inside another."""
    grouped: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if not hit.entry.language or hit.entry.language in languages:
            grouped[hit.kind].append(hit)
    return {kind: _longest(found) for kind, found in grouped.items()}


def longest_cues(hits: Iterable[Hit], *languages: str) -> list[Hit]:
    """The cues that lie in no longer one; of two that overlap, the first of each direction stays.

    "were trained by": those before it were trained, who follows trained them.
    """
    kept: list[Hit] = []
    cues = (h for h in hits if h.kind == "cue" and h.entry.language in ("", *languages))
    for hit in sorted(cues, key=lambda h: (h.start, -h.end)):
        near = [k for k in kept[-_FEW:] if k.end > hit.start]
        same = [k for k in near if (k.start, k.end) == (hit.start, hit.end)]
        after = hit.entry.direction == "after"
        over = [k for k in near if k.end >= hit.end or (k.entry.direction == "after") == after]
        if same or not over:
            kept.append(hit)
    return kept


def _longest(hits: list[Hit]) -> list[Hit]:
    """Leftmost, then longest; several meanings of one wording all stay."""
    kept: list[Hit] = []
    for hit in hits:
        last = kept[-1] if kept else None
        same = last is not None and (hit.start, hit.end) == (last.start, last.end)
        if last is None or same or hit.start >= last.end:
            kept.append(hit)
    return kept


def _is_written_so(slice_: str, entry: Entry, words: Set[str]) -> bool:
    """Acronyms have their very letters, names begin with a capital, other words are free.

    An acronym that is one of `words` ("ACCORD") is none in small letters.
    """
    if is_shouted_with_number(entry.exact):
        return slice_ == entry.exact
    if entry.exact:
        plain, exact = slice_.replace("’", "'"), entry.exact.replace("’", "'")
        if len(exact) < _WORDLIKE or exact.casefold() in words:
            return plain == exact or (len(exact) > 3 and plain == exact.upper())
        return plain in (exact, exact.capitalize()) or sum(map(str.isupper, plain)) > 2
    return entry.kind not in _NAMES or any(letter.isupper() for letter in slice_)
