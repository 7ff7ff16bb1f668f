"""The state of play of a negotiating text: what stands in brackets, what are alternatives, who proposed what.

    Article 9    The Party [shall] [may] refuse [within [30] days].     four brackets, one of them in another
    8. Alt.      [Alt. 1 the Council] [Alt. 2 the Assembly]             three alternatives

``points`` reads them off one version; ``progress`` tells between two which were resolved, how, and which are new.
"""
