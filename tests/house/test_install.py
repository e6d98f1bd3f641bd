"""What is installed is noted, and a lock that changed is noticed."""

from pathlib import Path

import pytest

from house.install import read_stamp, wanted_hashes
from house.say import SetupError


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "core.txt").write_text("a==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


def test_a_changed_lock_changes_its_hash_alone(checkout: Path) -> None:
    before = wanted_hashes(checkout, ["core"])
    (checkout / "requirements" / "core.txt").write_text("a==2\n", encoding="utf-8")
    after = wanted_hashes(checkout, ["core"])
    assert after["core"] != before["core"]
    assert after["project"] == before["project"]


def test_a_missing_lock_is_named(checkout: Path) -> None:
    with pytest.raises(SetupError, match=r"Not found: .*app\.txt\. Is this a full checkout\?"):
        wanted_hashes(checkout, ["app"])


@pytest.mark.parametrize("content", [None, "", "[]", "{broken"])
def test_a_note_that_cannot_be_read_counts_as_none(tmp_path: Path, content: str | None) -> None:
    stamp = tmp_path / "stamp.json"
    if content is not None:
        stamp.write_text(content, encoding="utf-8")
    assert read_stamp(stamp) == {}
