"""GDELT: what machines read out of the news, events (1.0, 2.0) and the Global Knowledge Graph."""
