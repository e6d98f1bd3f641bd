"""Words and codes of other people's lists, and what each is in our vocabulary: `data/mappings/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold


@dataclass(frozen=True, slots=True)
class WordMap:
    """One list: folded word or code to an id of the vocabulary."""

    ids: Mapping[str, str]

    def find(self, *words: str | None) -> str | None:
        """Return the id of the first word that the list knows, None when it knows none."""
        for word in words:
            found = self.ids.get(fold(word)) if word else None
            if found is not None:
                return found
        return None


@cache
def word_map(name: str) -> WordMap:
    """Read `data/mappings/<name>.yaml` once: `entries` of an `id` and its `words`, any language."""
    content = read_yaml(data_folder() / "mappings" / f"{name}.yaml")
    return WordMap({fold(str(w)): str(e["id"]) for e in content["entries"] for w in e["words"]})
