"""Kutipan."""
