"""The reader of web pages with markup: what the markup says, then the page as prose."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import MissingExtraError, SourceError
from graph.message import Message
from graph.model.ids import content_hash
from graph.model.record import RecordDocument
from ingest.findings import Notice, Rejection
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.counting import Counting
from ingest.readers.files.encoding import decode_head
from ingest.readers.reports.bare_text import bare_record
from ingest.readers.reports.prose import NoTextError, page_text, read_page
from ingest.readers.row_record import RowRecord
from ingest.readers.terms import Terms
from ingest.readers.webpages.events import Events, event_id, is_event
from ingest.readers.webpages.markup_library import MICRODATA, RDFA, items_of, items_of_script
from ingest.readers.webpages.nesting import deepest_scope
from ingest.readers.webpages.organisations import Organisations, is_organisation
from ingest.readers.webpages.page_day import written_day
from ingest.readers.webpages.person_words import PersonWords
from ingest.readers.webpages.scripts import LONGEST_SCRIPT, scripts_of
from ingest.readers.webpages.thing_rows import unread_properties
from ingest.readers.webpages.things import Thing, Things, in_stable_order

ORIGIN = "webpage"
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TELLS = re.compile(r"[\w:/\"'](?:[A-Z]\w{0,30})?(?:Event|Organization|Festival|NGO|Corporation)\b")
_MARKED = re.compile(r"application/ld\+json|\bitemtype\s*=|\btypeof\s*=", re.IGNORECASE)
_SYNTAXES = {
    MICRODATA: re.compile(r"\bitemscope\b", re.IGNORECASE),
    RDFA: re.compile(r"\btypeof\s*=", re.IGNORECASE),
}
_PROPERTY = re.compile(r"\b(?:itemprop|property|itemscope|typeof)\b", re.IGNORECASE)
# One attribute may hold any number of words, each of which says something of its own.
_WORDS = re.compile(
    r"\b(?:itemprop|itemtype|property|typeof|rel|rev|vocab|prefix)\s*=\s*[\"']([^\"'<]*)",
    re.IGNORECASE,
)
# With so many, what takes the square of their number to read takes ten seconds.
_MOST_MARKS = 5_000
# The libraries go down into each: after 250 they do not come back.
_DEEPEST = 30
# Names of properties that are told; a page may make up any.
_MOST_UNREAD = 100


class WebPageReader(Reader):
    """Reads events and organisations of schema.org in JSON-LD, microdata and RDFa.

    What the page says in its text is read too, as of any page. Nothing is fetched.
    """

    name = "webpage"
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.97 for a page whose beginning holds markup of an event or organisation."""
        text = decode_head(head)
        is_page = _HTML.search(text) is not None and "schema.org" in text
        return 0.97 if is_page and _MARKED.search(text) and _TELLS.search(text) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record an event and organisation, then the text of the page; see `Reader.read`.

        Raises:
            SourceError: the page has neither markup nor text, or is longer than a report is.
        """
        page = read_page(path)
        yield from page.notices
        reading = _Markup(path.as_posix(), address or path.as_posix(), terms)
        yield from reading.read(page.html)
        yield from _prose(path, page.html, address, reading)
        progress(page.size)
        yield from reading.finish()


def _prose(path: Path, html: str, address: str | None, markup: "_Markup") -> Iterator[Item]:
    """The text of the page as a report; a page may hold nothing but its markup."""
    try:
        yield bare_record(path, page_text(html, path.as_posix()), address)
    except SourceError as error:
        if markup.is_silent:
            raise
        if not isinstance(error, NoTextError):
            told = Message("{why} Its markup alone was read.", why=error.what)
            yield Notice(path.as_posix(), None, None, told)


class _Markup:
    """The markup of one page under way."""

    def __init__(self, file: str, address: str, terms: Terms) -> None:
        self.is_silent = True
        self._file = file
        self._address = address
        self._counting = Counting(file, "items")
        self._organisations = Organisations(terms, self._counting)
        self._events = Events(terms, self._counting, self._organisations)
        self._persons = PersonWords(terms)
        self._things = Things()
        self._parts: set[str] = set()
        self._unread: dict[str, None] = {}

    def read(self, html: str) -> Iterator[Item]:
        """Yield what the markup says, and what of it could not be read."""
        try:
            for problem in (*self._scripts(html), *self._attributes(html)):
                self.is_silent = False
                yield problem
        except MissingExtraError as error:
            yield Notice(self._file, None, None, Message("{why}", why=str(error)))
        self._events.written = written_day(html, self._things.tops)
        for thing in self._things.tops:
            self._persons.take_out(thing)
            yield from self._told(thing)

    def finish(self) -> Iterator[Item]:
        """Yield what is to be told of the whole page."""
        if self._things.left_out:
            told = "The page tells of more things than are read; {n} were left out."
            yield Notice(self._file, None, None, Message(told, n=self._things.left_out))
        if self._events.undated:
            told = (
                "The page does not say when it was written; its {n} [event is|events are] told "
                "as planned."
            )
            yield Notice(self._file, None, "startDate", Message(told, n=self._events.undated))
        withheld = self._organisations.withheld + self._persons.withheld
        if withheld:
            told = (
                "{n} [name or address of a person was|names and addresses of persons were] not "
                "kept."
            )
            said = Message(told, n=withheld)
            yield Notice(self._file, None, None, said)
        count = self._counting.done(self._unread)
        if count.total:
            yield count

    def _scripts(self, html: str) -> Iterator[Rejection]:
        for script in scripts_of(html):
            is_short = len(script.text) <= LONGEST_SCRIPT
            items = items_of_script(script.text) if is_short and script.is_whole else None
            if items is None:
                why = "This JSON-LD cannot be read; it was left out."
                if not is_short:
                    why = "This JSON-LD is longer than a page is; it was left out."
                elif not script.is_whole:
                    why = "The page breaks off within this JSON-LD; it was left out."
                self._counting.entries()
                yield self._counting.reject(script.line, "JSON-LD", why, "not readable")
            else:
                self._things.add(items)

    def _attributes(self, html: str) -> Iterator[Rejection]:
        found = [syntax for syntax, pattern in _SYNTAXES.items() if pattern.search(html)]
        is_readable = bool(found) and _is_readable(html)
        for syntax in found:
            items = items_of(html, syntax) if is_readable else None
            if items is None:
                why = "The markup of this page ({syntax}) cannot be read; it was left out."
                told = Message(why, syntax=syntax)
                self._counting.entries()
                yield self._counting.reject(None, syntax, told, "not readable")
            else:
                self._things.add(in_stable_order(items) if syntax == RDFA else items)

    def _told(self, thing: Thing) -> Iterator[Item]:
        """One record for an event or an organisation that stands by itself."""
        if "Person" in thing.types:
            self._organisations.withheld += 1
        for inner in _events_in(thing):
            record = self._record(event_id(inner))
            if record is not None:
                self._events.add(inner, record)
                yield from self._finished(record, inner)
        if is_organisation(thing):
            told = thing.id or [thing.name, thing.text("url")]
            record = self._record(f"organisation-{content_hash(['schema.org', told], 16)}")
            if record is not None:
                list(self._organisations.add(thing, record))
                yield from self._finished(record, thing)

    def _record(self, part: str) -> RowRecord | None:
        """A new record, None for what the page told of before, in this syntax or another."""
        if part in self._parts:
            return None
        self._parts.add(part)
        return RowRecord(RecordDocument(uri=self._address, part=part), ORIGIN)

    def _finished(self, record: RowRecord, thing: Thing) -> Iterator[Item]:
        read = record.finish()
        self._counting.entries()
        if read.record.events or read.record.actors:
            self.is_silent = False
            if len(self._unread) < _MOST_UNREAD:
                self._unread.update(dict.fromkeys(unread_properties(thing)))
            yield read
        else:
            why = "It has no name; it was left out."
            yield self._counting.reject(None, thing.types[0], why, "without a name")


def _is_readable(html: str) -> bool:
    """False for markup so rich or so deep that reading it would not come to an end."""
    marks = len(_PROPERTY.findall(html)) + sum(len(m[1].split()) for m in _WORDS.finditer(html))
    return marks <= _MOST_MARKS and deepest_scope(html) <= _DEEPEST


def _events_in(thing: Thing) -> Iterator[Thing]:
    """The events of a thing: itself, else those that it is about or that it lists."""
    if is_event(thing):
        yield thing
        return
    for inner in thing.things.values():
        for one in inner:
            yield from _events_in(one)
