"""Counts the syncs of a process, and makes each take longer, with a library laid under it.

Linux with a C compiler only; the library is made in a temporary folder and never shipped.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

BRON = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>
static long aantal;
long werkplek_syncs(void) { return aantal; }
static int traag(int k) {
  const char *us = getenv("WERKPLEK_SYNC_US");
  aantal++;
  if (us) usleep(atol(us));
  return k;
}
int fsync(int fd) { int (*r)(int) = dlsym(RTLD_NEXT, "fsync"); return traag(r(fd)); }
int fdatasync(int fd) { int (*r)(int) = dlsym(RTLD_NEXT, "fdatasync"); return traag(r(fd)); }
"""


def maak_bibliotheek(folder: Path) -> Path | None:
    """Compile the library, or None where that cannot be done."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    bron, so = folder / "syncs.c", folder / "syncs.so"
    bron.write_text(BRON, encoding="utf-8")
    opdracht = [compiler, "-shared", "-fPIC", "-O2", "-o", str(so), str(bron), "-ldl"]
    return so if subprocess.run(opdracht, check=False).returncode == 0 else None


def omgeving(so: Path | None, extra_us: int = 0) -> dict[str, str]:
    """The environment of a process whose syncs are counted and take `extra_us` longer."""
    if so is None:
        return dict(os.environ)
    extra = {"WERKPLEK_SYNC_US": str(extra_us)} if extra_us else {}
    return os.environ | {"LD_PRELOAD": str(so)} | extra


def syncs() -> int | None:
    """How many syncs this process made, or None when nobody counts."""
    teller = getattr(ctypes.CDLL(None), "werkplek_syncs", None)
    return None if teller is None else int(teller())
