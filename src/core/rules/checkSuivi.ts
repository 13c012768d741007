/** The rows of *Suivi* that the cumulative totals and the payment of a form rest on. */
import { isBlank, keyOf, shownText, textOf } from '../cellText';
import { isCounted, type SuiviEcart, type SuiviRow } from '../dossier/suivi';
import type { Correction, Finding } from '../finding';
import type { Contexte, FormReading } from '../reading/formReading';
import { colonnesPerdues } from './checkIntitules';
import { findingAt } from './findingAt';

/**
 * Every row is counted, or named here: a cell that cannot be read as it stands, an operation that the
 * workbook does not know, the same year twice. Rows of another known operation are left to its own forms.
 */
export function checkSuivi(reading: FormReading): readonly Finding[] {
  const { contexte, entete } = reading;
  const idtop = entete.idtopOperation?.value ?? null;
  const known = knownOperations(contexte);
  const perdues = colonnesPerdues(reading).map(({ intitule }) => intitule);
  const findings: Finding[] = [];
  const counted: SuiviRow[] = [];
  for (const row of contexte.suivi) {
    const counts = isCounted(row, idtop);
    const isNear = keyOf(row.idtop) === keyOf(idtop);
    // While the header names no operation nobody knows which rows are its own.
    if (!counts && !isNear && (isBlank(idtop) || known.has(keyOf(row.idtop)))) continue;
    for (const ecart of row.ecarts) {
      // What a deleted column held is told once, for the column.
      if (ecart.colonne !== 'IDTOP' && !perdues.includes(ecart.colonne))
        findings.push(illisible(row, ecart));
    }
    if (!counts) findings.push(otherOperation(row, isNear ? textOf(idtop) : undefined));
    else {
      for (const double of doubleOf(row, counted)) findings.push(double);
      counted.push(row);
    }
  }
  return findings;
}

function knownOperations({ operations, declarees }: Contexte): ReadonlySet<string> {
  return new Set([...operations, ...declarees].map(keyOf));
}

function illisible(row: SuiviRow, { colonne, cellule, valeur, lisible }: SuiviEcart): Finding {
  const correction: Correction | undefined =
    lisible === undefined
      ? undefined
      : {
          kind: 'valeur',
          feuille: row.feuille,
          cellule,
          valeur: lisible,
          format: EUROS.includes(colonne) ? '#,##0.00' : '0',
          libelle: shownText(lisible),
        };
  return findingAt(
    { code: 'suivi-illisible', colonne, valeur },
    lieuOf(row, cellule, colonne),
    correction,
  );
}

/** Columns of money; the others hold whole numbers. */
const EUROS: readonly SuiviEcart['colonne'][] = ['Forfait', 'Demandé', 'Payé'];

/** An operation written otherwise than in the header (`attendu`), or that nothing in the workbook names. */
function otherOperation(row: SuiviRow, attendu: string | undefined): Finding {
  const cellule = row.cellules.idtop;
  const lieu = lieuOf(row, cellule, 'IDTOP');
  const constat = {
    code: 'suivi-illisible',
    colonne: 'IDTOP',
    valeur: textOf(row.idtop),
    ...(attendu !== undefined && { attendu }),
  } as const;
  return attendu === undefined
    ? findingAt(constat, lieu)
    : findingAt(constat, lieu, {
        kind: 'valeur',
        feuille: row.feuille,
        cellule,
        valeur: attendu,
        format: '@',
        libelle: attendu,
      });
}

/** A row of no operation counts for any: beside one of the form's own it counts the year twice. */
function doubleOf(row: SuiviRow, before: readonly SuiviRow[]): readonly Finding[] {
  const { annee } = row;
  if (typeof annee !== 'number') return [];
  const autre = before.find((other) => other.annee === annee);
  if (autre === undefined) return [];
  return [
    findingAt(
      { code: 'suivi-annee-double', annee, autre: autre.rang },
      lieuOf(row, row.cellules.annee, 'Année'),
    ),
  ];
}

function lieuOf({ feuille, rang }: SuiviRow, cellule: string, champ: string) {
  return { feuille, cellule, champ, rang };
}
