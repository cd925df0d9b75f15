"""The trade of Werkplek, in Dutch; pure values and folds, standard library only.

Glossary. Each line is a term of the code with its meaning and, where it has one, its source.

aangetoond: stated by the praktijkopleider as shown, resting on named waarnemingen; never computed
Aangetoond: the statement in the fold
AangetoondVerklaard: the feit of that statement
Aantoonregel: how many waarnemingen on how many days aangetoond rests on
AlGedaan: refusal, it was done before
BevestigingNodig: refusal until a person answers the questions
bevoegdheid: who may state what
Bewaarklasse: why something must be kept (AVG art. 17 lid 3)
rvo_tot: when what RVO may ask for can go (Subsidieregeling praktijkleren, art. 23)
Badge: what opens a deelnemer when it is scanned, kept as a salted hash
badge_van: the badge of a deelnemer
mag_badge_zijn: whether a code may be kept as one; never a BSN
afdruk: what is kept of the code of a badge
Bewijs: a photo, paper or sound with a waarneming
BewijsGeweigerd: refusal, a file that is none of those
BewijsToegevoegd: the feit that it is kept
DossierGewist: the feit of an erasure (AVG art. 17)
DossierGekoppeld: the feit that two names of a deelnemer are of one
OpmerkingGemaakt: the feit of words about the work
Banden: what ties people to one deelnemer
Caseload: a jobcoach supports the deelnemer for some time
HouderSoort: whose a device is
Periode: from a day until another
Plaatsingsband: a plaatsing as a school sees it, with who follows it
Rolperiode: someone has a role for some time
School: a school that this folder is linked to
Schoolband: as whom a school knows a dossier
Schoolrol: what someone is to the deelnemers of a school
mag_vastleggen: right to state a feit to a school, on the day it was recorded
mag_vooraf: right to have stated it before the school was linked
met_een_plaatsing: two names of one plaatsing made one
HerstelcodeOnleesbaar: refusal, a typing error in the herstelcode
blijvend: which kinds of feiten an erasure leaves
mag_wissen: right to erase
KoppelingGeweigerd: refusal, no school is linked with this address, code or key
SchoolRegelt: refusal, plaatsing and choice are the school's
PlaatsingLoopt: refusal, the plaatsing must end first
Wisgrond: why a dossier is erased
MoetBewaardBlijven: refusal, a duty to keep outranks the erasure
Instellingen: what was chosen for the shared computer
Kladje: text that was typed and not kept yet
raakt_gezondheid: whether words seem to be about somebody's health (AVG art. 9)
is_pincode: whether a text has the form of a pincode
lees_pincode: text to a pincode fit to choose
PincodeGeweigerd: refusal, no good pincode
PincodeNodig: refusal until somebody shows with a pincode who they are
PincodeOnjuist: refusal, not their pincode
PincodeOpSlot: refusal, too many wrong ones
PincodeWacht: refusal, wait before the next try
BronGeweigerd: refusal, nothing of a file is taken
EditieInGebruik: refusal, feiten rest on this edition
Gestopt: refusal, a person stopped it
BlijftStaan: refusal, what stands on paper is withdrawn by the school
CodeOnleesbaar: refusal, no spelling of a code
Crebo: five-digit code of a dossier or kwalificatie (Centraal register beroepsopleidingen)
CreboOnbekend: refusal, no such kwalificatie here
DatumGeweigerd: refusal, a date contradicts another
DeelnemerAangemeld: the feit that someone is followed here
DeelnemerId: pseudonym of a deelnemer
DeelnemerOnbekend: refusal, no or no single deelnemer of that name
deelnemer: who learns; leerling, kandidaat, medewerker or student (WEB, since 2021) on screen
DomeinFout: an expected refusal
DossierEditie: one edition of a kwalificatiedossier (WEB art. 7.2.4)
Feit: one immutable entry of the log
FeitHerroepen: the feit that others no longer count
FeitId: UUIDv7 of a feit
FeitOnbekend: refusal, no such feit
Herkomst: how well a title is attested
Inhoud: the body of a feit
Kerntaak: autonomous part of a trade (Regeling toetsingskader)
KerntaakCode: B1-K1
kerntaak_code_van: the kerntaak inside a werkproces code
Klok: how good the clock was
Kring: who may ever read a feit
Kwalificatie: what someone qualifies for, with crebo and niveau
KwalificatieVerwijzing: a kwalificatie as it was when the plaatsing began
Leerbedrijf: company recognised by SBB to train (WEB art. 7.2.10)
lees_crebo: text to Crebo
lees_kerntaak_code: text to KerntaakCode
lees_notitie: text to a note
EEN_TIJD: days after which somebody was not seen for a while
een_tijd_niet_gezien: whether it is so long ago
stille_dagen: days since something happened, those of a pause left out
lees_regel: text to one readable line
lees_werkproces_code: text to WerkprocesCode
lijkt_op_bsn: whether a text holds nine digits that pass the elfproef (UAVG art. 46)
mag_herroepen: right to withdraw
mag_oordelen: right to judge
mag_plaatsen: right to place
mag_waarnemen: right to state a waarneming
Naam: how a deelnemer is called
Navraag: a question asked before something odd is kept
NietBevoegd: refusal, another person may
NogNietGenoegGezien: refusal, aangetoond asks for more
Onbekend: refusal, something named is not here
Ondertekenaar: who signs by pen
Oordeel: judgement of the praktijkopleider, a legal input (WEB art. 7.2.8 lid 3)
OordeelGegeven: the feit of that judgement
OrganisatieId: the school, or the leerbedrijf while alone
Pauze: break without penalty
Persoon: who records
PersoonId: pseudonym of who records
PersoonOnbekend: refusal, no such person
Persoonsgegevens: what identifies the deelnemer on paper
Plaatsing: period of learning at a leerbedrijf (bpv, WEB art. 7.2.8)
PlaatsingBeeindigd: feit, the last day
PlaatsingGepauzeerd: feit, a break begins
PlaatsingGestart: feit, the first day
PlaatsingHervat: feit, the return
PlaatsingId: id of the feit that started it
PlaatsingOnbekend: refusal, no such plaatsing
PlaatsingStaat: running, paused or ended
PlaatsingVoortgang: voortgang within one plaatsing
PlakKop: whose a pasted list of codes and titles is
Relatie: how a feit leans on another
Rol: praktijkopleider (company), jobcoach, bpv-begeleider (school)
ScanBewaard: feit, the scan of the signed paper is kept
Schaal: ordered steps on which a waarneming is stated
Staat: how far a verklaring is
Stand: how far a werkproces is
Stap: one step of the schaal
StapOnbekend: refusal, no such step
TekstGeweigerd: refusal, text that cannot be kept as typed
Vereiste: what a verklaring still needs
Verklaring: the praktijkverklaring as a value (part of the mbo-verklaring, WEB art. 7.4.6a)
VerklaringBedrijf: the leerbedrijf as printed
VerklaringId: id of the feit that drew it up
VerklaringOnbekend: refusal, no such verklaring
VerklaringOnvolledig: refusal, requirements not met
VerklaringOpgemaakt: the feit that it was drawn up
VerklaringRegel: one werkproces on the paper
VerklaringStand: a verklaring with all that happened to it since
verklaringstanden: the fold that makes it
Aanbod: one time that a verklaring was offered to the school
Handtekening: a signature in the file of a verklaring
HandtekeningGezet: the feit of it
Handtekeningrol: as what somebody signs
Intrekking: the school took a verklaring back
Papier: everything that one file states
Schoolinhoud: the feiten with which a verklaring becomes a document of the school
Vaststelling: what the examencommissie adds (WEB art. 7.4.6a)
Vorm: signed by pen or in the file
VerklaringAangeboden: the feit that it was offered to the examencommissie
VerklaringTeruggegeven: the feit that it was handed back
VerklaringVastgesteld: the feit that it was established
VerklaringUitgereikt: the feit that the deelnemer got it
VerklaringIngetrokken: the feit that the school took it back
genoemd_bestand: the file that a feit names
Bevinding: one thing that a check found wrong or unsure
ClaimRegel: one werkproces as the QR of a paper states it
Controleverslag: the answer of a check
Drager: what was handed in to be checked
Papierclaims: everything that the QR of a paper states
Uitslag: the outcome of a check in one word
VerklaringTeGroot: refusal, more on one paper than a feit may hold
HandtekeningGeweigerd: refusal, a file that cannot be signed like this
LijstGeweigerd: refusal, a list of a school that does not hold
Verwijzing: the naming of an earlier feit
voldoet_aan_elfproef: the checksum of a BSN
vergelijkbaar: a name as it is compared with another
volgorde: sort key of codes
Voortgang: what follows from the feiten of one deelnemer
voortgang: the fold that makes it
Waarneming: something seen, dated, on one werkproces
WaarnemingVastgelegd: the feit of it
waarnemingen: the fold that leaves those that stand
herroepen: the fold that finds what was withdrawn
plaatsingen: the fold that finds the plaatsingen
Werkproces: bounded piece of work with begin, end and result (Regeling toetsingskader)
WerkprocesCode: B1-K1-W1
WerkprocesOnbekend: refusal, no such werkproces
WerkprocesStand: how far one werkproces is
WerkprocesVerwijzing: a werkproces with the title as it was shown
WerkprocessenGekozen: feit, what the plaatsing is about
Afloop: what became of an agreement
Afspraak: who does what, by when
AfspraakAfgerond: the feit that an agreement is over
AfspraakGemaakt: the feit of an agreement
Begeleiding: visits, talks and agreements of one plaatsing
Begeleidingsinhoud: the feiten of guidance beside the work
begeleiding: the fold that makes it
Bezoek: a visit of the bpv-begeleider (bpv, at least twice)
BezoekGepland: the feit that one is planned
Deelnemersinhoud: the feiten of the deelnemer's own side
EigenKijk: what the deelnemer says of one plaatsing
EigenOordeel: how the deelnemer thought it went; no judgement in the law's sense
EigenOordeelGegeven: the feit of it
eigen_kijk: the fold that makes it
Gesprek: the talk of deelnemer, leerbedrijf and school (voortgangsgesprek)
GesprekOndertekend: the feit that somebody signed it
Gesprekplek: where people talked
Gespreksrol: as whom somebody speaks, promises and signs
Gesprekshandtekening: who signed a talk
GesprekVastgelegd: the feit of a talk
Lijn: one stroke of a pen
mag_afspreken: right to agree on something
mag_begeleiding_herroepen: right to withdraw guidance
mag_begeleiden: right to plan visits and to record talks
mag_steunen: right to state support
OefenenGekozen: the feit of what is practised now
RetourticketAfgesproken: the feit of the agreed way back from a pause
Stem: what one of those present said
SteunGegeven: the feit that a jobcoach gave support
Steunsoort: what a jobcoach did
Vaardigheid: a werknemersvaardigheid, a skill of being at work
VaardigheidGezien: the feit that one was seen
VaardigheidStand: how one was seen last
vaardigheden: the fold that finds them
zichtbaar_voor: whether a person may read a feit
certificaat: mbo-certificaat (WEB art. 7.2.3), a part of a kwalificatie under its own numbers
codes_in: the werkprocessen of a kwalificatie that a certificaat is about
editie_rang: sort key of editions, the newest last
EditieRang: that key
Geldigheid: from when an edition holds and until when one may begin or finish on it
KerntaakTekst: what the dossier says about a kerntaak
koppel: link the werkprocessen of a certificaat to their equals in the kwalificatie
Koppeling: one such link
Leesdeel: a part of a file as a reader gives it
Leesregel: one remark about a line of a file
Leesverslag: the outcome of reading a file
Leerstap: the leerbedrijf's own small step inside a werkproces
TeVeelOefenen: refusal, more werkprocessen than one practises at a time
TeVeelLeerstappen: refusal, more steps than one can practise with
Opleiding: a line of SBB's crebolijst or koppeltabel
Reden: why a remark is made
Soort: kwalificatie, keuzedeel (WEB art. 7.2.2) or certificaat
soort_van: the Soort that a code tells
vergelijk: find what changed between two editions
Verschil: all that changed
Verschilregel: one change
Vorm: a published form of the kwalificatiestructuur
WerkprocesTekst: what the dossier says about a werkproces
Wijziging: the kind of a change
"""
