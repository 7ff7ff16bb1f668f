"""The description of the JSON output, made from its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from docs.generate.commands import cell
from mla_diff.library.shipped import shipped

Schema = Mapping[str, Any]


def read_schema() -> Schema:
    """Return the schema of ``compare --format json``."""
    read: Schema = json.loads((shipped("templates") / "comparison.schema.json").read_text(encoding="utf-8"))
    return read


def tables() -> str:
    """Return a section for the whole and for each kind of value in it."""
    schema = read_schema()
    lines = ["## The whole", "", schema["description"], "", *_properties(schema)]
    for name, value in schema["$defs"].items():
        lines += [f"(json-{name})=", f"## {name}", ""]
        if "description" in value:
            lines += [value["description"], ""]
        if "enum" in value:
            lines += ["One of " + ", ".join(f"`{one}`" for one in value["enum"]) + ".", ""]
        if "properties" in value:
            lines += _properties(value)
    return "\n".join(lines)


def _properties(value: Schema) -> Iterator[str]:
    required = value.get("required", ())
    yield from ("| property | type | what it means |", "|---|---|---|")
    for name, below in value["properties"].items():
        told = below.get("description", "")
        parts = below.get("properties", {})
        told += "".join(f" {key}: {one.get('description', '')}" for key, one in parts.items())
        yield f"| `{name}`{'' if name in required else ' (may be absent)'} | {type_of(below)} | {cell(told)} |"
    yield ""


def type_of(value: Schema) -> str:
    """Return what a property holds, in Markdown."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#json-{name})"
    if "const" in value:
        return f"always `{json.dumps(value['const'])}`"
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    if "oneOf" in value:
        return " or ".join(type_of(one) for one in value["oneOf"])
    if "prefixItems" in value:
        return f"a list of {len(value['prefixItems'])}: {'; '.join(type_of(one) for one in value['prefixItems'])}"
    if value.get("type") == "array":
        return f"list of {type_of(value['items'])}"
    return str(value.get("type", "any"))
