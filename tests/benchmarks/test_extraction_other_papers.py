"""Papers that report no event."""

from pathlib import Path

from benchmarks.extraction_other_papers import Paper, other_papers


def _table(shared: Path) -> None:
    folder = shared / "data" / "reliefweb"
    folder.mkdir(parents=True)
    rows = "nid,post\n1,Figures of May.\n2,A forum was held.\n3,Figures of June.\n"
    (folder / "report_language-dev.csv").write_text(rows, encoding="utf-8")


def test_the_list_says_which_papers_are_taken(tmp_path: Path) -> None:
    _table(tmp_path)
    listed = tmp_path / "list.csv"
    listed.write_text("nid,tells\n1,none\n2,event\n3,alike\n4,none\n", encoding="utf-8")
    found = other_papers(tmp_path, listed)
    assert found == (Paper("Figures of May.", False), Paper("A forum was held.", True))


def test_without_the_texts_there_are_none(tmp_path: Path) -> None:
    assert other_papers(tmp_path) == ()
