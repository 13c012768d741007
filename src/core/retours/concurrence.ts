/**
 * Returns of one bailleur that come in several files: a copy of a file says nothing more, and two files that
 * differ are one question, whole file against whole file. Nothing here depends on the order of the files.
 */
import { keyOf } from '../cellText';
import type { IsoDate } from '../date';
import { looseNameOf } from '../nomBailleur';
import { certificationOf } from '../reading/certificationOf';
import type { RowCells } from '../reading/formReading';
import { diffLignes } from './diffLignes';
import { destinataireOf, type EnvoisIndex } from './indexEnvois';
import { compareTexts } from './keys';
import type { Changement, Choix, Decisions, FichierRival, QuestionRetours, Retour } from './model';

/** By the id of a return, the file that its own is a copy of, byte for byte. */
export type Copies = ReadonlyMap<string, string>;

/** The shortest name is that of the first file: « GBH.xlsx » before « GBH (1).xlsx », « Copie de GBH.xlsx ». */
export function findCopiesDeFichiers(retours: readonly Retour[]): Copies {
  const first = new Map<string, string>();
  for (const { empreinte, fichier } of retours) {
    if (empreinte === '') continue;
    const other = first.get(empreinte);
    if (other === undefined || comesBefore(fichier, other)) first.set(empreinte, fichier);
  }
  return new Map(
    retours.flatMap(({ id, empreinte, fichier }) => {
      const original = first.get(empreinte);
      return original === undefined || original === fichier ? [] : [[id, original] as const];
    }),
  );
}

function comesBefore(a: string, b: string): boolean {
  return (a.length - b.length || compareTexts(a, b)) < 0;
}

/**
 * The bailleurs of whom several files could enter, `candidats` being the returns that do unless somebody
 * says otherwise. A file stays in the question once another was chosen: the choice can be changed.
 */
export function findQuestions(
  candidats: readonly Retour[],
  index: EnvoisIndex,
  { retours: choix }: Pick<Decisions, 'retours'>,
): readonly QuestionRetours[] {
  return groupByBailleur(candidats, index).flatMap((group) => {
    const files = [...new Set(group.map(({ fichier }) => fichier))];
    if (files.length < 2) return [];
    return [questionOf(group, files, choix)];
  });
}

function questionOf(
  group: readonly Retour[],
  files: readonly string[],
  choix: ReadonlyMap<string, Choix>,
): QuestionRetours {
  const held = files.map((fichier) => {
    const own = group.filter((retour) => retour.fichier === fichier);
    const lignes = own.flatMap(({ reading }) => reading.lignes.map(({ cells }) => cells));
    return { fichier, own, lignes, certifieLe: certifieLeOf(own) };
  });
  const propose = newest(held);
  const [reference = held[0], ...others] = held.toSorted(
    (a, b) => Number(b.fichier === propose) - Number(a.fichier === propose),
  );
  const rival = (
    { fichier, own, lignes, certifieLe }: (typeof held)[number],
    ecarts: readonly Changement[],
  ): FichierRival => ({
    fichier,
    retours: own.map(({ id }) => id),
    certifieLe,
    menages: lignes.length,
    ecarts,
  });
  const from: readonly RowCells[] = reference?.lignes ?? [];
  return {
    bailleur: group[0]?.bailleur ?? '',
    fichiers: [
      ...(reference ? [rival(reference, [])] : []),
      ...others.map((other) => rival(other, diffLignes(from, other.lignes))),
    ],
    propose,
    recoupent: sharesMenage(held.map(({ lignes }) => lignes)),
    gardes: gardesOf(held, choix),
  };
}

function sharesMenage(files: readonly (readonly RowCells[])[]): boolean {
  const seen = new Set<string>();
  return files.some((lignes) => {
    const own = new Set(lignes.map(({ menage }) => keyOf(menage)).filter((key) => key !== ''));
    const shares = [...own].some((key) => seen.has(key));
    for (const key of own) seen.add(key);
    return shares;
  });
}

/** Somebody said which once every file that may enter was decided upon, or one only may. */
function gardesOf(
  held: readonly { readonly fichier: string; readonly own: readonly Retour[] }[],
  choix: ReadonlyMap<string, Choix>,
): readonly string[] | undefined {
  const entering = held.filter(({ own }) => own.some(({ id }) => choix.get(id) !== 'ecarte'));
  const isSaid = entering.every(({ own }) => own.some(({ id }) => choix.get(id) === 'retenu'));
  return isSaid || entering.length < 2 ? entering.map(({ fichier }) => fichier) : undefined;
}

interface Certifie {
  readonly fichier: string;
  readonly certifieLe: IsoDate | undefined;
}

function newest(held: readonly Certifie[]): string | undefined {
  // Those without a certificate come last.
  const [first, second] = held.toSorted((a, b) =>
    compareTexts(b.certifieLe ?? '', a.certifieLe ?? ''),
  );
  return first?.certifieLe === second?.certifieLe ? undefined : first?.fichier;
}

function certifieLeOf(retours: readonly Retour[]): IsoDate | undefined {
  const days = retours.map(({ reading }) => certificationOf(reading).le);
  if (days.includes(undefined)) return undefined;
  return days.toSorted((a, b) => compareTexts(a ?? '', b ?? '')).at(-1);
}

/**
 * Returns are of one bailleur by whom their form was sent to, or by the name that they give: spellings that
 * may be one name are asked about.
 */
function groupByBailleur(
  retours: readonly Retour[],
  index: EnvoisIndex,
): readonly (readonly Retour[])[] {
  const groups = new Map<string, Retour[]>();
  for (const retour of retours) {
    const who = index.bailleurs.get(destinataireOf(index, retour))?.bailleur ?? retour.bailleur;
    const key = looseNameOf(who);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(retour);
    else groups.set(key, [retour]);
  }
  return [...groups.values()].map((own) =>
    own.toSorted((a, b) => compareTexts(a.fichier, b.fichier) || compareTexts(a.id, b.id)),
  );
}
