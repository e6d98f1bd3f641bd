"""The checker: the vocabulary of the project is sound, and each kind of fault is found."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.vocabulary_check import check_vocabulary, main
from graph.model.vocabulary_problem import Problem

BOTH = {"en": "word", "fr": "mot"}


def sound_files() -> dict[str, dict[str, Any]]:
    """A small made-up vocabulary without a fault."""
    return {
        "themes": {
            "concepts": [
                {"id": "peace", "label": BOTH, "level": 1},
                {"id": "truce", "label": BOTH, "level": 2, "broader": ["peace"]},
            ]
        },
        "event_types": {"types": [{"id": "fair", "label": BOTH}]},
        "actor_types": {"types": [{"id": "club", "label": BOTH, "iati_organisation_type": "24"}]},
        "roles": {"roles": [{"id": "host", "label": BOTH, "iati_organisation_role": "2"}]},
        "countries": {
            "countries": [
                {"id": "country-aaa", "iso2": "AA", "iso3": "AAA", "m49": "001", "label": BOTH}
            ]
        },
        "places": {"places": [{"id": "place-x", "label": BOTH, "country": "AAA"}]},
        "country_groups": {"groups": [{"id": "group-g", "label": BOTH, "actor": "ngo-one"}]},
        "actors": {
            "actors": [
                {"id": "ngo-one", "label": {"en": "One", "fr": "Un"}, "type": "club"},
                {"id": "ngo-two", "label": {"en": "Two", "fr": "Deux"}, "type": "club"},
            ]
        },
        "mechanisms": {
            "mechanisms": [{"id": "pact", "label": {"en": "Pact", "fr": "P"}, "type": "instrument"}]
        },
        "programmes": {
            "programmes": [{"id": "aid", "label": {"en": "Aid", "fr": "Aide"}, "type": "project"}]
        },
    }


def check(folder: Path, files: dict[str, dict[str, Any]]) -> list[Problem]:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    return check_vocabulary(folder)


def with_field(file: str, section: str, field: str, value: object) -> dict[str, dict[str, Any]]:
    """The sound vocabulary with one field of the last entry of a section set or taken away."""
    files = sound_files()
    entry = files[file][section][-1]
    if value is None:
        del entry[field]
    else:
        entry[field] = value
    return files


def test_the_vocabulary_of_the_project_is_sound(project_root: Path):
    assert check_vocabulary(project_root / "data" / "vocabulary") == []


def test_a_sound_folder_has_no_problem(tmp_path: Path):
    assert check(tmp_path, sound_files()) == []


FAULTS = [
    ("themes", "concepts", "broader", ["war"], "broader", "'war' is not in themes.yaml"),
    ("themes", "concepts", "related", ["war"], "related", "'war' is not in themes.yaml"),
    ("themes", "concepts", "broader", ["truce"], "broader", "above itself"),
    ("themes", "concepts", "level", 3, "level", "level must be 2"),
    ("themes", "concepts", "label", {"en": "truce"}, "label", "'fr' is missing"),
    ("event_types", "types", "broader", "fair", "broader", "above itself"),
    ("event_types", "types", "label", {"fr": "foire", "en": " "}, "label", "'en' is missing"),
    ("actor_types", "types", "broader", "guild", "broader", "'guild' is not in actor_types.yaml"),
    ("actor_types", "types", "iati_organisation_type", "99", "iati_organisation_type", "'99'"),
    ("actor_types", "types", "default_sensitivity", "secret", "default_sensitivity", "'secret'"),
    ("roles", "roles", "iati_organisation_role", "7", "iati_organisation_role", "'7'"),
    ("countries", "countries", "iso2", "A", "iso2", "'A' is not such a code"),
    ("countries", "countries", "iso3", "aaa", "iso3", "'aaa' is not such a code"),
    ("countries", "countries", "m49", "1", "m49", "'1' is not such a code"),
    ("places", "places", "country", "ZZZ", "country", "ISO3 code 'ZZZ'"),
    ("places", "places", "parent", "place-y", "parent", "'place-y' is not in places.yaml"),
    ("places", "places", "id", "ngo-one", "id", "also in actors.yaml"),
    ("country_groups", "groups", "actor", "nobody", "actor", "'nobody' is not in actors.yaml"),
    ("country_groups", "groups", "members", [{"iso3": "ZZZ"}], "members", "ISO3 code 'ZZZ'"),
    (
        "country_groups",
        "groups",
        "members",
        [{"iso3": "AAA", "from": "2012", "to": "2010"}],
        "from, to",
        "ends before it begins",
    ),
    (
        "country_groups",
        "groups",
        "members",
        [{"iso3": "AAA", "from": "spring"}],
        "from, to",
        "not a date",
    ),
    ("actors", "actors", "id", "ngo-one", "id", "used twice"),
    ("actors", "actors", "type", "guild", "type", "'guild' is not in actor_types.yaml"),
    ("actors", "actors", "parent", "nobody", "parent", "'nobody' is not in actors.yaml"),
    ("actors", "actors", "parent", "ngo-two", "parent", "above itself"),
    ("actors", "actors", "country", "ZZZ", "country", "ISO3 code 'ZZZ'"),
    ("actors", "actors", "from", "2009-13", "from, to", "does not exist"),
    ("actors", "actors", "identifiers", ["21038"], "identifiers", "org-id.guide"),
    ("actors", "actors", "aliases", ["UN"], "label", "also a name of ngo-one"),
    ("actors", "actors", "single_language", "en", "single_language", "must name the one language"),
    ("mechanisms", "mechanisms", "type", "rocket", "type", "one of body, fund"),
    ("mechanisms", "mechanisms", "themes", ["war"], "themes", "'war' is not in themes.yaml"),
    ("programmes", "programmes", "type", "plan", "type", "one of grant, programme"),
    ("programmes", "programmes", "countries", ["ZZZ"], "countries", "ISO3 code 'ZZZ'"),
]


@pytest.mark.parametrize(("file", "section", "field", "value", "place", "message"), FAULTS)
def test_each_fault_is_found_where_it_is(
    tmp_path: Path,
    file: str,
    section: str,
    field: str,
    value: object,
    place: str,
    message: str,
):
    problems = check(tmp_path, with_field(file, section, field, value))
    found = [p for p in problems if p.file == f"{file}.yaml" and p.field == place]
    assert any(message in problem.message for problem in found), problems


@pytest.mark.parametrize(
    ("scheme", "row", "message"),
    [
        ("oecd_dac_crs", {"code": "1522", "rel": "exactMatch"}, "five digits"),
        ("un_sdg_target", {"code": "16", "rel": "exactMatch"}, "goal.target"),
        ("reliefweb_theme", {"code": "peace", "rel": "exactMatch"}, "a number"),
        ("oecd_dac_crs", {"code": "15220", "rel": "same"}, "not a SKOS mapping property"),
        ("thesaurus", {"code": "1", "rel": "exactMatch"}, "scheme is not known"),
    ],
)
def test_a_badly_mapped_code_is_found(
    tmp_path: Path, scheme: str, row: dict[str, str], message: str
):
    problems = check(tmp_path, with_field("themes", "concepts", "mappings", {scheme: [row]}))
    assert [problem.id for problem in problems] == ["truce"]
    assert message in problems[0].message


def test_well_formed_codes_pass(tmp_path: Path):
    mappings = {
        "oecd_dac_crs": [{"code": "15220", "rel": "broadMatch"}],
        "un_sdg_target": [{"code": "16.a", "rel": "relatedMatch"}],
        "reliefweb_theme": [{"code": 4594, "rel": "closeMatch"}],
    }
    assert check(tmp_path, with_field("themes", "concepts", "mappings", mappings)) == []


def test_a_name_in_one_language_passes_when_it_says_so(tmp_path: Path):
    files = with_field("actors", "actors", "label", {"fr": "Deux"})
    files["actors"]["actors"][-1]["single_language"] = "fr"
    assert check(tmp_path, files) == []


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("label", {"en": "Aid", "fr": "Femmes", "paix et sécurité": None}, "'paix et sécurité' is"),
        ("label", {"en": "Aid", "fr": "Aide", "sw": "Msaada"}, "'sw' is no language"),
        ("label", {"en": "Aid", "fr": None}, "in 'fr' is empty"),
        ("acronym", {"en": ["AID"], "fr": None}, "in 'fr' is empty"),
    ],
)
def test_a_wording_that_a_comma_has_cut_is_found(
    tmp_path: Path, field: str, value: object, message: str
):
    problems = check(tmp_path, with_field("programmes", "programmes", field, value))
    assert {(p.file, p.id, p.field) for p in problems} == {("programmes.yaml", "aid", field)}
    assert any(message in problem.message for problem in problems)


def test_a_wording_with_a_comma_in_quotes_passes(tmp_path: Path):
    value = {"en": "Women, peace and security", "fr": "Femmes, paix et sécurité"}
    assert check(tmp_path, with_field("programmes", "programmes", "label", value)) == []


def shared_acronym() -> dict[str, dict[str, Any]]:
    files = sound_files()
    for entry in files["actors"]["actors"]:
        entry["acronym"] = {"en": ["ABC"]}
    return files


def test_an_acronym_of_two_must_be_listed(tmp_path: Path):
    problems = check(tmp_path, shared_acronym())
    assert [problem.field for problem in problems] == ["acronym"]
    assert "ABC belongs to ngo-one, ngo-two" in problems[0].message


@pytest.mark.parametrize(
    "listed",
    [
        {"acronym_collisions": [{"acronym": "ABC", "owners": ["ngo-one", "ngo-two"]}]},
        {"known_ambiguities": [{"acronym": "ABC", "meanings": ["ngo-one", "ngo-two"]}]},
    ],
)
def test_a_listed_acronym_of_two_passes(tmp_path: Path, listed: dict[str, Any]):
    files = shared_acronym()
    files["actors"].update(listed)
    assert check(tmp_path, files) == []


def test_a_collision_that_names_nobody_is_found(tmp_path: Path):
    files = sound_files()
    files["actors"]["acronym_collisions"] = [{"acronym": "ABC", "owners": ["ngo-nine"]}]
    problems = check(tmp_path, files)
    assert [(p.id, p.field) for p in problems] == [("ngo-nine", "acronym_collisions")]


def test_a_known_edge_needs_two_ends_and_a_source(tmp_path: Path):
    files = sound_files()
    files["actors"]["known_edges"] = [{"from": "ngo-one", "rel": "MEMBER_OF", "to": "ngo-nine"}]
    problems = check(tmp_path, files)
    assert [problem.field for problem in problems] == ["source", "to"]


def test_a_programme_role_needs_a_known_actor_role_and_country(tmp_path: Path):
    row = {"actor": "nobody", "role": "chef", "country": "ZZZ"}
    problems = check(tmp_path, with_field("programmes", "programmes", "roles", [row]))
    messages = " ".join(problem.message for problem in problems)
    assert [problem.field for problem in problems] == ["roles"] * 3
    assert "'nobody'" in messages
    assert "'chef'" in messages
    assert "'ZZZ'" in messages


def test_two_countries_cannot_have_one_code(tmp_path: Path):
    files = sound_files()
    twin = dict(files["countries"]["countries"][0], id="country-bbb", iso2="BB")
    files["countries"]["countries"].append(twin)
    problems = check(tmp_path, files)
    assert [problem.field for problem in problems] == ["iso3", "m49"]


def test_an_unreadable_file_is_one_problem_and_no_crash(tmp_path: Path):
    check(tmp_path, sound_files())
    (tmp_path / "roles.yaml").write_text("roles: [\n", encoding="utf-8")
    problems = check_vocabulary(tmp_path)
    assert [problem.file for problem in problems] == ["roles.yaml"]
    assert "not readable YAML" in problems[0].message


def test_the_command_prints_problems_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    check(tmp_path, with_field("actors", "actors", "type", "guild"))
    assert main([str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert "actors.yaml · ngo-two · type: 'guild' is not in actor_types.yaml." in printed
    assert "1 problems in" in printed


def test_the_command_is_content_with_the_vocabulary(capsys: pytest.CaptureFixture[str]):
    assert main([]) == 0
    assert "0 problems" in capsys.readouterr().out
