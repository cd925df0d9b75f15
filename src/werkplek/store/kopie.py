"""One copy on a disk: its folder, its name, and `inhoud.json`, which says what lies in it.

    <moment>-<aanleiding>/{sleutels.json, bedrijf.db, inhoud.json, voor-<school>.werkplek …}

What has this name was read back as a whole; until then a copy has a name that begins with a dot.
"""

import json
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_veilig import Reservekopie
from werkplek.store.fouten import disk

INHOUD: Final = "inhoud.json"
ONAF: Final = ".nieuw"
"""What the name of a copy ends with that is not whole yet, or is on its way out."""

VERSIE: Final = 1
_SOORT: Final = "werkplek-reservekopie"
_MOMENT: Final = "%Y-%m-%dT%H%M%S"
_STORE_DEEL: Final = 8
_MAX_BYTES: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Keten:
    """The headers of one device for one organisatie: dense, so that the last one counts them."""

    apparaat: str
    organisatie: str
    laatste: int


@dataclass(frozen=True, slots=True)
class Schoolbestand:
    """The file with what a school lacked: its name, whose, its digest, how many feiten."""

    naam: str
    school: str
    sha256: str
    feiten: int


@dataclass(frozen=True, slots=True)
class Inhoudsopgave:
    """What a copy holds.

    `van` is UTC, `grootte` the bytes of the store; `stand` changes with all that is worth a copy.
    `bijlagen` are the names of the files at the place that go with it; `ontbreekt` those that were
    gone or damaged in the folder itself already. `store` is the folder it was made of. A copy of an
    earlier version does not say its `waarnemingen`, those that stand, and has nothing for schools.
    """

    van: datetime
    aanleiding: str
    store: str
    schema: int
    feiten: int
    stand: str
    grootte: int
    sha256: str
    ketens: tuple[Keten, ...] = ()
    bijlagen: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    waarnemingen: int | None = None
    voor_scholen: tuple[Schoolbestand, ...] = ()

    def naam(self) -> str:
        """What its folder is called; sorts by moment, and every disk takes it."""
        van = self.van.astimezone(UTC)
        return f"{van.strftime(_MOMENT)}.{van.microsecond // 1000:03}Z-{self.aanleiding}"

    def als_json(self) -> bytes:
        """The bytes of `inhoud.json`."""
        velden = {**asdict(self), "van": self.van.isoformat()}
        document = {"format": _SOORT, "version": VERSIE, **velden}
        return (json.dumps(document, indent=1, sort_keys=True) + "\n").encode("ascii")

    @classmethod
    def uit_json(cls, ruw: bytes) -> Self:
        """What these bytes say. Raises `MapBeschadigd`."""
        try:
            document = json.loads(ruw)
            if document.pop("format") != _SOORT or document.pop("version") != VERSIE:
                raise MapBeschadigd(f"kopie: {INHOUD}")
            document.setdefault("waarnemingen", None)
            document.setdefault("voor_scholen", ())
            if set(document) != {veld.name for veld in fields(cls)}:
                raise MapBeschadigd(f"kopie: {INHOUD}")
            document["van"] = datetime.fromisoformat(document["van"]).astimezone(UTC)
            document["ketens"] = tuple(Keten(**keten) for keten in document["ketens"])
            document["voor_scholen"] = tuple(
                Schoolbestand(**een) for een in document["voor_scholen"]
            )
            for namen in ("bijlagen", "ontbreekt"):
                document[namen] = tuple(str(naam) for naam in document[namen])
            return cls(**document)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fout:
            raise MapBeschadigd(f"kopie: {INHOUD}: {type(fout).__name__}") from fout


@dataclass(frozen=True, slots=True)
class Kopie:
    """A copy that has its name."""

    pad: Path
    inhoud: Inhoudsopgave

    def als_reservekopie(self) -> Reservekopie:
        """The same for people."""
        inhoud = self.inhoud
        return Reservekopie(
            pad=self.pad,
            van=inhoud.van,
            aanleiding=inhoud.aanleiding,
            feiten=inhoud.feiten,
            bijlagen=len(inhoud.bijlagen),
            bytes=inhoud.grootte,
            waarnemingen=inhoud.waarnemingen,
        )


def lees_kopie(pad: Path) -> Kopie:
    """The copy in this folder. Raises `MapBeschadigd` or `MapOnbereikbaar`."""
    with disk():
        try:
            with (pad / INHOUD).open("rb") as bestand:
                ruw = bestand.read(_MAX_BYTES)
        except (FileNotFoundError, NotADirectoryError) as fout:
            raise MapBeschadigd(f"kopie: {INHOUD}: weg") from fout
    return Kopie(pad, Inhoudsopgave.uit_json(ruw))


def onaf_naam(naam: str, store: str) -> str:
    """What a copy is called until it is whole: each folder of Werkplek clears away only its own."""
    return f".{naam}.{store[:_STORE_DEEL]}{ONAF}"


def is_onaf_van(naam: str, store: str) -> bool:
    """Whether this is what is left of a copy of that folder."""
    return naam.startswith(".") and naam.endswith(f".{store[:_STORE_DEEL]}{ONAF}")
