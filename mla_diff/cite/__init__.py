"""Name a provision, find it by its name, and say what is near where there is none."""
