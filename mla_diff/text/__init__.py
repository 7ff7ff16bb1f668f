"""Text as text: normalising, tokens, numerals, likeness. Nothing here knows what a treaty is."""
