"""A GEXF file depends on the graph alone."""

from graph.export.gexf import GexfExporter


def test_a_gexf_file_does_not_tell_the_day(source, tmp_path):
    GexfExporter().write(source("public"), tmp_path / "net")
    assert "lastmodified" not in (tmp_path / "net").read_text(encoding="utf-8")
