"""Chinese: read as far as articles."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="zh",
    article=("条", "條"),
    divisions={"编": "book", "編": "book", "部分": "part", "章": "chapter", "节": "section", "節": "section"},
    annex=("附件", "附录", "附表"),
    preamble=("序言",),
    closing=("为此", "订于"),
    units={"款": "paragraph", "项": "point"},
    number_first=True,
    enclosed="第",
    enclosed_joints=("至", "和", "与", "、"),
    inserted="の之",
    contents=("目录", "目 录", "目次"),
)
