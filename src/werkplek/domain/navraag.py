"""Questions that are asked before something odd is kept: clocks and guards never gate, they ask."""

from enum import StrEnum


class Navraag(StrEnum):
    """What the person is asked to confirm."""

    DATUM_IN_TOEKOMST = "datum_in_toekomst"
    DATUM_VOOR_PLAATSING = "datum_voor_plaatsing"
    DATUM_NA_PLAATSING = "datum_na_plaatsing"
    DATUM_IN_PAUZE = "datum_in_pauze"
    LOOPT_AL_EEN_PLAATSING = "loopt_al_een_plaatsing"
    LIJKT_OP_BSN = "lijkt_op_bsn"
    OPGEVOLGD = "opgevolgd"
    OUDERE_EDITIE = "oudere_editie"
    EDITIE_VERVANGEN = "editie_vervangen"
    EDITIE_IN_GEBRUIK = "editie_in_gebruik"
    REGELS_NIET_GEBRUIKT = "regels_niet_gebruikt"
    VERSCHILLEN = "verschillen"
    WISSEN = "wissen"
    SCAN_ZONDER_CODE = "scan_zonder_code"
    SCAN_VAN_ANDERE = "scan_van_andere"
    SCAN_WIJKT_AF = "scan_wijkt_af"
