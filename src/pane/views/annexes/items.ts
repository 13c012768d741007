import type { AnnexesControle, TableauControle } from '../../../app/state/annexes';
import type { AnnexeFinding } from '../../../core/annexes/finding';
import type { NonCompris } from '../../../core/annexes/model';
import type { Filter } from '../../words/filters';

/** How many findings one article holds: a table with more goes on in the next. */
const PAR_ARTICLE = 25;

export type ControleItem =
  | {
      readonly key: string;
      readonly kind: 'tableau';
      readonly tableau: TableauControle;
      readonly findings: readonly AnnexeFinding[];
      /** Whether it goes on with what an article before it began. */
      readonly suite: boolean;
    }
  | {
      readonly key: string;
      readonly kind: 'non-compris';
      readonly nonCompris: readonly NonCompris[];
    };

/** The articles of a check: each table with its findings, then what was not understood. */
export function controleItems(controle: AnnexesControle, filter: Filter): readonly ControleItem[] {
  const { tableaux, nonCompris } = controle;
  const articles = tableaux.flatMap((tableau) => tableauItems(tableau, filter));
  if (filter !== 'tout' || nonCompris.length === 0) return articles;
  return [...articles, { key: 'non-compris', kind: 'non-compris', nonCompris }];
}

/** A filter leaves out the tables of which it shows nothing. */
function tableauItems(tableau: TableauControle, filter: Filter): readonly ControleItem[] {
  const findings =
    filter === 'tout' ? tableau.findings : tableau.findings.filter((f) => f.niveau === filter);
  if (filter !== 'tout' && findings.length === 0) return [];
  const count = Math.max(1, Math.ceil(findings.length / PAR_ARTICLE));
  return Array.from({ length: count }, (_, index) => ({
    key: index === 0 ? tableau.annexe.id : `${tableau.annexe.id}#${index}`,
    kind: 'tableau',
    tableau,
    findings: findings.slice(index * PAR_ARTICLE, (index + 1) * PAR_ARTICLE),
    suite: index > 0,
  }));
}
