"""What a reader of a source left for a person: in French its sort first, then the note as it is."""

from app_pages._lists import Line
from app_pages._screen import Screen
from graph.query.names import Ref
from graph.query.source import Claim


def issue_line(screen: Screen, issue: Claim) -> Line:
    """Return the line of an issue; a note that nobody translated stands below what it is about."""
    note = "" if issue.object is None else issue.object.label
    sort = issue_sort(screen, issue)
    said = Ref(issue.proof.statement, sort or note, "Text")
    return Line(said, note if sort else "", (issue.proof,))


def issue_sort(screen: Screen, issue: Claim) -> str:
    """Return what an issue is about in French; empty in English, in which the notes are."""
    key = f"issue.{issue.qualifiers.get('code')}"
    is_needed = screen.language == "fr" and screen.words.has(key)
    return screen.words.say(key) if is_needed else ""
