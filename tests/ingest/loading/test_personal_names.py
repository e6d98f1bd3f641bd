import pytest

from ingest.loading.personal_names import is_titled_person
from tests.ingest.loading.records_of import reasons_of, told_of, workshop


@pytest.mark.parametrize(
    "name", ["Hon. Nemo Exampleton", "Mme Exampleton", "M. Nemo Exampleton, avocat", "Dr Nemo X"]
)
def test_a_title_with_a_name_is_a_person(name: str) -> None:
    assert is_titled_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Hon. Minister of Gender",
        "Dr Nemo Exampleton Foundation",
        "MS Training Centre",
        "Lake Forum",
    ],
)
def test_an_office_or_a_body_is_none(name: str) -> None:
    assert not is_titled_person(name)


def test_a_person_is_left_out_with_all_it_did_and_the_rest_stays(tell) -> None:
    record = workshop()
    record["actors"].append({"key": "p", "name": "Hon. Nemo Exampleton"})
    record["actors"][1] |= {"parent": "p", "aliases": ["Mrs Nemo Exampleton", "LAKENET"]}
    record["events"][0]["participations"][0] |= {"joint_with": ["p"], "on_behalf_of": "p"}
    record["events"][0]["participations"].append({"actor": "p", "role": "presenter"})
    record["relations"] = [{"subject": "p", "predicate": "MEMBER_OF", "object": "a1"}]
    told = tell(**record)
    (reason,) = reasons_of(told)
    assert reason.startswith("This looks like the name of a person, which is never kept")
    assert len(told_of(told, "PARTICIPATED_IN")) == 2
    said = [node.label for node in told.account.nodes]
    said += [f"{s.object} {s.qualifiers} {s.note}" for s in told.account.statements]
    assert "Exampleton" not in " ".join(said)
