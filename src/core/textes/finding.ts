/** What a check of a quoting text can say: data only; the sentences are in `text/textes.ts`. */
import type { Unite } from '../annexes/unite';
import type { Lieu, Niveau } from '../finding';
import type { Citation } from './citation';
import type { Rapprochement } from './reconcile';
import type { SommeAnnoncee } from './sommes';

export type ProseConstat =
  /** `trouve` is the figure of the annexe, in its `unite`, on the line `ligne`. */
  | {
      readonly code: 'montant-cite-different';
      readonly trouve: number;
      readonly decimales: number;
      readonly unite: Unite;
      readonly ligne: string;
      readonly colonne: string;
    }
  | { readonly code: 'montant-cite-non-retrouve' }
  | { readonly code: 'valeur-a-completer' }
  /** The key of a SIREN or SIRET does not match. */
  | { readonly code: 'siren-invalide' }
  /** Shares of a whole that do not make a hundred; `arrondi` where their rounding may explain it. */
  | { readonly code: 'somme-pourcentages'; readonly somme: number; readonly arrondi: boolean }
  /** The parts of an announced sum do not add up to it: for certain, or if they are all of them. */
  | {
      readonly code: 'somme-annoncee';
      readonly somme: number;
      readonly parties: readonly Citation[];
    }
  | {
      readonly code: 'somme-a-confirmer';
      readonly somme: number;
      readonly parties: readonly Citation[];
    };

/** A constat about one quotation; `lieu` is the cell of the annexe, where there is one. */
export type ProseFinding = ProseConstat & {
  readonly niveau: ProseNiveau;
  readonly citation: Citation;
  readonly phrase: string;
  readonly lieu?: Lieu;
};

/** A question is no fault: what cannot be certain is asked. */
export type ProseNiveau = Niveau | 'question';

export type ProseCode = ProseConstat['code'];
export type ProseFindingOf<C extends ProseCode> = Extract<ProseFinding, { readonly code: C }>;

/** The level of every code about a quoting text. */
export const proseNiveaux: Readonly<Record<ProseCode, ProseNiveau>> = {
  'montant-cite-different': 'erreur',
  'montant-cite-non-retrouve': 'info',
  'valeur-a-completer': 'erreur',
  'siren-invalide': 'erreur',
  'somme-pourcentages': 'info',
  'somme-annoncee': 'erreur',
  'somme-a-confirmer': 'question',
};

/** The findings of a text, in its order. An amount to confirm is none: nothing is claimed of it. */
export function proseFindings(
  rapprochements: readonly Rapprochement[],
  sommes: readonly SommeAnnoncee[],
): readonly ProseFinding[] {
  const findings = [
    ...rapprochements.flatMap(rapprochementFinding),
    ...sommes.flatMap(sommeFinding),
  ];
  return findings.toSorted((a, b) => a.citation.position - b.citation.position);
}

function rapprochementFinding(found: Rapprochement): readonly ProseFinding[] {
  const { citation, phrase, statut, cible } = found;
  if (citation.valeur === undefined) {
    return [finding({ code: 'valeur-a-completer' }, citation, phrase)];
  }
  if (statut === 'non-retrouve') {
    return [finding({ code: 'montant-cite-non-retrouve' }, citation, phrase)];
  }
  if (statut !== 'different' || cible === undefined) return [];
  const { feuille, cellule, ligne, colonne, valeur: trouve, decimales, unite } = cible;
  const lieu: Lieu = { feuille, cellule, champ: ligne };
  const figures = { trouve, decimales, unite, ligne, colonne };
  return [{ ...finding({ code: 'montant-cite-different', ...figures }, citation, phrase), lieu }];
}

function sommeFinding(found: SommeAnnoncee): readonly ProseFinding[] {
  const { citation, phrase, somme, parties, statut } = found;
  if (statut !== 'faux' && statut !== 'a-confirmer') return [];
  const code = statut === 'faux' ? 'somme-annoncee' : 'somme-a-confirmer';
  return [finding({ code, somme, parties }, citation, phrase)];
}

/** A finding with the level of its code. */
export function finding(constat: ProseConstat, citation: Citation, phrase: string): ProseFinding {
  return { ...constat, niveau: proseNiveaux[constat.code], citation, phrase };
}
