"""Rows become office files."""
