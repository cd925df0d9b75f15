"""The routes for anybody who checks a paper or a certificate: lists, CRL, OCSP and time stamps."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import sqlalchemy as sa
from litestar import Response, get, post
from litestar.handlers import BaseRouteHandler
from litestar.params import FromPath, RawBody

from werkplek.hub.database import als_id
from werkplek.hub.dienst import Dienst
from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.tables import school as t_school
from werkplek.hub.tables_waarmerk import intrekkingslijst, sleutellijst
from werkplek.hub.waarmerk.bos import UITGEVER, kid_van_certificaat, open_bos
from werkplek.hub.waarmerk.intrekken import MAX_VRAAG, nummers_in
from werkplek.hub.waarmerk.lijsten import nieuwste
from werkplek.hub.waarmerk.openen import crl_van, stempelaar_van
from werkplek.hub.waarmerk.standen import standen_van_uitgever
from werkplek.hub.waarmerk.stempel import EigenStempelaar
from werkplek.hub.web import Antwoord, Verzoek, beantwoord, dienst_van
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.sleutellijst import pad_intrekkingslijst, pad_sleutellijst

LIJST: Final = "application/vnd.werkplek.lijst"
CRL: Final = "application/pkix-crl"
OCSP: Final = "application/ocsp-response"
STEMPEL: Final = "application/timestamp-reply"
_BEWAAR: Final = "public, max-age=300"
_PLEK: Final = "{school:str}"
_ANDERS: Final = 304

Doe = Callable[[Dienst, sa.Connection, int], Antwoord]


def _openbaar(pad: str) -> get:
    return get(pad, sync_to_thread=True, include_in_schema=False)


def _vraag(pad: str) -> post:
    return post(
        pad,
        sync_to_thread=True,
        status_code=200,
        include_in_schema=False,
        request_max_body_size=MAX_VRAAG,
    )


@_openbaar(pad_sleutellijst(_PLEK))
def geef_sleutels(request: Verzoek, school: FromPath[str]) -> Antwoord:
    return _lijst(request, school, sleutellijst)


@_openbaar(pad_intrekkingslijst(_PLEK))
def geef_intrekkingen(request: Verzoek, school: FromPath[str]) -> Antwoord:
    return _lijst(request, school, intrekkingslijst)


@_openbaar("/crl/{school:str}/{kid:str}")
def geef_crl(request: Verzoek, school: FromPath[str], kid: FromPath[str]) -> Antwoord:
    def doe(dienst: Dienst, verbinding: sa.Connection, nr: int) -> Antwoord:
        bos, nu = open_bos(verbinding, dienst.geheim, nr), dienst.klok()
        if kid_van_certificaat(bos.wortel).hex() == kid:
            return _bytes(bos.wortel_crl, CRL)
        rij = next((een for een in bos.van(UITGEVER) if een.kid.hex() == kid), None)
        if rij is None:
            raise Geweigerd(404, "onbekend")
        return _bytes(crl_van(bos, rij, standen_van_uitgever(verbinding, nr), nu), CRL)

    return _van_school(request, school, doe)


@_vraag("/ocsp/{school:str}")
def beantwoord_ocsp(request: Verzoek, school: FromPath[str], body: RawBody) -> Antwoord:
    def doe(dienst: Dienst, verbinding: sa.Connection, nr: int) -> Antwoord:
        bos, nu = open_bos(verbinding, dienst.geheim, nr), dienst.klok()
        antwoorders = [bos.antwoorder(rij, nu) for rij in bos.van(UITGEVER) if rij.houdt(nu)]
        if not antwoorders:
            raise GeenWaarmerk(UITGEVER)
        mijn = next((een for een in antwoorders if een.is_gevraagd(body)), antwoorders[-1])
        standen = standen_van_uitgever(verbinding, nr, nummers_in(body))
        return Response(mijn.beantwoord(body, standen, nu), media_type=OCSP)

    return _van_school(request, school, doe)


@_vraag("/tijdstempel/{school:str}")
def geef_stempel(request: Verzoek, school: FromPath[str], body: RawBody) -> Antwoord:
    def doe(dienst: Dienst, verbinding: sa.Connection, nr: int) -> Antwoord:
        bos = open_bos(verbinding, dienst.geheim, nr)
        stempelaar = stempelaar_van(bos, dienst.klok())
        if not isinstance(stempelaar, EigenStempelaar):
            raise Geweigerd(404, "onbekend")
        return Response(stempelaar.beantwoord(body), media_type=STEMPEL)

    return _van_school(request, school, doe)


ROUTES: Final[Sequence[BaseRouteHandler]] = (
    geef_sleutels,
    geef_intrekkingen,
    geef_crl,
    beantwoord_ocsp,
    geef_stempel,
)


def _lijst(request: Verzoek, school: str, tabel: sa.Table) -> Antwoord:
    def doe(_: Dienst, verbinding: sa.Connection, nr: int) -> Antwoord:
        gevonden = nieuwste(verbinding, tabel, nr)
        if gevonden is None:
            raise Geweigerd(404, "onbekend")
        nummer, ruw = gevonden
        merk = f'"{nummer}"'
        heeft_al = merk in request.headers.get("if-none-match", "").replace(" ", "").split(",")
        antwoord = _bytes(b"" if heeft_al else ruw, LIJST, status=_ANDERS if heeft_al else 200)
        antwoord.headers["ETag"] = merk
        return antwoord

    return _van_school(request, school, doe)


def _bytes(inhoud: bytes, soort: str, *, status: int = 200) -> Antwoord:
    # Whoever checks a paper may do so from a page of their own.
    headers = {"Cache-Control": _BEWAAR, "Access-Control-Allow-Origin": "*"}
    return Response(inhoud, media_type=soort, status_code=status, headers=headers)


def _van_school(request: Verzoek, school: str, doe: Doe) -> Antwoord:
    def vraag() -> Antwoord:
        dienst = dienst_van(request)
        with dienst.database.beheer() as verbinding:
            zoek = sa.select(t_school.c.nr).where(t_school.c.id == als_id(school))
            nr: Any = verbinding.scalar(zoek)
            if nr is None:
                raise Geweigerd(404, "onbekend")
            try:
                return doe(dienst, verbinding, nr)
            except GeenWaarmerk as fout:
                raise Geweigerd(404, "onbekend") from fout

    return beantwoord(request, b"", vraag)
