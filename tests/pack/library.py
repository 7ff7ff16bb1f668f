"""A small library of four versions for the tests of the seminar pack, and one whose words look like markup."""

from __future__ import annotations

from pathlib import Path

A = """# Convention on Examples

## Part I General

### Article 1 Purpose

1. The Parties shall cooperate.
2. Each Party may grant an amnesty under its laws:

(a) for crimes of war;
(b) for other crimes.

### Article 2 Languages

Requests shall be made in a language that both Parties understand.

## Part II Final provisions

### Article 3 Disputes

Disputes shall be settled by arbitration within six months.

### Article 4 Depositary

The Secretary-General is the depositary of this Convention.
"""
B = A.replace("may grant an amnesty", "may not grant an amnesty").replace(
    "### Article 2 Languages",
    "### Article 2 Victims\n\nVictims shall be heard and protected.\n\n### Article 2bis Languages",
)
D = B.replace("Disputes shall be settled", "Disputes may be settled").replace("Article 2bis", "Article 5")
FRAGMENT = "# Convention on Examples\n\n### Article 3 Disputes\n\nSaid to send disputes to arbitration.\n"
#: What must be shown as text: markup, a way out of the page's data, templates, styles, addresses, control signs.
HOSTILE = (
    "<script>document.title='owned'</script>", "</script><b>&amp;</b>", "<img src=x onerror=\"document.title='owned'\">",
    "{{ 7*7 }} {% raw %}", "[/x] [shall]", "javascript:alert(1)", '" onmouseover="document.title=\'owned\'" x="',
    "\u202egnirts\u202c", "&lt;i&gt;", "<!-- ", "w" * 3000,
)  # fmt: skip
TOPICS = """schema = 1

[[topic]]
id = "amnesty"
title = "Amnesty & <pardon>"
words = "amnest*"
provisions = [ { version = "adopted", name = "Art. 1(2)" }, { version = "draft-1", name = "Art. 3" } ]
background = [ { says = "It was disputed.", source = ["report"] } ]
questions = ["Who wanted it?"]
"""
MANIFEST = """schema = 1
treaty = "Convention on Examples <b>"

[source.report]
what = "Report of the committee, 2021"
url = "https://example.org/report?a=1&b=2"
"""


def write_library(folder: Path, texts: dict[str, str] | None = None, topics: bool = True) -> Path:
    """Return a library of four versions, one of them a paraphrased fragment, and a fifth of which nothing is held."""
    made = texts or {"draft-1": A, "draft-2": B, "draft-3": FRAGMENT, "adopted": D}
    (folder / "texts").mkdir(parents=True)
    entries = [MANIFEST, '[[version]]\nid = "draft-0"\ndate = "2018"\nstage = "draft"\nheld = "nothing"\n']
    for at, (name, text) in enumerate(made.items()):
        (folder / "texts" / f"{name}.md").write_text(text, encoding="utf-8")
        kind = "paraphrase" if text is FRAGMENT else "authentic"
        entries.append(
            f'[[version]]\nid = "{name}"\ndate = "20{at + 19}-05-01"\nlanguage = "en"\nnature = "{kind}"\n'
            f'stage = "{"adopted" if name == "adopted" else "draft"}"\nname = "Version {at + 1}"\n'
            f'held = "{"fragment" if text is FRAGMENT else "complete"}"\ntext = "texts/{name}.md"\n\n'
            f'[[version.claim]]\nabout = "date"\nsays = "It bears the date."\nsource = ["report"]\n'
        )
    (folder / "versions.toml").write_text("\n".join(entries), encoding="utf-8")
    if topics:
        (folder / "topics.toml").write_text(TOPICS, encoding="utf-8")
    return folder


def hostile_library(folder: Path) -> Path:
    """Return a library whose headings, words and labels look like markup."""
    signs = [sign.replace("&", r"\&").replace("<", r"\<") for sign in HOSTILE]  # Markdown, too, has tags and entities
    words = " ; ".join(signs)
    old = A.replace("Languages", f"Languages {signs[0]}").replace("arbitration", words)
    new = D.replace("Languages", f"Languages {signs[2]}").replace("arbitration", f"{words} mediation")
    return write_library(folder, {"draft-1": old, "adopted": new.replace("# Convention on Examples", f"# {signs[1]}")})
