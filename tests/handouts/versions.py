"""Small versions for tests of the handouts."""

from __future__ import annotations

from msgspec.structs import replace

from mla_diff import loading, pipeline
from mla_diff.model.comparison import Comparison
from mla_diff.model.provision import Footnote, Version

OLD = """Convention on Help

Article 1

Scope

1. This Convention applies to genocide, to crimes against humanity and to war crimes.

2. Each Party shall render the widest measure of assistance to every other Party. It shall act without delay.

Article 2

Refusal

1. A request may be refused where it prejudices the sovereignty or security of the requested State.

2. Reasons shall be given for any refusal of assistance, in writing and within thirty days.

Article 3

Languages

Requests shall be made in a language that the requested State accepts under Article 2.

Article 4

Costs

The ordinary costs of executing a request shall be borne by the requested State alone.
"""

NEW = """Convention on Mutual Help

Article 1

Scope

1. This Convention applies to genocide, crimes against humanity and war crimes.

2. Each Party shall render the widest measure of assistance to every other Party.

3. It shall act without delay.

Article 2

Costs

The ordinary costs of executing a request shall be borne by the requested State alone.

Article 3

Refusal

1. A request may be refused where it prejudices the sovereignty or security of the requested State.

2. Reasons must be given for any refusal of assistance, in writing and within sixty days.

Article 4

Languages

Requests shall be made in a language that the requested State accepts under Article 3.

Article 5

Disputes

Disputes shall be settled by negotiation.
"""


def version(text: str, name: str = "a.txt") -> Version:
    """Return the version that a text holds."""
    return loading.read_version(name, text.encode())


def comparison(old: str = OLD, new: str = NEW) -> Comparison:
    """Return two texts compared."""
    return pipeline.compare(version(old, "old.txt"), version(new, "new.txt"))


def with_note(one: Version, eid: str, text: str, offset: int) -> Version:
    """Return a version with a footnote in one of its provisions."""
    noted = replace(one.by_eid[eid], notes=(*one.by_eid[eid].notes, Footnote("1", text, offset)))
    return replace(one, provisions=tuple(noted if each.eid == eid else each for each in one.provisions))
