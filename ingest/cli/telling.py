"""How facts are told in a line: dates, certainty, quotes, references."""

from collections.abc import Iterable, Sequence

from graph.model.evidence import Evidence
from graph.query.date_words import date_in_words
from graph.query.event_line import EventLine, When
from graph.query.event_people import Participant
from graph.query.money import Money, amount_in_words
from graph.query.names import Ref
from graph.query.proof import Proof
from graph.query.related import Related
from graph.query.roles import RoleLine
from ingest.cli.printing import Printer
from ingest.cli.words import Words

_QUOTE_LENGTH = 90
_MOST_SUMS = 3  # of one line
_MOST_AREAS = 3
# Columns that name another row by its key, which says nothing to a reader.
_KEYS = frozenset({"key", "actor", "event", "parent", "programme", "subject", "object"})
_NO_DATE = {"absent": "no_date", "unreadable": "date_unreadable", "unknown": "date_unknown"}


def told_date(words: Words, when: When) -> str:
    """Return the date in words with its doubt, or in words that there is none."""
    if when.edtf is not None:
        return date_in_words(when.edtf, words.language) + told_doubt(words, when.doubt)
    return words.say(_NO_DATE[when.state])


def told_doubt(words: Words, doubt: str | None) -> str:
    """Return in brackets why no source says it as a fact; empty when one does."""
    if doubt is None:
        return ""
    said = (words.code(vocabulary, doubt) for vocabulary in ("modality", "certainty", "status"))
    return f" ({next((one for one in said if one != doubt), doubt)})"


def told_age(words: Words, years: int) -> str:
    """Return how long ago something was, in full years."""
    return words.say(f"age_{years}" if years < 2 else "age", years=years)


def told_certainty(words: Words, part: Participant | RoleLine) -> str:
    """Return how sure a part is, with the possible readings when it is ambiguous."""
    readings = part.readings.items()
    told = ", ".join(f"{words.role(role)} {weight:g}" for role, weight in readings)
    said = [words.say(part.certainty, readings=told or "?")]
    if part.modality != "factual":
        said.append(words.code("modality", part.modality))
    if part.certainty != "certain" and any(p.reviewed == "accepted" for p in part.proofs):
        said.append(words.say("still_open"))
    return "; ".join(said)


def told_quote(words: Words, proofs: Iterable[Proof]) -> str:
    """Return what a source says, cut to a line, with the id of its document.

    Of the cells of a row that one is told that says most: no key of another row.
    """
    proof = quoted(proofs)
    if proof is None:
        return ""
    return f"{told_place(words, min(proof.evidence, key=_says_little))} {proof.document}"


def quoted(proofs: Iterable[Proof]) -> Proof | None:
    """Return the proof whose words are told: the first that has any."""
    return next((proof for proof in proofs if proof.evidence), None)


def _says_little(evidence: Evidence) -> tuple[bool, bool]:
    """Sort key: keys of other rows last, the name of an actor after what it did."""
    return (evidence.column in _KEYS, evidence.sheet == "Actors")


def told_place(words: Words, evidence: Evidence) -> str:
    """Return the quote of a text, or the cell of a table with its row; a key is not quoted."""
    if evidence.sheet is None:
        return f"“{shortened(evidence.quote)}”"
    place = {"sheet": evidence.sheet, "row": evidence.row}
    if evidence.column in _KEYS or not evidence.quote:
        return words.say("table_row", **place)
    quote = shortened(evidence.quote)
    return words.say("table_cell", **place, column=evidence.column, quote=quote)


def shortened(text: str) -> str:
    """Return the text on one line, cut when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE_LENGTH else f"{line[: _QUOTE_LENGTH - 1]}…"


def told_refs(refs: Iterable[Ref]) -> str:
    """Return names, separated by commas."""
    return ", ".join(ref.label for ref in refs)


def print_events(out: Printer, lines: Iterable[EventLine]) -> None:
    """Print a table of events."""
    words = out.words
    columns = [words.say(key) for key in ("date", "event", "type", "place", "country", "id")]
    out.table(
        columns,
        [
            (
                told_date(words, line.when),
                line.label,
                words.type(line.type) + told_doubt(words, line.type_doubt),
                told_refs(line.places) + told_doubt(words, line.place_doubt),
                told_refs(line.countries),
                line.id,
            )
            for line in lines
        ],
    )


def print_related(out: Printer, section: str, lines: Iterable[Related]) -> None:
    """Print a section of relations, those that point here with an arrow; nothing when empty."""
    words = out.words
    rows = [
        (
            ("" if line.outgoing else "← ") + words.relation(line.predicate),
            _named(words, line),
            line.thing.id,
            told_quote(words, line.proofs),
        )
        for line in lines
    ]
    if rows:
        out.line()
        out.title(words.say(section))
        out.table([words.say(key) for key in ("relation", "name", "id", "quote")], rows)


def _named(words: Words, line: Related) -> str:
    """The other end, with the role in it and the money given, as far as they are told."""
    name = line.thing.label + _through(words, line) + _inside(words, line)
    name += told_doubt(words, line.doubt)
    role = line.qualifiers.get("role")
    parts = [name, *([words.role(role)] if isinstance(role, str) else [])]
    return " · ".join([*parts, *([told_sums(words, line.money)] if line.money else [])])


def told_sums(words: Words, money: Sequence[Money]) -> str:
    """Return the first sums of a line and, when there are more, how many."""
    parts = [told_money(words, one) for one in money[:_MOST_SUMS]]
    if len(money) > _MOST_SUMS:
        parts.append(words.say("sums_shown", shown=_MOST_SUMS, total=len(money)))
    return " · ".join(parts)


def told_money(words: Words, money: Money) -> str:
    """Return a sum with its kind and days: "disbursement 350,000 USD (5 payments, 2020-05 ...)"."""
    amount = amount_in_words(money.amount, words.language)
    days = "/".join(dict.fromkeys(day for day in (money.since, money.until) if day))
    about = [words.say("payments", n=money.times)] if money.times > 1 else []
    told = ", ".join([*about, *([date_in_words(days, words.language)] if days else [])])
    kind = words.code("support", money.kind)
    said = " ".join(part for part in (kind, amount, money.currency) if part)
    return f"{said} ({told})" if told else said


def _through(words: Words, line: Related) -> str:
    return "" if line.through is None else f" ({words.say('through', name=line.through.label)})"


def _inside(words: Words, line: Related) -> str:
    """In brackets the areas of which it is said, on the page of what they lie in."""
    if not line.inside:
        return ""
    names = told_refs(line.inside[:_MOST_AREAS])
    more = len(line.inside) - _MOST_AREAS
    told = names if more <= 0 else words.say("and_more", names=names, count=more)
    return f" ({words.say('said_of', names=told)})"
