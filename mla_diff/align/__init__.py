r"""Which old provisions carry on in which new ones, and how sure that is.

`engine.align` is the whole of it, and reads as its phases. Likeness pairs the basic units (articles, mostly), then the
paragraphs and points inside each pair. What is left over is looked for elsewhere: text whose borders moved, sentences
that found another home, articles that stand inside larger ones. Links are added up to correspondences, in which every
provision stands exactly once.

    old                     new
    Art. 1  ............... Art. 1      one-to-one
    Art. 2  ............... Art. 3      one-to-one, renumbered
    Art. 3  (1) ........... Art. 4      split: one link for each part, of which one is main
            (2) ........... Art. 5
                            Art. 2      inserted; perhaps from Art. 3(2) (0.31): a candidate, joined to nothing

>>> from mla_diff.parse.document import parse
>>> from mla_diff.readers.registry import read
>>> texts = "Article 1\nBoats carry lamps.", "Article 1\nDogs pay nothing.\nArticle 2\nBoats carry lamps."
>>> old, new = (parse(read("treaty.txt", text.encode())) for text in texts)
>>> from mla_diff.align.engine import align
>>> [(one.old, one.new, one.relation) for one in align(old, new).correspondences]
[((), ('art_1',), 'inserted'), (('art_1',), ('art_2',), 'one-to-one')]
"""
