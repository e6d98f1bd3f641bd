"""What was written in a message, without what it answers to, whom it greets and who signs it."""

import re
from collections.abc import Iterator
from itertools import groupby

_QUOTED = re.compile(r"^\s*>")
_ANSWERS = re.compile(
    r"^\s*(?:on .{4,200} wrote|le .{4,200} a écrit)\s*:\s*$"
    r"|^\s*-{2,}\s*(?:original message|message d’origine|message d'origine)\s*-{2,}\s*$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^\s*(?:-{2,}\s*(?:forwarded message|message transféré).{0,40}-{2,}"
    r"|begin forwarded message\s*:|début du message (?:transféré|réexpédié)\s*:)\s*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\s*\*?(?:from|sent|to|cc|bcc|date|subject|reply-to|de|envoyé(?: le)?|à|cci|objet)\*?\s*:",
    re.IGNORECASE,
)
# Headers of a message within the message, which programs write without any line before them.
_INNER = re.compile(r"^\s*\*?(?:sent|envoyé(?: le)?)\*?\s*:|@", re.IGNORECASE | re.MULTILINE)
_FEWEST_HEADERS = 3
_DELIMITER = re.compile(r"^--\s?$")
_GREETING = re.compile(
    r"^\s*(?:dear|hello|hi|greetings|good (?:morning|afternoon)|cher|chère|chers|chères|bonjour|"
    r"madame|monsieur)\b[^.:;!?]{0,80}[,!]?\s*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\s*(?:(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours "
    r"(?:sincerely|faithfully|truly)|best|many thanks|thank you|(?:bien )?cordialement|"
    r"bien à vous|meilleures salutations|salutations(?: distinguées)?|merci)\s*[,.!]?\s*$",
    re.IGNORECASE,
)
# A closing stands near the end, and a name, a post and an address follow it.
_LONGEST_SIGNATURE = 15
_CITED = re.compile(
    r"<blockquote\b[^>]{0,300}(?:type\s*=\s*[\"']?cite|gmail_quote)|<div\b[^>]{0,300}gmail_quote",
    re.IGNORECASE,
)


def written_text(text: str) -> tuple[str, int]:
    """Return what was written, and how many lines were left out.

    Quoted lines and all after "original message" are left out; of a message that was passed on,
    or stands below without a word, only its headers are. The greeting at the beginning goes, and
    the signature: what follows a line of two dashes, or a closing ("Kind regards,") near the end.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = list(_without_answers(_without_inner_headers(lines)))
    kept = _without_greeting(_without_signature(kept))
    said = sum(bool(line.strip()) for line in lines)
    return "\n".join(kept).strip(), said - sum(bool(line.strip()) for line in kept)


def without_cited(html: str) -> str:
    """Return a page without the message that it answers to, which stands at its end."""
    cited = _CITED.search(html)
    return html if cited is None else html[: cited.start()]


def _without_answers(lines: list[str]) -> Iterator[str]:
    is_head = False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        # An address makes the line so long that programs break it.
        if _ANSWERS.match(line) or "@" in after and _ANSWERS.match(f"{line} {after}"):
            return
        if _FORWARDED.match(line):
            is_head = True
        elif is_head and (_HEADER.match(line) or not line.strip()):
            continue
        elif not _QUOTED.match(line):
            is_head = False
            yield line


def _without_inner_headers(lines: list[str]) -> list[str]:
    """The lines without those by which a message within the message names who wrote to whom."""
    kept: list[str] = []
    for is_header, group in groupby(lines, key=lambda line: _HEADER.match(line) is not None):
        run = list(group)
        is_inner = len(run) >= _FEWEST_HEADERS and _INNER.search("\n".join(run)) is not None
        kept += [] if is_header and is_inner else run
    return kept


def _without_signature(lines: list[str]) -> list[str]:
    for place, line in enumerate(lines):
        if _DELIMITER.match(line):
            return lines[:place]
    filled = [place for place, line in enumerate(lines) if line.strip()]
    for place in filled[-_LONGEST_SIGNATURE:]:
        if _CLOSING.match(lines[place]):
            return lines[:place]
    return lines


def _without_greeting(lines: list[str]) -> list[str]:
    first = next((place for place, line in enumerate(lines) if line.strip()), None)
    if first is None or not _GREETING.match(lines[first]):
        return lines
    return lines[first + 1 :]
