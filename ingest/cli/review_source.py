"""`mtandao review show` and `progress`: the facts of a source to decide on, and how far one is."""

from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

import typer

from graph.query.answer import Listing
from graph.query.review_facts import TO_REVIEW, Fact, ReviewPage, review_page
from graph.query.review_sources import SourceProgress, review_sources
from ingest.cli.command import Reading, known
from ingest.cli.printing import Printer
from ingest.cli.review_named import source_named
from ingest.cli.review_words import claim_sentence
from ingest.cli.telling import told_place
from ingest.cli.words import Words
from ingest.note_words import told_note
from ingest.rule_words import told_rule

_SIGNS = {None: "○", "accepted": "✓", "edited": "✎", "refused": "✗"}


@dataclass(frozen=True, kw_only=True)
class ReviewShow(Reading):
    """Show a source with the facts that were read in it, each to accept, edit or reject.

    In the text, [words #2 #3] carry the facts 2 and 3. The last column has the id of a fact.
    """

    source: Annotated[
        str, typer.Argument(help="Id of a source (`review progress`), or its file name.")
    ]
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only facts on which nobody has decided.")
    ] = False

    def run(self) -> None:
        """Print the text or the rows, then the facts in the order of the source."""
        with self.view(TO_REVIEW) as view:
            page = known(review_page(view, source_named(view, self.source), self.language))
        facts = [fact for fact in page.facts if fact.waits or not self.waiting]
        if self.as_json:
            told = Listing(tuple(facts), len(page.facts))
            self.printer.json(told.as_json() | {"decided": page.decided})
            return
        numbers = {fact.id: number for number, fact in enumerate(page.facts, 1)}
        self.printer.title(f"{page.source.title or page.source.uri} ({page.source.document})")
        _print_source(self.printer, page, numbers)
        keys = ("number", "fact", "source_says", "matched", "reason", "statement")
        rows = [_row(self.words, fact, numbers[fact.id]) for fact in facts]
        self.printer.table([self.words.say(key) for key in keys], rows)
        self.printer.how_many(page.decided, len(page.facts), "facts_decided")


@dataclass(frozen=True, kw_only=True)
class ReviewProgress(Reading):
    """Tell of each source on how many of its facts a person has decided; what waits comes first."""

    text: Annotated[str, typer.Argument(help="Words of title, publisher or address.")] = ""
    limit: Annotated[int, typer.Option(min=1, help="How many sources to show.")] = 50

    def run(self) -> None:
        """Print the sources, then all of them together."""
        with self.view(TO_REVIEW) as view:
            found = review_sources(view, self.text)
        shown = found.sources[: self.limit]
        if self.as_json:
            told: Listing[SourceProgress] = Listing(shown, found.known)
            counts = {"decided": found.decided, "facts": found.total}
            self.printer.json(told.as_json() | counts)
            return
        rows = [
            (
                str(one.decided),
                str(one.total),
                one.source.title or one.source.uri,
                self.words.code("form", one.source.form),
                one.source.document,
            )
            for one in shown
        ]
        keys = ("decided", "facts", "title", "form", "id")
        self.printer.table([self.words.say(key) for key in keys], rows)
        self.printer.how_many(len(shown), found.known, "sources")
        self.printer.how_many(found.decided, found.total, "facts_decided")


def _print_source(out: Printer, page: ReviewPage, numbers: dict[str, int]) -> None:
    """Print the text or the rows, with the numbers of the facts behind what they rest on."""
    runs = groupby(page.segments(None), key=lambda one: one.statements)
    text = "".join(_marked("".join(s.text for s in run), ids, numbers) for ids, run in runs)
    for paragraph in text.splitlines():
        out.line(paragraph)
    for row in page.rows(None):
        cells = [cell for cell in row.cells if cell.text]
        told = (f"{c.column}: {_marked(c.text, c.statements, numbers)}" for c in cells)
        out.line(f"{row.sheet}!{row.row}  {'; '.join(told)}")
    out.line()


def _marked(text: str, statements: tuple[str, ...], numbers: dict[str, int]) -> str:
    places = sorted(numbers[one] for one in statements if one in numbers)
    if not places or not text.strip():
        return text
    inner = text.strip()
    before, _, after = text.partition(inner)
    return f"{before}[{inner} {' '.join(f'#{place}' for place in places)}]{after}"


def _row(words: Words, fact: Fact, number: int) -> tuple[str, ...]:
    evidence = fact.claim.proof.evidence
    node = "" if fact.node is None else f"{fact.node.label} ({fact.node.id})"
    return (
        f"{number} {_SIGNS[None if fact.review is None else fact.review.decision]}",
        claim_sentence(words, fact.claim, fact.themes),
        told_place(words, evidence[0]) if evidence else "",
        node,
        " · ".join(_reasons(words, fact)),
        fact.id,
    )


def _reasons(words: Words, fact: Fact) -> list[str]:
    """Why it was read so: who said it or how it was read, what was noted."""
    is_said = fact.by_person
    who = fact.origin.partition(" ")[2] if is_said else told_rule(fact.origin, words.language)
    certainty = fact.claim.proof.certainty
    doubt = "" if certainty == "certain" else words.code("certainty", certainty)
    raised = (*fact.issues, fact.claim.proof.note or "")
    notes = [told_note(note, words.language) for note in raised]
    return [part for part in (who, doubt, *notes) if part]
