import { withNiveau } from '../constats/catalogue';
import type { Lieu } from '../finding';
import type { Citation } from './citation';
import type { ProseConstat, ProseFinding } from './finding';
import type { Rapprochement } from './reconcile';
import type { SommeAnnoncee } from './sommes';

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
  return { ...withNiveau(constat), citation, phrase };
}
