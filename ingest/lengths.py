"""How long the text of one report may be: one limit for every way in."""

from graph.message import Message

# A report of a thousand pages. One core reads ordinary text of this length in five to eight
# seconds; of what holds no sentences most is passed over (ingest/extraction/text/no_prose.py).
LONGEST_TEXT = 2_000_000


# What looks at a mark or a word looks at those around it: of a hundred thousand alike, at all.
_LONGEST_RUN = 10_000
_LONGEST_REPEATED = 24
_RUN = "The text repeats '{what}' thousands of times on end; no report does. Take that out."


def complaint_of_length(text: str) -> Message | None:
    """Return what is wrong with a text that is no report, None for any other.

    It is too long, or holds the same mark, word or few words ten thousand characters on end.
    """
    if len(text) <= LONGEST_TEXT:
        repeated = _repeated(text)
        return None if repeated is None else Message(_RUN, what=repeated)
    return Message(
        "The text has {n} million characters; a report has at most {most} million.",
        n=f"{len(text) / 1e6:.1f}",
        most=LONGEST_TEXT // 1_000_000,
    )


def _repeated(text: str) -> str | None:
    """What is repeated on end; blanks do not count. Looked at is every second half of a run."""
    half = _LONGEST_RUN // 2
    for start in range(half, len(text) - half + 1, half):
        piece = text[start : start + half]
        for length in range(1, _LONGEST_REPEATED + 1):
            if piece[length:] == piece[:-length] and piece.strip():
                return piece[:length].strip() or None
    return None
