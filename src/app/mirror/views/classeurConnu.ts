/** What the maître d'ouvrage's workbook knows that the forms to be sent can use. */
import { isFilled, keyOf, textOf } from '../../../core/cellText';
import type { CellValue } from '../../../core/CellValue';
import type { MenagePasse } from '../../../core/dossier/menages';
import { readParametres, type Operation } from '../../../core/dossier/parametres';
import type { Identite } from '../../../core/envois/model';
import { contextTables } from '../../../core/forms/names';
import { readContexte, readTable } from '../../../core/reading/contexte';
import type { Snapshot } from '../../../workbook/port';

export interface ClasseurConnu {
  readonly convention: string;
  readonly operations: readonly Operation[];
  readonly signataires: readonly string[];
  readonly identites: ReadonlyMap<string, Identite>;
  /** The households of past years, those of its own Modèles A included. */
  readonly menagesPasses: readonly MenagePasse[];
}

/** Reads the tables of the convention; somebody may have added the bailleurs' addresses to theirs. */
export function readClasseur(snapshot: Snapshot): ClasseurConnu {
  const bailleurs = readTable(snapshot, contextTables.bailleurs.name).map((cell) => ({
    nom: texte(cell('Nom')),
    identite: {
      raisonSociale: texte(cell('Raison sociale')),
      adresse: texte(cell('Adresse')),
      siret: texte(cell('SIRET')),
    },
  }));
  const named = bailleurs.filter(({ nom }) => nom !== '');
  const { convention, operations } = readParametres(snapshot);
  return {
    convention,
    operations,
    signataires: named.map(({ nom }) => nom),
    identites: new Map(named.map(({ nom, identite }) => [keyOf(nom), identite])),
    menagesPasses: readContexte(snapshot, '').menagesPasses,
  };
}

function texte(value: CellValue): string {
  return isFilled(value) ? textOf(value) : '';
}

/** A workbook that says nothing. */
export const NOTHING_KNOWN: ClasseurConnu = {
  convention: '',
  operations: [],
  signataires: [],
  identites: new Map(),
  menagesPasses: [],
};
