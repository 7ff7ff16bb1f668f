"""Short treaties in several versions, written out so that what happened to each clause can be read."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff.lineages.lineage import History, Lineage, build_history
from mla_diff.model.provision import Version
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read

PURPOSE = """The purpose of this Convention is to facilitate cooperation between the States Parties in the investigation
and prosecution of the most serious crimes."""
AMNESTY = """Each Party may grant pardon, amnesty or commutation in accordance with its constitution or with other laws
that it has in force."""
RESERVATIONS = """No reservation may be made to this Convention at the time of signature, save for those that this
Article provides for expressly."""
COSTS = """The ordinary costs of executing a request shall be borne by the requested Party, unless the Parties concerned
agree otherwise in writing."""
LANGUAGE = """Requests and supporting documents shall be written in one of the languages that the requested Party has
notified to the Depositary."""
DISPUTES = """Any dispute about the interpretation of this Convention that is not settled by negotiation within six
months shall be submitted to arbitration."""


def _line(text: str) -> str:
    """Return a text on one line for each of its paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def version(name: str, *articles: tuple[str, str], **known: object) -> Version:
    """Return a version of numbered articles, given as heading and text."""
    parts = [f"### Article {at}. {heading}\n\n{_line(text)}" for at, (heading, text) in enumerate(articles, 1)]
    text = "# Convention on Cooperation\n\n" + "\n\n".join(parts) + "\n"
    return replace(parse(read(f"{name}.md", text.encode()), name, "en"), **known)


def history(*versions: Version) -> History:
    """Return the history of versions."""
    return build_history(versions)


def lineage(found: History, at: int, heading: str) -> Lineage:
    """Return the lineage of the article with a heading in a version."""
    eid = next(one.eid for one in found.versions[at].provisions if one.heading == heading)
    return found.lineage_of[at, eid]


A = version("a", ("Purpose", PURPOSE), ("Amnesty", AMNESTY), ("Reservations", RESERVATIONS), ("Costs", COSTS))
B = version(
    "b", ("Purpose", PURPOSE), ("Reservations", RESERVATIONS.replace("may be made", "shall be made")), ("Costs", COSTS)
)
C = version(
    "c", ("Purpose", PURPOSE), ("Language", LANGUAGE), ("Pardon and amnesty", AMNESTY),
    ("Costs", COSTS), ("Reservations", RESERVATIONS.replace("may be made", "shall be made")),
)  # fmt: skip
