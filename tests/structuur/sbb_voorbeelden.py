"""A dossier in the exact form of SBB's export, about a trade that does not exist."""

from pathlib import Path
from typing import Final

from werkplek.domain.leesverslag import Leesdeel
from werkplek.structuur.sbb_xml import lees_sbb_xml

KOP: Final = """<?xml version="1.0" encoding="utf-8"?>
<sbb>
  <domeinen>
    <domein nr="1" titel="Verzonnen werk" crebo="79990" prijsfactor="1.0" OBK_ID="bk:0" />
  </domeinen>
  <sectorkamers>
    <sectorkamer nr="2" titel="Sectorkamer verzinsels" />
  </sectorkamers>
  <competenties>
    <competentie nr="3084" titel="Beslissen" code="A" />
    <competentie nr="3087" titel="Aandacht tonen" code="D" />
    <competentie nr="3103" titel="Instructies opvolgen" code="T" />
  </competenties>
  <dossiers>
"""
VOET: Final = """  </dossiers>
</sbb>
"""

_WERKPROCES: Final = """
                <werkproces nr="{nr}" titel="{titel}" hoofdstuk="{hoofdstuk}">
                  <werkprocesomschrijving><![CDATA[]]><werkprocesomschrijvingperprofiel />\
</werkprocesomschrijving>
                  <werkprocesresultaat />
                  <werkprocesgedrag><werkprocesgedragperprofiel /></werkprocesgedrag>
                  <werkprocescompetenties>
                    <werkprocescompetentiesperprofiel />
                  </werkprocescompetenties>
                </werkproces>"""

_DRIE_TOT_TIEN: Final = "".join(
    _WERKPROCES.format(nr=500 + nummer, titel=f"Doet lantaarn {nummer}", hoofdstuk=nummer)
    for nummer in (10, 9, 3, 4, 5, 6, 7, 8)
)

DOSSIER: Final = f"""    <dossier nr="9001" titel="Lantaarnbeheer" versie="Gewijzigd 2031" \
status="Vastgesteld">
      <dossiercrebos>
        <dossiercrebo ministerie="EZ" prijsfactor="1,10" Geldig_vanaf="01-08-2031" \
Datum_einde_instroom="" Datum_einde_opleiding="31-07-2039">29002</dossiercrebo>
        <dossiercrebo ministerie="OCW" prijsfactor="1,10" \
Geldig_vanaf="2031-08-01" \
Datum_einde_instroom="" Datum_einde_opleiding="">29001</dossiercrebo>
      </dossiercrebos>
      <kennisenvaardigheden>
        <kennisofvaardigheid nr="1" titel="kent de lont" />
      </kennisenvaardigheden>
      <categoriekennisenvaardigheden />
      <voorblad titel="Voorblad"><omschrijving /></voorblad>
      <inleiding titel="Inleiding"><omschrijving>\
&lt;h1&gt;Lees&lt;/h1&gt;</omschrijving></inleiding>
      <basis titel="Basis">
        <typeringberoepengroep titel="Typering"><context /></typeringberoepengroep>
        <basistaken titel="Kerntaken">
          <basiskerntaken>
            <kerntaak nr="400" titel="Onderhoudt lantaarns " hoofdstuk="1">
              <complexiteit><![CDATA[Het werk is hoog.]]><complexiteitperprofiel><aanvullend>\
<profiel referentie="701" /><complexiteit><![CDATA[En donker.]]></complexiteit></aanvullend>\
</complexiteitperprofiel></complexiteit>
              <verantwoordelijkheid><![CDATA[Onder toezicht.]]><verantwoordelijkheidperprofiel />\
</verantwoordelijkheid>
              <vakkennisenvaardigheden>
                <vakkennisenvaardigheden referentie="1" />
              </vakkennisenvaardigheden>
              <basiswerkprocessen>{_DRIE_TOT_TIEN}
                <werkproces nr="501" titel="Steekt  de lantaarn aan" hoofdstuk="1">
                  <werkprocesomschrijving><![CDATA[De lantaarnopsteker klimt   omhoog. \t
Zij kijkt om.
]]><werkprocesomschrijvingperprofiel><aanvullend><profiel referentie="701" />\
<omschrijving><![CDATA[Ook bij storm.]]></omschrijving></aanvullend><aanvullend>\
<profiel referentie="702" /><omschrijving><![CDATA[]]></omschrijving></aanvullend>\
</werkprocesomschrijvingperprofiel></werkprocesomschrijving>
                  <werkprocesresultaat>&lt;p&gt;De lantaarn brandt&amp;nbsp;na \
&amp;eacute;&amp;eacute;n \
keer.&lt;/p&gt;<werkprocesresultaatperprofiel /></werkprocesresultaat>
                  <werkprocesgedrag><![CDATA[De lantaarnopsteker:
- klimt voorzichtig;
- kijkt & blijft < 5 minuten.
]]><werkprocesgedragperprofiel /></werkprocesgedrag>
                  <werkprocescompetenties>
                    <competentie referentie="3103" />
                    <competentie referentie="3084" />
                    <werkprocescompetentiesperprofiel>
                      <aanvullend>
                        <profiel referentie="701" />
                        <omschrijving>
                          <competentie referentie="3087" />
                        </omschrijving>
                      </aanvullend>
                    </werkprocescompetentiesperprofiel>
                  </werkprocescompetenties>
                </werkproces>
                <werkproces nr="502" titel="Dooft de lantaarn" hoofdstuk="2">
                  <werkprocesomschrijving>&lt;ul&gt;&lt;li type="1"&gt;blaast;&lt;/li&gt;\
&lt;li&gt;wacht.&lt;/li&gt;&lt;/ul&gt;</werkprocesomschrijving>
                </werkproces>
              </basiswerkprocessen>
            </kerntaak>
          </basiskerntaken>
          <generieke_onderdelen titel="Generiek"><omschrijving /></generieke_onderdelen>
        </basistaken>
      </basis>
      <profielen titel="Profielen">
        <profiel nr="702" titel="Lantaarnwachter" hoofdstuk="2" niveau="1" beroepsgroep="">
          <omschrijving><certificaten /><sbu>1600</sbu></omschrijving>
          <creboinformatie>
            <crebo ministerie="OCW" prijsfactor="1,10" Geldig_vanaf="" Datum_einde_instroom="" \
Datum_einde_opleiding="">29012</crebo>
          </creboinformatie>
          <profielkerntaken />
        </profiel>
        <profiel nr="701" titel="Lantaarnopsteker" hoofdstuk="1" niveau="2" beroepsgroep="">
          <omschrijving><certificaten /></omschrijving>
          <creboinformatie>
            <crebo ministerie="OCW" prijsfactor="1,10" Geldig_vanaf="01-08-2032" \
Datum_einde_instroom="31-07-2036" Datum_einde_opleiding="">29011</crebo>
            <crebo ministerie="EZ" prijsfactor="1,10" Geldig_vanaf="01-08-2032" \
Datum_einde_instroom="" Datum_einde_opleiding="">29021</crebo>
          </creboinformatie>
          <profielkerntaken>
            <kerntaak nr="600" titel="Bewaakt de straat" hoofdstuk="1">
              <complexiteit /><verantwoordelijkheid />
              <profielwerkprocessen>
                <werkproces nr="601" titel="Roept het uur om" hoofdstuk="1" />
              </profielwerkprocessen>
            </kerntaak>
          </profielkerntaken>
        </profiel>
      </profielen>
      <verantwoordingsinformatie titel="Verantwoording"><agenda /></verantwoordingsinformatie>
    </dossier>
"""

GEHEEL: Final = KOP + DOSSIER + VOET

KLEIN: Final = (
    KOP
    + """<dossier nr="9002" titel="Klompen" versie=""><dossiercrebos>
<dossiercrebo Geldig_vanaf="01-08-2031">29100</dossiercrebo></dossiercrebos>
<basis><basistaken><basiskerntaken>
<kerntaak titel="Snijdt" hoofdstuk="1"><basiswerkprocessen>
<werkproces titel="Slijpt het mes" hoofdstuk="1"/>
</basiswerkprocessen></kerntaak></basiskerntaken></basistaken></basis>
<profielen>
<profiel nr="7" titel="Klompenmaker" niveau="2" hoofdstuk="1">
<creboinformatie><crebo>29101</crebo></creboinformatie>
</profiel>
</profielen></dossier>
"""
    + VOET
)
"""One kwalificatie without anything that may be left out, each part on a line of its own."""


def lees(pad: Path, inhoud: str | bytes) -> tuple[Leesdeel, ...]:
    """Write what an export would hold, with the BOM it has, and read it."""
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode("utf-8-sig"))
    return tuple(lees_sbb_xml(pad))
