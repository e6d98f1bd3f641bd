"""The files of an ingest, one after the other: what each reader finds, and how far it is."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.errors import MtandaoError
from graph.message import Message
from graph.model.relations import Relations
from graph.model.vocabulary import Vocabulary
from ingest.findings import Rejection
from ingest.loading.choosing import choose_reader
from ingest.loading.progress import Progress
from ingest.loading.prose import Found
from ingest.loading.summary import Summary
from ingest.readers.files.broken import PARSER_ERRORS
from ingest.readers.terms import terms_of


class FileReading:
    """Reads files; what breaks off one never touches the others.

    Args:
        files: in the order they are to be read, each with its address.
        vocabulary, relations: the words that tables may use.
        as_format: name of a reader for all of them; None to look at each.
    """

    def __init__(
        self,
        files: Mapping[Path, str],
        vocabulary: Vocabulary,
        relations: Relations,
        as_format: str | None,
    ) -> None:
        self._files = dict(files)
        self._terms = terms_of(vocabulary, relations)
        self._as_format = as_format

    def items(self, summary: Summary, progress: Progress) -> Iterator[Found]:
        """Yield (file, item); bytes are counted in the summary and told to `progress`."""
        for number, (path, address) in enumerate(self._files.items()):
            file = path.as_posix()

            def note(read: int, number: int = number) -> None:
                summary.bytes_read += read
                progress("reading", number, len(self._files), summary.bytes_read)

            note(0)
            try:
                reader = choose_reader(path, self._as_format)
                for item in reader.read(path, self._terms, note, address):
                    yield file, item
            # One odd file never costs the others; the wish to stop is none of these.
            except (MtandaoError, *PARSER_ERRORS) as error:
                yield file, Rejection(file, None, None, _reason(error))
            summary.files += 1
        progress("reading", len(self._files), len(self._files), summary.bytes_read)


def _reason(error: Exception) -> str:
    if isinstance(error, MtandaoError):
        if not error.next_step:
            return error.what
        return Message("{what} {step}", what=error.what, step=error.next_step)
    if isinstance(error, (OSError, ValueError)):
        reason = "The file cannot be read: {why}. Check that it is whole and may be opened."
        return Message(reason, why=str(error))
    return Message(
        "The file was not read to its end: something in it stopped the reader ({kind}). What came"
        " before is kept; please report this with the file.",
        kind=type(error).__name__,
    )
