"""A profile gathers what all accounts of a whole event hold for certain."""

from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store
from ingest.loading.run import ingest
from ingest.resolution.event_profile import Profiles

RECORD = """
document: {uri: "https://example.org/one"}
actors:
- {key: a1, name: Lake Peace Centre, type: ngo}
- {key: a2, name: local women leaders, type: group}
- {key: a3, name: Rusizi Women's Network, type: network}
events:
- key: e1
  id: ev-one
  title: Workshop
  type: workshop
  date: 2018-03-03
  places: [{name: Goma, country: CD, kind: city}]
  participations: [{actor: a1, role: organiser}, {actor: a2, role: participant}]
- key: e2
  title: Session
  parent: e1
  themes: [access-to-justice]
  participations: [{actor: a3, role: presenter}]
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "one.yaml").write_text(RECORD, encoding="utf-8")
    store = open_store("memory:")
    ingest([tmp_path], store)
    return store


def test_sessions_belong_to_it_and_groups_without_a_name_do_not(store: Store) -> None:
    with store.view() as view:
        found = Profiles(view).of("ev-one")
        assert found is not None
        names = {view.node(actor).label for actor in found.actors}  # type: ignore[union-attr]
    assert names == {"Lake Peace Centre", "Rusizi Women's Network"}
    assert len(found.organisers) == 1
    assert found.when is not None
    assert found.when.edtf == "2018-03-03"
    assert (found.places, found.countries) == ({"place-goma"}, {"country-cod"})
    assert found.themes == {"theme:access-to-justice"}
    assert found.addresses == {"https://example.org/one"}


def test_it_knows_who_came_and_of_whom_and_where_the_title_speaks(tmp_path: Path) -> None:
    changed = RECORD.replace("title: Workshop", "title: Training in Goma of police of Ngozi")
    changed = changed.replace("role: presenter", "role: trainee")
    (tmp_path / "one.yaml").write_text(changed, encoding="utf-8")
    with open_store("memory:") as store:
        ingest([tmp_path], store)
        with store.view() as view:
            found = Profiles(view).of("ev-one")
            assert found is not None
            names = {view.node(actor).label for actor in found.attending}  # type: ignore[union-attr]
    assert names == {"Rusizi Women's Network"}
    assert found.groups == {"police", "woman", "leader"}
    assert found.named_places == {"place-ngozi"}


def test_what_is_no_event_has_no_profile(store: Store) -> None:
    with store.view() as view:
        assert Profiles(view).of("place-goma") is None
        assert Profiles(view).of("nothing") is None
