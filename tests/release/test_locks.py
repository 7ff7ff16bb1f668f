"""A lock is a closed set: it can be installed without resolving, next year as well."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distributions, version
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.utils import canonicalize_name

from tests.release.locks import Asked, environments, installed, lock_of, missing, own_requirements, read_lock

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
TOGETHER = ("", "page", "test", "docs", "build")
GROUPS = (*TOGETHER, "audit")  # which has an environment of its own
ENVIRONMENTS = dict(environments())
here = pytest.mark.parametrize("environment", ENVIRONMENTS)
each_lock = pytest.mark.parametrize("group", GROUPS)


def asking(asked_for: dict[str, list[str]]) -> Asked:
    """Return the metadata of packages that do not exist."""
    return lambda name, _: asked_for.get(name)


@here
@each_lock
def test_all_that_a_locked_package_asks_for_is_in_the_lock(group: str, environment: str) -> None:
    values = ENVIRONMENTS[environment]
    pinned = read_lock(lock_of(ROOT, group), values)
    assert missing(own_requirements(PYPROJECT, group), pinned, values, installed) == []


def test_an_extra_that_the_lock_leaves_out_is_found() -> None:
    index = asking({"pytest-cov": ["coverage[toml]>=7"], "coverage": ["tomli>=2; extra == 'toml'"]})
    pinned = {"pytest-cov": "7.1", "coverage": "7.17"}
    values = ENVIRONMENTS["Linux, Python 3.12.1"]
    assert missing(["pytest-cov"], pinned, values, index) == ["coverage[toml] asks for tomli>=2"]


@pytest.mark.parametrize("package", ["click", "coverage", "markdown-it-py", "pluggy"])
def test_a_package_taken_out_of_the_lock_is_missed(package: str) -> None:
    values = ENVIRONMENTS["Linux, Python 3.12.1"]
    pinned = read_lock(lock_of(ROOT, "test"), values)
    del pinned[package]
    faults = missing(own_requirements(PYPROJECT, "test"), pinned, values, installed)
    assert any(f"asks for {package}" in fault for fault in faults)


def test_what_only_one_system_needs_is_missed_for_that_system_alone() -> None:
    index = asking({"click": ["colorama; platform_system == 'Windows'"]})
    found = {name: missing(["click"], {"click": "8"}, values, index) for name, values in environments()}
    assert {name.split(",")[0] for name, faults in found.items() if faults} == {"Windows"}


@here
def test_locks_that_are_installed_together_agree(environment: str) -> None:
    found = [read_lock(lock_of(ROOT, group), ENVIRONMENTS[environment]) for group in TOGETHER]
    together = {name: number for pinned in found for name, number in pinned.items()}
    for pinned in found:
        assert {name: together[name] for name in pinned} == pinned


@pytest.mark.parametrize("group", TOGETHER)
def test_what_is_installed_is_what_is_pinned(group: str) -> None:
    here_and_now = {name: str(value) for name, value in default_environment().items()}
    pinned = read_lock(lock_of(ROOT, group), here_and_now | {"extra": ""})
    at_hand = {package.metadata["Name"] for package in distributions()}
    both = {str(canonicalize_name(name)) for name in at_hand} & set(pinned)
    assert {name: version(name) for name in both} == {name: pinned[name] for name in both}


@each_lock
def test_every_pin_has_hashes(group: str) -> None:
    entries = re.split(r"^(?=\w)", lock_of(ROOT, group), flags=re.MULTILINE)
    assert [entry for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


def test_what_builds_the_program_is_what_is_locked() -> None:
    assert set(PYPROJECT["build-system"]["requires"]) <= set(PYPROJECT["dependency-groups"]["build"])
