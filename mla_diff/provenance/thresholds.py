"""Where provenance draws its lines, and what was measured there (tests/provenance/measure.py measures anew)."""

from __future__ import annotations

#: Words in a run that counts by itself. An unrelated treaty shares .02 of its words in runs of 8, .12 in runs of 5.
LEAST = 8
#: Words in a run that counts by itself where its words are rare.
ODD = 7
#: Words in a run that counts where it goes on a longer run of the same two provisions.
SHORT = 4
#: Words between a longer run and a short one that goes it on: what an editor puts in or takes out at one place.
GAP = 12
#: Mean rarity of its words, between 0 and 1, from which a run of 7 words counts by itself.
RARE = 0.25
#: Share of an entry's words that another source must have too to be named as its twin.
TWIN = 0.8
#: New words that a further source must bring to be named.
FURTHER = 8
#: What these words must weigh together, each between 0 (in every article) and 1 (in one). Of the runs that ten treaties
#: share by chance half weigh less ("shall be deposited with the secretary-general of the": 1.0), of those that the MLA
#: Convention shares with UNTOC an eighth.
FORMULA = 1.2
#: Share that runs have in a score; the rest is likeness. From .3 to .7 the first sources on six recasts are the same.
RUNS_SHARE = 0.6
#: A paragraph's likeness counts a little less than that of a whole article: short texts are alike by chance.
PARAGRAPH = 0.9
#: Share of a provision's words, weighed by rarity, from which runs are what a source is named by; below it, likeness.
BY_RUNS = 0.2
#: Words in runs from which they are what a source is named by, however long the provision.
MANY = 20
#: Likeness from which a source without runs is named.
LIKE = 0.13  # the first sources on seven recasts are right most often from .12 to .15
#: Sources that are looked at word by word for one provision, those that share most; the others can only be twins.
CLOSELY = 10
