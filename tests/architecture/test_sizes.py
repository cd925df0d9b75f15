"""Modules, classes and functions stay small enough to read at once."""

from collections.abc import Iterator
from statistics import median, quantiles

from tests.architecture.tree import Function, length, modules

TIGHTER = {"app": 120, "ui.window": 150}


def positional(function: Function) -> int:
    names = [arg.arg for arg in [*function.args.posonlyargs, *function.args.args]]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def functions() -> Iterator[tuple[str, Function]]:
    for module in modules():
        for function in module.functions():
            yield f"{module.name}.{function.name}", function


def test_no_module_is_long() -> None:
    long = {m.name: m.lines for m in modules() if m.lines > TIGHTER.get(m.name, 300)}
    assert not long


def test_the_median_module_is_short() -> None:
    assert median(module.lines for module in modules()) <= 100


def test_no_class_is_long() -> None:
    found = {f"{m.name}.{c.name}": length(c) for m in modules() for c in m.classes()}
    assert not {name: lines for name, lines in found.items() if lines > 150}


def test_no_function_is_long() -> None:
    assert not {name: length(f) for name, f in functions() if length(f) > 45}


def test_nine_of_ten_functions_are_short() -> None:
    assert quantiles((length(f) for _, f in functions()), n=10)[-1] <= 20


def test_no_function_takes_more_than_five_positional_parameters() -> None:
    assert not {name: positional(f) for name, f in functions() if positional(f) > 5}
