import pytest

from tests.ingest.readers.webpages.pages import EVENT, page


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("Example Hall, Goma, RDC", [("Goma", "CD", "city")]),
        ({"@type": "VirtualLocation", "url": "https://meet.example"}, []),
        ({"@type": "Place", "name": "Kigali"}, [("Kigali", None, "city")]),
        (
            {"@type": "Place", "name": "Hall", "address": "Street 1, Goma, RDC"},
            [("Goma", "CD", "city")],
        ),
        (
            {"@type": "Place", "address": {"addressLocality": "Gao", "addressCountry": "Mali"}},
            [("Gao", "ML", "city")],
        ),
        (
            {"@type": "Place", "name": "Hall", "address": {"addressCountry": {"name": "Mali"}}},
            [("Hall", "ML", "site")],
        ),
        ({"@type": "Place", "address": {"addressCountry": "ML"}}, [("ML", "ML", "country")]),
        ({"@type": "Place"}, []),
        ([{"@type": "Place", "name": "Gao"}, "Zoom"], [("Gao", None, "city")]),
    ],
)
def test_an_event_is_held_where_its_markup_says(location, expected, read, tmp_path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page({**EVENT, "location": location}), encoding="utf-8")
    places = read(path).reads[0].record.events[0].places
    assert [(one.name, one.country, one.kind) for one in places] == expected
