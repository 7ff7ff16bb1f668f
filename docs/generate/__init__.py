"""Pages made from the program: its commands, its values, its schema, its tricky cases."""
