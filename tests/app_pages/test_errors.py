"""A store that cannot be opened is told in the language of the reader."""

from pathlib import Path

import pytest

from tests.app_pages.conftest import OpenPage


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("The file is not an SQLite database.", "Give another path; this file was left")),
        (
            "fr",
            ("Le fichier n’est pas une base SQLite.", "Donnez un autre chemin ; ce fichier est"),
        ),
    ],
)
def test_a_file_that_is_no_ledger_is_told(
    open_page: OpenPage, tmp_path: Path, language: str, said: tuple[str, str]
) -> None:
    path = tmp_path / "text.db"
    path.write_text("This is a text and no database.\n" * 40, encoding="utf-8")
    written = "\n".join(one.value for one in open_page(path, language=language).markdown)
    shown = written.replace("\\", "")  # names cannot write Markdown, so signs are escaped
    assert said[0] in shown
    assert said[1] in shown
