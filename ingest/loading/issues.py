"""What a person should look at, kept with the source that raised it."""

from collections.abc import Iterable

from graph.model.levels import strictest
from graph.model.record import Issue, Record, Sourced
from ingest.loading.named_things import NamedThing
from ingest.loading.proof import about
from ingest.loading.telling import Claim, Telling


def tell_issues(telling: Telling, record: Record, things: Iterable[NamedThing]) -> None:
    """Say what a person should look at: what the source raised, and names with two owners."""
    source = _as_protected(telling, record)
    for issue in record.issues:
        _tell_issue(telling, issue, source)
    for thing in things:
        if thing.resolution.doubt is not None:
            message = f"'{thing.part.name}' was not linked: {thing.resolution.doubt}."
            _tell_issue(telling, _about_name(thing, "ambiguous-name", message), source)
        if thing.resolution.remark is not None:
            message = f"'{thing.part.name}' was linked by likeness: {thing.resolution.remark}"
            _tell_issue(telling, _about_name(thing, "linked-by-likeness", message), source)


def _about_name(thing: NamedThing, code: str, message: str) -> Issue:
    evidence = about(thing.part.evidence, "name") or thing.fallback
    first = evidence[0] if isinstance(evidence, list) and evidence else evidence
    proof = None if isinstance(first, list) else first
    return Issue(code=code, message=message, evidence=proof)


def _as_protected(telling: Telling, record: Record) -> Sourced:
    """Return a part as protected as anything else of the source: an issue may quote any of it."""
    named = (*record.actors, *record.programmes, *record.mechanisms)
    level = strictest([telling.strictest_level(), *(part.sensitivity for part in named)])
    return Sourced() if level == "public" else Sourced.model_validate({"sensitivity": level})


def _tell_issue(telling: Telling, issue: Issue, source: Sourced) -> None:
    relation = telling.relations.get("RAISED_ISSUE")
    document = telling.document.id
    where = f"issues.{issue.code}"
    code = {"code": issue.code}
    claim = Claim(relation.id, document, issue.message, source, where, (issue.evidence,), {**code})
    if issue.evidence is not None:
        telling.say(claim)
    elif anchor := telling.proofs.anchor():
        telling.say_proven(claim, relation, anchor)
