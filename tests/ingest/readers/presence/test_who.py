"""Who stands in a row, and in which programme."""

from tests.ingest.readers.presence.rows import GAO, LAKE


def test_a_programme_has_its_lead_its_implementer_and_its_funder(read) -> None:
    row = LAKE | GAO | {"programme.name": "Quiet Shores", "programme.code": "QS-1"}
    row |= {"implementer.name": "Hill Aid", "funder.name": "Example Fund", "partner.name": "A; B"}
    row |= {"amount": "12,500.50", "currency": "USD", "start": "2024-01-01", "end": "2024-06"}
    found = read([row])
    (told,) = found.entries["lake peace forum / qs 1"].record.programmes
    assert (told.name, told.identifiers) == ("Quiet Shores", {"hxl": "QS-1"})
    roles = {r.subject: r.qualifiers["role"] for r in found.relations("ROLE_IN")}
    assert roles == {
        "body:lake peace forum": "programme-accountable",
        "body:hill aid": "programme-implementing",
        "body:example fund": "programme-funder",
        "body:a": "programme-partner",
        "body:b": "programme-partner",
    }
    (support,) = found.relations("SUPPORTED")
    assert (support.subject, support.object) == ("body:example fund", told.key)
    assert support.qualifiers == {
        "kind": "financial", "amount": 12500.5, "currency": "USD", "at": "2024-01-01",
    }  # fmt: skip
    doers = {r.subject for r in found.relations("OPERATES_IN")}
    assert doers == {"body:lake peace forum", "body:hill aid", told.key}
    assert {(r.valid_from, r.valid_to) for r in found.relations("ROLE_IN")} == {
        ("2024-01-01", "2024-06")
    }
