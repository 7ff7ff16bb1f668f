"""What holds of the history of any series of versions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mla_diff.lineages.blame import Blame
from mla_diff.lineages.changes import WordChanges
from mla_diff.lineages.lineage import History, build_history, family
from mla_diff.lineages.steps import steps
from mla_diff.model.provision import Version, display_text
from mla_diff.parse.document import parse
from mla_diff.readers.registry import read
from tests.laws.treaties import treaties, written


@st.composite
def series(draw: st.DrawFn) -> list[Version]:
    """Versions of one treaty, each with articles dropped, moved, joined, parted and brought back from earlier ones."""
    pool = draw(treaties(3, 7))
    texts = [pool]
    for _ in range(draw(st.integers(1, 3))):
        articles = draw(st.permutations(draw(st.sampled_from(texts))))
        articles = list(articles[draw(st.integers(0, 1)) :]) + draw(st.lists(st.sampled_from(pool), max_size=1))
        if len(articles) > 1 and draw(st.booleans()):
            (heading, one), (_, other), *rest = articles
            articles = [(heading, (*one, *other)), *rest]
        texts.append(articles)
    return [parse(read("a.txt", written(text)), f"v{at}", "en") for at, text in enumerate(texts)]


AS_FRAGMENTS = settings(max_examples=30)


@AS_FRAGMENTS
@given(series())
def test_every_provision_is_in_one_lineage_which_is_the_same_from_each_of_its_places(versions: list[Version]) -> None:
    history = build_history(versions)
    places = [place for lineage in history.lineages for place in lineage.places]
    assert sorted(places) == sorted((at, one.eid) for at, version in enumerate(versions) for one in version.provisions)
    for lineage in history.lineages:
        assert {history.lineage_of[place] for place in lineage.places} == {lineage}
        assert [at for at, _ in lineage.places] == sorted({at for at, _ in lineage.places})


@AS_FRAGMENTS
@given(series())
def test_a_version_added_at_the_end_changes_no_earlier_step(versions: list[Version]) -> None:
    before, after = build_history(versions[:-1]), build_history(versions)
    for lineage in before.lineages:
        later = after.lineage_of[lineage.places[0]]
        assert later.wid == lineage.wid
        assert later.places[: len(lineage.places)] == lineage.places
        assert steps(after, later)[:-1] == steps(before, lineage)


@AS_FRAGMENTS
@given(series())
def test_what_is_joined_by_splits_and_merges_is_one_graph_from_wherever_it_is_asked_for(
    versions: list[Version],
) -> None:
    history = build_history(versions)
    for lineage in history.lineages:
        assert all(family(history, other) == family(history, lineage) for other in family(history, lineage))


@AS_FRAGMENTS
@given(series())
def test_the_origins_of_words_join_to_the_text_and_are_no_younger_than_it(versions: list[Version]) -> None:
    history = build_history(versions)
    blame = Blame(WordChanges(history))
    for at, version in enumerate(versions):
        for one in version.provisions:
            runs = blame.of((at, one.eid))
            assert "".join(run.text for run in runs) == display_text(one)
            assert all(0 <= run.version <= at for run in runs)


@AS_FRAGMENTS
@given(series(), st.data())
def test_beside_fragments_alone_nothing_is_called_new_or_gone(versions: list[Version], data: st.DataObject) -> None:
    whole = data.draw(st.integers(0, len(versions) - 1))
    held = [one if at == whole else replace(one, fragment=True) for at, one in enumerate(versions)]
    history: History = build_history(held)
    for lineage in history.lineages:
        for step in steps(history, lineage):
            assert "first appears" not in step.facts or step.version > whole or step.version == whole > 0
            if step.version != whole:
                assert not {"disappears", "absent"} & set(step.facts), "a fragment's silence was taken for proof"
