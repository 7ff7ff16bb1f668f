"""Files on disk: shipped data, reports, the version library and the cache."""
