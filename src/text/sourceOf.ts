/** Where a rule comes from, in the words under « Règle et source ». */
import { catalogue, type Code } from '../core/constats/catalogue';
import type { Clause, CodeEntry } from '../core/constats/clause';
import { fr, typeset } from './typographie';

const textes: Readonly<Record<Clause['texte'], string>> = {
  convention: 'Convention IML',
  modeleB: 'Modèle B',
  modeles: 'Modèles A et B',
  cch: 'Code de la construction et de l’habitation, art. D823-16 (ancien art. R351-17-3)',
  rgpd: 'RGPD, minimisation des données (art. 5)',
  npnru: 'NPNRU, commencé en 2014',
  siret: 'Clés de contrôle du SIREN et du SIRET (Insee)',
  rga2021: 'Règlement général du NPNRU modifié par l’arrêté du 24 août 2021',
  retour: 'Fichier reçu du bailleur',
  tableau: 'Additions de ce tableau, d’après ses intitulés et ses formules',
  actionLogement: 'Conventions Action Logement',
  document: 'Ce texte et les tableaux du classeur, à la précision imprimée',
  outil: 'Lecture de la règle par cet outil',
};

/** What of a finding decides which clauses hold: an official annexe, a text, any other table. */
interface Sourced {
  readonly code: Code;
  readonly officielle?: true;
  readonly citation?: unknown;
}

/**
 * The clauses of a finding: « Convention IML, art. 6 ». « Lecture » says that the text is silent and
 * that the product chose.
 */
export function sourceOf(finding: Sourced): string {
  const { sources }: CodeEntry = catalogue[finding.code];
  const kind = kindOf(finding);
  return clausesText(sources.filter(({ pour }) => pour === undefined || pour === kind));
}

/** Clauses in words, whatever they hold of. */
export function clausesText(clauses: readonly Clause[]): string {
  return clauses.map(formatClause).join(fr` ; `);
}

function kindOf({ officielle, citation }: Sourced): Clause['pour'] {
  if (citation !== undefined) return officielle ? 'convention' : 'texte';
  return officielle ? 'annexe' : 'tableau';
}

function formatClause({ texte, article, lecture }: Clause): string {
  const parts = [textes[texte], article, lecture && 'lecture de la règle par cet outil'];
  return typeset(parts.filter(Boolean).join(', '));
}
