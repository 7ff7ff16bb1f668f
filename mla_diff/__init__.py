"""See how a treaty changed from draft to final text."""
