"""Texts become records, in this process or in several; results come in the order of the texts."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from functools import cache

from graph.errors import MissingExtraError, MtandaoError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.record import Issue, Record, RecordDocument
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Extra, Extractor, build_lexicon, extractor
from ingest.findings import Rejection
from ingest.readers.base import Item, ReadRecord

# Texts under way for each worker: enough to keep it busy, few enough to stop soon.
_AHEAD = 4
# What a text that no rule foresaw may raise; anything else is a fault of the program.
_BAD_TEXT = (MtandaoError, ValueError, IndexError, KeyError, RecursionError)

Found = tuple[str, Item]
_Waiting = Callable[[], Found]


def is_bare_text(read: ReadRecord) -> bool:
    """True for a text of which nobody has said yet what it says."""
    record = read.record
    said = (record.actors, record.programmes, record.mechanisms, record.events, record.relations)
    return record.document.text is not None and not any(said)


class ProseReading(AbstractContextManager["ProseReading"]):
    """Extracts records from texts.

    Args:
        jobs: processes; with one, everything happens here.
        extra: what reads texts beside or instead of the rules.

    Raises:
        MissingExtraError: the extra is not installed, not named or cannot be reached.
    """

    def __init__(self, jobs: int = 1, extra: Extra | None = None) -> None:
        self._jobs = max(jobs, 1)
        self._extra = extra
        if extra is not None:
            _extractor(extra)  # what is missing is told before anything is read
        self._pool: ProcessPoolExecutor | None = None

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def read(self, items: Iterable[Found]) -> Iterator[Found]:
        """Yield every item in its order, bare texts turned into what they say."""
        waiting: deque[_Waiting] = deque()
        ahead = self._jobs * _AHEAD if self._jobs > 1 else 0
        for file, item in items:
            waiting.append(self._start(file, item))
            if len(waiting) > ahead:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()

    def _start(self, file: str, item: Item) -> _Waiting:
        if not isinstance(item, ReadRecord) or not is_bare_text(item):
            return lambda: (file, item)
        if self._jobs == 1:
            return lambda: (file, _read_text(item, file, self._extra))
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._jobs, initializer=_prepare_worker, initargs=(self._extra,)
            )
        future = self._pool.submit(_read_text, item, file, self._extra)
        return lambda: (file, self._result(future, item, file))

    def _result(self, future: Future[Item], item: ReadRecord, file: str) -> Item:
        """The result of a worker; when a worker died, the text is tried once more here."""
        try:
            return future.result()
        except BrokenProcessPool:
            return _read_text(item, file, self._extra)


def _read_text(read: ReadRecord, file: str, extra: Extra | None) -> Item:
    document = read.record.document
    text, uri, day = document.text or "", document.uri or file, _day(document.published)
    try:
        read_as = _extractor(extra)
        record = read_as(text, uri=uri, title=document.title, published=day)
    except MissingExtraError:
        raise  # it would be missing for every other text too
    except _BAD_TEXT as error:
        reason = "The text could not be understood: {why}. Nothing of it was taken."
        return Rejection(file, read.line, None, Message(reason, why=str(error)))
    return replace(read, record=_with_metadata(record, read.record))


def _day(published: str | None) -> date | None:
    """The day of publication, None when the source gives none or only its month or year."""
    try:
        return None if published is None else date.fromisoformat(published)
    except ValueError:
        return None


def _with_metadata(record: Record, given: Record) -> Record:
    """Return what a text says, of the source that the record with the text gives.

    The record wins: it was written by somebody who knows the source. Where the text seems to say
    otherwise, that becomes an issue; where the record is silent, the text is believed.
    """
    told = given.document.model_dump()
    found = {k: v for k, v in record.document.model_dump().items() if v not in (None, "")}
    silent = {k: v for k, v in found.items() if told[k] in (None, "")}
    differing = sorted(k for k in found if k not in silent and found[k] != told[k])
    issues = [_difference(k, told[k], found[k]) for k in differing if k in _COMPARED]
    document = RecordDocument.model_validate({**told, **silent})
    every = [*given.issues, *record.issues, *issues]
    return record.model_copy(update={"document": document, "issues": every})


# What a text tells of itself; who may see it, and where it lies, it cannot know.
_COMPARED = frozenset({"title", "publisher", "language", "published", "is_event_report"})


def _difference(name: str, told: object, found: object) -> Issue:
    words = "The record gives '{told}' as {name}, the text looks like '{found}'; the record counts."
    message = Message(words, told=told, name=name, found=found)
    return Issue(code="differs-from-text", message=message)


def _prepare_worker(extra: Extra | None) -> None:
    """Build the lexicon; Ctrl-C reaches every process, and it is the first that tells of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _extractor(extra)


@cache
def _extractor(extra: Extra | None) -> Extractor:
    """What reads texts in this process, set up when the first text comes."""
    lexicon = build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
    return extractor(lexicon, extra, os.environ)
