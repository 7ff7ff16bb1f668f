"""What is said of a comparison, once, as values; writers only paint it.

``compose.report_on`` gives a ``Report``: who the two texts are, what has to be known before reading, the sums, and the
parts in the order of the new text, each with its rows, its facts and its remarks.

    Report ── texts, notices, sums, verdict
      ├─ Heading ── Row
      └─ Section ── cited, facts, match, remarks, departed
           └─ Row ── kinds, facts, remarks, the words that changed

Each room owns one thing that is said: ``values`` what a report is made of, ``layout`` the order, ``signs`` the kinds
of change a row shows, ``facts`` what happened in a few words, ``remarks`` the sentences beside the words,
``departures`` where something stood that is now elsewhere, ``absence`` the verdict on what has no counterpart,
``certainty`` how sure a match is, ``notices`` what stands above every result, ``sums`` the counts and the verdict on
the whole, ``headlines`` what weighs most. Nothing here knows a format, and no writer composes a sentence about the
comparison.
"""
