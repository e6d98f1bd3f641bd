"""Sheets that carry HXL hashtags: who does what where, as coordinators of relief publish it."""
