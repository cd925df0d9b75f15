"""`sleutels.json` as somebody who can write it may write it: any fields, every checksum right."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from werkplek.device.slots import checksum

Document = dict[str, Any]


def zonder_som(fields: Document) -> Document:
    return {name: value for name, value in fields.items() if name not in {"sum", "slots"}}


def verander(map_: Path, change: Callable[[Document], object]) -> None:
    """Change the document in place and make all checksums anew."""
    pad = map_ / "sleutels.json"
    document: Document = json.loads(pad.read_bytes())
    change(document)
    for fields in [document, *document["slots"]]:
        fields["sum"] = checksum(zonder_som(fields))
    schrijf(pad, document)


def beschadig(map_: Path, kind: str) -> None:
    """Flip a bit inside the slot of a kind, so that its checksum is wrong."""
    pad = map_ / "sleutels.json"
    document: Document = json.loads(pad.read_bytes())
    [slot] = [slot for slot in document["slots"] if slot["kind"] == kind]
    slot["wrapped"] = f"{int(slot['wrapped'][0], 16) ^ 1:x}{slot['wrapped'][1:]}"
    schrijf(pad, document)


def schrijf(pad: Path, document: object) -> None:
    pad.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", encoding="ascii")
