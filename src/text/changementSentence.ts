/** What changed since a form was certified, one sentence each: « H14 (M-003, le loyer) : 6,05 → 6,50 ». */

import { shownText } from '../core/cellText';
import type { CellValue } from '../core/CellValue';
import { dateOfSerial } from '../core/date';
import { dateKeys } from '../core/forms/column';
import type { Changement } from '../core/reading/changements';
import { attestations } from './attestations';
import { formatCount, formatDate, formatLoyer, quote } from './format';
import { columnLabels, enteteLabels } from './labels';
import { fr } from './typographie';

/** How many differences of a copy are named; one that is sorted or pasted over has thousands. */
const NAMED = 20;

/** What a copied sheet says otherwise than its original, one sentence each, and how many more there are. */
export function ecartsSentences(ecarts: readonly Changement[]): readonly string[] {
  const others = ecarts.length - NAMED;
  return [
    ...ecarts.slice(0, NAMED).map(changementSentence),
    ...(others > 0
      ? [fr`et ${formatCount(others, 'autre différence', 'autres différences')}`]
      : []),
  ];
}

/** « Rien n’y diffère. », « 2 différences avec elle : ». */
export function ecartsLead(ecarts: readonly Changement[]): string {
  return ecarts.length === 0
    ? 'Rien n’y diffère.'
    : fr`${formatCount(ecarts.length, 'différence')} avec elle :`;
}

type Cellule = Extract<Changement, { kind: 'cellule' }>;

export function changementSentence(changement: Changement): string {
  switch (changement.kind) {
    case 'cellule':
      return celluleSentence(changement);
    case 'ligne-ajoutee':
      return fr`ligne ${changement.rang} ajoutée${named(changement.menage)}`;
    case 'ligne-retiree':
      return fr`ligne retirée${named(changement.menage)}`;
    case 'ordre':
      return 'les lignes sont dans un autre ordre';
    case 'annee-passee':
      return fr`année ${changement.annee} du suivi (T1/T2, T3/T4, T5 et plus) : ${fromTo(changement)}`;
    case 'regime':
      return fr`règlement : ${fromTo(changement)}`;
    case 'zone':
      return fr`zone : ${fromTo(changement)}`;
    case 'baremes':
      return 'les barèmes ont changé';
    case 'decision':
      return fr`avertissement justifié${named(changement.menage)} : ${fromTo(changement)}`;
    case 'attestation':
      return fr`attestation ${quote(attestations[changement.attestation].titre)} : ${fromTo(changement)}`;
  }
}

function celluleSentence({ cellule, champ, menage, avant, apres }: Cellule): string {
  const label = labelOf(champ);
  const what = menage === undefined || menage === '' ? label : fr`${menage}, ${label}`;
  return fr`${cellule} (${what}) : ${celluleText(champ, avant)} → ${celluleText(champ, apres)}`;
}

function labelOf(champ: Cellule['champ']): string {
  if (champ === 'controle') return 'le numéro de contrôle';
  return champ in columnLabels
    ? columnLabels[champ as keyof typeof columnLabels]
    : enteteLabels[champ as keyof typeof enteteLabels];
}

const dates: ReadonlySet<string> = new Set(dateKeys);

/** What a cell of a column or of the header holds. A text is told from the number that it looks like. */
export function celluleText(champ: Cellule['champ'], value: CellValue): string {
  if (value === null || value === '') return '(vide)';
  if (typeof value !== 'number') return quote(shownText(value));
  const date = dates.has(champ) ? dateOfSerial(value) : undefined;
  if (date !== undefined) return formatDate(date);
  return champ === 'loyer' || champ === 'plafond' ? formatLoyer(value) : shownText(value);
}

function fromTo({ avant, apres }: { readonly avant?: string; readonly apres?: string }): string {
  return `${told(avant)} → ${told(apres)}`;
}

const told = (text: string | undefined) => (text === undefined || text === '' ? '(vide)' : text);
const named = (menage: string) => (menage === '' ? '' : fr` (${menage})`);
