"""`mtandao rank --communities` tells circles with what they meet about and how firm they are."""

import re


def test_for_people(filled):
    told = filled("rank", "--communities")
    assert told.code == 0, told.err
    assert "1. 2 actors who meet about" in told.out
    assert "2 of 2 named actors" in told.out
    assert "1 of 1 community\n" in told.out
    assert "Over 100 rounds the parts are alike to" in told.out
    assert "! Only 1 event with" in told.out
    assert "Left out:" in told.out


def test_french(filled):
    told = filled("rank", "--communities", "--lang", "fr").out
    assert "acteurs qui se rencontrent" in told
    assert "Sur 100 tirages" in told


def test_the_shape_for_programs(filled):
    found = filled("rank", "--communities", "--json").json
    assert set(found) >= {"communities", "definition", "modularity", "rand", "warnings", "rounds"}
    (one,) = found["communities"]["items"]
    assert set(one) >= {"members", "themes", "countries", "words", "together", "bridges"}
    assert one["members"]["total"] == 2


def test_who_leads_to_another_one(filled, tmp_path):
    for name, ends in (("left", "ABC"), ("right", "RST"), ("across", "AR")):
        (tmp_path / f"{name}.yaml").write_text(_report(name, ends), encoding="utf-8")
        filled("ingest", f"{name}.yaml")
    told = filled("rank", "--communities").out
    assert re.search(r"Lake Union [AR] also met actors of: [12] \(1\)", told)
    (first, *_) = filled("rank", "--communities", "--json").json["communities"]["items"]
    (bridge,) = first["bridges"]["items"]
    assert bridge["met"] == 1
    assert bridge["reached"][0]["closest"]["label"].startswith("Lake Union ")


def _report(name, ends):
    """Three meetings of all, or one of two."""
    lines = [f"document: {{uri: 'https://example.org/{name}', title: {name}}}", "actors:"]
    lines += [f"  - {{key: {one}, name: Lake Union {one}, type: ngo}}" for one in ends]
    lines.append("events:")
    for month in range(1, 2 if name == "across" else 4):
        lines += [f"  - key: e{month}", f"    title: {name} {month}", f"    date: 2019-0{month}"]
        lines.append("    participations:")
        lines += [f"      - {{actor: {one}, role: participant}}" for one in ends]
    return "\n".join(lines)
