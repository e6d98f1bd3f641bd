"""CSV: what parts the cells, and which files belong together."""

from pathlib import Path

import pytest

from ingest.readers import Terms
from tests.ingest.readers.reading import BY_NAME, read_with, write_csv

EVENTS = "event,title,type,date,place,country,themes\ne1,Workshop,Atelier,2009,Goma,DRC,ssr\n"


def test_text_stays_text(read_csv) -> None:
    found = read_csv(
        events='event,title\ne1,<script>alert(1)</script>\ne2,\'=1+1\ne3,=HYPERLINK(""x"")\n',
        participations="event,actor\ne1,<b>Forum</b>\n",
    )
    titles = [event.title for event in found.events.values()]
    assert titles == ["<script>alert(1)</script>", "=1+1", '=HYPERLINK(""x"")']
    assert found.reads[0].record.actors[0].name == "<b>Forum</b>"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_may_be_parted_by_other_signs(read_csv, delimiter: str) -> None:
    found = read_csv(events=EVENTS.replace(",", delimiter))
    assert found.events["e1"].title == "Workshop"


def test_a_stated_delimiter_is_taken(read_csv) -> None:
    assert read_csv(events="sep=;\r\nevent;title\r\ne1;a, b\r\n").events["e1"].title == "a, b"


def test_a_sheet_is_read_with_its_companions(tmp_path: Path, terms: Terms) -> None:
    folder = write_csv(tmp_path, events=EVENTS, participations="event,actor\ne1,X\n")
    events = read_with(BY_NAME["csv"], folder / "events.csv", terms)
    assert len(events.events["e1"].participations) == 1
    others = read_with(BY_NAME["csv"], folder / "participations.csv", terms)
    assert others.messages == ["This sheet was read together with events.csv."]
    assert sum(others.progress) == (folder / "participations.csv").stat().st_size


def test_a_companion_that_is_a_link_out_of_the_folder_is_not_read(tmp_path, terms) -> None:
    outside = write_csv(tmp_path / "outside", participations="event,actor\ne1,Secret\n")
    folder = write_csv(tmp_path / "given", events=EVENTS)
    link = folder / "participations.csv"
    link.symlink_to(outside / "participations.csv")
    write_csv(folder, actors="actor,name\na1,Forum\n")
    for path in (folder, folder / "events.csv"):
        found = read_with(BY_NAME["csv"], path, terms)
        assert found.events["e1"].participations == []
        assert found.messages == ["This link leads out of the folder; it was not followed."]
        assert [notice.file for notice in found.notices] == [link.as_posix()]
    alone = read_with(BY_NAME["csv"], link, terms)
    assert [notice.file for notice in alone.notices] == []


def test_a_cell_of_megabytes_costs_its_row_only(read_csv) -> None:
    long = "event,title,date\ne1," + "x" * 2_000_000 + ",2009\ne2,ok,2010\n"
    found = read_csv(events=long)
    assert list(found.events) == ["e2"]
    (reason,) = found.reasons
    assert "A cell has more than 131072 characters" in reason


def test_a_row_with_a_nul_is_left_out_and_the_others_stay(read_csv) -> None:
    found = read_csv(events="event,title\ne1,Workshop\ne2,Wo\x00rk\ne3,Meeting\n")
    assert sorted(found.events) == ["e1", "e3"]
    assert [row for row, _ in found.places] == [3]
