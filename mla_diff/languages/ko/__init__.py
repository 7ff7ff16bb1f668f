"""Korean."""

from mla_diff.languages.editing import Editing
from mla_diff.languages.language import Language

LANGUAGE = Language(
    tag="ko",
    article=("조",),
    divisions={
        "편": "book", "부": "part", "장": "chapter", "절": "section", "관": "subsection",
    },
    annex=("부칙", "별표", "별지", "부속서"),
    preamble=("전문",),
    closing=("이상의 증거로",),
    editing=Editing(repealed=("삭제",), amended=("전문개정", "본조신설", "제목개정", "종전", "개정", "신설")),
    units={
        "항": "paragraph", "호": "point", "목": "point",
    },
    this=("이",),
    of=("중",),
    instruments=("법", "법률", "조약", "규칙", "협정", "헌법", "시행령", "의정서"),
    contents=("목차",),
    number_first=True,
    enclosed="제",
    enclosed_joints=("부터", "내지", "및", "와", "과", "ㆍ"),
    enclosed_end="까지",
    inserted="의",
)  # fmt: skip
