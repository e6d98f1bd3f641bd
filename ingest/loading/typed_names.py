"""Names that a person types in a review: no person becomes an actor by that door either."""

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary
from ingest.loading.person_judging import name_judge

_BODIES = frozenset({"Actor", "Mechanism", "Programme"})


def refuse_person(
    name: str, kinds: tuple[str, ...], subtype: str | None, vocabulary: Vocabulary
) -> None:
    """Check a name for a body.

    Raises:
        ModelError: it surely is that of a person, or how to reach one.
    """
    if _BODIES.isdisjoint(kinds):
        return
    judge = name_judge(vocabulary, data_folder() / "vocabulary")
    if judge.verdict(name, subtype).is_refused:
        raise ModelError(
            "This looks like the name of a person, which is never kept; nothing was written.",
            next_step="Write the organisation or the office instead.",
        )
