"""An operator counts by the clause it stands in, a word by what it is part of: what looks heavy and is not."""

from __future__ import annotations

import pytest

from tests.diff.test_structure import heavy


@pytest.mark.parametrize(
    ("language", "old", "new", "kinds"),
    [
        # a negation in a condition says when, and forbids nothing
        ("en", "The port is closed if the gate is open.", "The port is closed if the gate is open and is not guarded.", {"scope"}),
        ("es", "El puerto se cierra cuando llueve.", "El puerto se cierra cuando llueve y no hay guardia.", {"scope"}),
        # what a negation governs is forbidden, whatever the operator
        ("en", "The master shall not open the gate.", "The master may not open the gate.", set()),
        ("en", "No vessel shall enter the port.", "No vessel may enter the port.", set()),
        ("es", "Ningún buque entrará en el puerto.", "Ningún buque podrá entrar en el puerto.", set()),
        ("en", "The master shall open the gate.", "The master may open the gate.", {"force"}),
        ("de", "Der Meister muss das Tor öffnen.", "Der Meister muss das Tor nicht öffnen.", {"force"}),
        # a French "ne" after "à moins que" denies nothing
        ("fr", "Le port est ouvert à moins qu'il n'ait été fermé.", "Le port est ouvert à moins qu'il ait été fermé.", set()),
        # a duty behind a semicolon is one of its own
        ("en", "The owner is bound to pay the fee in cash.", "The owner is bound to pay the charge by card; the receipt must be shown to any guard.", {"force"}),
        # a pronoun is who it stands for, and a noun in another case is the same
        ("fr", "Le port a un juge. Le juge peut fermer le port.", "Le port a un juge. Il peut fermer le port.", set()),
        ("de", "Die Waren werden von Unternehmern geliefert.", "Die Waren werden von einem Unternehmer geliefert.", set()),
        # hundredths, floors and ceilings in other words
        ("de", "Die Gebühr beträgt 2 vom Hundert des Preises.", "Die Gebühr beträgt 2 Prozent des Preises.", set()),
        ("fr", "Le taux ne peut être inférieur au taux légal.", "Le taux est au moins égal au taux légal.", set()),
        ("en", "The crew is not less than ten persons.", "The crew is at least ten persons.", set()),
        ("en", "The crew is at least ten persons.", "The crew is at most ten persons.", {"scope"}),
        # a year, a title, a journal that only name
        ("fr", "La convention de Bruxelles s'applique au port.", "La convention de Bruxelles de 1968 s'applique au port.", set()),
        ("es", "Se aplica el capítulo XII (Puertos) a los buques.", "Se aplica el capítulo 12 (Puertos) a los buques.", set()),
        ("fr", "Le port respecte le traité.", "Le port respecte le traité sur le fonctionnement de l'Union.", set()),
        # the head of a sentence, the name of what is defined
        ("en", "The master may open the gate. The guard helps him.", "The master may open the gate. However, the guard helps him.", set()),
        # one article for a phrase that it takes up
        ("en", "Where a port is closed, a closing measure lapses after a week.", "Where a port is closed, the measure lapses after a week.", set()),
        # every one of a kind, in other words
        ("en", "All vessels in the port show a light.", "Each vessel in the port shows a light.", set()),
    ],
)  # fmt: skip
def test_only_what_changes_the_law_is_heavy(language: str, old: str, new: str, kinds: set[str]) -> None:
    assert heavy(old, new, language) == kinds
