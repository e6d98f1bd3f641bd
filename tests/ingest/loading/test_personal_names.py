"""No person becomes an actor, whatever door it comes in by. All persons here are invented."""

from pathlib import Path
from typing import Any

import pytest

from graph.store.base import Store
from ingest.loading.account import Told
from ingest.loading.run import ingest
from tests.ingest.loading.records_of import reasons_of, told_of, workshop

PEOPLE = ["Jean Dupontelle", "Marie Exemple (FIDA-U)", "Nemo Exampleton, Executive Director"]
REASON = "This looks like the name of a person, which is never kept"


def everything(told: Told) -> str:
    """All that would be kept of a record."""
    kept = [f"{node.label} {node.attributes}" for node in told.account.nodes]
    kept += [f"{s.object} {s.qualifiers} {s.note} {s.evidence}" for s in told.account.statements]
    return " ".join([*kept, str(told.account.document)])


def test_a_person_is_left_out_with_all_it_did_and_the_rest_stays(tell) -> None:
    record = workshop()
    record["actors"].append({"key": "p", "name": "Hon. Nemo Exampleton"})
    record["actors"][1] |= {"parent": "p", "aliases": ["Mrs Nemo Exampleton", "LAKENET"]}
    record["events"][0]["participations"][0] |= {"joint_with": ["p"], "on_behalf_of": "p"}
    record["events"][0]["participations"].append({"actor": "p", "role": "presenter"})
    record["events"][0] |= {"programme": "p", "mechanisms": ["p", "unscr-1325"]}
    record["relations"] = [{"subject": "p", "predicate": "MEMBER_OF", "object": "a1"}]
    record["issues"] = [{"code": "open", "message": "What did Hon. Nemo Exampleton do?"}]
    told = tell(**record)
    assert [reason.startswith(REASON) for reason in reasons_of(told)] == [True, True]
    assert [rejection.field for rejection in told.rejections] == ["p.name", "a2.aliases"]
    assert len(told_of(told, "PARTICIPATED_IN")) == 2
    assert [s.object for s in told_of(told, "IN_CONTEXT_OF")] == ["unscr-1325"]
    assert "Exampleton" not in everything(told)
    assert "LAKENET" in everything(told)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_without_a_title_is_left_out(tell, name: str) -> None:
    record = workshop()
    record["actors"][1] = {"key": "a2", "name": name}
    told = tell(**record)
    assert reasons_of(told)[0].startswith(REASON)
    assert len(told_of(told, "PARTICIPATED_IN")) == 1
    assert name not in everything(told)


def test_a_label_and_a_publisher_may_be_persons_too(tell) -> None:
    record = workshop()
    record["document"]["publisher"] = "Jean Dupontelle"
    record["relations"] = [
        {"subject": "a1", "predicate": "HAS_LABEL", "object": "Marie Exemple, juriste"}
    ]
    told = tell(**record)
    assert [one.field for one in told.rejections] == [
        "document.publisher",
        "relations.a1.HAS_LABEL",
    ]
    assert told.account.document.publisher is None
    assert "Exemple" not in everything(told)


def test_a_name_that_may_be_of_a_person_is_kept_and_told(tell) -> None:
    record = workshop()
    record["actors"][1] = {"key": "a2", "name": "Grace Exampleton"}
    told = tell(**record)
    assert reasons_of(told) == []
    (notice,) = told.notices
    assert notice.message.startswith("'Grace Exampleton' may be the name of a person")
    assert len(told_of(told, "PARTICIPATED_IN")) == 2


def test_a_programme_named_after_a_person_is_kept(tell) -> None:
    told = tell(programmes=[{"key": "p", "name": "Jean Dupontelle"}])
    assert (reasons_of(told), len(told.notices)) == ([], 1)


ACTORS = "actor,name,type\np1,Jean Dupontelle,\np2,Exampleton,person\nlake,Lake Network,network\n"
EVENTS = "event,title\ne1,Meeting\n"
PARTICIPATIONS = (
    "event,actor,role,joint_with,on_behalf_of\n"
    "e1,p1,participant,,\n"
    'e1,"Marie Exemple, juriste",participant,,\n'
    "e1,lake,host,Jane Exampleton;CENAP,Directrice Marie Exemple\n"
)
RELATIONS = "subject,predicate,object\nNemo Exampleton - directeur,MEMBER_OF,lake\n"


def test_no_sheet_lets_a_person_in(store: Store, tmp_path: Path) -> None:
    for name, text in {
        "actors": ACTORS,
        "events": EVENTS,
        "participations": PARTICIPATIONS,
        "relations": RELATIONS,
    }.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    summary = ingest([tmp_path], store)
    assert {one.reason.startswith(REASON) for one in summary.rejected} == {True}
    assert summary.rejected_total == 6
    assert _persons_in(store) == []
    with store.view() as view:
        labels = {node.label for node in view.nodes("Actor")}
        assert "Lake Network" in labels
        (host,) = view.statements(predicate="PARTICIPATED_IN")
        assert host.qualifiers == {"role": "host", "joint_with": ["cenap"]}
    again = ingest([tmp_path], store)
    assert (again.added, again.changed) == (0, 0)


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_no_record_lets_a_person_in(store: Store, record_file, suffix: str) -> None:
    record: dict[str, Any] = workshop()
    record["actors"][1] = {"key": "a2", "name": "Dupontelle Jean"}
    path = record_file("r.yaml", record)
    if suffix == "json":
        path = path.with_suffix(".json")
        path.write_text(_as_json(record), encoding="utf-8")
    summary = ingest([path], store)
    assert summary.rejected[0].reason.startswith(REASON)
    assert _persons_in(store) == []


def test_no_text_lets_a_person_in(store: Store, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(
        "In March 2019, International Alert organised a workshop on security sector reform in"
        " Goma. Jean Dupontelle and Dr Nemo Exampleton took part; Marie Exemple, director of the"
        " Lake Network, presented a paper.\n",
        encoding="utf-8",
    )
    ingest([tmp_path / "report.txt"], store)
    with store.view() as view:
        assert "International Alert" in {node.label for node in view.nodes("Actor")}
        people = ("Dupontelle", "Exampleton", "Exemple")
        assert [n.label for n in view.nodes("Actor") if any(p in n.label for p in people)] == []


def test_a_doubtful_name_is_told_once(store: Store, record_file) -> None:
    records = [workshop(number) for number in (1, 2, 3)]
    for record in records:
        record["actors"][1] = {"key": "a2", "name": "Grace Exampleton"}
    summary = ingest([record_file("r.yaml", *records)], store)
    assert summary.warnings_total == 1


def _persons_in(store: Store) -> list[str]:
    """What the ledger keeps of the invented persons: names, quotes and rows."""
    with store.view() as view:
        kept = [f"{node.id} {node.label}" for node in view.nodes()]
        kept += [str(statement) for statement in view.statements()]
        kept += [str(view.document(document)) for document in view.document_ids()]
    people = ("Dupontelle", "Exampleton", "Exemple")
    return [text for text in kept if any(name in text for name in people)]


def _as_json(record: dict[str, Any]) -> str:
    import json

    return json.dumps([record])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Lake Forum (Jane Exampleton)", "Write the organisation alone."),
        ("jane@example.org", "This is an e-mail address or a telephone number"),
    ],
)
def test_the_reason_says_what_to_write_instead(tell, name: str, reason: str) -> None:
    record = workshop()
    record["actors"][1] = {"key": "a2", "name": name}
    told = tell(**record)
    assert reason in reasons_of(told)[0]
    assert name not in everything(told)


@pytest.mark.parametrize(
    ("update", "where", "name"),
    [
        ({"title": "Workshop opened by Mr Nemo Exampleton"}, "title", "Mr Nemo Exampleton"),
        ({"title_fr": "Atelier de Jean Dupontelle, juriste"}, "title_fr", "Jean Dupontelle"),
        ({"places": [{"name": "Mr Nemo Hall"}]}, "place", "Mr Nemo Hall"),
    ],
)
def test_a_person_in_a_title_or_a_place_is_shown_and_kept(
    tell, update: dict[str, Any], where: str, name: str
) -> None:
    record = workshop()
    record["events"][0] |= update
    told = tell(**record)
    (found,) = [one for one in told.notices if "looks like the name of a person" in one.message]
    assert found.field == f"{record['events'][0]['key']}.{where}"
    assert f"'{name}'" in found.message
    assert name in everything(told)


def test_a_title_of_a_source_that_names_a_person_is_not_kept(tell) -> None:
    record = workshop()
    record["document"]["title"] = "Report by Jane Exampleton"
    told = tell(**record)
    (found,) = told.notices
    assert found.field == "document.title"
    assert found.message.startswith("The title of the source seems to name a person")
    assert told.account.document.title is None
    assert "Exampleton" not in everything(told)


@pytest.mark.parametrize(
    "title",
    [
        "Workshop of the Centre Jean Dupontelle",
        "Jean Dupontelle Foundation meets Marie Stopes International",
        "Visit of the Hon. Minister of Gender to Saint Joseph School",
        "Peace Talks, John and others",
    ],
)
def test_a_body_that_is_called_after_a_person_is_no_person(tell, title: str) -> None:
    record = workshop()
    record["events"][0]["title"] = title
    assert tell(**record).notices == ()


def test_a_person_is_found_in_the_sheet_that_names_it(store: Store, tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("event,title\ne1,Workshop\n", encoding="utf-8")
    rows = "event,actor,role\ne1,Lake Forum,organiser\ne1,Mr Nemo Exampleton,participant\n"
    (tmp_path / "participations.csv").write_text(rows, encoding="utf-8")
    (found,) = ingest([tmp_path], store).rejected
    assert (Path(found.file).name, found.row, found.field) == ("participations.csv", 3, "actor")


def test_a_person_is_found_in_the_line_of_a_file_of_records(store: Store, tmp_path: Path) -> None:
    lines = ["document: {title: Report}", "actors:", "- key: a1", "  name: Lake Forum"]
    lines += ["- key: a2", "  name: Mr Nemo Exampleton", "events:", "- key: e1", "  title: Talk"]
    (tmp_path / "records.yaml").write_text("\n".join(lines), encoding="utf-8")
    (found,) = ingest([tmp_path], store).rejected
    assert (found.row, found.field) == (6, "a2.name")


def test_a_type_that_a_rule_guessed_makes_no_name_sure(tell) -> None:
    record = workshop()
    person = {"key": "a2", "name": "Jean Dupontelle", "type": "civil-society"}
    record["actors"][1] = person
    assert reasons_of(tell(**record)) == []
    record["actors"][1] = {**person, "rule": "introduced"}
    told = tell(**record)
    assert reasons_of(told)[0].startswith(REASON)
    assert "Dupontelle" not in everything(told)
