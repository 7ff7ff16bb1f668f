"""What a change does to the law: rules that can be read and argued with, one readable place per language."""
