"""Whether a lock is a closed set: all that its packages ask for, on every system and Python, is in it too.

Nothing is fetched. What a package asks for is read from its installed metadata; a package that only another system or
Python installs has none here, and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

#: What `packaging` calls the values of a marker, and what each value is where the program is used.
SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
}
PYTHONS = ("3.11.0", "3.11.9", "3.12.1", "3.13.0", "3.14.0", "3.15.0")
Environment = Mapping[str, str]
#: What a package of that name and version asks for, as its metadata says it; None where that is not at hand.
Asked = Callable[[str, str], Sequence[str] | None]


def environments() -> Iterator[tuple[str, Environment]]:
    """Yield each system and Python that is supported, by a name to print."""
    for system, values in SYSTEMS.items():
        for python in PYTHONS:
            numbers = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
            implementation = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
            yield f"{system}, Python {python}", values | numbers | implementation | {"extra": ""}


def read_lock(text: str, environment: Environment) -> dict[str, str]:
    """Return the version that a lock pins of each package in an environment."""
    pinned: dict[str, str] = {}
    for name, number, marker in re.findall(r"^([\w.-]+)==([^\s;\\]+)(?: *; *([^\\\n]+))?", text, re.MULTILINE):
        if marker and not Marker(marker.strip()).evaluate(dict(environment)):
            continue
        assert name not in pinned, f"{name} is pinned twice"
        pinned[str(canonicalize_name(name))] = number
    return pinned


def missing(roots: Sequence[str], pinned: Mapping[str, str], environment: Environment, asked: Asked) -> list[str]:
    """Return what is asked for and not pinned, or pinned at a version that does not do; in an order that never changes.

    >>> def asked(name, version):
    ...     return ["tomli>=2; extra == 'reports'"] if name == "mypy" else []
    >>> missing(["mypy"], {"mypy": "2.4"}, {"extra": ""}, asked)
    []
    >>> missing(["mypy[reports]"], {"mypy": "2.4"}, {"extra": ""}, asked)
    ['mypy[reports] asks for tomli>=2']
    """
    faults: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [("the project", "", root) for root in roots]
    while waiting:
        asker, extra, line = waiting.pop()
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({**environment, "extra": extra}):
            continue
        name = str(canonicalize_name(requirement.name))
        if name not in pinned or not requirement.specifier.contains(pinned[name], prereleases=True):
            faults.add(f"{asker}{f'[{extra}]' if extra else ''} asks for {requirement.name}{requirement.specifier}")
            continue
        for wanted in ("", *requirement.extras):
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                waiting += [(name, wanted, inner) for inner in asked(name, pinned[name]) or ()]
    return sorted(faults)


def installed(name: str, pinned: str) -> list[str] | None:
    """Return what a package asks for; None where another version is installed, for another Python, or none."""
    try:
        return requires(name) or [] if version(name) == pinned else None
    except PackageNotFoundError:
        return None


def own_requirements(pyproject: Mapping[str, object], group: str) -> list[str]:
    """Return what the project itself asks for: what it runs with and a group or extra, or what builds or audits it alone."""
    project, groups = pyproject["project"], pyproject["dependency-groups"]
    assert isinstance(project, dict)
    assert isinstance(groups, dict)
    running = [] if group in ("build", "audit") else list(project["dependencies"])
    extras = project["optional-dependencies"]
    return [*running, *groups.get(group, extras.get(group, ()))]


def lock_of(root: Path, group: str) -> str:
    """Return the text of a lock, by the group or extra that it adds to what the program runs with."""
    return (root / f"requirements{f'-{group}' if group else ''}.lock").read_text("utf-8")
