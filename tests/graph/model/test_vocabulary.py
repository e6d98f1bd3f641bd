"""The loader: every entry of data/vocabulary is there, quickly, and faults are told plainly."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from graph.errors import ModelError
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.model.vocabulary_actors import Identifier, identifier_of
from tests.yardstick import slowness

EMPTY_FILES = {
    "themes": "concepts",
    "event_types": "types",
    "actor_types": "types",
    "roles": "roles",
    "countries": "countries",
    "places": "places",
    "country_groups": "groups",
    "actors": "actors",
    "mechanisms": "mechanisms",
    "programmes": "programmes",
}


@pytest.fixture(scope="module")
def vocabulary(project_root: Path) -> Vocabulary:
    return load_vocabulary(project_root / "data" / "vocabulary")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, section in EMPTY_FILES.items():
        (tmp_path / f"{name}.yaml").write_text(f"{section}: []\n", encoding="utf-8")
    return tmp_path


def test_every_file_is_read_whole(vocabulary: Vocabulary, project_root: Path):
    for name, section in EMPTY_FILES.items():
        path = project_root / "data" / "vocabulary" / f"{name}.yaml"
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))[section]
        assert list(getattr(vocabulary, name)) == [row["id"] for row in rows]


TIMED = """
import sys, time
from pathlib import Path
from graph.model.vocabulary import load_vocabulary
begin = time.process_time()
load_vocabulary(Path(sys.argv[1]))
sys.stdout.write(str(time.process_time() - begin))
"""


def test_loading_takes_less_than_half_a_second(project_root: Path):
    """In a process of its own: neither other programs nor the counting of coverage count."""
    folder = str(project_root / "data" / "vocabulary")

    def seconds() -> float:
        run = [sys.executable, "-c", TIMED, folder]
        return float(subprocess.run(run, capture_output=True, check=True, cwd=project_root).stdout)

    assert min(seconds() for _ in range(3)) < 0.5 * slowness(time.process_time)


@pytest.mark.parametrize("code", ["BI", "BDI", "bi"])
def test_a_country_is_found_by_either_code(vocabulary: Vocabulary, code: str):
    country = vocabulary.country_by_code(code)
    assert country is not None
    assert country.id == "country-bdi"


def test_a_code_of_no_country_finds_nothing(vocabulary: Vocabulary):
    assert vocabulary.country_by_code("ZZ") is None


def test_norway_is_a_country_and_no_boolean(vocabulary: Vocabulary):
    assert vocabulary.countries["country-nor"].iso2 == "NO"


def test_african_countries_have_demonyms_in_both_languages(vocabulary: Vocabulary):
    territories = {"RE", "SH", "YT"}
    for country in vocabulary.countries.values():
        if country.continent == "AF" and country.iso2 not in territories:
            assert country.demonyms["en"], country.id
            assert country.demonyms["fr"], country.id


def test_demonyms_hold_feminine_and_plural_forms(vocabulary: Vocabulary):
    uganda = vocabulary.countries["country-uga"].demonyms
    assert uganda["fr"] == ("ougandais", "ougandaise", "ougandaises")
    assert uganda["en"] == ("Ugandan", "Ugandans")


def test_country_acronyms_stand_apart_from_everyday_names(vocabulary: Vocabulary):
    congo = vocabulary.countries["country-cod"]
    assert congo.acronyms == {"en": ("DRC",), "fr": ("RDC",)}
    assert "DR Congo" in congo.alt_labels["en"]


def test_actors_and_towns_carry_both_country_codes(vocabulary: Vocabulary):
    assert (vocabulary.actors["cenap"].iso2, vocabulary.actors["cenap"].iso3) == ("BI", "BDI")
    assert vocabulary.places["place-goma"].iso2 == "CD"


def test_kinds_tell_actors_mechanisms_and_programmes_apart(vocabulary: Vocabulary):
    kinds = {entry.id: entry.kind for entry in vocabulary.named()}
    assert kinds["icglr"] == "actor"
    assert kinds["unscr-1325"] == "mechanism"
    assert kinds["just-future"] == "programme"
    assert len(kinds) == sum(
        len(found) for found in (vocabulary.actors, vocabulary.mechanisms, vocabulary.programmes)
    )


def test_identifiers_are_split_into_scheme_and_value(vocabulary: Vocabulary):
    assert vocabulary.actors["international-alert"].identifiers == (Identifier("XM-DAC", "21038"),)
    assert identifier_of("XI-IATI-EC_DEVCO") == Identifier("XI-IATI", "EC_DEVCO")


def test_group_membership_is_dated(vocabulary: Vocabulary):
    members = {m.iso3: m for m in vocabulary.country_groups["group-icglr"].members}
    assert len(members) == 12
    assert members["SSD"].valid_from == "2012"
    assert members["BDI"].valid_from is None


def test_what_else_the_actor_file_holds_is_kept(vocabulary: Vocabulary):
    collisions = {row.acronym: row.owners for row in vocabulary.acronym_collisions}
    assert collisions["CENI"] == ("bdi-ceni", "cod-ceni")
    assert {row.acronym for row in vocabulary.known_ambiguities} >= {"DRC", "CAR"}
    assert any(row.type == "ministry" for row in vocabulary.name_patterns)
    assert all(edge.subject in vocabulary.actors for edge in vocabulary.known_edges)


def test_programmes_say_who_does_what(vocabulary: Vocabulary):
    roles = {row.actor: row.role for row in vocabulary.programmes["just-future"].roles}
    assert roles["wipc"] == "programme-partner"


def test_it_is_read_once_while_its_files_stay_as_they_are(folder: Path):
    first = load_vocabulary(folder)
    assert load_vocabulary(folder) is first
    roles = (folder / "roles.yaml").read_text(encoding="utf-8")
    (folder / "roles.yaml").write_text(f"{roles}# a remark\n", encoding="utf-8")
    assert load_vocabulary(folder) is not first


def test_a_missing_file_is_told(folder: Path):
    (folder / "roles.yaml").unlink()
    with pytest.raises(ModelError, match=r"missing.*roles\.yaml.*Restore it"):
        load_vocabulary(folder)


def test_broken_yaml_is_told_with_its_line(folder: Path):
    (folder / "roles.yaml").write_text("roles: [\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"not readable YAML.*line.*roles\.yaml"):
        load_vocabulary(folder)


def test_a_file_in_another_encoding_is_told(folder: Path):
    (folder / "roles.yaml").write_bytes("roles: [{id: hôte}]".encode("latin-1"))
    with pytest.raises(ModelError, match="not readable YAML"):
        load_vocabulary(folder)


def test_a_file_without_sections_is_told(folder: Path):
    (folder / "roles.yaml").write_text("- host\n", encoding="utf-8")
    with pytest.raises(ModelError, match="must hold named sections, not a list"):
        load_vocabulary(folder)


def test_an_entry_without_id_is_told_with_its_place(folder: Path):
    (folder / "roles.yaml").write_text("roles: [{id: host}, {kind: event}]\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"no id\. \(roles\.yaml, section roles, entry 2\)"):
        load_vocabulary(folder)
