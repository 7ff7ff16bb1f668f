"""What a reader must know before relying on a comparison: translations, paraphrases, fragments."""

from __future__ import annotations

from mla_diff.model.comparison import Comparison


def caveats(comparison: Comparison) -> list[str]:
    """Return a sentence for each side that is not an authentic text, or not held whole."""
    found = []
    for side, version in (("old", comparison.old), ("new", comparison.new)):
        if version.nature and version.nature != "authentic":
            article = "an" if version.nature[0] in "aeiou" else "a"
            found.append(f"The {side} text is {article} {version.nature}, not an authentic text.")
        if version.fragment:
            found.append(f"The {side} text is held only in part: what is missing from it is not attested, not shown to be absent.")
    return found
