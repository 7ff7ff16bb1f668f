"""Chinese: read as far as articles."""

from mla_diff.languages.keywords import Keywords

KEYWORDS = Keywords(
    tag="zh",
    article=("条",),
    divisions={"编": "book", "部分": "part", "章": "chapter", "节": "section"},
    annex=("附件", "附录"),
    preamble=("序言",),
    closing=("为此", "订于"),
    units={"款": "paragraph", "项": "point"},
    number_first=True,
)
