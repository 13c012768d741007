/** Whether a return is for the year, the operation and the convention expected. */
import { isFilled, keyOf, shownText } from '../cellText';
import type { CellValue } from '../CellValue';
import type { EnteteKey } from '../forms/modele';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';
import { compareFinding } from './compareFinding';
import { conventionKey } from './keys';
import type { Attendu, ConsolidationConstat, ConsolidationFinding } from './model';

/** An empty header field is not another one: the form's own check tells that it is missing. */
export function compareEntete(
  reading: FormReading,
  attendu: Attendu,
  place: { readonly fichier: string; readonly retour: string },
): readonly ConsolidationFinding[] {
  const constats: readonly (readonly [EnteteKey, ConsolidationConstat | undefined])[] = [
    ['annee', compareAnnee(reading, attendu)],
    ['idtopOperation', compareIdtop(reading, attendu)],
    ['convention', compareConvention(reading, attendu)],
  ];
  return constats.flatMap(([champ, constat]) => {
    const cellule = reading.entete[champ]?.cellule;
    if (constat === undefined || cellule === undefined) return [];
    const lieu = { feuille: reading.feuille, cellule, champ };
    return [compareFinding(constat, { ...place, lieu })];
  });
}

function compareAnnee(reading: FormReading, { annee: attendue }: Attendu) {
  if (attendue === undefined || !isFilled(fieldOf(reading, 'annee'))) return undefined;
  const trouvee = anneeOf(reading);
  return trouvee === attendue
    ? undefined
    : ({ code: 'annee-differente', trouvee, attendue } as const);
}

function compareIdtop(reading: FormReading, { idtopOperation: attendu }: Attendu) {
  const trouve = fieldOf(reading, 'idtopOperation');
  if (!isFilled(trouve) || !isFilled(attendu) || keyOf(trouve) === keyOf(attendu)) return undefined;
  return {
    code: 'idtop-different',
    trouve: shownText(trouve),
    attendu: shownText(attendu),
  } as const;
}

function compareConvention(reading: FormReading, { convention: attendue }: Attendu) {
  const trouvee = fieldOf(reading, 'convention');
  if (!isFilled(trouvee) || !isFilled(attendue)) return undefined;
  if (conventionKey(trouvee) === conventionKey(attendue)) return undefined;
  const constat = { trouvee: shownText(trouvee), attendue: shownText(attendue) };
  return { code: 'convention-differente', ...constat } as const;
}

function fieldOf(reading: FormReading, key: EnteteKey): CellValue {
  return reading.entete[key]?.value ?? null;
}
