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
GAP_STEP = 0.03
RESTART_COST = 0.8
RESTART_AFTER_DIVISION = 0.1
BACKWARD_COST = 0.9
REPEAT_COST = 1.2
#: How many candidates back a predecessor is looked for: more stray labels in a row were never met.
LOOK_BACK = 60

#: Numbered units without a word make the basic unit from so many on, if they carry so much of the body's words.
FEWEST_BARE = 3
BARE_SHARE = 0.5
FEWEST_IN_BRACKETS = 4  # of those in brackets, which may be the paragraphs (1) to (3) of one rule
#: Numbers in two parts are units where the first parts count on so often: 1.0 in rules and contracts, .87 where the
#: units that hold them have no numbers.
MOSTLY_COUNTED = 0.95
#: A bare number right over a lettered list weighs so much more: 1.4 and more tell it from the numbers in such lists.
OVER_LIST = 2.0
#: Letters are of units where lists begin anew in so many of them, and go on in none.
FEWEST_ANEW = 2
#: They are sections, not paragraphs, where so many have a heading or subsections of their own.
SECTION_SIGNS = 0.2
#: A text without numbers is cut at its headings from so many on; a plain line is one up to so many words.
FEWEST_HEADED = 2
LONGEST_PLAIN_HEADING = 10
#: Share of a text's letters up to which numbered and lettered items are lists below headings, not its paragraphs.
FEW_ITEMS = 0.25
#: Headings that only look like such are units beside such lists from so many on: a few may be anything.
FEWEST_OVER_ITEMS = 5
#: A heading above its number has up to so many words; one that ends with a stop, up to so many.
LONGEST_ABOVE = 20
LONGEST_STOPPED = 10
#: Headings of one level that no number counts are divisions where so many of them stand over units.
FEWEST_ALIKE = 2
#: An article of an act holds a law of its own where so many articles, which the file marks, begin at 1 in it.
FEWEST_OF_A_LAW = 3
#: A word that nobody knows is a label where it recurs with so many rising numbers.
FEWEST_UNKNOWN = 3

#: What the audit doubts. Of 48 documents read exactly right the deepest has 7 levels, the longest unit 38 % of the
#: words, the most words before Article 1 are 41 %, and at most 1 in 20 units has no text.
DEEPEST = 8
MOST_IN_ONE = 0.5
MOST_IN_ONE_OF_FEW = 0.8  # where fewer units than five are numbered, so that one may be as long as all others
FEWEST_TO_SHARE = 5
MOST_IN_FRONT = 0.5
MOST_IN_ANNEXES = 0.9
EMPTY_UNITS = 0.3
#: Provisions in a row with a label and nothing else; of 54 real documents none has so many.
FEWEST_EMPTY = 5
#: Numbers missing, and items that fit no list, as shares of units and of provisions.
MISSING_NUMBERS = 0.1
MOST_STRAY = 0.05
#: Words below which a text is too short to be doubted for its structure.
FEWEST_WORDS = 150
