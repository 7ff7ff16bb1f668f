"""Words that say little by themselves, in all languages here together.

A word diff keeps "treaty" before it keeps "of the". It is asked for single texts whose language nobody told, so the
words of every language stand in one set; that "die" is an article in one language and a verb in another does no harm,
since the set decides only which of several equally faithful ways of marking a change reads best.
"""

_ENGLISH = """
a an the of in on to for by with at from as or and nor that this these those it its they their them he she his
her such any be is are was were been being has have had which who under into if when where other than than all
each
"""
_FRENCH = """
le la les l l' un une des du de d d' à au aux en par pour dans sur avec et ou que qu' qui dont ce cet cette
ces son sa ses leur leurs il elle ils elles est sont se s' n' ou soit ainsi si y
"""
_SPANISH = """
el la los las un una unos unas de del al a en por para con sin sobre y e o u que quien cuyo este esta estos
estas ese esa su sus se lo le les es son ni si como
"""
_GERMAN = """
der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur von vom mit für
bei nach durch dass als sich ist sind wird werden dieser diese dieses diesem ihr ihre ihrer sein seine es er
sie so auch wenn um aus
"""
_DUTCH = """
de het een van in op aan te ter ten voor met door bij naar uit om en of dat die dit deze zijn haar hun wordt
worden is als er zich
"""
_ITALIAN = """
il lo la i gli le un uno una di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal
dalla in nel nella con su sul sulla per e o che chi cui è sono si se
"""
_PORTUGUESE = """
o a os as um uma de do da dos das em na nos nas por pelo pela para com e ou que se é são ao à aos às
"""

SMALL_WORDS: frozenset[str] = frozenset(
    word for words in (_ENGLISH, _FRENCH, _SPANISH, _GERMAN, _DUTCH, _ITALIAN, _PORTUGUESE) for word in words.split()
)
