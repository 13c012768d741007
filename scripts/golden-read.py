#!/usr/bin/env python3
"""Prints as JSON what openpyxl reads of a workbook: tables, names, validations, conditions, print."""

import json
import sys

from openpyxl import load_workbook


def names_of(wb):
    """A mapping since openpyxl 3.1, a list before."""
    names = wb.defined_names
    items = names.values() if hasattr(names, "values") else names.definedName
    return {name.name: name.attr_text for name in items}


def main(path):
    wb = load_workbook(path)
    form = wb.worksheets[0]
    json.dump(
        {
            "tables": {ws.title: {t.name: t.ref for t in ws.tables.values()} for ws in wb},
            "names": names_of(wb),
            "validations": {
                ws.title: [[v.type, str(v.sqref)] for v in ws.data_validations.dataValidation] for ws in wb
            },
            "conditions": {
                ws.title: sum(len(r.rules) for r in ws.conditional_formatting) for ws in wb
            },
            "print": {
                "area": str(form.print_area[0] if isinstance(form.print_area, list) else form.print_area),
                "titles": form.print_title_rows,
                "freeze": form.freeze_panes,
            },
            "page": {
                "orientation": form.page_setup.orientation,
                "paper": str(form.page_setup.paperSize),
                "width": int(form.page_setup.fitToWidth or 1),
            },
        },
        sys.stdout,
    )


main(sys.argv[1])
