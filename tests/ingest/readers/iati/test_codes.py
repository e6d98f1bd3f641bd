"""Our lists of codes agree with the vocabulary, and with what the standard publishes."""

import pytest
import yaml

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.readers.iati.codes import code_lists


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary(data_folder() / "vocabulary")


def test_codes_are_read_without_regard_to_case() -> None:
    codes = code_lists()
    assert codes.find("roles", "FUNDING") == "programme-funder"
    assert codes.find("roles", "1") == "programme-funder"
    assert codes.find("roles", "5") is None
    assert codes.find("roles", None) is None


def test_no_code_of_a_list_stands_for_two_things() -> None:
    path = data_folder() / "mappings" / "iati.yaml"
    for name, entries in yaml.safe_load(path.read_text(encoding="utf-8"))["lists"].items():
        words = [str(word).casefold() for entry in entries for word in entry["words"]]
        assert len(set(words)) == len(words), name


def test_ids_are_of_the_vocabulary(vocabulary) -> None:
    lists = code_lists().lists
    assert set(lists["roles"].values()) <= set(vocabulary.roles)
    assert set(lists["organisation_types"].values()) <= set(vocabulary.actor_types)
    assert set(lists["policy_markers"].values()) <= set(vocabulary.themes)


def test_organisation_types_are_those_that_the_vocabulary_maps_to_the_code() -> None:
    text = (data_folder() / "vocabulary" / "actor_types.yaml").read_text(encoding="utf-8")
    types = yaml.safe_load(text)["types"]
    told = {kind["id"]: kind.get("iati_organisation_type") for kind in types}
    wider = {"15": "10", "24": "22", "71": "70", "72": "70", "73": "70"}
    for code, kind in code_lists().lists["organisation_types"].items():
        if code.isdigit():
            assert told[kind] == wider.get(code, code)


@pytest.mark.parametrize(
    ("file", "name"),
    [("OrganisationRole", "roles"), ("OrganisationType", "organisation_types")],
)
def test_every_code_of_the_standard_is_known(shared_folder, file, name) -> None:
    text = (shared_folder / "data" / "iati" / "codelists" / f"{file}.xml").read_text("utf-8")
    codes = [part.partition("</code>")[0] for part in text.split("<code>")[1:]]
    assert codes
    assert [code for code in codes if code_lists().find(name, code.strip()) is None] == []
