#!/usr/bin/env python3
"""Builds test/golden/forms/*.xlsx: returned forms as people make them by hand, not by our writer.

Run with Debian's python3-openpyxl. What each must give stands in the .json beside it, worked out by
hand. Usage: /usr/bin/python3 scripts/golden-forms.py
"""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

OUT = Path(__file__).resolve().parent.parent / "test" / "golden" / "forms"

KEYS = ["bailleur", "menage", "idtop", "livraison", "convention", "bail", "typologie", "loyer", "plafond"]
HEADINGS = {
    "bailleur": "Nom du bailleur HLM relogeur",
    "menage": "Identifiant du ménage relogé éligible à l'indemnité pour minoration de loyer",
    "idtop": "IDTOP de l'opération générant le relogement du ménage avec minoration de loyer",
    "livraison": "Date de livraison du logement locatif social (jj/mm/aaaa)",
    "convention": "Date de la convention APL du logement (jj/mm/aaaa)",
    "bail": "Date de signature du bail pour le logement du ménage relogé (jj/mm/aaaa)",
    "typologie": "Typologie du logement dans lequel le ménage est relogé (T1/T2, T3/T4, T5 et plus)",
    "loyer": "Montant du loyer inscrit dans le bail du logement dans lequel le ménage est "
    "définitivement relogé (en euros par m ²)",
    "plafond": "Montant du plafond de loyer du ménage relogé pour l'attribution de l'APL cf. article "
    "R351-17-3 du CCH (en euros par m ²)",
}
TITLES = [
    "MODÈLE B (à renseigner par le bailleur HLM relogeur, et à adresser au maître d'ouvrage générant du relogement) :",
    "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° 168 [OU A UN PROTOCOLE DE PRÉFIGURATION N° ...] "
    "SUR L'ANNEE N-1 : 2025",
]
HEADER = [
    ("Nom du bailleur HLM relogeur, accueillant les ménages :", "Néolia"),
    ("Raison sociale :", "Néolia SA"),
    ("Adresse :", "34 rue de la Combe aux Biches, 25200 Montbéliard"),
    ("SIRET :", "732 829 320 00074"),
    ("IDTOP de l'opération de relogement avec minoration de loyer :", "IDT-77"),
]
TOTALS = [
    "Total nombre de ménages relogés avec minoration de loyer en T1/T2 sur l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer en T3/T4 sur l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer en T5 et plus sur l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer sur l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer en T1/T2 depuis le démarrage de l'opération jusqu'à l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer en T3/T4 depuis le démarrage de l'opération jusqu'à l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer en T5 et plus depuis le démarrage de l'opération jusqu'à l'année N-1",
    "Total nombre de ménages relogés avec minoration de loyer depuis le démarrage de l'opération jusqu'à l'année N-1",
]
CERTIFICATE = [
    ("Certifié exact, le :", date(2026, 2, 10)),
    ("Fait à :", "Montbéliard"),
    ("Nom du représentant du bailleur HLM relogeur :", "J. Martin"),
    ("Signature", None),
]


def row(menage, bail, typologie="T3/T4", **changes):
    """A household about which there is nothing to say, with changes."""
    cells = dict(
        bailleur="Néolia",
        menage=menage,
        idtop="IDT-77",
        livraison=date(2023, 6, 30),
        convention=date(2023, 5, 15),
        bail=bail,
        typologie=typologie,
        loyer=5.8,
        plafond=6.4,
    )
    cells.update(changes)
    return cells


def three():
    """One household of each typologie: 1 500 + 4 000 + 5 000 = 10 500 euros."""
    return [
        row("M-0001", date(2025, 3, 12), "T1/T2", loyer=6.05),
        row("M-0002", date(2025, 6, 2)),
        row("M-0003", date(2025, 11, 20), "T5 et plus", loyer=5.5),
    ]


def put(ws, r, c, value):
    cell = ws.cell(row=r, column=c, value=value)
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    return cell


def write_top(ws, top=1, left=1, titles=TITLES, header=HEADER):
    """Titles, then one header field a line; gives the next free row."""
    for i, text in enumerate(titles):
        put(ws, top + i, left, text)
    for i, (label, value) in enumerate(header):
        put(ws, top + len(titles) + i, left, label)
        put(ws, top + len(titles) + i, left + 3, value)
    return top + len(titles) + len(header)


def write_rows(ws, top, left, rows, keys=KEYS):
    for i, cells in enumerate(rows):
        for j, key in enumerate(keys):
            if cells is not None and key in cells and cells[key] is not None:
                put(ws, top + i, left + j, cells[key])
    return top + len(rows)


def write_bottom(ws, top, left, totals, certificate=CERTIFICATE, value_column=8):
    for i, (label, value) in enumerate(zip(TOTALS, totals)):
        put(ws, top + i, left, label)
        put(ws, top + i, left + value_column, value)
    for i, (label, value) in enumerate(certificate):
        put(ws, top + 9 + i, left + 5, label)
        put(ws, top + 9 + i, left + 7, value)


def plain(ws, rows, totals=(1, 1, 1, 3, 1, 1, 1, 3), top=1, left=1, keys=KEYS, headings=HEADINGS, **kw):
    """The usual form: header, headings in row top + 8, rows under them, a blank row, the totals."""
    write_top(ws, top, left, **{k: v for k, v in kw.items() if k in ("titles", "header")})
    for j, key in enumerate(keys):
        put(ws, top + 8, left + j, headings.get(key, key))
    end = write_rows(ws, top + 9, left, rows, keys)
    write_bottom(
        ws, end + 1, left, totals, **{k: v for k, v in kw.items() if k in ("certificate", "value_column")}
    )


def book(title="Feuil1"):
    wb = Workbook()
    wb.active.title = title
    return wb, wb.active


def renamed_sheet():
    wb, notice = book("Notice")
    notice["A1"] = "Mode d'emploi : remplir la feuille suivante."
    plain(wb.create_sheet("Retour Néolia 2025"), three(), top=4, left=3)
    return wb


def line_breaks():
    wb, ws = book()
    broken = {key: text.replace(" ", "\n", 3).upper() for key, text in HEADINGS.items()}
    plain(ws, three(), headings=broken)
    return wb


def without_accents():
    wb, ws = book()
    table = str.maketrans("éèêàçÉÈôî", "eeeacEEoi")
    bare = {key: text.translate(table).lower() for key, text in HEADINGS.items()}
    header = [(label.translate(table).lower(), value) for label, value in HEADER]
    plain(ws, three(), headings=bare, header=header)
    return wb


def merged_headings():
    """Each heading over two rows, and the band of the prefilled columns over the first three."""
    wb, ws = book()
    write_top(ws)
    put(ws, 8, 1, "Colonnes préremplies par le maître d'ouvrage à l'origine du relogement")
    ws.merge_cells("A8:C8")
    for j, key in enumerate(KEYS):
        put(ws, 9, 1 + j, HEADINGS[key])
        ws.merge_cells(start_row=9, start_column=1 + j, end_row=10, end_column=1 + j)
    end = write_rows(ws, 11, 1, three())
    write_bottom(ws, end + 1, 1, (1, 1, 1, 3, 1, 1, 1, 3))
    return wb


def two_heading_rows():
    """« Date » and « Montant » stand once over their columns, the rest of the heading under them."""
    wb, ws = book()
    write_top(ws)
    for j, key in enumerate(KEYS[:3] + ["typologie"]):
        put(ws, 9, [1, 2, 3, 7][j], HEADINGS[key])
    put(ws, 9, 4, "Date")
    ws.merge_cells("D9:F9")
    put(ws, 10, 4, "de livraison du logement locatif social")
    put(ws, 10, 5, "de la convention APL du logement")
    put(ws, 10, 6, "de signature du bail")
    put(ws, 9, 8, "Montant (en euros par m²)")
    ws.merge_cells("H9:I9")
    put(ws, 10, 8, "du loyer inscrit dans le bail")
    put(ws, 10, 9, "du plafond de loyer")
    end = write_rows(ws, 11, 1, three())
    write_bottom(ws, end + 1, 1, (1, 1, 1, 3, 1, 1, 1, 3))
    return wb


def blank_rows():
    wb, ws = book()
    first, second, third = three()
    plain(ws, [first, None, None, second, None, third])
    return wb


def extra_column():
    """A column of their own, between the household and the IDTOP."""
    wb, ws = book()
    keys = KEYS[:2] + ["Adresse du logement"] + KEYS[2:]
    rows = [{**cells, "Adresse du logement": "12 rue des Vignes"} for cells in three()]
    plain(ws, rows, keys=keys, value_column=9)
    return wb


def reordered_columns():
    """The amounts come first, the bailleur last: H and I become A and B."""
    wb, ws = book()
    plain(ws, three(), keys=["loyer", "plafond"] + KEYS[1:7] + ["bailleur"])
    return wb


def wrong_totals():
    """One T3/T4 more than the rows, in its line and in the sum."""
    wb, ws = book()
    plain(ws, three(), totals=(1, 2, 1, 4, 1, 2, 1, 4))
    return wb


def formula_totals():
    """Formulas that nothing has calculated: the file holds no result."""
    wb, ws = book()
    count = '=COUNTIF(G10:G12,"{}")'
    n1 = [count.format(t) for t in ("T1/T2", "T3/T4", "T5 et plus")]
    plain(ws, three(), totals=(*n1, "=SUM(I14:I16)", "=I14", "=I15", "=I16", "=SUM(I18:I20)"))
    return wb


def several_sheets():
    """Two bailleurs in one workbook, a sheet between them that holds no form."""
    wb, ws = book("Néolia")
    plain(ws, three())
    wb.create_sheet("Brouillon")["B2"] = "à revoir"
    rows = [row("H-1", date(2025, 5, 5), bailleur="Habitat 25"), row("H-2", date(2025, 5, 6), bailleur="Habitat 25")]
    header = [("Nom du bailleur HLM relogeur, accueillant les ménages :", "Habitat 25"), *HEADER[1:]]
    plain(wb.create_sheet("Habitat 25"), rows, totals=(0, 2, 0, 2, 0, 2, 0, 2), header=header)
    return wb


def text_dates():
    """02/06/2025 and 2025-11-20 typed as texts; 31/02/2025 is no day."""
    wb, ws = book()
    first, second, third = three()
    second["bail"] = "02/06/2025"
    third["bail"] = "2025-11-20"
    plain(ws, [first, second, third, row("M-0004", "31/02/2025")], totals=(1, 2, 1, 4, 1, 2, 1, 4))
    return wb


def comma_decimals():
    wb, ws = book()
    first, second, third = three()
    first["loyer"], second["loyer"], third["plafond"] = "6,05", "5,80 €/m²", "six euros"
    plain(ws, [first, second, third])
    return wb


def spelt_typologies():
    """Every spelling that can be read, then two that cannot."""
    wb, ws = book()
    spellings = ["T1", "F2", "T 2", "T1bis", "Type 3", "f4", "4 pièces", "T5+", "T6", "studio", "T0"]
    rows = [row(f"M-{i:04}", date(2025, 6, 2), text) for i, text in enumerate(spellings, 1)]
    plain(ws, rows, totals=(4, 3, 2, 9, 4, 3, 2, 9))
    return wb


def bare_serials():
    """Dates as numbers in the general format: 12/03/2025 is 45728, 02/06/2025 45810, 20/11/2025 45981."""
    wb, ws = book()
    rows = three()
    for cells, bail in zip(rows, (45728, 45810, 45981)):
        # 30/06/2023 is 45107, 15/05/2023 is 45061.
        cells.update(livraison=45107, convention=45061, bail=bail)
    plain(ws, rows)
    return wb


def substance():
    """One fault a row, each at its edge, beside rows just on the right side of it."""
    wb, ws = book()
    mid = date(2025, 6, 2)
    rows = [
        row("M-0001", date(2026, 1, 5)),
        row("M-0002", date(2025, 3, 12), livraison=date(2020, 3, 12), convention=date(2020, 3, 12)),
        row("M-0003", date(2025, 3, 11), livraison=date(2020, 3, 12), convention=date(2020, 3, 12)),
        row("M-0004", mid, loyer=6.41),
        row("M-0005", mid, loyer=6.4),
        row("M-0006", mid),
        row("m-0006 ", mid),
        row("M-0008", mid, convention=date(2025, 6, 3)),
        row("M-0009", mid, livraison=date(2025, 6, 3)),
        row("M-0010", mid, loyer=30.01, plafond=30.01),
        row("Jean DUPONT", mid),
        row("M-0012", mid, bailleur="Habitat 25"),
        row("M-0013", mid, plafond=None),
        row("M-0014", date(2025, 4, 2), convention=date(2019, 1, 10), livraison=date(2021, 5, 1)),
        row("M-0015", date(2025, 12, 31)),
    ]
    plain(ws, rows, totals=(0, 15, 0, 15, 0, 15, 0, 15))
    return wb


def mac_dates():
    wb, ws = book()
    wb.epoch = CALENDAR_MAC_1904
    plain(ws, three())
    return wb


def modele_a():
    wb, ws = book("Etat consolidé")
    titles = [
        "MODÈLE A (à renseigner par le maître d'ouvrage à l'origine des relogements, et à adresser au délégué "
        "territorial de l'Anru) :",
        "LIE A LA CONVENTION DE RENOUVELLEMENT URBAIN N° 168 [OU AU PROTOCOLE N° ...] SUR L'ANNEE N-1 : 2025",
    ]
    header = [
        ("Nom du maître d'ouvrage de l'opération à l'origine des relogements :", "Grand Besançon Métropole"),
        *HEADER[1:],
        ("Libellé de l'opération :", "Planoise, démolition du bâtiment C"),
    ]
    write_top(ws, 1, 1, titles, header)
    for j, key in enumerate(KEYS):
        put(ws, 10, 1 + j, HEADINGS[key])
    rows = three()
    rows[1]["bailleur"] = "Habitat 25"
    end = write_rows(ws, 11, 1, rows)
    certificate = list(CERTIFICATE)
    certificate[2] = ("Nom du représentant du maître d'ouvrage à l'origine du relogement des ménages :", "A. Vignot")
    write_bottom(ws, end + 1, 1, (1, 1, 1, 3, 1, 1, 1, 3), certificate)
    return wb


def nothing_filled():
    """Header empty but for the year, certificate empty, no totals' worth of rows."""
    wb, ws = book()
    titles = [TITLES[0], "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° ... SUR L'ANNEE N-1 : 2025"]
    header = [(label, None) for label, _ in HEADER]
    certificate = [(label, None) for label, _ in CERTIFICATE]
    plain(ws, [row("M-0001", date(2025, 3, 12))], totals=(0, 1, 0, 1, 0, 1, 0, 1),
          titles=titles, header=header, certificate=certificate)
    return wb


def no_form():
    wb, ws = book()
    ws["A1"] = "Loyers 2025"
    ws.append(["Bailleur", "Montant"])
    ws.append(["Néolia", 12])
    return wb


FORMS = {
    "01-feuille-renommee": renamed_sheet,
    "02-retours-a-la-ligne": line_breaks,
    "03-sans-accents": without_accents,
    "04-intitules-fusionnes": merged_headings,
    "05-deux-lignes-d-intitules": two_heading_rows,
    "06-lignes-vides": blank_rows,
    "07-colonne-en-plus": extra_column,
    "08-colonnes-deplacees": reordered_columns,
    "09-totaux-faux": wrong_totals,
    "10-totaux-en-formules": formula_totals,
    "11-plusieurs-feuilles": several_sheets,
    "12-dates-en-texte": text_dates,
    "13-decimales-a-virgule": comma_decimals,
    "14-typologies": spelt_typologies,
    "15-numeros-de-serie": bare_serials,
    "16-fautes-de-fond": substance,
    "17-calendrier-1904": mac_dates,
    "18-modele-a": modele_a,
    "19-presque-vide": nothing_filled,
    "20-aucun-formulaire": no_form,
}


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for name, make in FORMS.items():
        wb = make()
        wb.properties.creator = "Essais"
        wb.properties.created = wb.properties.modified = datetime(2026, 3, 14)
        wb.save(OUT / f"{name}.xlsx")


if __name__ == "__main__":
    main()
