/** Whether the figures of a column may have been rounded: printed amounts may, counts and centimes never. */
import { isCompte, isCompteLigne, isMontant } from './caractere';
import type { AnnexeReading } from './model';

/** `peut-etre`: nothing says whether these are amounts, which are rounded, or counts. */
export type Arrondi = 'permis' | 'jamais' | 'peut-etre';

/** Two printed decimals of a euro, or of a figure without unit, are centimes. */
const CENTIMES = 2;

export function roundsOf(annexe: AnnexeReading, colonne: number): Arrondi {
  const { nature, libelle } = annexe.colonnes[colonne] ?? { nature: 'montant', libelle: '' };
  if (nature === 'nombre') return 'jamais';
  const { unite, decimales } = printedIn(annexe, colonne);
  if (unite === '€' ? decimales >= CENTIMES : unite === undefined && decimales === CENTIMES) {
    return 'jamais';
  }
  if (unite !== undefined) return 'permis';
  if (annexe.unite === undefined && countsIn(annexe)) return 'jamais';
  const said = [libelle, annexe.coin ?? '', annexe.titre ?? '', annexe.feuille];
  return decimales > 0 || said.some(isMontant) ? 'permis' : 'peut-etre';
}

function printedIn({ cellules }: AnnexeReading, colonne: number) {
  let unite: AnnexeReading['unite'];
  let decimales = 0;
  for (const row of cellules) {
    const cell = row[colonne];
    if (cell?.lu.kind !== 'nombre') continue;
    unite ??= cell.unite;
    decimales = Math.max(decimales, cell.lu.decimales);
  }
  return { unite, decimales };
}

/** A table without any unit counts what its title, sheet, corner, a heading or its lines name. */
function countsIn({ titre = '', feuille, coin = '', colonnes, lignes }: AnnexeReading): boolean {
  const said = [titre, feuille, coin, ...colonnes.map(({ libelle }) => libelle)];
  return said.some(isCompte) || lignes.some(({ libelle }) => isCompteLigne(libelle));
}
