/** Returns made in memory, of which a test changes one thing. */
import type { CellValue } from '../../../src/core/CellValue';
import type { MenageEnvoye } from '../../../src/core/dossier/envois';
import type { ColumnKey } from '../../../src/core/forms/column';
import type { EnteteKey } from '../../../src/core/forms/modele';
import type { FormReading } from '../../../src/core/reading/formReading';
import { aucuneDecision, consolidate } from '../../../src/core/retours/consolidate';
import type { Attendu, Consolidation, Decisions, Retour } from '../../../src/core/retours/model';
import { compareRetour, judgeRetour } from '../../../src/core/retours/readRetours';
import { AUJOURDHUI, CONTEXTE, FIRST, formB, ligneB } from '../build';

export const ATTENDU: Attendu = {
  convention: '168',
  annee: 2025,
  idtopOperation: 'IDT-77',
  envois: [],
  contexte: CONTEXTE,
};

export type Cells = Partial<Record<ColumnKey, CellValue>>;

/** The return of a bailleur: one row for each change, from sheet row 14 on. */
export function retourOf(
  fichier: string,
  bailleur: string,
  cells: readonly Cells[],
  change: {
    readonly attendu?: Partial<Attendu>;
    readonly entete?: Partial<Record<EnteteKey, CellValue>>;
    /** What else the form is: hidden, typed by hand, its certificate empty. */
    readonly lu?: Partial<FormReading>;
  } = {},
): Retour {
  const lignes = cells.map((one, index) => ({
    rang: FIRST + index,
    cells: ligneB({ bailleur, ...one }),
  }));
  const reading = { ...formB({ lignes, entete: { bailleur, ...change.entete } }), ...change.lu };
  const attendu = { ...ATTENDU, ...change.attendu };
  const check = judgeRetour(reading, attendu, AUJOURDHUI);
  return compareRetour(fichier, reading, check, attendu);
}

export function sent(bailleur: string, menages: readonly string[]): readonly MenageEnvoye[] {
  const fichier = `ModeleB_${bailleur}_2025.xlsx`;
  return menages.map((menage) => ({
    annee: 2025,
    operation: 'IDT-77',
    bailleur,
    menage,
    idtop: 'IDT-77',
    fichier,
  }));
}

export function consolidated(
  retours: readonly Retour[],
  decisions: Partial<Decisions> = {},
  attendu: Partial<Attendu> = {},
): Consolidation {
  return consolidate(retours, [], { ...ATTENDU, ...attendu }, { ...aucuneDecision, ...decisions });
}

/** « code cell » of what comparing a return found. */
export function codesOf(retour: Retour): string[] {
  return retour.constats.map(({ code, lieu }) => `${code} ${lieu?.cellule ?? ''}`);
}
