import sys
from datetime import timedelta
import werkplek.ui.driver as dd
dd.GEDULD_S=3.0
def test_x(podium, tmp_path):
    from PySide6.QtTest import QTest
    from PySide6.QtCore import Qt, QPoint
    d=podium.driver
    w=podium.window
    n=[0]
    SZ=[(1024,640),(1280,800)]
    def foto(naam):
        n[0]+=1
        for wd,h in SZ:
            w.resize(wd,h); QTest.qWait(30)
            w.grab().save(f"/tmp/w/d7/{n[0]:02}-{naam}-{wd}.png")
    podium.vloer.zie(podium.sanne)
    podium.ga("meer"); foto("meer")
    d.tik("Bezoeken"); foto("bezoeken")
    d.tik("Sanne"); foto("bezoekdag")
    d.tik("Over een week"); d.vul_in("Hoe laat?","9.30"); foto("bezoekdag2"); d.druk("Bezoek plannen"); foto("bezoeken2")
    print(d.rijen())
    d.tik([r.split(":")[0] for r in d.rijen() if ": Sanne" in r][0]); print(d.pagina); foto("bezoek")
    d.druk("Begin het gesprek"); foto("gesprek")
    d.tik("Op de werkplek"); foto("stem1")
    d.tik("Het gaat goed."); d.tik("Ik wil iets"); foto("stem1b"); d.druk("Verder"); foto("stem2")
    d.vul_in("Of in eigen woorden","Sanne pakt het goed op.\nZe werkt met plezier."); d.druk("Verder"); foto("stem3"); d.tik("We zien"); d.druk("Verder")
    foto("afspraken0"); d.druk("Afspraak erbij"); foto("wie"); d.tik("Sanne"); foto("wat"); d.tik("Ik begin"); foto("wanneer"); d.tik("Andere dag"); foto("kalender"); d.tik("Over twee")
    d.druk("Afspraak erbij"); d.tik("Het leerbedrijf"); d.vul_in("Of in eigen woorden","Regelt een stapelaar om mee te oefenen."); d.druk("Verder"); d.tik("Geen datum")
    foto("afspraken"); d.druk("Verder"); foto("lezen"); d.druk("Klopt, nu tekenen"); foto("tekenen1")
    d.druk("Ik ben Sanne, verder"); foto("tekenen1b")
    pad=w.navigation.page("gesprek_tekenen").streek.pad
    r=pad.vel
    def p(x,y): return QPoint(int(r.left()+x*r.width()), int(r.top()+y*r.height()))
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=p(.1,.6))
    import math
    for i in range(200): QTest.mouseMove(pad, p(.1+.7*i/200, .5+.3*math.sin(i/6)))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=p(.8,.5))
    foto("getekend"); d.druk("Ondertekenen"); foto("tekenen2")
    d.druk("Tekent nu niet"); foto("tekenen3"); d.druk("Ik ben Bram Visser, verder"); d.druk("Liever typen"); d.vul_in("Typ je voornaam en je achternaam","Bram Visser"); d.druk("Ondertekenen"); foto("klaar")
    d.druk("Verslag bekijken"); QTest.qWait(100); foto("verslag")
    open("/tmp/w/d7/verslag.pdf","wb").write(w.navigation.page("papier").beeld.pdf)
    d.druk("Printen"); print(podium.printer.gedrukt[0][0])
    podium.session.ben(podium.vloer.marga); podium.session.neem_deelnemer(podium.sanne); podium.ga("gesprekken"); foto("gesprekken")
    d.tik("Ik begin"); foto("vraag"); d.druk("Gedaan"); foto("gesprekken2")
    podium.bram(); podium.ga("bezoek"); foto("bezoek2")
