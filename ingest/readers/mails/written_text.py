"""What was written in a message, without what it answers to, whom it greets and who signs it."""

import re

from ingest.readers.mails.inner_letters import letters_in
from ingest.readers.mails.line_kinds import is_closing, is_greeting, shown

# A closing stands near the end, and a name, a post and an address follow it.
_LONGEST_SIGNATURE = 15
_BEGIN = re.compile(r"<(?:blockquote|div)\b[^<>]{0,300}", re.IGNORECASE)
_CITED = re.compile(r"gmail_quote|\btype\s{0,20}=\s{0,20}[\"']?cite", re.IGNORECASE)


def written_text(text: str) -> tuple[str, int]:
    """Return what was written, and how many lines were left out.

    Quoted lines and all after "original message" are left out; of a message that was passed on,
    or stands below without a word, only its headers are. The greeting at the beginning of each
    goes, and its signature: what follows a line of two dashes, or a closing ("Kind regards,") near
    the end. Takes as long as the text is long, whatever its lines are.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept: list[str] = []
    for letter in letters_in(lines):
        kept += _without_greeting(_without_signature(letter))
    said = sum(bool(line.strip()) for line in lines)
    return "\n".join(kept).strip(), said - sum(bool(line.strip()) for line in kept)


def without_cited(html: str) -> str:
    """Return a page without the message that it answers to, which stands at its end."""
    for begin in _BEGIN.finditer(html):
        if _CITED.search(begin[0]):
            return html[: begin.start()]
    return html


def _without_signature(lines: list[str]) -> list[str]:
    filled = [place for place, line in enumerate(lines) if line.strip()]
    last = set(filled[-_LONGEST_SIGNATURE:])
    for place in filled:
        # Without its blank, two dashes may also part one chapter from the next.
        if lines[place] == "-- " or place in last and lines[place].rstrip() == "--":
            return lines[:place]
    for place in sorted(last):
        if is_closing(shown(lines[place])):
            return lines[:place]
    return lines


def _without_greeting(lines: list[str]) -> list[str]:
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    if first is None or not is_greeting(shown(lines[first])):
        return lines
    return lines[first + 1 :]
