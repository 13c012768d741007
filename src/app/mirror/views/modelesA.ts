/** What the consolidation needs of the workbook, taken from one reading of it. */
import { textOf } from '../../../core/cellText';
import { readEnvois } from '../../../core/dossier/envois';
import type { EnteteKey } from '../../../core/forms/modele';
import { readColonnesGardees } from '../../../core/reading/colonnesGardees';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import { envoisFor } from '../../../core/retours/indexEnvois';
import type { Attendu } from '../../../core/retours/model';
import { anneeOf } from '../../../core/rules/entete';
import type { Snapshot } from '../../../workbook/port';
import { readEnPlace, type ModeleEnPlace } from './enPlace';
import { indexProvenances, readProvenances, type ProvenanceIndex } from './provenances';

export interface Classeur {
  readonly snapshot: Snapshot;
  /** The Modèles A of ours, in the order of the workbook. */
  readonly modeles: readonly FormReading[];
}

export function readClasseur(snapshot: Snapshot): Classeur {
  const modeles = recogniseForms(snapshot).filter(
    ({ modele, recognisedBy }) => modele === 'A' && recognisedBy === 'noms',
  );
  return { snapshot, modeles };
}

/** What the returns of a Modèle A are compared with. */
export function attenduDe({ snapshot }: Classeur, modele: FormReading): Attendu {
  const entete = (key: EnteteKey) => textOf(modele.entete[key]?.value ?? null);
  return {
    convention: entete('convention'),
    annee: anneeOf(modele),
    idtopOperation: entete('idtopOperation'),
    envois: readEnvois(snapshot),
    colonnes: readColonnesGardees(snapshot),
    contexte: modele.contexte,
  };
}

/** How many households were sent for the year and the operation of the form. */
export function countEnvois({ envois, ...attendu }: Attendu): number {
  return envoisFor(envois, attendu).length;
}

export function enPlaceDe({ snapshot }: Classeur, modele: FormReading): ModeleEnPlace {
  return readEnPlace(snapshot, modele);
}

/** The provenances of every Modèle A, by its id. */
export function provenancesDe({
  snapshot,
  modeles,
}: Classeur): ReadonlyMap<string, ProvenanceIndex> {
  const rows = readProvenances(snapshot);
  return new Map(modeles.map(({ id }) => [id, indexProvenances(rows, id)]));
}

export function isProtected({ snapshot }: Classeur, { feuille }: FormReading): boolean {
  return snapshot.sheets.some((sheet) => sheet.name === feuille && sheet.protected);
}
