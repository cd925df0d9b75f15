import time, cProfile, pstats
from tests.uitwisseling.conftest import *  # noqa
def test_a(klein):
    sam = klein.deelnemer()
    een = klein.tablet("Ans")
    een.goed()
    een.zie(sam)
    p=cProfile.Profile(); p.enable(); t=time.time()
    een.goed(); print("wissel", time.time()-t)
    p.disable(); pstats.Stats(p).sort_stats("cumtime").print_stats(45)
    for _ in range(5):
        t=time.time(); een.goed(); print("wissel", time.time()-t)
