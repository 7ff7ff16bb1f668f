"""Law kept in git: a file's history becomes versions, through renames, merges and forced branches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mla_diff.library.from_git import init_from_git, version_id
from mla_diff.library.git import GitError, file_history, open_repository, read_at
from mla_diff.library.names import LibraryError
from mla_diff.loading import load, load_series
from mla_diff.model.errors import LoadError
from mla_diff.pipeline import compare, trace
from mla_diff.report.compose import report_on

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
LAW = "# Dog Act\n\n## Article 1. Duty\n\nA keeper {} feed every dog on every day.\n\n## Article 2. Fees\n\nThe fee is {} euro a year.\n"


class Repository:
    """A repository in a folder, its commits a year apart."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.year = 2000
        folder.mkdir()
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        author = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{self.year}-03-04T12:00:00Z")
        names = {f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | author | names | {"GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    def commit(self, message: str, **files: str) -> str:
        self.year += 1
        for name, text in files.items():
            (self.folder / name.replace("__", ".")).write_text(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")

    def state(self) -> dict[str, bytes]:
        return {
            str(file.relative_to(self.folder)): file.read_bytes() for file in self.folder.rglob("*") if file.is_file()
        }


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "laws")
    made.commit("First reading", old__md=LAW.format("shall", 5), other__md="x")
    made.commit("Something else", other__md="y")
    made.git("mv", "old.md", "law.md")
    made.commit("New name, and a fee", law__md=LAW.format("shall", 7))
    return made


def subjects(repository: Repository, path: str = "law.md", since: str = "") -> list[str]:
    return [commit.subject for commit in file_history(open_repository(repository.folder), path, since)]


def test_a_history_goes_on_under_the_name_that_a_file_had_before(repository: Repository) -> None:
    history = file_history(open_repository(repository.folder), "law.md")
    assert [(commit.path, commit.date, commit.subject) for commit in history] == [
        ("old.md", "2001-03-04", "First reading"), ("law.md", "2003-03-04", "New name, and a fee"),
    ]  # fmt: skip


def test_a_branch_that_was_merged_is_followed_where_it_alone_changed_the_file(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "reform")
    repository.commit("Reform, first step", law__md=LAW.format("may", 7))
    repository.commit("Reform, second step", law__md=LAW.format("may", 9))
    repository.git("checkout", "-q", "main")
    repository.commit("Unrelated", other__md="z")
    repository.git("merge", "-q", "--no-ff", "-m", "Merge the reform", "reform")
    assert subjects(repository)[2:] == ["Reform, first step", "Reform, second step"]


def test_a_merge_of_two_changes_is_a_version_of_its_own(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "fees")
    repository.commit("Dearer", law__md=LAW.format("shall", 20))
    repository.git("checkout", "-q", "main")
    repository.commit("Milder", law__md=LAW.format("may", 7))
    repository.git("merge", "-q", "--no-ff", "-m", "Both", "fees")
    assert subjects(repository)[2:] == ["Milder", "Both"]
    head = read_at(repository.folder, "HEAD", "law.md")
    assert head is not None
    assert b"may feed" in head
    assert b"20 euro" in head


def test_what_was_forced_away_is_no_version_but_can_still_be_compared(repository: Repository, tmp_path: Path) -> None:
    lost = repository.commit("A mistake", law__md=LAW.format("must not", 7))
    init_from_git(tmp_path / "before", repository.folder, "law.md")
    repository.git("reset", "-q", "--hard", "HEAD~1")
    repository.commit("The real one", law__md=LAW.format("may", 7))
    assert subjects(repository) == ["First reading", "New name, and a fee", "The real one"]
    content = read_at(repository.folder, lost, "law.md")
    assert content is not None
    assert b"must not" in content
    assert len(load_series(library=tmp_path / "before")) == 3  # a library made before keeps its own copies


def test_a_library_from_git_traces_an_article_and_nothing_is_written_to_the_repository(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit("Milder", law__md=LAW.format("may", 7))
    before = repository.state()
    commits = init_from_git(tmp_path / "library", repository.folder, "law.md")
    assert repository.state() == before
    versions = load_series(library=tmp_path / "library")
    assert [(one.date, one.id) for one in versions] == [(c.date, f"{c.date}-{c.sha[:10]}") for c in commits]
    history = trace(versions, library=tmp_path / "library")
    assert len(history.lineage_of[0, "art_1"].places) == 3
    with pytest.raises(LibraryError, match="already"):
        init_from_git(tmp_path / "library", repository.folder, "law.md")


def test_only_versions_from_a_date_on_are_taken(repository: Repository) -> None:
    assert subjects(repository, since="2002") == ["New name, and a fee"]


def test_a_commit_that_only_renamed_the_file_or_took_it_away_gives_no_version(
    repository: Repository, tmp_path: Path
) -> None:
    repository.git("mv", "law.md", "act.md")
    repository.commit("Only a name")
    repository.git("rm", "-q", "act.md")
    repository.commit("Gone")
    repository.commit("Back", act__md=LAW.format("may", 7))
    made = init_from_git(tmp_path / "library", repository.folder, "act.md")
    assert [commit.subject for commit in made] == ["First reading", "New name, and a fee", "Back"]


def test_names_from_strangers_reach_git_as_names_only(repository: Repository, tmp_path: Path) -> None:
    for path in ("--output=x", "-n1", ":(glob)*", "a\nb", "*.md"):
        with pytest.raises(LoadError):
            file_history(open_repository(repository.folder), path)
    assert read_at(repository.folder, "--help", "law.md") is None
    repository.commit('Quote " and \\ and \x1b[31m red', law__md=LAW.format("may", 1))
    init_from_git(tmp_path / "library", repository.folder, "law.md")
    assert len(load_series(library=tmp_path / "library")) == 3
    with pytest.raises(LoadError, match="not a git repository"):
        open_repository(tmp_path)
    with pytest.raises(LoadError, match="no such folder"):
        open_repository(tmp_path / "none")


def test_a_repository_whose_settings_run_programs_runs_none(repository: Repository, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f'#!/bin/sh\ntouch {marker}\ncat "$1"\n')
    script.chmod(0o755)
    for setting in ("core.fsmonitor", "diff.external", "diff.x.textconv", "core.pager", "core.sshCommand"):
        repository.git("config", setting, str(script))
    repository.commit("Attributes", __gitattributes="*.md diff=x filter=x\n")
    marker.unlink(missing_ok=True)
    init_from_git(tmp_path / "library", repository.folder, "law.md")
    assert not marker.exists()


def test_revisions_are_compared_by_name(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("Milder", law__md=LAW.format("may", 7))
    monkeypatch.chdir(repository.folder)
    comparison = compare("HEAD~1:law.md", "HEAD:law.md")
    assert (comparison.old.id, comparison.new.id) == ("law@HEAD~1", "law@HEAD")
    words = [op.text.strip() for changes in comparison.changes for one in changes for op in one.ops if op.sign != "="]
    assert words == ["shall", "may"]
    with pytest.raises(LoadError, match=r"no file 'missing\.md' at HEAD"):
        load("HEAD:missing.md")
    with pytest.raises(LoadError, match="no commit 'HEAD~99' in the repository here"):
        load("HEAD~99:law.md")
    with pytest.raises(LoadError, match="no such file"):
        load("C:law.md")  # a drive, not a commit
    monkeypatch.chdir("/")
    with pytest.raises(LoadError, match="no such file"):
        load("HEAD:law.md")


def test_git_shows_comparisons_by_itself(repository: Repository) -> None:
    """The settings that the documentation gives, tried out."""
    program = f"{sys.executable} -m mla_diff"
    repository.git("config", "diff.law.textconv", f"{program} show --no-pager --color never")
    (repository.folder / ".git" / "info" / "attributes").write_text("*.md diff=law\n")
    repository.commit("Milder", law__md=LAW.format("may", 7))
    shown = repository.git("diff", "HEAD~1", "--", "law.md")
    changed = [line for line in shown.splitlines() if line.startswith(("-", "+")) and "keeper" in line]
    assert ["shall feed" in changed[0], "may feed" in changed[1]] == [True, True]
    repository.git("config", "difftool.law.cmd", f'{program} compare --no-pager "$LOCAL" "$REMOTE"')
    repository.git("config", "difftool.prompt", "false")
    assert "Article 1" in repository.git("difftool", "-t", "law", "HEAD~1", "HEAD", "--", "law.md")


def test_what_a_commit_says_is_no_title_of_the_law(repository: Repository, tmp_path: Path) -> None:
    repository.commit("Quite another message", law__md=LAW.format("may", 7))
    library = tmp_path / "library"
    commits = init_from_git(library, repository.folder, "law.md")
    ids = [version_id(commit) for commit in commits]
    versions = [load(one, library=library) for one in (ids[0], ids[-1])]
    assert [version.title for version in versions] == ["Dog Act", "Dog Act"]
    assert not [notice for notice in report_on(compare(*versions)).notices if "instruments" in notice]


def test_without_git_the_message_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="not installed"):
        open_repository(tmp_path)
