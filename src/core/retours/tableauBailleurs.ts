/** Who answered: the board of a year and an operation, from what the workbook keeps alone. */
import { envoisFor } from '../dossier/envois';
import { bailleurKey, type EtatRetour, type RetourConnu } from '../dossier/retours';
import { compareTexts, sortKey } from './keys';
import type { Attendu } from './model';

/** One bailleur of the board. */
export interface BailleurSuivi {
  readonly bailleur: string;
  readonly etat: EtatRetour;
  /** Households that it was sent, and those of its rows that the Modèle A holds. */
  readonly envoyes: number;
  readonly inscrits: number;
  /** What is known of the return that gives the state; undefined where no row of the register does. */
  readonly retour: RetourConnu | undefined;
}

/** What tells a state before another where a bailleur sent several files. */
const ORDER: readonly EtatRetour[] = [
  'inscrit',
  'retenu',
  'reçu',
  'à corriger',
  'écarté',
  'remplacé',
  'envoyé',
];

/**
 * Every bailleur that was sent something, answered, or whose rows stand in the Modèle A, by name. Rows
 * inscribed by an older version have no row in the register: their bailleur answered all the same.
 */
export function tableauBailleurs(
  attendu: Pick<Attendu, 'annee' | 'idtopOperation' | 'envois' | 'inscrits'>,
  connus: readonly RetourConnu[],
): readonly BailleurSuivi[] {
  const envois = envoisFor(attendu.envois, attendu);
  const inscrits = attendu.inscrits ?? [];
  const names = new Map<string, string>();
  for (const each of [...envois, ...connus, ...inscrits]) {
    const key = bailleurKey(each);
    if (key !== '' && !names.has(key)) names.set(key, each.bailleur);
  }
  return [...names]
    .map(([key, bailleur]): BailleurSuivi => {
      const isOwn = (each: { readonly bailleur: string }) => bailleurKey(each) === key;
      const own = connus.filter(isOwn).toSorted(byOrder);
      const nombre = inscrits.filter(isOwn).length;
      const retour = nombre > 0 ? own.find(({ etat }) => etat === 'inscrit') : own[0];
      const etat = nombre > 0 ? 'inscrit' : (retour?.etat ?? 'envoyé');
      return { bailleur, etat, envoyes: envois.filter(isOwn).length, inscrits: nombre, retour };
    })
    .toSorted((a, b) => compareTexts(sortKey(a.bailleur), sortKey(b.bailleur)));
}

/** The latest of one state first. */
function byOrder(a: RetourConnu, b: RetourConnu): number {
  return (
    ORDER.indexOf(a.etat) - ORDER.indexOf(b.etat) ||
    compareTexts(b.recuLe ?? '', a.recuLe ?? '') ||
    compareTexts(a.fichier, b.fichier)
  );
}

/** The bailleurs whose return is awaited, or awaited again. */
export function aRelancer(bailleurs: readonly BailleurSuivi[]): readonly BailleurSuivi[] {
  return bailleurs.filter(({ etat }) => etat === 'envoyé' || etat === 'à corriger');
}
