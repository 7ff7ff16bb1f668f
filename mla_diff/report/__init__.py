"""What is said of a comparison, once, as values; writers only paint it.

``layout`` puts sections and rows in the order of the new text, ``facts`` says what happened to each in a few words,
``notices`` what has to be known before reading, and ``departures`` where something stood that is now elsewhere. Nothing
here knows a format: a sentence that two formats show is composed in this room.
"""
