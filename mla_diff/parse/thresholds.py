"""The thresholds of parsing in one place, each with what it was measured on.

Weights and costs of ``sequence`` are in units of "one label that looks like the others". Measured on 61 documents of
16 languages whose numbers were read by eye: between the neighbours given, the count of files read right stays the same.
"""

#: A label that looks as most of its form do; a heading or a label alone on its line; one that looks unlike the others.
LIKE_OTHERS = 1.6  # 1.3 to 2.0
STANDS_ALONE = 1.3  # above REPEAT_COST, so that an article printed twice is kept and told, not swallowed
UNLIKE_OTHERS = 0.4  # below BACKWARD_COST, so that a cross-reference at a line's start is no unit
#: What remains of a label's weight behind an unfinished sentence.
UNFINISHED_BEFORE = 0.4
#: What a step costs: over a gap, and for each number in it; back to the beginning; back; to the same number.
GAP_COST = 0.15
GAP_STEP = 0.05
RESTART_COST = 0.8
RESTART_AFTER_DIVISION = 0.1
BACKWARD_COST = 1.2
REPEAT_COST = 1.2
#: How many candidates back a predecessor is looked for: more stray labels in a row were never met.
LOOK_BACK = 60

#: Numbered units without a word make the basic unit from so many on, if they carry so much of the body's words.
FEWEST_BARE = 3
BARE_SHARE = 0.5
#: They are sections, not paragraphs, where so many have a heading or subsections of their own.
SECTION_SIGNS = 0.2
#: A word that nobody knows is a label where it recurs with so many rising numbers.
FEWEST_UNKNOWN = 3
