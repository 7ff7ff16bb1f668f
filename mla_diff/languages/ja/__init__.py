"""Japanese."""

from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="ja",
    article=("条",),
    divisions={
        "編": "book", "部": "part", "章": "chapter", "節": "section", "款": "subsection",
    },
    annex=("附則", "附 則", "附属書", "別表", "別紙", "附表"),
    preamble=("前文",),
    closing=("以上の証拠として",),
    units={
        "項": "paragraph", "号": "point",
    },
    this=("この",),
    instruments=("法", "法律", "条約", "規則", "協定", "憲法", "政令", "議定書", "令"),
    contents=("目次",),
    number_first=True,
    enclosed="第",
    enclosed_joints=("から", "乃至", "ないし", "及び", "及", "並びに", "至"),
    enclosed_end="まで",
    inserted="の之",
)  # fmt: skip
