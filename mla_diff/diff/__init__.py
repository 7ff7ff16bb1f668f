"""Which words changed in each correspondence, and what kind of change it is."""
