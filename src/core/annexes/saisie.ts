/** What an annexe is to hold: made ready to be laid out, and what is offered first. */
import { annexeDefinitions, emptySaisie } from './forms';
import type { AnnexeModele, AnnexeSaisie } from './forms';
import type { Periode } from './model';
import type { Unite } from './unite';

/**
 * A saisie that can be laid out: years in order, one line at least, one amount for every column, none
 * that is no number.
 */
export function normalSaisie(saisie: AnnexeSaisie): AnnexeSaisie {
  const { de, a } = saisie.periode;
  const periode = { de: Math.min(de, a), a: Math.max(de, a) };
  const columns = columnsOf(saisie.modele, periode, saisie.unite);
  const lignes = saisie.lignes.length === 0 ? [{ libelle: '', montants: [] }] : saisie.lignes;
  return {
    ...saisie,
    periode,
    lignes: lignes.map(({ libelle, montants }) => ({
      libelle,
      montants: Array.from({ length: columns }, (_, j) => finite(montants[j])),
    })),
  };
}

/** How many amounts each line has. */
export function columnsOf(modele: AnnexeModele, periode: Periode, unite: Unite): number {
  return annexeDefinitions[modele].intitules(periode, unite).length;
}

function finite(montant: number | null | undefined): number | null {
  return typeof montant === 'number' && Number.isFinite(montant) ? montant : null;
}

/**
 * What is offered first: the three years before `annee` for what was mobilised, three years from it
 * for a forecast, in k€.
 */
export function offeredSaisie(modele: AnnexeModele, annee: number): AnnexeSaisie {
  const de = modele === '1' ? annee - 3 : annee;
  return emptySaisie(modele, { de, a: de + 2 }, 'k€');
}
