"""What an export tells about itself: what it holds, and what it leaves out and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model.statement import SENSITIVITIES

LEVELS = SENSITIVITIES

# Before the reason why something makes no tie; the reasons are those of the network.
TIE = "no tie: "

# Reason to words, EN and FR.
REASONS: dict[str, dict[str, str]] = {
    "internal": {"en": "internal statements", "fr": "énoncés internes"},
    "restricted": {"en": "restricted statements", "fr": "énoncés restreints"},
    "source": {
        "en": "statements of sources that may not leave",
        "fr": "énoncés de sources qui ne peuvent sortir",
    },
    "closed": {
        "en": "statements on what was joined with something that may not leave",
        "fr": "énoncés sur ce qui a été réuni à quelque chose qui ne peut sortir",
    },
    "refused": {
        "en": "statements that a person refused",
        "fr": "énoncés refusés par une personne",
    },
    "text": {
        "en": "texts and rows of sources: in public never, else where they show too much",
        "fr": "textes et lignes des sources : en public jamais, sinon quand ils montreraient trop",
    },
    "quote": {
        "en": "quotes that would show a withheld statement",
        "fr": "citations qui montreraient un énoncé retenu",
    },
    "name": {
        "en": "quotes, titles and remarks in which the name of somebody withheld stands",
        "fr": "citations, titres et remarques où figure le nom de qui est retenu",
    },
    "node": {
        "en": "names, types and countries that only withheld statements tell",
        "fr": "noms, types et pays que seuls des énoncés retenus donnent",
    },
    "author": {
        "en": "names of the people who decided",
        "fr": "noms des personnes qui ont décidé",
    },
    "decision": {
        "en": "decisions of people: this format has no place for them",
        "fr": "décisions de personnes : ce format n’a pas de place pour elles",
    },
    "format": {
        "en": "statements that this format cannot hold",
        "fr": "énoncés que ce format ne peut contenir",
    },
    "cut": {
        "en": "texts that are longer than a cell of a workbook may be: they were cut",
        "fr": "textes plus longs qu’une cellule de classeur ne peut l’être : ils ont été coupés",
    },
    "vocabulary": {
        "en": "ties of actors that no source names, known from the vocabulary only",
        "fr": "liens d’acteurs qu’aucune source ne nomme, connus du seul vocabulaire",
    },
    f"{TIE}open role": {
        "en": "actors whose role at an event the source leaves open: no tie there",
        "fr": "acteurs dont la source laisse le rôle ouvert à un événement : pas de lien là",
    },
    f"{TIE}own role open": {
        "en": "events at which the source leaves the role of an actor open: no tie there",
        "fr": "événements où la source laisse le rôle d’un acteur ouvert : pas de lien là",
    },
    f"{TIE}no name": {
        "en": "groups without a name: they make no tie",
        "fr": "groupes sans nom : ils ne font pas de lien",
    },
    f"{TIE}wish": {
        "en": "wishes to work together: a wish is not yet a tie",
        "fr": "souhaits de travailler ensemble : un souhait n’est pas encore un lien",
    },
    f"{TIE}not certain": {
        "en": "statements without a tie: ambiguous, planned or only a position",
        "fr": "énoncés sans lien : ambigus, prévus ou simples prises de position",
    },
}
_OTHER_TIE = {
    "en": "things that make no tie in the network",
    "fr": "éléments qui ne font pas de lien dans le réseau",
}


def words_of(reason: str) -> Mapping[str, str]:
    """Return a reason in words, EN and FR; one of a tie that has none of its own, in general."""
    return REASONS.get(reason, _OTHER_TIE) if reason.startswith(TIE) else REASONS[reason]


@dataclass(slots=True)
class ReleaseReport:
    """What an export holds and what it leaves out, by reason of `REASONS`."""

    level: str
    documents: int = 0
    statements: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> dict[str, object]:
        """Return `{level, documents, statements, left_out: {reason: count}}`."""
        return {
            "level": self.level,
            "documents": self.documents,
            "statements": self.statements,
            "left_out": dict(sorted(self.left_out.items())),
        }
