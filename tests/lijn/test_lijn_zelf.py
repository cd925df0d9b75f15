"""The bad line of the tests itself: it goes whole, whatever was on its way."""

import gc
import socket
import threading
import warnings

import pytest

from tests.fakes.lijn import Weer, slechte_lijn

KLANTEN = 3


@pytest.mark.parametrize("vertraging", [0.0, 0.01])
def test_a_line_that_goes_leaves_no_connection_open(vertraging: float) -> None:
    """Of three: one is full of what nobody reads, the others wait; made, or nearly."""
    with warnings.catch_warnings(record=True) as gezegd, socket.create_server(("", 0)) as doel:
        warnings.simplefilter("always", ResourceWarning)
        with slechte_lijn(doel.getsockname()[1], Weer(vertraging=vertraging)) as lijn:
            plek = "127.0.0.1", lijn.poort
            klanten = [socket.create_connection(plek) for _ in range(KLANTEN)]
            klanten[0].sendall(b"x" * 300_000)
            while lijn.tellers.verbindingen < KLANTEN:
                threading.Event().wait(0.001)
        for klant in klanten:
            klant.close()
        del lijn
        gc.collect()
    assert [str(een.message) for een in gezegd if een.category is ResourceWarning] == []
