/** One French sentence for each finding about a text that quotes the annexes. */
import type { Citation } from '../core/textes/citation';
import type { ProseCode, ProseFinding, ProseFindingOf } from '../core/textes/finding';
import type { StatutRapprochement } from '../core/textes/reconcile';
import { formatNombre, quote } from './format';
import { fr, NBSP } from './typographie';

const sentences: { readonly [C in ProseCode]: (finding: ProseFindingOf<C>) => string } = {
  'montant-cite-different': (f) =>
    fr`Le texte cite ${printed(f.citation)}, l’annexe porte ${formatNombre(f.trouve, f.decimales)}${NBSP}${f.unite} pour ${quote(f.ligne)}${column(f.colonne)} : corrigez l’un ou l’autre.`,
  'montant-cite-non-retrouve': (f) =>
    fr`Le montant ${printed(f.citation)} ne se retrouve dans aucune annexe : vérifiez s’il devrait y être.`,
  'valeur-a-completer': (f) => fr`Valeur à compléter dans le texte : ${printed(f.citation)}.`,
  'somme-annoncee': (f) =>
    fr`Le texte annonce ${printed(f.citation)}, la liste qui suit donne ${f.parties.map(bare).join(' + ')} = ${total(f)} : corrigez l’un ou l’autre.`,
};

/** The sentence of a finding; the sentence that quotes the amount is shown beside it. */
export function proseSentence<C extends ProseCode>(finding: ProseFindingOf<C>): string {
  const sentence: (finding: ProseFindingOf<C>) => string = sentences[finding.code];
  return sentence(finding);
}

/** Where the rule comes from. */
export function proseSource(finding: Pick<ProseFinding, 'code'>): string {
  return finding.code === 'somme-annoncee'
    ? 'Conventions Action Logement, article 2.1'
    : 'Conventions Action Logement, articles 2.1 et 3, annexes 1 et 2';
}

export const statutLabels: Readonly<Record<StatutRapprochement, string>> = {
  concordant: 'concordant',
  different: 'différent',
  ambigu: 'ambigu',
  'non-retrouve': 'non retrouvé',
};

/** The figure as the text prints it, on one line; a count with what it counts. */
function printed(citation: Citation): string {
  const figure = bare(citation);
  return quote(citation.nature === 'montant' ? figure : `${figure}${NBSP}${citation.unite}`);
}

function bare({ texte }: Citation): string {
  return texte.replace(/[*_]/g, '').replace(/\s+/g, NBSP);
}

function column(libelle: string): string {
  return libelle === '' ? '' : fr`, ${quote(libelle)}`;
}

/** A sum of amounts in euros, a sum of counts as it is. */
function total({ somme, citation }: ProseFindingOf<'somme-annoncee'>): string {
  return citation.nature === 'montant' ? `${formatNombre(somme)}${NBSP}€` : formatNombre(somme);
}
