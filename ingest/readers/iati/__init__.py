"""IATI activities, versions 1.0x to 2.03: what organisations publish of their projects."""
