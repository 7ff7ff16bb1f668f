"""What others install: the locks, the types they see, the habits of the repository."""
