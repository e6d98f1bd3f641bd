"""What is guessed of headings as people write them, English and French, tidy and not."""

from itertools import islice
from pathlib import Path

import pytest
from openpyxl import Workbook

from ingest.readers import Terms
from ingest.readers.mapped.guess import currency_of
from ingest.readers.mapped.looking import Look, look_at

TITLES = "Atelier de concertation;;;;;;\nListe de présence;;;;;;\n"
SHEETS = {
    "events": (
        "Event ID,Workshop title,Start date,End date,Venue,Country,Organised by,Participants,"
        "Topic,No. of participants\n"
        "E1,Justice workshop,2024-03-02,2024-03-04,Nakuru,Kenya,Peace Forum,"
        '"Lake Network; Example Trust",Access to justice,24\n'
        "E2,Land dialogue,2024-04-02,,Gulu,Uganda,Peace Forum,Lake Network,Land,\n",
        ["id", "event", "date", "end_date", "place", "country", "organiser", "participant"]
        + ["theme", "number"],
    ),
    "participations": (
        TITLES + "Intitulé de l’activité;Date (jj/mm/aaaa);Lieu;Nom et prénom;Structure;"
        "Téléphone;Rôle\n"
        "Atelier climat;02/03/2024;Bukavu;X Y;Réseau des Lacs;+243 99 000 0000;Participant\n"
        "Atelier climat;02/03/2024;Bukavu;Z W;ONG Paix;+243 99 000 0001;Facilitateur\n",
        ["event", "date", "place", None, "organisation", None, "role"],
    ),
    "presence": (
        "Organisation,Type d'organisation,Bailleur de fonds,Secteur,Province,Territoire,Statut,"
        "Date de début,Date de fin,Point focal\n"
        "Réseau des Lacs,ONG nationale,Fondation Exemple,Protection,Sud-Kivu,Kalehe,En cours,"
        "2024-01-01,2024-12-31,a@example.org\n",
        ["organisation", "organisation_type", "donor", "theme", "admin1", "admin2", "state"]
        + ["date", "end_date", None],
    ),
    "presence, headings in two rows": (
        ",Who,,What,,Where,,\nNo,Name,Type,Sector,Activity,Admin1,Admin2,Donor\n"
        "1,Peace Forum,NGO,Protection,Training,North,Gulu,Example Trust\n"
        "2,Lake Network,NGO,WASH,Wells,North,Kitgum,Example Trust\n",
        ["id", "organisation", "organisation_type", "theme", "activity", "admin1", "admin2"]
        + ["donor"],
    ),
    "presence, several rows an organisation": (
        "Organisation;Pays;Secteur\nRéseau des Lacs;Burundi;WASH\nRéseau des Lacs;RDC;WASH\n",
        ["organisation", "country", "theme"],
    ),
    "events, with those who had a part": (
        "Titre;Date;Organisé par;Partenaires;Invités;Bailleurs;Funded by\n"
        "Atelier;2024-03-02;Réseau des Lacs;CENAP;Ligue Exemple;Fondation Exemple;UNDP\n",
        ["event", "date", "organiser", "co-organiser", "participant", "funder", "funder"],
    ),
    "presence, of projects": (
        "Code projet;Intitulé du projet;Organisation responsable;Partenaires de mise en œuvre;"
        "Bailleurs;Zone;Budget total (USD);Devise\n"
        "P1;Eau propre;Réseau des Lacs;ONG Paix;Fondation Exemple;Kalehe;12 000;USD\n",
        ["programme_code", "programme", "organisation", "implementer", "donor", "site"]
        + ["amount", None],
    ),
    "actors": (
        "\ufeffName\tAcronym\tCountry\tType\tWebsite\tE-mail\n"
        "Peace Forum\tPF\tKenya\tNetwork\texample.org\ta@example.org\n",
        ["organisation", "acronym", "organisation_country", "organisation_type", None, None],
    ),
    "actors, members of a network": (
        "Organisation;Sigle;Type;Pays;Domaine\n"
        "Réseau des Lacs;RL;ONG nationale;Burundi;Paix\nLigue Exemple;LE;ONG nationale;RDC;Paix\n",
        ["organisation", "acronym", "organisation_type", "organisation_country", "theme"],
    ),
    "actors, one column": ("Organisation\nPeace Forum\nLake Network\n", ["organisation"]),
    "flows": (
        "Grant ref|Funder|Grantee|Award amount (GBP)|Award date|Programme\n"
        "G-1|Example Trust|Peace Forum|1,200.50|13/02/2024|Peace fund\n"
        "G-2|Example Trust|Lake Network|300|25/03/2024|Peace fund\n",
        ["id", "from", "to", "amount", "date", "programme"],
    ),
    "flows, headings of a program": (
        "id,srcOrganization,srcOrganizationTypes,destOrganization,amountUSD,originalCurrency\n"
        "7,Example Trust,foundation,Peace Forum,12,EUR\n",
        ["id", "from", "from_type", "to", "amount", None],
    ),
    "actors, of a list with two names": (
        "Organisation,Name,Name,Country\n#N/A,x,y,KE\nPeace Forum,a,b,KE\n",
        ["organisation", None, None, "organisation_country"],
    ),
}


def _look(path: Path, terms: Terms) -> Look:
    (look,) = look_at(path, terms)
    return look


@pytest.mark.parametrize("name", SHEETS)
def test_headings_are_understood(tmp_path: Path, terms: Terms, name: str) -> None:
    text, fields = SHEETS[name]
    path = tmp_path / "sheet.csv"
    path.write_bytes(text.encode("utf-8"))
    guess = _look(path, terms).guess
    assert guess.mapping.shape == name.partition(",")[0]
    assert [one.field for one in guess.columns] == fields
    assert guess.lacking == ()
    assert all(one.reason for one in guess.columns)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_the_way_a_file_is_written_does_not_matter(
    tmp_path: Path, terms: Terms, encoding: str, end: str
) -> None:
    text, fields = SHEETS["presence"]
    path = tmp_path / "sheet.csv"
    path.write_bytes(text.replace("\n", end).encode(encoding))
    assert [one.field for one in _look(path, terms).guess.columns] == fields


def test_merged_headings_of_a_workbook_are_told_apart(tmp_path: Path, terms: Terms) -> None:
    book = Workbook()
    sheet = book.active
    rows = (
        ["Presence in March"],
        ["Organisation", None, "Where", None],
        ["Name", "Type", "Country", "Province"],
        ["Peace Forum", "NGO", "Kenya", "Nakuru"],
    )
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A2:B2")
    sheet.merge_cells("C2:D2")
    book.save(tmp_path / "sheet.xlsx")
    guess = _look(tmp_path / "sheet.xlsx", terms).guess
    assert guess.mapping.headings == (2, 3)
    assert [one.name for one in guess.columns] == [
        "Organisation / Name",
        "Organisation / Type",
        "Where / Country",
        "Where / Province",
    ]
    fields = ["organisation", "organisation_type", "country", "admin1"]
    assert [one.field for one in guess.columns] == fields


def test_cells_tell_what_a_strange_heading_does_not(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    rows = "".join(f"Body {n},Kenya,network\n" for n in range(5))
    path.write_text(f"Organisation,X,Y\n{rows}", encoding="utf-8")
    guess = _look(path, terms).guess
    fields = ["organisation", "organisation_country", "organisation_type"]
    assert [one.field for one in guess.columns] == fields
    assert guess.columns[1].reason == "100% of its cells are countries."
    assert not guess.columns[1].is_sure


def test_cells_that_contradict_a_heading_make_it_unsure(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    rows = "".join(f"Meeting {n},soon,Nakuru\n" for n in range(5))
    path.write_text(f"Event,Date,Place\n{rows}", encoding="utf-8")
    date = _look(path, terms).guess.columns[1]
    assert not date.is_sure
    assert date.field is None or "are no dates" in date.reason


def test_ids_that_repeat_are_none(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Ref,Organisation,Acronym\n1,A,B\n1,C,D\n1,E,F\n", encoding="utf-8")
    assert _look(path, terms).guess.columns[0].field is None


def test_columns_with_addresses_of_people_are_never_read(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Organisation,Reach\nA,a@example.org\nB,b@example.org\n", encoding="utf-8")
    told = _look(path, terms).guess.columns[1]
    assert told.field is None
    assert "never read" in told.reason
    assert told.example == ""


@pytest.mark.parametrize(
    ("heading", "code"),
    [("amountUSD", "USD"), ("Budget (EUR)", "EUR"), ("Montant €", "EUR"), ("Amount", None)],
)
def test_a_heading_may_name_the_currency(heading: str, code: str | None) -> None:
    assert currency_of(heading) == code


def test_the_funds_of_a_donor_table_are_guessed_whole(shared_folder: Path, terms: Terms) -> None:
    path = shared_folder / "data" / "fts" / "fts_incoming_funding_global.csv"
    look = _look(path, terms)
    assert look.guess.mapping.shape == "flows"
    assert look.mapping.constants == {"currency": "USD"}
    fields = {own: name for name, own in islice(look.mapping.used.items(), 100)}
    assert (fields["from"], fields["to"]) == ("srcOrganization", "destOrganization")
    assert (fields["amount"], fields["id"]) == ("amountUSD", "id")


@pytest.mark.parametrize(
    ("cell", "own", "reason"),
    [
        ("soon", None, "The heading is a word for it, but its cells are no dates."),
        ("45353", "date", "The heading is a word for it."),
    ],
)
def test_cells_may_contradict_a_heading_and_numbers_of_excel_are_days(
    tmp_path: Path, terms: Terms, cell: str, own: str | None, reason: str
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(f"Title,Date,Place\nTalks,{cell},Goma\n", encoding="utf-8")
    (look,) = look_at(path, terms)
    found = look.guess.columns[1]
    assert (found.field, found.reason) == (own, reason)
