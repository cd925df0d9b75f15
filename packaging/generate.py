"""Makes what Werkplek imports but nobody writes: compiled forms, resources, the PDF's fonts.

Three callers, one result: the wheel build (as a hatchling hook), the test session and a developer
(`python packaging/generate.py`). A run first compares a digest of its inputs with that of the last
run, so calling it too often costs next to nothing. Git ignores everything it writes.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

GENERATED = Path("src/werkplek/ui/_generated")
PDF_FONTS = Path("src/werkplek/documents/_fonts")
DESIGNER_QRC = Path("resources/werkplek.qrc")
PDF_FAMILIES = {"AtkinsonHyperlegibleNext", "NotoSans"}
EMBEDDED = {"fonts": "*.ttf", "icons": "*.svg", "themes": "*.*"}
PACKAGE_DOCSTRING = '"""Made by packaging/generate.py; never edited."""\n'
RESOURCE_STUB = "def qInitResources() -> None: ...\ndef qCleanupResources() -> None: ...\n"


class GenerateHook(BuildHookInterface[Any]):
    """Brings the outputs up to date before hatchling collects the files of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Generate in the tree that is being built (an editable install's own tree too)."""
        generate(Path(self.root))


def generate(root: Path) -> bool:
    """Bring every output under `root` up to date; tell whether anything had to be made.

    Raises `subprocess.CalledProcessError` when a Qt tool refuses a file, after the tool has said
    on stderr what is wrong with it.
    """
    stamp = root / GENERATED / ".stamp"
    digest = _digest(root)
    if _is_current(root, stamp, digest):
        return False
    stamp.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        outputs = work / "outputs"
        outputs.mkdir()
        (outputs / "__init__.py").write_text(PACKAGE_DOCSTRING, encoding="utf-8")
        for form in _forms(root):
            _compile_form(form, outputs)
        _compile_resources(root, work, outputs)
        _replace(outputs.iterdir(), root / GENERATED)
    _replace(_pdf_fonts(root), root / PDF_FONTS)
    stamp.write_text(digest, encoding="utf-8")
    return True


def _forms(root: Path) -> list[Path]:
    return sorted((root / "forms").glob("*.ui"))


def _translations(root: Path) -> list[Path]:
    return sorted((root / "resources" / "translations").glob("*.ts"))


def _pdf_fonts(root: Path) -> list[Path]:
    """Those of the papers: reportlab shapes no Arabic, so the screen's other fonts stay out."""
    fonts = root / "resources" / "fonts"
    files = (*fonts.glob("*.ttf"), *fonts.glob("OFL-*.txt"))
    return sorted(f for f in files if f.stem.removeprefix("OFL-").split("-")[0] in PDF_FAMILIES)


def _embedded(root: Path) -> dict[str, list[Path]]:
    resources = root / "resources"
    return {kind: sorted((resources / kind).glob(name)) for kind, name in EMBEDDED.items()}


def _digest(root: Path) -> str:
    """SHA-256 over this script, the tools' version and the name and bytes of every input."""
    digest = hashlib.sha256(importlib.metadata.version("pyside6-essentials").encode())
    embedded = [file for files in _embedded(root).values() for file in files]
    inputs = [Path(__file__), *_forms(root), *_translations(root), *_pdf_fonts(root), *embedded]
    for file in inputs:
        content = file.read_bytes()
        digest.update(f"\0{file.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _is_current(root: Path, stamp: Path, digest: str) -> bool:
    expected = {f"ui_{form.stem}.py" for form in _forms(root)}
    expected |= {"__init__.py", "werkplek_rc.py", "werkplek_rc.pyi"}
    present = {file.name for file in (root / GENERATED).glob("*.py*")}
    fonts = {file.name for file in (root / PDF_FONTS).glob("*.*")}
    return (
        stamp.is_file()
        and stamp.read_text(encoding="utf-8") == digest
        and present == expected
        and fonts == {file.name for file in _pdf_fonts(root)}
    )


def _compile_form(form: Path, outputs: Path) -> None:
    target = outputs / f"ui_{form.stem}.py"
    options = ["-g", "python", "--no-autoconnection", "--from-imports"]
    _run("uic", *options, str(form), "-o", str(target))


def _compile_resources(root: Path, work: Path, outputs: Path) -> None:
    """Compile the collection that Designer opens, and one of the translations, to one module."""
    designer = root / DESIGNER_QRC
    designer.write_text(_collection(_embedded(root), designer.parent), encoding="utf-8")
    catalogues = []
    for source in _translations(root):
        catalogues.append(work / f"{source.stem}.qm")
        _run("lrelease", "-silent", str(source), "-qm", str(catalogues[-1]))
    translations = work / "translations.qrc"
    translations.write_text(_collection({"translations": catalogues}, work), encoding="utf-8")
    module = outputs / "werkplek_rc.py"
    _run("rcc", "-g", "python", str(designer), str(translations), "-o", str(module))
    module.with_suffix(".pyi").write_text(RESOURCE_STUB, encoding="utf-8")


def _collection(files: Mapping[str, Iterable[Path]], folder: Path) -> str:
    """Give the XML of a `.qrc` in `folder`: each kind is a prefix, each file keeps its name."""
    lines = ["<RCC>"]
    for kind, members in files.items():
        lines.append(f'  <qresource prefix="/{kind}">')
        for member in members:
            path = escape(member.relative_to(folder).as_posix())
            lines.append(f"    <file alias={quoteattr(member.name)}>{path}</file>")
        lines.append("  </qresource>")
    return "\n".join([*lines, "</RCC>", ""])


def _run(tool: str, *arguments: str) -> None:
    """Run a Qt tool out of the PySide6 package, so that two builds give the same bytes."""
    environment = {**os.environ, "QT_RCC_SOURCE_DATE_OVERRIDE": "1", "QT_HASH_SEED": "0"}
    subprocess.run([_tool(tool), *arguments], check=True, env=environment)  # noqa: S603


def _tool(name: str) -> Path:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        message = "PySide6 is not installed in the Python that builds Werkplek"
        raise FileNotFoundError(message)
    package = Path(spec.submodule_search_locations[0])
    places = [package / "Qt" / "libexec" / name, package / name, package / f"{name}.exe"]
    return next(place for place in places if place.is_file())


def _replace(made: Iterable[Path], target: Path) -> None:
    """Make `target` hold exactly `made`; a reader never meets half a file."""
    target.mkdir(parents=True, exist_ok=True)
    names = set()
    for file in made:
        names.add(file.name)
        arrival = target / f".{file.name}.{os.getpid()}"
        shutil.copyfile(file, arrival)
        arrival.replace(target / file.name)
    for file in target.iterdir():
        if file.is_file() and file.name not in names and not file.name.startswith("."):
            file.unlink(missing_ok=True)


if __name__ == "__main__":
    changed = generate(Path(__file__).resolve().parent.parent)
    sys.stdout.write("generated\n" if changed else "nothing to generate\n")
