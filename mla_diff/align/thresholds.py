"""Every threshold of the alignment: what it decides, what was measured, and where its curve lies.

Unless said otherwise the measure is the mean F1 over the ten tables of official correspondences, and a value was kept
only where leaving out any one of the ten would have led to the same choice.
"""

from __future__ import annotations

# --- pairing articles (engine, matching, anchors) --------------------------------------------------------------------

#: Units; among more, two words in a row are too common to find a partner by, three are not.
MANY_UNITS = 4000
#: Partners looked at closely for each unit; the right one is among the first 5 in 99 % of cases.
PARTNERS_LOOKED_AT = 8
#: Likeness of two articles that speaks for itself.
LEAST_UNIT = 0.35
#: Likeness of a pair that stands where it is expected.
LEAST_IN_ORDER = 0.2
#: Likeness below which a closing formula and an article have only the names of the parties in common. The tables
#: come out the same from 0 to 0.5.
STRANGERS = 0.5
#: Likeness from which a pair may anchor the order of others, and how far ahead of its runner-up an anchor has to be.
ANCHOR, CLEAR = 0.5, 0.1
#: Positions within which a pair supports another, and rounds of pairs that support further pairs.
NEAR, ROUNDS = 2, 4
#: Positions that the same number is worth between equal texts: a copy may stand right before what it copies.
SIDE_BY_SIDE = 1.5
#: How much likeness the expected place is worth: enough to decide between near-equal texts only.
ORDER_BONUS = 0.08
#: And how much the same number and heading together: an amended article is told from a copy of what it was. The tables
#: come out the same from 0 to 0.2.
NAME_BONUS = 0.1
#: Words besides numbers that have to be equal: "Repealed by Act 12 of 2004" tells no articles apart.
FEWEST_BESIDE_NUMBERS = 12
#: Share of either unit's words in leaves that stand once: more than half can be shared with one unit only, and no other
#: is as like.
SHARED_LEAVES = 0.7

# --- pairing paragraphs (leaves) -------------------------------------------------------------------------------------

#: Likeness of words in order; below, two paragraphs share little but "shall" and "the Party".
LEAST_LEAF = 0.34
#: How much likeness an equal label is worth.
LABEL_BONUS = 0.06
#: Paragraphs; of an article with fewer, nobody can say which of its words are little ones.
FEW_LEAVES = 6
#: Share of an article's paragraphs in which a word may stand that tells one from another; of a few words that two
#: paragraphs share, one has to. ("A board {not} complete may decide" is not "a fee {not} out of proportion".)
RARE_IN_UNIT, FEW_SHARED = 0.25, 3
#: Share of either paragraph's words in sentences found in the other that makes it a part of that one.
PART_OF_LEAF = 0.3

# --- re-cut text (recut) ---------------------------------------------------------------------------------------------

#: Words; a shorter run of equal words inside changed text is chance.
LEAST_RUN = 3
#: Words; a run this long among words that nothing accounts for is no phrase that any law uses.
LONG_RUN = 6
#: Likeness, in order, from which two articles are read beside each other from beginning to end. The tables come out the
#: same from 0.4 to 0.8, and with OVERLAP from 0.15 to 0.5 and LONG_RUN from 4 to 9.
SAME_ORDER = 0.6
#: Share of the shorter of two leaves that has to stand in the other for an overlap.
OVERLAP = 0.3
#: Share of a leaf's words from which it needs no other partner.
MOSTLY = 0.5

# --- splits, merges and copies (splits_and_merges) -------------------------------------------------------------------

#: Share of the words shared with another article that have to have left it; below, they were copied. In the tables the
#: right ones lie at 0.5, 0.71 and 1.0, the wrong ones between 0 and 0.08. Mean 0.9452 at 0.3 and 0.5, 0.9451 at 0.15
#: and 0.7.
FRESH = 0.3
#: Share of a unit without partner that stands in runs of equal words in another, and share of its word pairs, by
#: rarity, that stands there: it is a part of that one. The second does the same from 0.18 to 0.4.
PART, PART_HELD = 0.5, 0.3
#: Words of such a part; 4 and 8 do the same.
SHORTEST_PART = 6
#: Words of evidence, and the share of either article, that make a link; and what does where the share is small.
FEW_WORDS, LARGE_SHARE = 10, 0.2
MANY_WORDS, SMALL_SHARE = 40, 0.06
#: Likeness of two articles that are both left without partner; of such pairs 11 of 15 are right.
REWRITTEN = 0.25
#: Or likeness in the words that count, so many places from where it is expected at most.
REWRITTEN_COSINE, IN_PLACE = 0.1, 5
#: Likeness of two articles of different acts from which both are thought to live on in one consolidated article.
TWIN = 0.5
#: Share of an article found elsewhere that outdoes a partner less alike than the second.
FOUND_ELSEWHERE, WEAK = 0.7, 0.35
#: Likeness of two headings with which a weak pair stands all the same.
SAME_HEADING = 0.5
#: Words of a heading that is the beginning of another's: "Definitions" begins too many.
BEGINS_A_HEADING = 2
#: Share of words in common, of the shorter, that two articles need which only their place brings together.
HELD_IN_PLACE = 0.3

#: Words of what stands in the place of an article that is gone: "Repealed by Act 12 of 2004". The tables come out the
#: same from 0 to 12.
LONGEST_EPITAPH = 8

# --- homeless sentences (pieces) -------------------------------------------------------------------------------------

#: Words; a shorter sentence says too little to be found elsewhere.
SHORTEST_SENTENCE = 6
#: Share of a sentence's words found in its own counterpart from which it is no longer homeless.
HOUSED = 0.5
#: Least likeness of two sentences; below, the false links outgrow the right ones.
LIKE_SENTENCES = 0.55
#: The same between articles that are each other's partners, with so many words in a row, a third of the shorter one.
#: The ten tables come out the same, since no article is joined by it; with a tenth, one judged change is lost.
LIKE_AT_HOME, RUN_AT_HOME, PART_AT_HOME = 0.4, 8, 0.33
#: How telling the word pairs are that two sentences of unrelated articles share, 1 for such as stand nowhere else.
#: In the tables every right one has 0.50 or more; of the sixteen below 0.50 none is right.
BOILERPLATE = 0.45
#: Likeness from which a sentence is the same one whatever it says: in made-up treaties, all of whose sentences are made
#: of the same phrases, parts that were split off have 0.97 or more.
SAME_SENTENCE = 0.9
#: Likeness from which two sentences are told of as perhaps the same. Of the likest so near, about as many are right as
#: the likeness says: 0.16 at 0.2, 0.26 at 0.3, 0.42 at 0.4, 0.53 at 0.45.
NEAR_MISS = 0.2

# --- containment -----------------------------------------------------------------------------------------------------

#: Times as many articles are weighed as are asked for, since the first look only counts.
CLOSER_LOOK = 2
#: Words; what a shorter article says may stand anywhere.
FEWEST_WORDS = 12
#: Share of an article's word pairs, by rarity, that has to stand inside one article of the other side.
CONTAINED = 0.15
#: And how far ahead of the next best.
AHEAD = 0.10
#: Share of the side's articles without a link that have to pass; where fewer do, they do by chance.
RECAST = 0.2
#: What such a link counts as a part of the text, before its certainty is read from the table of such parts.
HOLDS = 0.6

# --- long headings (containment) -------------------------------------------------------------------------------------

#: Words; a shorter heading names many articles. The two links of the tables that this finds are right.
LONG_HEADING = 5
#: Likeness of two headings, and how far ahead of the next.
SAME_LONG_HEADING, CLEARLY = 0.8, 0.2
#: Share of either article's word pairs, by rarity, that the other has to have.
A_LITTLE = 0.1

# --- order (groups) --------------------------------------------------------------------------------------------------

#: What an equal number weighs beside a score when siblings are put in order: it decides between equals only.
NUMBER_WEIGHT = 0.1

# --- candidates ------------------------------------------------------------------------------------------------------

#: Candidates for each provision that looks for one. Joined or among so many are 0.989 of all links of the tables; with
#: one, 0.984.
CANDIDATES_SHOWN = 3
#: Articles looked at closely for each article.
UNITS_LOOKED_AT = 6
#: Share of a linked article's words that was found: with less, it looks for candidates still.
LITTLE = 0.5
#: Words that a text needs to be called the same words as another.
SHORTEST_COPY = 8
#: Share of a paragraph's words in one run from which it is told where they also stand.
MOSTLY_THE_SAME = 0.5
#: Share that is looked for first, since it is found faster; what is found is the same with any.
NEARLY_ALL_OF_LEAF = 0.75
#: Share of its words that has to stand elsewhere, in runs, to be called the same words.
SAME_WORDS = 0.9
#: And share of its word pairs, by rarity, without which there is no need to look closer.
NEARLY_ALL = 0.6
#: Likeness of two articles by shared word pairs; below 0.05 one in a hundred is right.
LEAST_LIKE = 0.05
#: (Likeness, share of the first candidates so alike that were right.) Above 0.3 there are only twenty in all tables.
CERTAINTY_OF_CANDIDATES = ((0.0, 0.0), (0.05, 0.04), (0.1, 0.08), (0.2, 0.16), (0.3, 0.28), (0.6, 0.35), (1.0, 0.5))

# --- where a provision carries on (carrying_on) ----------------------------------------------------------------------

#: Share of an article's words; with less in common, another article is no place to expect its paragraphs in.
AT_HOME = 0.5
#: Times the words; what a merged unit has in common with one it is no part of is 0.4 of it against 0.9.
RIVAL = 2

# --- the same clause met elsewhere (identity) ------------------------------------------------------------------------

#: Likeness; what comes back has mostly its old words, look-alikes in template prose reach 0.7.
LIKE_ITSELF = 0.75
#: Of a whole article, where look-alikes reach 0.5.
WHOLE_LIKE_ITSELF = 0.6
#: Words; below, two paragraphs made of the same phrases reach 0.85, so that more is asked.
SHORT_CLAUSE, SHORT_LIKE_ITSELF = 25, 0.9
#: Of a part's words, in order, in the whole; unrelated articles of treaties and codes reach 0.73.
PART_OF = 0.8
