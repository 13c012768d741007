/** Texts that hold what nobody sees and the native formulas compare: the sheet and we would not agree. */
import { isFilled, isSameText, keyOf, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { Finding } from '../finding';
import { texteKeys, type TexteKey } from '../forms/column';
import { cleanText, findInvisible, nativeKeyOf, type Invisible } from '../invisibles';
import type { FormReading } from '../reading/formReading';
import { findingAt, findingInRow, inColumns } from './findingAt';
import type { RowContext, RowRule } from './rule';

export const caracteresInvisibles: RowRule = {
  codes: ['caracteres-invisibles'],
  check(row, context) {
    return inColumns(texteKeys, (champ) => {
      const found = judge(row.cells[champ], champ, context);
      if (found === undefined) return undefined;
      const { valeur, invisible } = found;
      const constat = { code: 'caracteres-invisibles' as const, valeur, invisible };
      return findingInRow(constat, { context, row, champ }, correction(valeur));
    });
  },
};

/** The fields of the header that the native formulas compare with rows and past years. */
export function checkEnteteInvisible(reading: FormReading): readonly Finding[] {
  if (reading.recognisedBy !== 'noms') return [];
  return (['bailleur', 'idtopOperation'] as const).flatMap((champ) => {
    const { value = null, cellule = '' } = reading.entete[champ] ?? {};
    const invisible = findInvisible(value);
    if (invisible === undefined) return [];
    const { feuille } = reading;
    const valeur = cleanText(String(value));
    const constat = { code: 'caracteres-invisibles' as const, valeur, invisible };
    const change = { kind: 'valeur', feuille, cellule, ...correction(valeur) } as const;
    return [findingAt(constat, { feuille, cellule, champ }, change)];
  });
}

interface Judged {
  readonly valeur: string;
  readonly invisible: Invisible;
}

function judge(value: CellValue, champ: TexteKey, context: RowContext): Judged | undefined {
  if (typeof value !== 'string' || !isFilled(value)) return undefined;
  const invisible = findInvisible(value);
  if (invisible) return { valeur: cleanText(value), invisible };
  const other = context.formules ? otherSpelling(value, champ, context) : undefined;
  return other === undefined
    ? undefined
    : { valeur: other, invisible: { genre: 'ecriture', place: 'milieu' } };
}

/** How the header or the list writes the same text, where the native formulas tell the two apart. */
function otherSpelling(value: string, champ: TexteKey, context: RowContext): string | undefined {
  // Neither the header nor a list names households.
  if (champ === 'menage') return undefined;
  const entete = champ === 'bailleur' && context.modele === 'B' ? [context.bailleur] : [];
  const liste = champ === 'bailleur' ? context.bailleurs : context.operations;
  const same = [entete, liste.size === 0 ? [] : (liste.get(keyOf(value)) ?? [])].map((texts) =>
    texts.includes(value) ? [] : texts.filter((text) => isSameText(text, value)),
  );
  const apart = same.find(
    (texts) => texts.length > 0 && !texts.some((text) => nativeKeyOf(text) === nativeKeyOf(value)),
  );
  return apart?.[0] === undefined ? undefined : textOf(apart[0]);
}

function correction(valeur: string) {
  return { valeur, format: '@', libelle: valeur };
}
