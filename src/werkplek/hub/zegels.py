"""The seals of a push: numbered once, completed by what comes later, and compared for clones.

A run may come in parts, from any device that has it. Of a header that stayed behind its leaf is
proved by the seal, but its digest only by the header after it, and what was before the run only by
its first header: until those come, that is filled in with what was said, and then with what is so.
"""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.database import voeg_in
from werkplek.hub.keuren import Gelezen
from werkplek.hub.logboek import Logboek, zegel_rij
from werkplek.hub.tables import zegel
from werkplek.protocol.reeks import Uitgepakt
from werkplek.protocol.zegel import MAX_REEKS, Zegel

_HASH: Final = 32
_ONBEKEND: Final = bytes(_HASH)
_BYTES: Final = ("vorige", "sleutel", "handtekening", "sommen")

Rij = dict[str, Any]


@dataclass(slots=True)
class Zegelboek:
    """The seals of one push under the lock of the log; `bekend` are the devices of the school."""

    logboek: Logboek
    bekend: Container[str]
    klonen: set[str] = field(default_factory=set)
    _hier: dict[bytes, Rij] = field(default_factory=dict)
    _buren: dict[tuple[str, str], list[Rij]] = field(default_factory=lambda: defaultdict(list))
    _nieuw: list[Rij] = field(default_factory=list)
    _anders: dict[int, Rij] = field(default_factory=dict)

    def neem(self, delen: Sequence[Gelezen]) -> dict[Zegel, int]:
        """The number of every seal; new ones are stored, and a forked chain is noticed."""
        self._lees([deel.uitgepakt for deel in delen])
        nummers = {deel.uitgepakt.zegel: self._nummer(deel) for deel in delen}
        verbinding = self.logboek.verbinding
        voeg_in(verbinding, zegel, self._nieuw)
        for nr, rij in self._anders.items():
            verbinding.execute(
                sa.update(zegel)
                .where(zegel.c.school == self.logboek.school, zegel.c.nr == nr)
                .values(vorige=rij["vorige"], sommen=rij["sommen"])
            )
        return nummers

    def _nummer(self, deel: Gelezen) -> int:
        reeks = deel.uitgepakt
        rij = self._hier.get(reeks.zegel.handtekening)
        if rij is None:
            rij = self._voeg_toe(deel)
        elif self._leer(rij, deel) and not any(rij is nieuw for nieuw in self._nieuw):
            self._anders[rij["nr"]] = rij
        return int(rij["nr"])

    def _voeg_toe(self, deel: Gelezen) -> Rij:
        reeks, tekst = deel.uitgepakt, deel.uitgepakt.tekst
        buren = self._buren[tekst.apparaat, tekst.organisatie]
        sleutel = bytes.fromhex(tekst.sleutel)
        if tekst.apparaat in self.bekend and any(
            buur["eerste"] <= tekst.laatste
            and buur["laatste"] >= tekst.eerste
            and buur["sleutel"] == sleutel
            for buur in buren
        ):
            self.klonen.add(tekst.apparaat)
        vorige = _ONBEKEND if 0 in reeks.weg else deel.reeks.vorige
        rij = zegel_rij(self.logboek.school, self.logboek.zegelnummer(), reeks, vorige)
        self._nieuw.append(rij)
        self._hier[reeks.zegel.handtekening] = rij
        buren.append(rij)
        return rij

    @staticmethod
    def _leer(rij: Rij, deel: Gelezen) -> bool:
        """Put what this part proves in the place of what was said; whether it was otherwise."""
        reeks = deel.uitgepakt
        vorige = rij["vorige"] if 0 in reeks.weg else deel.reeks.vorige
        sommen = bytearray(rij["sommen"])
        for plaats, som in _bewezen(reeks).items():
            sommen[plaats * _HASH : (plaats + 1) * _HASH] = som
        anders = (vorige, sommen) != (rij["vorige"], rij["sommen"])
        rij |= {"vorige": vorige, "sommen": bytes(sommen)}
        return anders

    def _lees(self, reeksen: Sequence[Uitgepakt]) -> None:
        """The seals that touch these runs."""
        bereik: dict[tuple[str, str], tuple[int, int]] = {}
        for reeks in reeksen:
            wie = reeks.tekst.apparaat, reeks.tekst.organisatie
            van, tot = bereik.get(wie, (reeks.tekst.eerste, reeks.tekst.laatste))
            bereik[wie] = min(van, reeks.tekst.eerste), max(tot, reeks.tekst.laatste)
        for wie, (van, tot) in sorted(bereik.items()):
            for gevonden in self.logboek.verbinding.execute(self._die_raken(wie, van, tot)):
                rij = dict(gevonden._mapping)  # noqa: SLF001  the documented way to a mapping
                rij |= {naam: bytes(rij[naam]) for naam in _BYTES}
                self._hier[rij["handtekening"]] = rij
                self._buren[wie].append(rij)

    def _die_raken(self, wie: tuple[str, str], van: int, tot: int) -> sa.Select[Any]:
        apparaat, organisatie = wie
        kolommen = (zegel.c[naam] for naam in ("nr", "eerste", "laatste", *_BYTES))
        return sa.select(*kolommen).where(
            zegel.c.school == self.logboek.school,
            zegel.c.apparaat == apparaat,
            zegel.c.organisatie == organisatie,
            zegel.c.eerste.between(van - MAX_REEKS, tot),
            zegel.c.laatste >= van,
        )


def _bewezen(reeks: Uitgepakt) -> Mapping[int, bytes]:
    """The digests that this part of a run proves, by place."""
    hier = {feit.plaats: feit.som for feit in reeks.feiten}
    return hier | {n: som for n, som in reeks.weg.items() if n + 1 in hier}
