"""What a line of a message is: one that programs and manners put there, or one of the text.

Only the beginning of a line is looked at, so that no line takes longer than its length.
"""

import re

# Lines of these kinds are shorter; of a header with a hundred addresses the first words tell.
LONGEST = 300
_ANSWERS = re.compile(r"(?:on .{4,200} wrote|le .{4,200} a écrit) ?:", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"-{2,20} ?(?:original message|message d[’']origine) ?-{2,20}", re.IGNORECASE
)
_FORWARDED = re.compile(
    r"-{2,20} ?(?:forwarded message|message transféré).{0,40}-{2,20}"
    r"|begin forwarded message ?:|début du message (?:transféré|réexpédié) ?:",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\*?(?:from|sent|to|cc|bcc|date|subject|reply-to|de|envoyé(?: le)?|à|cci|objet)\*? ?:",
    re.IGNORECASE,
)
_SENT = re.compile(r"\*?(?:sent|envoyé(?: le)?)\*? ?:", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:dear|hello|hi|greetings|good (?:morning|afternoon)|cher|chère|chers|chères|bonjour|"
    r"madame|monsieur)\b[^.:;!?]{0,80}[,!]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours "
    r"(?:sincerely|faithfully|truly)|best|many thanks|thank you|(?:bien )?cordialement|"
    r"bien à vous|meilleures salutations|salutations(?: distinguées)?|merci) ?[,.!]?",
    re.IGNORECASE,
)


def shown(line: str) -> str:
    """Return a line with single blanks; one that goes on ends in an ellipsis, as no such line does.

    All other functions take what this returns.
    """
    stripped = line.strip()
    words = " ".join(stripped[:LONGEST].split())
    return words if len(stripped) <= LONGEST else f"{words}…"


def is_quoted(line: str) -> bool:
    """Return True for a line of the message that is answered."""
    return line.startswith(">")


def begins_answered(line: str, after: str) -> int:
    """Return how many lines say that the answered message follows: 0, 1, or 2.

    Args:
        line: one line.
        after: the next; an address makes the line so long that programs break it.
    """
    if _ANSWERS.fullmatch(line):
        return 1
    return 2 if "@" in after and _ANSWERS.fullmatch(f"{line} {after}") else 0


def begins_original(line: str) -> bool:
    """Return True for "original message", under which an answered or a passed on one stands."""
    return _ORIGINAL.fullmatch(line) is not None


def begins_forwarded(line: str) -> bool:
    """Return True for a line under which a message stands that was passed on."""
    return _FORWARDED.fullmatch(line) is not None


def is_header(line: str) -> bool:
    """Return True for a line that has the shape of a header."""
    return _HEADER.match(line) is not None


def tells_of_sending(line: str) -> bool:
    """Return True for a header that only a message has: when it was sent, or an address."""
    return "@" in line or _SENT.match(line) is not None


def is_greeting(line: str) -> bool:
    """Return True for "Dear colleagues," and the like."""
    return _GREETING.fullmatch(line) is not None


def is_closing(line: str) -> bool:
    """Return True for "Kind regards," and the like."""
    return _CLOSING.fullmatch(line) is not None
