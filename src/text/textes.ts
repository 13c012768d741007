/** One French sentence for each finding about a text that quotes the annexes. */
import { eurosPar } from '../core/annexes/unite';
import type { Unite } from '../core/annexes/unite';
import { decimalesOf, roundDecimal } from '../core/montant';
import type { Citation } from '../core/textes/citation';
import type { ProseCode, ProseFindingOf } from '../core/textes/finding';
import type { StatutRapprochement } from '../core/textes/reconcile';
import type { SommeAnnoncee } from '../core/textes/sommes';
import { formatNombre, quote } from './format';
import { fr, NBSP } from './typographie';

/** The sentences of a text; the sentence that quotes the amount is shown beside them. */
export const texteSentences: { readonly [C in ProseCode]: (finding: ProseFindingOf<C>) => string } =
  {
    'montant-cite-different': (f) =>
      fr`Le texte cite ${printed(f.citation)}, l’annexe porte ${formatNombre(f.trouve, f.decimales)}${NBSP}${f.unite} pour ${quote(f.ligne)}${column(f.colonne)} : corrigez l’un ou l’autre.`,
    'montant-cite-non-retrouve': (f) =>
      fr`Le montant ${printed(f.citation)} ne se retrouve dans aucune annexe : vérifiez s’il devrait y être.`,
    'siren-invalide': (f) =>
      fr`La clé de contrôle de ${printed(f.citation)} est fausse : un chiffre au moins est à corriger.`,
    'somme-pourcentages': (f) =>
      f.arrondi
        ? fr`Ces parts font ${formatNombre(f.somme)} % : l’arrondi peut l’expliquer.`
        : fr`Ces parts font ${formatNombre(f.somme)} % : si elles forment un tout, corrigez l’une d’elles.`,
    'valeur-a-completer': (f) => fr`Valeur à compléter dans le texte : ${printed(f.citation)}.`,
    'somme-annoncee': (f) =>
      fr`Le texte annonce ${printed(f.citation)}, ses parties donnent ${addition(f)} : corrigez l’un ou l’autre.`,
    'somme-a-confirmer': (f) =>
      fr`${printed(f.citation)} est-il la somme de ce que le texte énumère ? ${addition(f)}. Si c’est cette somme, corrigez l’un ou l’autre ; sinon, ne changez rien.`,
  };

export const statutLabels: Readonly<Record<StatutRapprochement, string>> = {
  concordant: 'concordant',
  different: 'différent',
  'a-confirmer': 'à confirmer',
  'non-retrouve': 'non retrouvé',
};

/** The figure as the text prints it, on one line; a count with what it counts. */
function printed(citation: Citation): string {
  const figure = bare(citation);
  const isBare = citation.nature === 'montant' || citation.unite === '';
  return quote(isBare ? figure : `${figure}${NBSP}${citation.unite}`);
}

function bare({ texte }: Citation): string {
  return texte.replace(/[*_]/g, '').replace(/\s+/g, NBSP);
}

function column(libelle: string): string {
  return libelle === '' ? '' : fr`, ${quote(libelle)}`;
}

type Somme = Pick<SommeAnnoncee, 'citation' | 'parties' | 'somme'>;

/** « 60 k€ + 45 k€ = 105 k€ »: the sum in the unit of what is announced; counts as they are. */
export function addition({ citation, parties, somme }: Somme): string {
  return `${parties.map(bare).join(' + ')} = ${total(citation, somme)}`;
}

function total({ nature, unite }: Citation, somme: number): string {
  if (nature === 'compte' || !isUnite(unite)) return formatNombre(somme);
  const valeur = roundDecimal(somme / eurosPar[unite], 9);
  const decimales = decimalesOf(valeur);
  return `${formatNombre(valeur, unite === '€' && decimales === 1 ? 2 : decimales)}${NBSP}${unite}`;
}

function isUnite(unite: string): unite is Unite {
  return unite in eurosPar;
}
