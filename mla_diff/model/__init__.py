"""Frozen values in the field's words; every other layer takes and returns these."""
