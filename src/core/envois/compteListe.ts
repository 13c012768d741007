/** The account of a list: every cell of its sheet that holds something, once. */
import { columnsOf, countSheet, type Nature } from '../reading/compte';
import type { Compte } from '../reading/compteModel';
import type { SheetLike } from '../reading/snapshotLike';
import { finish } from '../steps';
import type { Intitules, Liste } from './model';

type Lue = Pick<Liste, 'correspondance' | 'ambigus' | 'lignes' | 'ecartees' | 'masquees'> & {
  readonly intitules: Intitules;
};

/** Texts above the headings are its title; what stands beside its columns or below it is set aside. */
export function compteListe(sheet: SheetLike, liste: Lue): Compte {
  const { intitules, correspondance, ambigus } = liste;
  const columns = new Set(Object.values(correspondance));
  const waiting = columnsOf(ambigus);
  const lignes = new Set(liste.lignes.map(({ rang }) => rang));
  const ecartees = new Map(liste.ecartees.map(({ rang, motif }) => [rang, motif]));
  const natureOf = (row: number, column: number): Nature => {
    if (row < intitules.rang) return { part: 'entete' };
    const motif = ecartees.get(row);
    if (motif !== undefined) return { motif };
    if (row !== intitules.rang && !lignes.has(row)) return { motif: 'hors-formulaire' };
    if (columns.has(column)) return { part: row === intitules.rang ? 'intitules' : 'lignes' };
    return { motif: waiting.has(column) ? 'colonne-ambigue' : 'autre-colonne' };
  };
  return {
    ...finish(countSheet(sheet, natureOf)),
    menages: liste.lignes.filter(({ textes }) => textes.menage !== '').length,
    masquees: liste.masquees.length,
  };
}
