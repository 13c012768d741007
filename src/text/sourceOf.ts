/** Where a rule comes from, in the words under « Règle et source ». */
import type { Finding } from '../core/finding';
import { catalogue } from '../core/rules/catalogue';
import type { Clause } from '../core/rules/catalogue';
import { fr, NBSP } from './typographie';

const textes: Readonly<Record<Clause['texte'], string>> = {
  convention: 'Convention IML',
  modeleB: 'Modèle B',
  modeles: 'Modèles A et B',
  cch: 'Code de la construction et de l’habitation, art. D823-16 (ancien art. R351-17-3)',
  rgpd: 'RGPD, minimisation des données (art. 5)',
  npnru: 'NPNRU, commencé en 2014',
  siret: 'Clés de contrôle du SIREN et du SIRET (Insee)',
  rga2021: 'Règlement général du NPNRU modifié par l’arrêté du 24 août 2021',
};

/**
 * The clauses of a finding: « Convention IML, art. 6 ». « Lecture » says that the text is silent and
 * that the product chose.
 */
export function sourceOf(finding: Pick<Finding, 'code'>): string {
  return catalogue[finding.code].sources.map(formatClause).join(fr` ; `);
}

function formatClause({ texte, article, lecture }: Clause): string {
  const parts = [textes[texte], article, lecture && 'lecture de la règle par cet outil'];
  return parts.filter(Boolean).join(', ').replaceAll('art. ', `art.${NBSP}`);
}
