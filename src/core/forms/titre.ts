/**
 * The last title line, shown filled. The convention cell holds « 168 » for a convention, or a text
 * that begins with « Protocole » for a protocole; the other blank stays « ... ».
 */
import type { Modele } from './modele';
import { modeles } from './modeles';

const BLANK = '...';

/** The blanks of a title line filled, in order: convention, protocole, année. */
export function fillTitre(
  modele: Modele,
  values: { readonly convention: string; readonly annee: number | undefined },
): string {
  const { convention, protocole } = splitConvention(values.convention);
  const blanks = [convention, protocole, values.annee === undefined ? '' : String(values.annee)];
  const parts = titreParts(modele);
  return parts.reduce((text, part, index) => text + (blanks[index - 1] || BLANK) + part);
}

/** The same line as a native formula over the header's two cells (absolute addresses). */
export function titreFormula(
  modele: Modele,
  refs: { readonly convention: string; readonly annee: string },
): string {
  const { convention: c, annee } = refs;
  const isProtocole = `LEFT(${c},9)="Protocole"`;
  const protocole = `TRIM(SUBSTITUTE(SUBSTITUTE(MID(${c},10,99),"de préfiguration",""),"n°",""))`;
  const blanks = [
    `IF(OR(${isProtocole},${c}=""),"${BLANK}",${c})`,
    `IF(${isProtocole},${protocole},"${BLANK}")`,
    `IF(${annee}="","${BLANK}",${annee})`,
  ];
  const parts = titreParts(modele).map((part) => `"${part.replaceAll('"', '""')}"`);
  const pieces = parts.flatMap((part, index) => [blanks[index - 1] ?? '""', part]);
  return `=${pieces.filter((piece) => piece !== '""').join('&')}`;
}

/** Which of the two numbers a convention cell gives. */
export function splitConvention(text: string): {
  readonly convention: string;
  readonly protocole: string;
} {
  if (text.slice(0, 9).toLowerCase() !== 'protocole') return { convention: text, protocole: '' };
  const rest = text.slice(9).replaceAll('de préfiguration', '').replaceAll('n°', '');
  return { convention: '', protocole: rest.replace(/ +/g, ' ').trim() };
}

function titreParts(modele: Modele): readonly string[] {
  return (modeles[modele].titres.at(-1) ?? '').split(BLANK);
}
