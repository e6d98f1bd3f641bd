"""The sample graph: the records that the project wrote itself, brought into a ledger."""

from graph.errors import SourceError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.store.base import Store
from ingest.loading.progress import Progress, no_progress
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary

AUTHOR = "sample"


def build_sample(store: Store, progress: Progress = no_progress) -> Summary:
    """Ingest `data/sample`; a ledger that has it already stays as it is.

    Raises:
        SourceError: the sample is missing or broken, so the installation is not whole.
        StoreError: the ledger cannot be written.
    """
    folder = data_folder() / "sample"
    summary = ingest([folder], store, IngestOptions(author=AUTHOR), progress)
    if summary.has_rejections:
        raise SourceError(
            Message("The sample is not whole: {why}", why=summary.rejected[0].reason),
            folder.as_posix(),
            "Install the program again.",
        )
    return summary
