"""What a fact says, as one sentence, and where it stands between waiting and decided."""

from app_pages._issues import issue_sort
from app_pages._related_lines import value_in_words
from app_pages._screen import Screen
from app_pages._told import labels
from graph.query.notes import NOTE
from graph.query.review_facts import Fact
from graph.query.source import Claim
from ingest.note_words import told_note

# Said by shape as well as by colour.
_SIGNS = {None: "○", "accepted": "✓", "edited": "✎", "refused": "✗"}


def fact_words(screen: Screen, fact: Fact) -> str:
    """Return the fact as a sentence: who, what, whom, in which role."""
    return said_words(screen, fact.claim)


def said_words(screen: Screen, claim: Claim) -> str:
    """Return a claim as a sentence, with the role."""
    said = claim_words(screen, claim)
    role = claim.qualifiers.get("role")
    if isinstance(role, str):
        said += f" — {screen.role(role)}"
    counted = claim.qualifiers.get("counted")
    return f"{said} {counted}" if isinstance(counted, str) else said


def claim_words(screen: Screen, claim: Claim) -> str:
    """Return who, what and whom as a sentence; of a note of the reader the note."""
    end = screen.words.say("source.absent")
    if claim.object is not None:
        end = value_in_words(screen, claim.predicate, claim.object).label
    if claim.predicate == NOTE:
        end = told_note(end, screen.language)
        return " · ".join(part for part in (issue_sort(screen, claim), end) if part)
    if claim.predicate == "HAS_LABEL":
        return _label_words(screen, claim, end)
    return f"{claim.subject.label} {screen.relation(claim.predicate)} {end}"


def _label_words(screen: Screen, claim: Claim, name: str) -> str:
    """Say what kind of a name it is; that a thing bears its own name would say nothing."""
    kind = str(claim.qualifiers.get("kind"))
    if name == claim.subject.label:
        kind = "itself"
    key = f"called.{kind}"
    key = key if screen.words.has(key) else "called.alternative"
    return screen.words.say(key, name=name, what=claim.subject.label)


def more_words(screen: Screen, fact: Fact) -> list[str]:
    """Return what the sentence leaves out: on what, with whom."""
    words, said = screen.words, []
    if fact.is_note:
        said.append(words.say("review.note"))
    if fact.themes:
        said.append(words.say("review.on", themes=labels(fact.themes)))
    if fact.partners:
        said.append(words.say("review.with", names=labels(fact.partners)))
    if fact.claim.qualifiers.get("list_open"):
        said.append(words.say("event.list_open"))
    return said


def sign(fact: Fact) -> str:
    """Return the sign of the decision on a fact."""
    return _SIGNS[None if fact.review is None else fact.review.decision]


def decided_words(screen: Screen, fact: Fact) -> str:
    """Say who decided what on a fact; that it waits when nobody has."""
    if fact.review is None:
        return screen.words.say("review.waits")
    said = screen.words.say(f"review.{fact.review.decision}")
    return screen.words.say("review.decided", said=said, author=fact.review.author or "?")
