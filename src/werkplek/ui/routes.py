"""Which page stands under which name, and with which controller."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject

from werkplek.ui.pages import (
    aantonen,
    afsluiten,
    afspraak,
    afspraak_klaar,
    afspraken,
    badge,
    bewaard,
    bewijs,
    bezoek,
    bezoek_page,
    bezoekdag,
    bezoeken,
    bijlage,
    controleren,
    deelnemer,
    deelnemerstand,
    dossier,
    eigen_notitie,
    eigen_taal,
    eigen_werk,
    even_stoppen,
    foto_maken,
    gegevens,
    gesprek,
    gesprek_lezen,
    gesprek_tekenen,
    gesprek_tekenen_page,
    gesprekken,
    gewist,
    groep,
    groep_page,
    herstelcode,
    importeren,
    inleesvoorbeeld,
    inspreken,
    koppelen,
    kwalificatie,
    kwalificaties,
    leerstap,
    leerstappen,
    meer,
    moment,
    naam,
    notitie,
    oefenen,
    oordeel,
    opmerking,
    papier,
    papier_page,
    periode,
    persoon,
    pincode,
    plakken,
    plakken_page,
    reden,
    retourticket,
    retourticket_page,
    samen,
    schermmaat,
    stap,
    stem,
    steun,
    storing,
    structuur,
    tekenen,
    thuis,
    tijdlijn,
    uitvoerbaar,
    uitwisselen,
    vaardigheden,
    vaardigheid,
    vaardigheidnotitie,
    vandaag,
    vastleggen,
    vaststellen,
    veiligheid,
    vergeten,
    verklaring,
    verklaringen,
    vingerwoorden,
    voorbeeld,
    voorbeeld_page,
    wanneer,
    weergave,
    welkom_terug,
    werkproces,
    werkprocessen,
    werkprocessen_page,
    wie,
    wissen,
    zeker_wissen,
    zelfde,
)
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

P = TypeVar("P", bound=Page)


def registreer(shell: Shell) -> None:
    """Register every page of an open folder; a page is made when it is first gone to."""
    for name, make in _ROUTES.items():
        shell.window.register(name, partial(make, shell))


def _met(page: Callable[[], P], controller: Callable[[Shell, P], QObject], shell: Shell) -> Page:
    made = page()
    controller(shell, made)
    return made


_ROUTES: Final[dict[str, Callable[[Shell], Page]]] = {
    aantonen.NAAM: partial(_met, aantonen.AantonenPage, aantonen.AantonenController),
    afsluiten.NAAM: partial(_met, afsluiten.AfsluitenPage, afsluiten.AfsluitenController),
    badge.NAAM: partial(_met, badge.BadgePage, badge.BadgeController),
    bewaard.NAAM: partial(_met, bewaard.BewaardPage, bewaard.BewaardController),
    bewijs.NAAM: partial(_met, bewijs.BewijsPage, bewijs.BewijsController),
    bijlage.NAAM: partial(_met, bijlage.BijlagePage, bijlage.BijlageController),
    controleren.NAAM: partial(_met, controleren.ControlerenPage, controleren.ControlerenController),
    deelnemer.NAAM: partial(_met, deelnemer.DeelnemerPage, deelnemer.DeelnemerController),
    deelnemerstand.NAAM: partial(
        _met, deelnemerstand.DeelnemerstandPage, deelnemerstand.DeelnemerstandController
    ),
    dossier.NAAM: partial(_met, dossier.DossierPage, dossier.DossierController),
    eigen_notitie.NAAM: partial(
        _met, eigen_notitie.EigenNotitiePage, eigen_notitie.EigenNotitieController
    ),
    eigen_taal.NAAM: partial(_met, eigen_taal.EigenTaalPage, eigen_taal.EigenTaalController),
    eigen_werk.NAAM: partial(_met, eigen_werk.EigenWerkPage, eigen_werk.EigenWerkController),
    foto_maken.NAAM: partial(_met, foto_maken.FotoMakenPage, foto_maken.FotoMakenController),
    inspreken.NAAM: partial(_met, inspreken.InsprekenPage, inspreken.InsprekenController),
    gegevens.NAAM: partial(_met, gegevens.GegevensPage, gegevens.GegevensController),
    gewist.NAAM: partial(_met, gewist.GewistPage, gewist.GewistController),
    groep.NAAM: partial(_met, groep_page.GroepPage, groep.GroepController),
    herstelcode.NAAM: partial(_met, herstelcode.HerstelcodePage, herstelcode.HerstelcodeController),
    koppelen.NAAM: partial(_met, koppelen.KoppelenPage, koppelen.KoppelenController),
    kwalificatie.NAAM: partial(
        _met, kwalificatie.KwalificatiePage, kwalificatie.KwalificatieController
    ),
    kwalificaties.NAAM: partial(
        _met, kwalificaties.KwalificatiesPage, kwalificaties.KwalificatiesController
    ),
    importeren.NAAM: partial(_met, importeren.ImporterenPage, importeren.ImporterenController),
    inleesvoorbeeld.NAAM: partial(
        _met, inleesvoorbeeld.InleesvoorbeeldPage, inleesvoorbeeld.InleesvoorbeeldController
    ),
    leerstap.NAAM: partial(_met, leerstap.LeerstapPage, leerstap.LeerstapController),
    leerstappen.NAAM: partial(_met, leerstappen.LeerstappenPage, leerstappen.LeerstappenController),
    meer.NAAM: partial(_met, meer.MeerPage, meer.MeerController),
    moment.NAAM: partial(_met, moment.MomentPage, moment.MomentController),
    naam.NAAM: partial(_met, naam.NaamPage, naam.NaamController),
    notitie.NAAM: partial(_met, notitie.NotitiePage, notitie.NotitieController),
    oefenen.NAAM: partial(_met, oefenen.OefenenPage, oefenen.OefenenController),
    opmerking.NAAM: partial(_met, opmerking.OpmerkingPage, opmerking.OpmerkingController),
    oordeel.NAAM: partial(_met, oordeel.OordeelPage, oordeel.OordeelController),
    papier.NAAM: partial(_met, papier_page.PapierPage, papier.PapierController),
    periode.NAAM: partial(_met, periode.PeriodePage, periode.PeriodeController),
    persoon.NAAM: partial(_met, persoon.PersoonPage, persoon.PersoonController),
    pincode.NAAM: partial(_met, pincode.PincodePage, pincode.PincodeController),
    plakken.NAAM: partial(_met, plakken_page.PlakkenPage, plakken.PlakkenController),
    reden.TERUGGEVEN: partial(_met, partial(reden.RedenPage, reden.TERUG), reden.RedenController),
    reden.INTREKKEN: partial(_met, partial(reden.RedenPage, reden.IN), reden.RedenController),
    samen.NAAM: partial(_met, samen.SamenPage, samen.SamenController),
    stap.NAAM: partial(_met, stap.StapPage, stap.StapController),
    steun.NAAM: partial(_met, steun.SteunPage, steun.SteunController),
    storing.NAAM: partial(_met, storing.StoringPage, storing.StoringController),
    structuur.NAAM: partial(_met, structuur.StructuurPage, structuur.StructuurController),
    tekenen.NAAM: partial(_met, tekenen.TekenenPage, tekenen.TekenenController),
    thuis.NAAM: partial(_met, thuis.ThuisPage, thuis.ThuisController),
    tijdlijn.NAAM: partial(_met, tijdlijn.TijdlijnPage, tijdlijn.TijdlijnController),
    uitvoerbaar.NAAM: partial(_met, uitvoerbaar.UitvoerbaarPage, uitvoerbaar.UitvoerbaarController),
    uitwisselen.NAAM: partial(_met, uitwisselen.UitwisselenPage, uitwisselen.UitwisselenController),
    even_stoppen.NAAM: partial(
        _met, even_stoppen.EvenStoppenPage, even_stoppen.EvenStoppenController
    ),
    retourticket.NAAM: partial(
        _met, retourticket_page.RetourticketPage, retourticket.RetourticketController
    ),
    vaardigheden.NAAM: partial(
        _met, vaardigheden.VaardighedenPage, vaardigheden.VaardighedenController
    ),
    vaardigheid.NAAM: partial(_met, vaardigheid.VaardigheidPage, vaardigheid.VaardigheidController),
    vaardigheidnotitie.NAAM: partial(
        _met, notitie.NotitiePage, vaardigheidnotitie.VaardigheidnotitieController
    ),
    welkom_terug.NAAM: partial(
        _met, welkom_terug.WelkomTerugPage, welkom_terug.WelkomTerugController
    ),
    vandaag.NAAM: partial(_met, vandaag.VandaagPage, vandaag.VandaagController),
    vastleggen.NAAM: partial(_met, vastleggen.VastleggenPage, vastleggen.VastleggenController),
    vaststellen.NAAM: partial(_met, vaststellen.VaststellenPage, vaststellen.VaststellenController),
    vergeten.NAAM: partial(_met, vergeten.VergetenPage, vergeten.VergetenController),
    veiligheid.NAAM: partial(_met, veiligheid.VeiligheidPage, veiligheid.VeiligheidController),
    verklaring.NAAM: partial(_met, verklaring.VerklaringPage, verklaring.VerklaringController),
    verklaringen.NAAM: partial(
        _met, verklaringen.VerklaringenPage, verklaringen.VerklaringenController
    ),
    vingerwoorden.NAAM: partial(
        _met, vingerwoorden.VingerwoordenPage, vingerwoorden.VingerwoordenController
    ),
    voorbeeld.NAAM: partial(_met, voorbeeld_page.VoorbeeldPage, voorbeeld.VoorbeeldController),
    schermmaat.NAAM: partial(_met, schermmaat.SchermmaatPage, schermmaat.SchermmaatController),
    weergave.NAAM: partial(_met, weergave.WeergavePage, weergave.WeergaveController),
    werkproces.NAAM: partial(_met, werkproces.WerkprocesPage, werkproces.WerkprocesController),
    werkprocessen.NAAM: partial(
        _met, werkprocessen_page.WerkprocessenPage, werkprocessen.WerkprocessenController
    ),
    wie.NAAM: partial(_met, wie.WiePage, wie.WieController),
    wissen.NAAM: partial(_met, wissen.WissenPage, wissen.WissenController),
    zeker_wissen.NAAM: partial(
        _met, zeker_wissen.ZekerWissenPage, zeker_wissen.ZekerWissenController
    ),
    zelfde.NAAM: partial(_met, zelfde.ZelfdePage, zelfde.ZelfdeController),
    afspraak.WIE: partial(_met, afspraak.WiePage, afspraak.WieController),
    afspraak.WAT: partial(_met, afspraak.WatPage, afspraak.WatController),
    afspraak.WANNEER: partial(_met, wanneer.WanneerPage, afspraak.WanneerController),
    afspraak_klaar.NAAM: partial(
        _met, afspraak_klaar.AfspraakKlaarPage, afspraak_klaar.AfspraakKlaarController
    ),
    afspraken.NAAM: partial(_met, afspraken.AfsprakenPage, afspraken.AfsprakenController),
    bezoek.NAAM: partial(_met, bezoek_page.BezoekPage, bezoek.BezoekController),
    bezoekdag.NAAM: partial(_met, bezoekdag.BezoekdagPage, bezoekdag.BezoekdagController),
    bezoeken.NAAM: partial(_met, bezoeken.BezoekenPage, bezoeken.BezoekenController),
    gesprek.NAAM: partial(_met, gesprek.GesprekPage, gesprek.GesprekController),
    gesprek_lezen.NAAM: partial(
        _met, gesprek_lezen.GesprekLezenPage, gesprek_lezen.GesprekLezenController
    ),
    gesprek_tekenen.NAAM: partial(
        _met, gesprek_tekenen_page.GesprekTekenenPage, gesprek_tekenen.GesprekTekenenController
    ),
    gesprekken.NAAM: partial(_met, gesprekken.GesprekkenPage, gesprekken.GesprekkenController),
    **{
        naam: partial(_met, partial(stem.StemPage, rol), stem.StemController)
        for rol, naam in stem.NAMEN.items()
    },
}

NAMEN: Final = frozenset(_ROUTES)
"""Every page of an open folder."""
