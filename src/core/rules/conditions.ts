/** The row rules as native conditions, for conditional formats that work with the add-in absent. */
import { absoluteAddress, columnLetters } from '../../grid/a1';
import { columnKeys } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import type { Statut } from '../forms/modele';
import { rowRules } from './rowRules';
import type { RowRefs, RuleCondition } from './rule';
import { statutOfCode } from './statut';

/** A condition with the status that it gives a row. */
export interface RowCondition extends RuleCondition {
  readonly statut: Exclude<Statut, 'eligible'>;
}

const ORDER: readonly Statut[] = ['a-completer', 'non-eligible', 'a-justifier'];

/** The longest formula that the dialogs of conditional formats keep. */
const LONGEST = 255;

/** What of a code tells it from the others of its column: a whole one leaves its formula no room. */
const MARQUE = 12;

/**
 * Every condition of a row, the gravest status first: the first that is true gives the row its
 * status. A row whose nine cells are empty meets none of them.
 */
export function rowConditions(refs: RowRefs): readonly RowCondition[] {
  const conditions = rowRules.flatMap((rule) => rule.conditions?.(refs) ?? []);
  return conditions
    .map((condition) => unlessJustified(condition, refs))
    .sort((a, b) => ORDER.indexOf(a.statut) - ORDER.indexOf(b.statut));
}

/**
 * What marks a justified finding of a household: the identifier as its cell holds it, then this. A mark is
 * worked out by the row of *Décisions*, and stands as long as the decision does.
 */
export function marqueOf(formulaire: string, code: string, champ: ColumnKey): string {
  return `/${formulaire.replace('Modele', '')}/${code.slice(0, MARQUE)}${columnKeys.indexOf(champ) + 1}`;
}

/** An avertissement that somebody justified counts no more; there is no room for that under a very long name. */
function unlessJustified(condition: RuleCondition, { cell, justifies }: RowRefs): RowCondition {
  const { codes, champ, formula } = condition;
  const statut = conditionStatut(condition);
  const [code] = codes;
  if (statut !== 'a-justifier' || !justifies || !code || !champ) return { ...condition, statut };
  const marque = `${cell.menage}&"${marqueOf(justifies.formulaire, code, champ)}"`;
  const also = `,SUMPRODUCT((${justifies.marques}=${marque})*1)=0`;
  const longer = /^AND\(.*\)$/.test(formula)
    ? `${formula.slice(0, -1)}${also})`
    : `AND(${formula}${also})`;
  return { ...condition, statut, formula: longer.length > LONGEST ? formula : longer };
}

function conditionStatut({ codes: [code] }: RuleCondition): RowCondition['statut'] {
  const statut = code === undefined ? 'eligible' : statutOfCode(code);
  if (statut === 'eligible') throw new Error('a condition needs a code that gives a status');
  return statut;
}

/** The references of a form's rows: the relative cells of its first row, its absolute columns. */
export function rowRefs(
  form: {
    readonly modele: RowRefs['modele'];
    readonly colonnes: Readonly<Record<ColumnKey, number>>;
    readonly premiereLigne: number;
    readonly derniereLigne: number;
    /** Addresses of the header's cells, with or without `$`. */
    readonly entete: RowRefs['entete'];
  },
  lists: Pick<RowRefs, 'regime' | 'bailleurs' | 'operations' | 'menages' | 'justifies'> = {},
): RowRefs {
  const column = (key: ColumnKey) => form.colonnes[key];
  return {
    modele: form.modele,
    cell: byColumn((key) => `$${columnLetters(column(key))}${form.premiereLigne}`),
    column: byColumn((key) =>
      absoluteAddress({
        top: form.premiereLigne,
        left: column(key),
        bottom: form.derniereLigne,
        right: column(key),
      }),
    ),
    entete: Object.fromEntries(
      Object.entries(form.entete).map(([key, address]) => [key, absolute(address)]),
    ),
    ...lists,
  };
}

function absolute(address: string): string {
  return address.replaceAll('$', '').replace(/[A-Z]+|\d+/g, '$$$&');
}

function byColumn(make: (key: ColumnKey) => string): Record<ColumnKey, string> {
  return Object.fromEntries(columnKeys.map((key) => [key, make(key)])) as Record<ColumnKey, string>;
}
