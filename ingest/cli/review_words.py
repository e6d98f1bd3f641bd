"""What a statement or a decision says, as one sentence."""

from collections.abc import Sequence

from graph.model.decision import UNDO, Decision
from graph.query.date_words import date_in_words
from graph.query.names import Names, Ref
from graph.query.notes import NOTE
from graph.query.source import Claim
from ingest.cli.words import Words
from ingest.note_words import told_note


def claim_sentence(words: Words, claim: Claim, themes: Sequence[Ref] = ()) -> str:
    """Say who, what, whom, in which role and on what."""
    end = words.say("nothing_found") if claim.object is None else claim.object.label
    if claim.predicate == NOTE:
        return told_note(end, words.language)
    if claim.predicate == "HAS_DATE":
        end = date_in_words(end, words.language)
    elif claim.predicate == "HAS_TYPE":
        end = words.type(end)
    said = f"{claim.subject.label} {words.relation(claim.predicate)} {end}"
    role = claim.qualifiers.get("role")
    told = [said, words.role(role) if isinstance(role, str) else ""]
    told.append(", ".join(theme.label for theme in themes))
    return " – ".join(part for part in told if part)


def decision_sentence(words: Words, names: Names, decision: Decision) -> str:
    """Say what was decided about who is who, by names."""
    if decision.verdict == UNDO:
        return words.say("log_undo", id=decision.undoes)
    other = decision.described.label if decision.described else names.label(decision.other)
    key = f"log_{decision.verdict.replace(' ', '_')}"
    return words.say(key, node=names.label(decision.node), other=other)
