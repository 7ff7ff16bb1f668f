"""What every command leans on: the cache, the cores, files written whole."""
