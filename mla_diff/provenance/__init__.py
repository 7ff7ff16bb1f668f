"""Whose words are these? What a text took over from older ones, provision by provision.

A treaty is put together from older treaties. Two things show it. Copied law leaves *runs*: eight words or more that
stand in both texts alike, more than chance and formulas ever give. Rewritten law leaves *likeness*: few runs, but the
same rare words. Runs are weighed by how rare their words are; a source is named by runs where these are there, and by
likeness where they are not. The same passage often stands in several sources; then all are named, as *twins*.

    target  Each State Party shall carry out the investigation with the same diligence as ...
    source  ...  Party shall carry out the investigation and prosecution ...
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ a run of six words, too short to count by itself

``texts`` makes a version one stream of words; ``runs`` finds what streams have in common; ``weights`` and ``likeness``
weigh it; ``attribution`` chooses the sources of each provision; ``noise`` says how much of all that means nothing.
"""
