/** Raison sociale, adresse and SIRET where one cell tells all three. */
export interface Identite {
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
}

const GAP = '[\\s\\u00a0\\u202f.-]*';
/** What is announced as a SIRET, whatever its length; else as many digits as no address has. */
const ANNOUNCED = new RegExp(`\\bsiret\\b\\s*(?:n°|no)?\\s*:?\\s*((?:\\d${GAP})+)`, 'i');
const DIGITS = new RegExp(`(?<!\\d)((?:\\d${GAP}){11,})(?!\\d)`);
const ALONE = /(?:^|[\s\u00a0\u202f])(\d{14})$/;

/** A SIRET in a text with the digits that belong to it: fifteen of them are none, and are all given. */
export function siretIn(
  text: string,
): { readonly siret: string; readonly all: string } | undefined {
  const announced = ANNOUNCED.exec(text);
  if (announced) return { siret: announced[1]?.trim() ?? '', all: announced[0] };
  const run = DIGITS.exec(text)?.[1]?.trim();
  if (run === undefined) return undefined;
  // A postcode may stand just before it.
  const siret = ALONE.exec(run)?.[1] ?? run;
  return { siret, all: siret };
}

/** The three parts of a text; empty where it does not tell one. */
export function splitIdentite(text: string): Identite {
  const found = siretIn(text);
  const rest = found ? text.replace(found.all, '') : text;
  const parts = rest.split(/\s*[,;\n]\s*|\s+[–-]\s+/).map((part) => part.trim());
  const [raisonSociale = '', ...adresse] = parts.filter((part) => /[\p{L}\d]/u.test(part));
  return {
    raisonSociale,
    adresse: adresse.join(', ').replace(/[\s,;–-]+$/, ''),
    siret: found?.siret ?? '',
  };
}
