"""Whom an actor should meet and why, and how often such advice came true."""
