"""One odd value does not cost the graph."""

import pytest

from ingest.findings import Notice
from ingest.readers.networks.network_file import GEXF as GEXF_NAME
from ingest.readers.networks.network_file import GRAPHML as GRAPHML_NAME
from ingest.readers.networks.network_file import rows_of_graph
from tests.ingest.readers.networks.network_files import GRAPHML, write_file

_KEY = '<key id="n" for="node" attr.name="size" attr.type="{kind}"/><graph '
_GEXF = """<?xml version="1.0"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph>
<attributes class="node"><attribute id="0" title="open" type="boolean"/>
<attribute id="1" title="size" type="integer"/></attributes>
<nodes><node id="a" label="Lake Forum"><attvalues><attvalue for="0" value="maybe"/>
<attvalue for="1" value="some"/></attvalues></node>
<node id="b" label="Far Forum"><attvalues><attvalue for="0" value="true"/></attvalues></node>
</nodes><edges/></graph></gexf>
"""


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [("int", "9" * 5_000, "9" * 40), ("boolean", "x", "x"), ("double", "many", "many")],
)
def test_a_value_of_another_type_is_text_and_told(tmp_path, read_network, kind, value, shown):
    text = GRAPHML.replace("<graph ", _KEY.format(kind=kind), 1)
    text = text.replace('<node id="a">', f'<node id="a"><data key="n">{value}</data>')
    path = write_file(tmp_path / "x.graphml", text)
    nodes, edges = rows_of_graph(path, GRAPHML_NAME)
    rows = [row for row in nodes.rows if not isinstance(row, Notice)]
    assert (rows[0].cells["size"][:40], len(rows), len(edges.rows)) == (shown, 3, 2)
    assert read_network(path).messages[0] == (
        "1 values are not the numbers or booleans that the file declares; they were read as text,"
        f" as '{shown}'."
    )


def test_values_of_gexf_too(tmp_path):
    nodes, _ = rows_of_graph(write_file(tmp_path / "x.gexf", _GEXF), GEXF_NAME)
    first, second, notice = nodes.rows
    assert (first.cells["open"], first.cells["size"]) == ("maybe", "some")
    assert second.cells["open"] == "true"
    assert str(notice.message).startswith("2 values are not the numbers or booleans")
