"""How long the text of one report may be: one limit for every way in."""

from graph.message import Message

# A report of a thousand pages. One core reads ordinary text of this length in five seconds, and the
# worst that was found in less than a minute.
LONGEST_TEXT = 2_000_000


def complaint_of_length(text: str) -> Message | None:
    """Return what is wrong with a text that is too long for one report, None for any other."""
    if len(text) <= LONGEST_TEXT:
        return None
    return Message(
        "The text has {n} million characters; a report has at most {most} million.",
        n=f"{len(text) / 1e6:.1f}",
        most=LONGEST_TEXT // 1_000_000,
    )
