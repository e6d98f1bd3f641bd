"""How protected a statement starts out: the strictest of what its parts ask for."""

from collections.abc import Iterable

from graph.model.levels import strictest
from graph.model.relations import Relation
from graph.model.statement import SENSITIVITIES
from graph.model.vocabulary import Vocabulary


class StartingSensitivity:
    """Tells the level of a statement when its source gives none.

    Human-rights organisations, movements and media start as `internal`, armed groups as
    `restricted` (`default_sensitivity` of `actor_types.yaml`), addresses as `internal`
    (`relations.yaml`); a source that says `public` of a part is believed.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of_type = {
            actor_type.id: actor_type.default_sensitivity
            for actor_type in vocabulary.actor_types.values()
        }

    def level(
        self, relation: Relation, subtypes: Iterable[str | None], stated: str | None, document: str
    ) -> str:
        """Return the level of a statement.

        Args:
            relation: its predicate.
            subtypes: types of the nodes it names.
            stated: what the source says of this part, None when it says nothing.
            document: level of the whole document; a part is never below it.
        """
        if stated is not None:
            return strictest((stated, document))
        by_type = (self._of_type.get(subtype or "", SENSITIVITIES[0]) for subtype in subtypes)
        return strictest((document, relation.default_sensitivity, *by_type))
