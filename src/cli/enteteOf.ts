/** The header of Modèle A: what is given, else what last year's says, else what the returns agree on. */
import { isFilled, keyOf, textOf } from '../core/cellText';
import type { CellValue } from '../core/CellValue';
import type { FormReading } from '../core/reading/formReading';
import { conventionKey } from '../core/retours/keys';
import { anneeOf } from '../core/rules/entete';
import { enteteLabels, formatList, fr } from '../text/fr';
import { CliError } from './context';
import type { EnteteInput } from './entete';

/** The three fields that both forms have. */
const communs = ['convention', 'annee', 'idtopOperation'] as const;
type Commun = (typeof communs)[number];

/** Throws a CliError for a field that nothing gives and on which the returns do not agree. */
export function enteteOf(
  given: EnteteInput,
  precedent: EnteteInput,
  readings: readonly FormReading[],
): EnteteInput {
  const known: EnteteInput = { ...precedent, ...given };
  const agreed = communs.flatMap((champ) => {
    if (known[champ] !== undefined) return [];
    const value = agreedOn(champ, readings);
    return value === undefined ? [] : [[champ, value] as const];
  });
  return { ...known, ...Object.fromEntries(agreed) };
}

/** The value that every return which has one gives, as the first in the order of texts writes it. */
function agreedOn(champ: Commun, readings: readonly FormReading[]): string | number | undefined {
  const values = new Map<string, string | number>();
  for (const reading of readings) {
    const value = valueOf(reading, champ);
    if (value === undefined) continue;
    const key = champ === 'convention' ? conventionKey(value) : keyOf(value);
    const before = values.get(key);
    if (before === undefined || String(value) < String(before)) values.set(key, value);
  }
  const found = [...values.values()].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  if (champ === 'idtopOperation') {
    const list = formatList(found.map((value) => fr`« ${value} »`));
    throw new CliError(
      fr`Les retours sont de ${found.length} opérations (${list}) : indiquez laquelle avec --operation.`,
    );
  }
  throw new CliError(
    fr`Les retours ne s’accordent pas sur ${enteteLabels[champ]} (« ${first} », « ${second} »…) : indiquez l’en-tête du Modèle A avec --entete.`,
  );
}

function valueOf(reading: FormReading, champ: Commun): string | number | undefined {
  if (champ === 'annee') return anneeOf(reading);
  const value: CellValue = reading.entete[champ]?.value ?? null;
  return isFilled(value) ? textOf(value) : undefined;
}
