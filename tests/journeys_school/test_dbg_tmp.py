import pytest
from functools import partial
from PySide6.QtWidgets import QLabel
from tests.journeys_school.conftest import *
from tests.journeys_school.test_school import *
def test_x(venster, school):
    driver=venster.driver
    import werkplek.ui.driver as d
    d.GEDULD_S=4
    school.plaats(SANNE_DAAR,"Sanne"); school.plaats(LI,"Li Verzonnen")
    leg_vast(driver,"Sanne"); venster.window.navigation.home("vandaag")
    koppel(driver)
    try: is_dezelfde(driver)
    finally:
        import faulthandler,sys; faulthandler.dump_traceback(all_threads=True); print("LOOPT", [c for c in venster.window.navigation.made_pages() if hasattr(c,"toon_paar")], file=sys.stderr)
        print([l.text() for l in venster.window.findChildren(QLabel) if l.isVisible()], venster.window.bericht)
