"""The code lists that reading IATI needs: `data/mappings/iati.yaml`, and names of DAC purposes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.model.datafiles import data_folder, read_yaml

DAC_PURPOSES = "dac_purposes"


@dataclass(frozen=True, slots=True)
class CodeLists:
    """Name of a list to its codes and words, in lower case, each with what it stands for."""

    lists: Mapping[str, Mapping[str, str]]

    def find(self, name: str, code: str | None) -> str | None:
        """Return what a code or word of a list stands for, None when the list has it not."""
        return None if code is None else self.lists[name].get(code.casefold())


@cache
def code_lists() -> CodeLists:
    """Read the lists once."""
    content = read_yaml(data_folder() / "mappings" / "iati.yaml")["lists"]
    lists = {
        name: {str(word).casefold(): str(e["id"]) for e in entries for word in e["words"]}
        for name, entries in content.items()
    }
    return CodeLists({**lists, DAC_PURPOSES: _dac_purposes()})


def _dac_purposes() -> dict[str, str]:
    """The English names of the purposes that the themes are mapped to, by their codes."""
    themes = read_yaml(data_folder() / "vocabulary" / "themes.yaml")
    labels = themes["external_labels"]["oecd_dac_crs"]
    return {code: label["en"] for code, label in labels.items()}
