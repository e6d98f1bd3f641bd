"""Invented networks for the tests, as Kumu and Gephi write them."""

from pathlib import Path

ELEMENTS = """Label,Type,Description,Tags,Country
Lake Peace Centre,National NGO,Works on peace,access to justice|boats,DR Congo
Network of the Lake Basin,Organization,,,
Ministry of Lakes,Ministry,,,CD
Dialogue on the lake,Workshop,,,
Goma,Place,,,CD
"""
CONNECTIONS = """From,To,Type,Strength
Lake Peace Centre,Network of the Lake Basin,member of,1
Lake Peace Centre,Ministry of Lakes,joint campaign,3
Lake Peace Centre,Dialogue on the lake,organiser,
Network of the Lake Basin,Dialogue on the lake,,
Dialogue on the lake,Goma,,
"""
GEPHI_NODES = "Id,Label,Timeset\n1,Lake Peace Centre,\n2,Network of the Lake Basin,\n"
GEPHI_EDGES = (
    "Source,Target,Type,Id,Label,Timeset,Weight\n"
    '1,2,Undirected,0,joint project,"<[2016, 2018]>",2.0\n'
)
GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="l" for="node" attr.name="label" attr.type="string"/>
<key id="t" for="node" attr.name="type" attr.type="string"/>
<key id="r" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="undirected">
<node id="a"><data key="l">Lake Peace Centre</data><data key="t">National NGO</data></node>
<node id="b"><data key="l">Network of the Lake Basin</data><data key="t">network</data></node>
<node id="e"><data key="l">Dialogue on the lake</data><data key="t">workshop</data></node>
<edge source="a" target="b"><data key="r">joint campaign</data></edge>
<edge source="a" target="e"/>
</graph></graphml>
"""
GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed">
<nodes><node id="1" label="Lake Peace Centre"/><node id="2" label="Far Forum"/></nodes>
<edges><edge id="0" source="1" target="2" weight="2.5" label="twinning"/></edges>
</graph></gexf>
"""


def write_pair(
    folder: Path, nodes: str, edges: str, names: tuple[str, str] = ("elements", "connections")
) -> Path:
    """Write the two tables; returns the path of that of edges."""
    (folder / f"{names[0]}.csv").write_text(nodes, encoding="utf-8")
    path = folder / f"{names[1]}.csv"
    path.write_text(edges, encoding="utf-8")
    return path


def write_file(path: Path, text: str) -> Path:
    """Write one file; returns its path."""
    path.write_text(text, encoding="utf-8")
    return path
