"""Runs the cells in cells.json as Jupyter would and writes what each gave to outputs.json."""
import ast
import contextlib
import io
import json
import sys
from pathlib import Path

import pandas  # noqa: F401  without it no cell runs, and the caller has to know


def run(source, names):
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    if last is None:
        return None
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    if value is None:
        return None
    forms = {"text/plain": repr(value)}
    html = getattr(value, "_repr_html_", lambda: None)()
    if html is not None:
        forms["text/html"] = html
    return forms


outputs = []
names = {"__name__": "__main__"}
for source in json.loads(Path("cells.json").read_text(encoding="utf-8")):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            outputs.append(run(source, names))
    except Exception as problem:
        outputs.append({"error": [type(problem).__name__, str(problem)]})
        break
Path("outputs.json").write_text(json.dumps(outputs), encoding="utf-8")
sys.exit(0)
