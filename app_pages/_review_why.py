"""Why a name was linked to its node, in words, and who else could be meant."""

from dataclasses import dataclass

from app_pages._data import resolver_of, scored_names_of
from app_pages._screen import Screen
from graph.model.node import Node
from graph.query.names import Names, Ref
from graph.query.review_facts import Fact
from ingest.messages import told
from ingest.note_words import told_note
from ingest.resolution.duplicates import candidates_of
from ingest.resolution.mention import Mention, Resolution
from ingest.rule_words import told_rule

MOST_CANDIDATES = 6
_MOST_NAMES = 3
_LEAST_SCORE = 0.05
_RESOLVED = frozenset({"Actor", "Mechanism", "Programme"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who else could be meant, and what speaks for it; a score of 0 to 1 where names have one."""

    ref: Ref
    about: str
    score: float | None = None


def ready_names(screen: Screen) -> None:
    """Read the names of the ledger, once, so that no key waits for them."""
    resolver_of(screen.ledger.url, screen.view)
    scored_names_of(screen.ledger.url, screen.view)


def why_words(screen: Screen, fact: Fact, document: str) -> list[str]:
    """Return one sentence for each reason: the name, the rule, the notes of the reader."""
    words, proof = screen.words, fact.claim.proof
    said = [_reason(screen, found, document) for found in _resolutions(screen, fact, document)]
    wording = fact.claim.qualifiers.get("wording")
    if isinstance(wording, str):
        said.append(words.say("review.wording", wording=wording))
    if fact.by_person:
        said.append(words.say("review.by_person", author=fact.origin.partition(" ")[2] or "?"))
    elif fact.origin:
        said.append(told_rule(fact.origin, screen.language))
    readings = fact.claim.qualifiers.get("readings")
    if isinstance(readings, dict):
        parts = [f"{screen.role(role)} {100 * float(p):.0f} %" for role, p in readings.items()]
        said.append(words.say("review.readings", readings=", ".join(parts)))
    if proof.note:
        said.append(told_note(proof.note, screen.language))
    notes = (told_note(one, screen.language) for one in fact.issues)
    return list(dict.fromkeys([*said, *notes]))


def _reason(screen: Screen, found: Resolution, document: str) -> str:
    """The reason as it stands; in French what matched, since reasons are English."""
    if found.matched_by == "ledger" and _is_only_in(screen, found.node_id, document):
        return screen.words.say("why.only_here")
    key = f"why.{found.matched_by.replace(' ', '_')}"
    if screen.language == "en" or not screen.words.has(key):
        return told(found.reason, screen.language)
    return screen.words.say(key, name=found.matched_label or found.label)


def _is_only_in(screen: Screen, node_id: str, document: str) -> bool:
    """True when no other source says anything of a node: the ledger knows it from here alone."""
    return all(said.document == document for said in screen.view.statements(subject=node_id))


def candidates(screen: Screen, fact: Fact, document: str) -> list[Candidate]:
    """Return who else could be meant, the likeliest first."""
    if fact.node is None:
        return []
    names = Names(screen.view, screen.language)
    found: dict[str, Candidate] = {}
    for resolution in _resolutions(screen, fact, document):
        for node in resolution.candidates:
            about = screen.words.say("review.same_name")
            found.setdefault(node, Candidate(names.ref(node), about))
    for candidate in _suggested(screen, fact, document):
        found.setdefault(candidate.ref.id, candidate)
    # A merged node answers under its old id with what it was merged into.
    others = {one.ref.id: one for one in found.values() if one.ref.kind != "Unknown"}
    others.pop(fact.node.id, None)
    return list(others.values())[:MOST_CANDIDATES]


def _suggested(screen: Screen, fact: Fact, document: str) -> list[Candidate]:
    """What the scores of names suggest; of places, what is called alike."""
    node = fact.node
    if node is None or node.kind not in _RESOLVED:
        return [] if node is None else searched(screen, node.label, node.kind)
    known, refs = (
        scored_names_of(screen.ledger.url, screen.view),
        Names(screen.view, screen.language),
    )
    found: list[Candidate] = []
    for mention in _mentions(screen, fact, document):
        for one in candidates_of(known, mention, MOST_CANDIDATES, screen.language):
            if not one.is_walled and one.score >= _LEAST_SCORE:
                about = " ".join(one.reasons)
                found.append(Candidate(refs.ref(one.node), about, one.score))
    return found


def searched(screen: Screen, text: str, kind: str) -> list[Candidate]:
    """Return the things of a kind that are called so, with their type and country."""
    kinds = tuple(_RESOLVED) if kind in _RESOLVED else (kind,)
    hits = screen.find(text, MOST_CANDIDATES + 1, kinds).hits
    return [Candidate(Ref(hit.id, hit.label, hit.kind), about_node(screen, hit.id)) for hit in hits]


def about_node(screen: Screen, node_id: str) -> str:
    """Say of what type a node is and to which country it belongs."""
    node = screen.view.node(node_id)
    return "" if node is None else " · ".join(_about(screen, node))


def _about(screen: Screen, node: Node) -> list[str]:
    said = [screen.actor_type(node.subtype)] if node.subtype else []
    country = node.attributes.get("country")
    found = screen.ledger.vocabulary.country_by_code(country) if isinstance(country, str) else None
    return said if found is None else [*said, found.labels.get(screen.language, found.id)]


def _resolutions(screen: Screen, fact: Fact, document: str) -> list[Resolution]:
    if fact.node is None or fact.node.kind not in _RESOLVED or not fact.node.named:
        return []
    resolver = resolver_of(screen.ledger.url, screen.view)
    return [resolver.resolve(mention) for mention in _mentions(screen, fact, document)]


def _mentions(screen: Screen, fact: Fact, document: str) -> list[Mention]:
    """The names by which the source calls the node, as they were met."""
    if fact.node is None:
        return []
    ref, node = fact.node, screen.view.node(fact.node.id)
    given = None if node is None else node.attributes.get("country")
    country = given if isinstance(given, str) else None
    return [
        Mention(
            name, ref.kind, ref.subtype, context_country=country, scope=document, document=document
        )
        for name in (fact.names or (ref.label,))[:_MOST_NAMES]
    ]
