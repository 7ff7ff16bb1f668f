"""A corpus is any number of texts in one file: made once by ``build``, asked by ``lookup`` and ``sources``.

    FOLDER --build--> FILE, a row a text: its words, where its pieces of six words stand, its provisions, the version
    a clause  --lookup-->  which texts have it, oldest first, and in which wordings
    a text    --sources--> what it took over from each of them

Nothing but SQLite is needed to keep it. Pieces of words are numbers of 32 bits, in rising order within each text: a
question looks a few dozen of them up in every text by halves, which takes a tenth of a millisecond a text.
"""
