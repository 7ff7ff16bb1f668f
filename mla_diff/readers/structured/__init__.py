"""Readers for XML that knows its own structure: the file says what is an article, and nothing is guessed from lines.

Each vocabulary (Akoma Ntoso, USLM, legislation.gov.uk, Formex) is a ``Dialect``: data that says which of its elements
are provisions, numbers, headings, notes and rows. One walk over the file, the same for all, makes the version:

    <article eId="art_3">                      Provision("art_3", "article", "3", "Article 3", "Scope", None,
      <num>Article 3</num>                               "It applies.")
      <heading>Scope</heading>           ->
      <content><p>It applies.</p></content>
    </article>

Elements that a dialect does not know are walked through: their words go to the provision they stand in.
"""
