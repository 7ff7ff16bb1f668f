"""Japanese law as its ministries print it: headings in brackets above, 項 without the first, 号, イ, 附則, 別表."""

from __future__ import annotations

import pytest

from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

OFFICIAL = """試験法

第一章　総則

（目的）

第一条　この法律は、組合の目的を定める。

（定義）

第二条　この法律において組合とは、次に掲げるものをいう。

一　一般組合

二　特別組合

イ　甲組合

ロ　乙組合

２　組合に次の機関を置く。

一　会議

二　会計

第三条　削除

第四条及び第五条　削除

第六条から第八条まで　削除

第二章　雑則

（委任）

第九条　必要な事項は、政令で定める。

２　前項の政令は、公布する。

附　則

（施行期日）

第一条　この法律は、公布の日から施行する。

（経過措置）

第二条　なお従前の例による。

附　則（平成十一年法律第百六十号）抄

１　この法律は、公布の日から施行する。

７　改正後の規定は、準用する。

別表第一（第二条関係）

一　甲

二　乙
"""


def load(text: str, name: str = "act.txt") -> Version:
    return parse(read(name, text.encode()), language="ja")


def shape(version: Version) -> list[tuple[str, str, str]]:
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for one in version.provisions:
        depth[one.eid] = depth[one.parent] + 1
        lines.append(("  " * depth[one.eid] + one.kind, one.label, one.heading))
    return lines


EXPECTED = [
    ("chapter", "第一章", "総則"),
    ("  article", "第一条", "（目的）"),
    ("  article", "第二条", "（定義）"),
    ("    point", "一", ""),
    ("    point", "二", ""),
    ("      point", "イ", ""),
    ("      point", "ロ", ""),
    ("    paragraph", "2", ""),
    ("      point", "一", ""),
    ("      point", "二", ""),
    ("  article", "第三条", "削除"),
    ("  article", "第四条及び第五条", "削除"),
    ("  article", "第六条から第八条まで", "削除"),
    ("chapter", "第二章", "雑則"),
    ("  article", "第九条", "（委任）"),
    ("    paragraph", "2", ""),
    ("annex", "附 則", ""),
    ("  article", "第一条", "（施行期日）"),
    ("  article", "第二条", "（経過措置）"),
    ("annex", "附 則", "（平成十一年法律第百六十号）抄"),
    ("  paragraph", "1", ""),
    ("  paragraph", "7", ""),
    ("annex", "別表第一", "（第二条関係）"),
    ("  point", "一", ""),
    ("  point", "二", ""),
]


@pytest.mark.parametrize("layout", ["apart", "close", "bulleted"])
def test_the_official_layout_is_read_whole(layout: str) -> None:
    text = OFFICIAL
    if layout == "close":
        text = text.replace("\n\n", "\n")
    if layout == "bulleted":
        text = "# " + "\n".join(
            f"- {line}" if line[:1] in ("一", "二", "イ", "ロ") else line for line in text.splitlines()
        )
    version = load(text, "act.md" if layout == "bulleted" else "act.txt")
    assert (version.title, version.reading.verdict, version.reading.count) == ("試験法", "sound", 6)
    assert shape(version) == EXPECTED
    assert [finding.message for finding in version.findings] == ["7 leaves a gap in the numbering"]


def test_an_act_without_stops_has_text_and_no_headings() -> None:
    text = "# 水利組合法\n\n**第一条**　水利組合ハ法人トス\n\n**第二条**　組合ハ規約ヲ設ク\n\n**②**　規約ハ之ヲ告示スヘシ\n\n"
    text += "**第三条**　議決スヘキ事件左ノ如シ\n\n- 一　規約ノ改正\n\n- 二　予算\n\n**第四条乃至第六条**　削除\n\n"
    text += "## 附則\n\n**第七条**　本法ハ公布ノ日ヨリ之ヲ施行ス\n"
    version = load(text, "act.md")
    articles = [(one.label, one.heading, one.text) for one in version.provisions if one.kind == "article"]
    assert articles == [
        ("第一条", "", "水利組合ハ法人トス"), ("第二条", "", "組合ハ規約ヲ設ク"), ("第三条", "", "議決スヘキ事件左ノ如シ"),
        ("第四条乃至第六条", "削除", ""), ("第七条", "", "本法ハ公布ノ日ヨリ之ヲ施行ス"),
    ]  # fmt: skip
    assert [one.parent for one in version.provisions if one.label == "第七条"] == ["annex"]


def test_a_heading_in_brackets_may_run_into_its_text() -> None:
    text = "# 試験法\n\n**第一条（目的）**　この法律は、目的を定める。\n\n**第二条**　（定義） 組合は、法人とする。\n"
    articles = [(one.heading, one.text) for one in load(text, "act.md").provisions if one.kind == "article"]
    assert articles == [("（目的）", "この法律は、目的を定める。"), ("（定義）", "組合は、法人とする。")]


def test_each_supplement_has_a_first_article_of_its_own() -> None:
    text = "# 試験法\n\n**第一条**　組合は、法人とする。\n\n**第二条**　組合は、公告する。\n\n"
    text += "## 附則\n\n**第一条**　公布の日から施行する。\n\n" * 3
    version = load(text, "act.md")
    assert [one.eid for one in version.provisions if one.kind == "article" and one.parent] == [
        "annex__art_1", "annex_2__art_1", "annex_3__art_1",
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["一", "1"])
def test_a_chinese_annex_is_counted_in_either_kind_of_figures(number: str) -> None:
    text = (
        f"# 测试条例\n\n第一条　本条例适用于船舶。\n\n第二条　船舶应当登记。\n\n附件{number}　费用表\n\n每年一百元。\n"
    )
    version = parse(read("act.md", text.encode()), language="zh")
    assert [(one.number, one.heading) for one in version.provisions if one.kind == "annex"] == [("1", "费用表")]


KOREAN_SUPPLEMENT = """# 항만법

##### 제1조 (목적)

이 법은 항만을 다스린다.

##### 제2조부터 제4조까지 삭제 <2013.5.22>

##### 제5조 (요금)

요금은 해마다 낸다.

## 부칙

부칙(정부조직법) <제12844호,2014.11.19>

제1조(시행일) 이 법은 공포한 날부터 시행한다.

제2조부터 제5조까지 생략

제6조(다른 법률의 개정) ①부터 <124>까지 생략

<125> 항만법 일부를 다음과 같이 개정한다.

제5조 중 "항만청장"을 "장관"으로 한다.

<126>부터 <258>까지 생략

제7조 생략
"""


def test_omitted_articles_of_a_korean_act_are_one_unit_and_what_changes_words_in_one_is_none() -> None:
    version = parse(read("act.md", KOREAN_SUPPLEMENT.encode()))
    units = [(one.number, one.label) for one in version.provisions if one.kind == "article"]
    assert units == [
        ("1", "제1조"), ("2–4", "제2조부터 제4조까지"), ("5", "제5조"),
        ("1", "제1조"), ("2–5", "제2조부터 제5조까지"), ("6", "제6조"), ("7", "제7조"),
    ]  # fmt: skip
    assert not [one for one in version.provisions if one.kind == "section"]


@pytest.mark.parametrize("title", ["《港口法》", "「港口法」", "『港口法』"])
def test_a_counted_item_may_begin_with_the_name_of_a_law(title: str) -> None:
    text = f"关于港口法的解释\n\n一、{title}第三条规定的费用按年缴纳。\n\n二、{title}第四条另有规定的除外。\n\n三、本解释自公布之日起施行。"
    version = parse(read("act.txt", text.encode()))
    assert [one.label for one in version.provisions if one.kind in ("paragraph", "point")] == ["一、", "二、", "三、"]
