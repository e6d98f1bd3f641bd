"""What is said of a part that an actor took: subjects, company, number, and what is open."""

from collections.abc import Iterable, Sequence

from app_pages._screen import Screen
from graph.query.event_people import Participant
from graph.query.names import Ref
from graph.query.roles import RoleLine

_MOST = 3


def labels(refs: Iterable[Ref]) -> str:
    """Return the names of things, joined by commas."""
    return ", ".join(ref.label for ref in refs)


def some_labels(screen: Screen, refs: Sequence[Ref]) -> str:
    """Return the first names and how many more there are."""
    if len(refs) <= _MOST + 1:
        return labels(refs)
    return screen.words.say("list.and_more", names=labels(refs[:_MOST]), count=len(refs) - _MOST)


def part_words(screen: Screen, part: Participant | RoleLine) -> list[str]:
    """Say in which session it was, on what it spoke, with whom, how many, and what is open."""
    words = screen.words
    said = []
    if part.session is not None:
        said.append(words.say("actor.in_session", session=part.session.label))
    if part.themes:
        said.append(words.say("actor.spoke_on", themes=labels(part.themes)))
    if isinstance(part, RoleLine) and part.session_themes:  # the event lists its sessions itself
        about = some_labels(screen, part.session_themes)
        said.append(words.say("actor.session_on", themes=about))
    if part.joint_with:
        said.append(words.say("actor.jointly", partners=labels(part.joint_with)))
    if part.n is not None:
        said.append(words.say("event.how_many", n=part.n, basis=basis(screen, part.basis)))
    return [*said, *_doubts(screen, part)]


def basis(screen: Screen, code: str | None) -> str:
    """Return the wording of the basis of a count; the code itself when there is none."""
    key = f"basis.{(code or 'stated').split()[0]}"
    return screen.words.say(key) if screen.words.has(key) else str(code)


def _doubts(screen: Screen, part: Participant | RoleLine) -> list[str]:
    """Say what keeps a role from being a plain fact, with each possible reading and its weight."""
    words = screen.words
    said = []
    if part.modality != "factual":
        said.append(words.say(f"modality.{part.modality.replace(' ', '_')}"))
    if part.certainty == "certain":
        return said
    said.append(words.say(f"certainty.{part.certainty}"))
    if any(proof.reviewed == "accepted" for proof in part.proofs):
        said.append(words.say("review.still_open"))
    for role, weight in sorted(part.readings.items(), key=lambda pair: (-pair[1], pair[0])):
        percent = round(100 * weight)
        said.append(words.say("actor.reading", role=screen.role(role), percent=percent))
    return said
