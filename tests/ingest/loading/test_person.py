"""Names of persons are told from those of organisations; invented persons, real organisations."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary
from ingest.loading.person_accounts import without_persons
from ingest.loading.person_judging import NameJudge, Verdict, name_judge
from ingest.loading.person_signs import Look
from ingest.loading.person_words import load_person_words
from tests.ingest.loading.conftest import Tell
from tests.ingest.loading.records_of import workshop

FOLDER = data_folder() / "vocabulary"
SURE = [
    "Hon. Nemo Exampleton",
    "Mme Exampleton",
    "M. Nemo Exampleton, avocat",
    "Prof. Nemo Exampleton, Director",
    "Jean Dupontelle",
    "Dupontelle Jean",
    "DUPONTELLE Jean-Claude",
    "Dupontelle, Jean",
    "Marie-Claire de Exemple",
    "Jean Dupontelle, directeur",
    "Jean Dupontelle, directeur exécutif du CENAP",
    "Nemo Exampleton, Executive Director",
    "Exampleton Nemo - vice-présidente",
    "Directrice Marie Exemple",
    "Program Coordinator: Jane Exampleton",
    "Marie Exemple (FIDA-U)",
    "Jane Exampleton (Lake Network)",
    "Jean Dupontelle / CENAP",
    "Jean Dupontelle from CENAP",
    "Pastor Samuel Exampleton",
    "Grace Exampleton, trainer",
    "Grace Exampleton (CENAP)",
    "Wanjiru Exampleton",
    "Fatuma binti Exampleton",
    "Her Excellency Nemo Exampleton",
    "H.E. Nemo Exampleton",
    "H. E. Ambassador Nemo Exampleton",
    "HE Jane Exampleton",
    "S.E.M. Nemo Exampleton",
    "S.E. Mme Exampleton",
    "Son Excellence Monsieur Nemo Exampleton",
    "Madame la Ministre Nemo Exampleton",
    "Amb. Nemo Exampleton",
    "Ambassadeur Nemo Exampleton",
    "Chief Justice Nemo Exampleton",
    "Hon MP Nemo Exampleton",
    "Lt Col Nemo Exampleton",
    "ex-president Nemo Exampleton",
    "former President Nemo Exampleton",
    "Bishop Nemo Exampleton",
    "Pasteur Nemo Exampleton",
    "Me Nemo Exampleton",
    "Mzee Exampleton",
    "Mmes Jane Exampleton et Marie Claire",
    "Mr and Mrs Exampleton",
    "Messrs Exampleton and Dupontelle",
    "MM. Exampleton et Dupontelle",
    "Jane Exampleton & Jean Dupontelle",
    "Mr.Nemo Exampleton",
    "mr jane exampleton",
    "Ｍｒ Ｎｅｍｏ Ｅｘａｍｐｌｅｔｏｎ",
    "M\u200br Nemo Exampleton",
]
BESIDE = [
    "CENAP (Jane Exampleton)",
    "CENAP: Jane Exampleton",
    "CENAP, Jane Exampleton",
    "UNDP - Jane Exampleton",
    "Centre Exampleton (Jean Dupontelle)",
]
CONTACTS = [
    "jane.exampleton@example.org",
    "Jane Exampleton <jane@example.org>",
    "+257 00 123 456",
    "(+257) 00-123-456",
    "Tel: 0000 123 456",
    "Lake Network 00257 00 123 456",
]
PERHAPS = [
    "Grace Exampleton",
    "Jean",
    "N. Exampleton",
    "Bishop Exampleton",
    "Hon. Minister Exampleton",
    "Marie Exampleton Kenya",
]
NO = [
    "Hon. Minister of Gender",
    "Dr Nemo Exampleton Foundation",
    "MS Training Centre",
    "Lake Forum",
    "Fondation Hirondelle",
    "Panzi",
    "Search for Common Ground",
    "Mercy Corps",
    "Rosa-Luxemburg-Stiftung",
    "Denis Hurley Peace Institute",
    "Marie Stopes International",
    "Konrad-Adenauer-Stiftung",
    "Soeurs de Marie",
    "Lake Network (LN)",
    "Oxfam Novib",
    "Directeur, Centre Jeunes Kamenge",
    "Chief Justice",
    "Président de la République",
    "Director, International Alert",
    "Governor Bujumbura",
    "Force Commander",
    "Sierra Leone",
    "Bill & Melinda Gates Foundation",
    "Saint Joseph",
    "30 women of Goma",
    "UNDP",
    "",
    "—",
    "Her Excellency",
    "Her Excellency the Minister of Gender",
    "Office of Her Excellency",
    "S.E.M. le Ministre",
    "Office of the Chief Justice",
    "Bishop Magambo Counsellor Training Institute",
    "Desmond Tutu Peace Centre",
    "Imam Ali Mosque",
    "HE Systems",
    "SE Asia Lawyers",
    "Ambassadeur de France",
    "Mr Exampleton & Co",
    "Marks & Spencer",
    "1325",
    "2015-03-12",
    "12/03/2015",
]


@pytest.fixture(scope="session")
def judge(vocabulary: Vocabulary) -> NameJudge:
    return name_judge(vocabulary, FOLDER)


@pytest.fixture(scope="session")
def stranger(judge: NameJudge) -> NameJudge:
    """A judge that knows no organisation by name, so that only the rules decide."""
    return NameJudge(judge.signs, frozenset())


@pytest.mark.parametrize("name", SURE)
def test_it_is_surely_a_person(judge: NameJudge, name: str) -> None:
    assert judge.verdict(name) is Verdict.SURE


@pytest.mark.parametrize("name", PERHAPS)
def test_it_may_be_a_person(judge: NameJudge, name: str) -> None:
    assert judge.verdict(name) is Verdict.PERHAPS


@pytest.mark.parametrize("name", NO)
def test_it_is_an_organisation_an_office_or_a_place(judge: NameJudge, name: str) -> None:
    assert judge.verdict(name) is Verdict.NO


@pytest.mark.parametrize("name", BESIDE)
def test_a_person_beside_an_organisation_is_refused(judge: NameJudge, name: str) -> None:
    assert judge.verdict(name, "national-ngo") is Verdict.BESIDE


@pytest.mark.parametrize("name", CONTACTS)
def test_an_address_or_a_number_is_refused(judge: NameJudge, name: str) -> None:
    assert judge.verdict(name) is Verdict.CONTACT


def test_the_type_that_the_source_gives_counts(judge: NameJudge) -> None:
    assert judge.verdict("Exampleton", "person") is Verdict.SURE
    assert judge.verdict("Jean Dupontelle", "national-ngo") is Verdict.PERHAPS
    assert judge.verdict("Jean Dupontelle, directeur", "national-ngo") is Verdict.SURE
    assert judge.verdict("Jean Dupontelle", "person-role") is Verdict.SURE
    assert judge.verdict("Nemo Exampleton", "person-role") is Verdict.PERHAPS
    assert judge.verdict("Minister of Defence", "person-role") is Verdict.NO
    assert judge.verdict("Grace Exampleton", "network") is Verdict.NO


def test_the_parts_of_a_name_are_parted_from_the_post(judge: NameJudge) -> None:
    parts = judge.signs.parts("Marie Exemple, directrice adjointe (Burundi)")
    assert [(p.text, p.look, p.has_post, p.has_place) for p in parts] == [
        ("Marie Exemple", Look.NAMED, False, False),
        ("", Look.NONE, True, False),
        ("Burundi", Look.SINGLE, False, True),
    ]


def test_a_verdict_is_remembered(vocabulary: Vocabulary) -> None:
    judge = name_judge(vocabulary, FOLDER)
    assert judge.verdict("Jean Dupontelle") is judge.verdict("Jean Dupontelle")
    assert judge.remembered == {("Jean Dupontelle", None): Verdict.SURE}


def test_words_that_are_missing_are_named(tmp_path: Path) -> None:
    (tmp_path / "personal_names.yaml").write_text("given_names: [jean]\n", encoding="utf-8")
    with pytest.raises(ModelError, match="The list 'given_names_also_words' is missing"):
        load_person_words(tmp_path)


def test_no_list_of_words_contradicts_another() -> None:
    words = load_person_words(FOLDER)
    assert not words.given_names & (words.given_names_also_words | words.bodies | words.posts)
    assert not words.bodies & words.posts


# Measured on 2,625 names of organisations in `shared`, 1,555 names of the gazetteer and 549 of the
# sample: none is refused, 4 of all are doubted.


def test_no_name_of_the_vocabulary_is_refused_or_doubted(
    vocabulary: Vocabulary, stranger: NameJudge
) -> None:
    names = {
        name
        for entry in vocabulary.named()
        for found in (entry.labels.values(), entry.aliases, entry.former_names)
        for name in found
    }
    assert len(names) > 1000
    assert {n for n in names if stranger.verdict(n) is not Verdict.NO} == set()


def test_organisations_of_other_lists_are_not_refused(
    shared_folder: Path, stranger: NameJudge
) -> None:
    names = set(_organisations(shared_folder / "data"))
    assert len(names) > 500
    assert {n for n in names if stranger.verdict(n) is Verdict.SURE} == set()
    doubted = {n for n in names if stranger.verdict(n) is Verdict.PERHAPS}
    assert len(doubted) <= len(names) // 500


def test_most_of_other_peoples_persons_with_a_post_are_found(
    shared_folder: Path, stranger: NameJudge
) -> None:
    names = {
        name.split(",")[0].title()
        for path in sorted((shared_folder / "data" / "gdelt").glob("gkg-2.1-50.tsv"))
        for row in csv.DictReader(path.open(encoding="utf-8", errors="replace"), delimiter="\t")
        for column, value in row.items()
        if column is not None and "PERSON" in column.upper() and value
        for name in value.split(";")
        if " " in name
    }
    assert len(names) > 100
    found = {n for n in names if stranger.verdict(f"{n}, director") is Verdict.SURE}
    assert len(found) / len(names) > 0.9


def _organisations(folder: Path) -> Iterator[str]:
    with (folder / "orgs" / "ocha-org-name-mapping.csv").open(encoding="utf-8") as stream:
        for row in list(csv.reader(stream))[2:]:
            yield from filter(None, row[:3])
    flows = folder / "fts" / "fts_incoming_funding_global.csv"
    with flows.open(encoding="utf-8-sig") as stream:
        for flow in csv.DictReader(stream):
            yield from filter(None, (flow["srcOrganization"], flow["destOrganization"]))
    with (folder / "hxl" / "afghanistan-3w-2024-q1.csv").open(encoding="utf-8-sig") as stream:
        for row3w in csv.DictReader(stream):
            yield from filter(None, (row3w["ORG_NAME"], row3w["ORG_ACRONYM"]))


def test_an_exported_ledger_brings_no_person_back(
    tell: Tell, judge: NameJudge, stranger: NameJudge, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = workshop()
    record["actors"][1] |= {"aliases": ["Lakers"]}
    record["actors"].append({"key": "p", "name": "Nemo Exampleton", "parent": "a2"})
    record["events"][0]["participations"].append({"actor": "p", "joint_with": ["a1"]})
    account = tell(**record).account
    assert without_persons(account, judge) == (account, [])
    surely = {("Nemo Exampleton", None): Verdict.SURE, ("Lakers", "body"): Verdict.SURE}
    cleaned, names = without_persons(account, NameJudge(judge.signs, judge.known, surely))
    assert names == ["Lakers", "Nemo Exampleton"]
    assert "Exampleton" not in str(cleaned)
    assert "Lakers" not in {str(s.object) for s in cleaned.statements}
    assert len([s for s in cleaned.statements if s.predicate == "PARTICIPATED_IN"]) == 2


def test_the_vocabulary_of_an_export_is_not_judged(tell: Tell, judge: NameJudge) -> None:
    account = tell(**workshop()).account
    account = replace(account, document=replace(account.document, form="vocabulary"))
    sure = dict.fromkeys([("Lake Network", "network")], Verdict.SURE)
    assert without_persons(account, NameJudge(judge.signs, judge.known, sure)) == (account, [])
