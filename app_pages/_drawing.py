"""Draws a small network with pyvis: positions given, physics off, no request to anywhere."""

import re
from dataclasses import dataclass

# pyvis links Bootstrap from a CDN even when told to inline everything; without it the page would
# wait for the network. Nothing of the drawing needs it.
_OUTSIDE = re.compile(
    r'<link[^>]*https?://[^>]*?/>|<script[^>]*src="https?://[^"]*"[^>]*>\s*</script>', re.DOTALL
)

# Shape and colour both say the kind, so that neither is needed alone; contrast with white >= 3:1.
SHAPES = {
    "Actor": ("dot", "#1f6f8b"),
    "Mechanism": ("square", "#7a4fa3"),
    "Programme": ("hexagon", "#a0522d"),
    "Event": ("triangle", "#b5472f"),
    "Theme": ("diamond", "#2e7d4f"),
    "Place": ("star", "#8a6d00"),
}
_OTHER = ("dot", "#5f6b76")
# Colours of lines by (stated, faint); dashes say the same, so colour is not needed.
LINES = {
    (True, False): {"color": "#4a5a66", "highlight": "#20262b", "hover": "#20262b"},
    (False, False): {"color": "#9aa7b0", "highlight": "#20262b", "hover": "#5f6b76"},
    (True, True): {"color": "#c3ccd2", "highlight": "#5f6b76", "hover": "#8b969e"},
    (False, True): {"color": "#e1e6e9", "highlight": "#5f6b76", "hover": "#8b969e"},
}

_OPTIONS = """{"physics": {"enabled": false}, "interaction": {"hover": true, "keyboard":
{"enabled": true, "bindToWindow": false}, "navigationButtons": false, "zoomSpeed": 0.6},
"edges": {"smooth": false, "color": {"color": "#b9c3ca", "highlight": "#20262b", "hover":
"#5f6b76"}, "arrows": {"to": {"enabled": false}}}, "nodes": {"borderWidth": 0, "font": {"size": 15,
"face": "sans-serif", "color": "#20262b", "strokeWidth": 4, "strokeColor": "#ffffff"}}}"""

# pyvis frames its drawing in a grey card with margins of its own.
_FRAME = (
    "<style>body {margin: 0} .card {border: 0 !important} "
    "#mynetwork {border: 0 !important; float: none !important} center {display: none}</style>"
)

# The library fits the drawing into the page before it has measured the names, and cuts them on a
# narrow screen. Once they are drawn, and whenever the screen turns, it is fitted anew.
_FIT = (
    "<script>const fitted = () => setTimeout(() => network.fit(), 100);"
    "for (const when of ['load', 'resize']) window.addEventListener(when, fitted);</script>"
)


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node as drawn: `x`, `y` in pixels from the centre, `size` in pixels."""

    id: str
    label: str
    kind: str
    x: float
    y: float
    size: float
    hint: str


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """An edge as drawn.

    Attributes:
        width: in pixels.
        faint: it does not touch the centre.
        stated: solid: it rests on more than having been at the same events.
    """

    source: str
    target: str
    width: float
    hint: str
    faint: bool = False
    stated: bool = True


def draw(nodes: list[DrawnNode], edges: list[DrawnEdge], height: int = 560) -> str:
    """Return one self-contained HTML page.

    Labels and hints go to vis-network as text, never as HTML; nothing is put into the heading,
    which pyvis would not escape.
    """
    from pyvis.network import Network

    # An undirected pyvis network drops parallel edges without a word.
    network = Network(height=f"{height}px", width="100%", directed=True, cdn_resources="in_line")
    for node in nodes:
        shape, colour = SHAPES.get(node.kind, _OTHER)
        network.add_node(
            node.id,
            label=node.label,
            title=node.hint,
            shape=shape,
            color=colour,
            size=node.size,
            x=node.x,
            y=node.y,
            physics=False,
        )
    for edge in edges:
        network.add_edge(
            edge.source,
            edge.target,
            width=edge.width,
            title=edge.hint,
            color=LINES[edge.stated, edge.faint],
            dashes=not edge.stated,
        )
    for drawn in network.edges:
        drawn.pop("arrows", None)  # the layers differ in direction; the panel says who did what
    network.set_options(_OPTIONS)
    page = _OUTSIDE.sub("", network.generate_html(notebook=False))
    page = page.replace("</head>", f"{_FRAME}</head>", 1)
    return f"{_FIT}</body>".join(page.rsplit("</body>", 1))
