"""Everything below the ui, and the whole command line, runs where PySide6 cannot be imported."""

import subprocess
import sys

from tests.architecture.tree import modules

WITH_QT = {"app", "ui"}
DRIVES_THE_WINDOW = {
    "demo.handleiding",
    "demo.inlezen",
    "demo.papierronde",
    "demo.rol_begeleider",
    "demo.rol_coach",
    "demo.rol_deelnemer",
    "demo.rol_opleider",
    "demo.rollen",
    "demo.rondgang",
    "demo.schoolronde",
    "demo.tablet",
    "demo.veilig",
    "demo.wandeling",
}
BLOCKED = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked by the test", name=name)

sys.meta_path.insert(0, NoQt())
"""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BLOCKED + script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def test_every_module_outside_the_ui_imports_without_qt() -> None:
    names = [
        f"werkplek.{module.name}".removesuffix(".__init__")
        for module in modules()
        if module.room not in WITH_QT
        and module.name not in DRIVES_THE_WINDOW
        and "migrations" not in module.name
    ]
    result = run(
        "import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", *names
    )
    assert result.returncode == 0, result.stderr


def test_the_command_line_answers_without_qt() -> None:
    script = (
        "import runpy\nsys.argv[0] = 'werkplek'\nrunpy.run_module('werkplek', run_name='__main__')"
    )
    for arguments in (["--help"], ["vastleggen", "--help"]):
        result = run(script, *arguments)
        assert result.returncode == 0, result.stderr
        assert "werkplek" in result.stdout


def test_the_block_is_real() -> None:
    assert run("import PySide6.QtCore").returncode == 1
