/** What the consolidation needs of the workbook, taken from one reading of it. */
import { textOf } from '../../../core/cellText';
import { envoisFor } from '../../../core/dossier/envois';
import { nomOperation } from '../../../core/dossier/nomOperation';
import { readParametres } from '../../../core/dossier/parametres';
import { readRetoursConnus, retoursDe, type RetourConnu } from '../../../core/dossier/retours';
import type { EnteteKey } from '../../../core/forms/modele';
import { readColonnesGardees } from '../../../core/reading/colonnesGardees';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import type { Attendu } from '../../../core/retours/model';
import { tableauBailleurs } from '../../../core/retours/tableauBailleurs';
import { anneeOf } from '../../../core/rules/entete';
import type { Snapshot } from '../../../workbook/port';
import type { TableauState } from '../../state/consolidation';
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
  const inscrites = readEnPlace(snapshot, modele).lignes.filter(
    ({ provenances }) => provenances.length > 0,
  );
  const entete = (key: EnteteKey) => textOf(modele.entete[key]?.value ?? null);
  return {
    convention: entete('convention'),
    annee: anneeOf(modele),
    idtopOperation: entete('idtopOperation'),
    envois: modele.contexte.envois ?? [],
    inscrits: inscrites.map(({ cells }) => ({
      bailleur: textOf(cells.bailleur),
      menage: textOf(cells.menage),
    })),
    colonnes: readColonnesGardees(snapshot),
    // What became of the returns says nothing of their rows: they are not judged again for it.
    contexte: { ...modele.contexte, retours: undefined },
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

/** What the register says of the year and the operation of a form. */
export function registreDe(
  { snapshot }: Classeur,
  modele: FormReading | undefined,
): readonly RetourConnu[] {
  if (modele === undefined) return [];
  const operation = textOf(modele.entete.idtopOperation?.value ?? null);
  return retoursDe(readRetoursConnus(snapshot), { annee: anneeOf(modele), operation });
}

/** Who answered for a form; undefined while its year is none. */
export function tableauDe(
  classeur: Classeur,
  modele: FormReading,
  attendu: Attendu,
): TableauState | undefined {
  const { annee, idtopOperation } = attendu;
  if (annee === undefined) return undefined;
  const { operations } = readParametres(classeur.snapshot);
  const libelle = textOf(modele.entete.libelleOperation?.value ?? null);
  const operation = nomOperation(idtopOperation, [
    ...operations,
    { idtop: idtopOperation, libelle },
  ]);
  const bailleurs = tableauBailleurs(attendu, registreDe(classeur, modele));
  return { annee, operation, bailleurs };
}

export function isProtected({ snapshot }: Classeur, { feuille }: FormReading): boolean {
  return snapshot.sheets.some((sheet) => sheet.name === feuille && sheet.protected);
}
