/** What was sent, found again by bailleur, by household and by file. */
import { keyOf } from '../cellText';
import { envoisFor, type MenageEnvoye } from '../dossier/envois';
import { fichierKey } from './keys';
import type { Attendu } from './model';

/** What one bailleur was sent. */
export interface EnvoiBailleur {
  readonly bailleur: string;
  /** By household, as it is compared. */
  readonly menages: ReadonlyMap<string, MenageEnvoye>;
  /** In the order of the rows of the form that was sent. */
  readonly lignes: readonly MenageEnvoye[];
}

export interface EnvoisIndex {
  /** By bailleur, as it is compared. */
  readonly bailleurs: ReadonlyMap<string, EnvoiBailleur>;
  /** The bailleur (as compared) that a file was sent to. */
  readonly fichiers: ReadonlyMap<string, string>;
  /** The first sending of each household. */
  readonly menages: ReadonlyMap<string, MenageEnvoye>;
}

const indexes = new WeakMap<readonly MenageEnvoye[], Map<string, EnvoisIndex>>();

/**
 * What was sent for the expected year and operation, for any where none is expected. A record that names
 * no operation is of any, where the workbook has one. Worked out once.
 */
export function indexEnvois({
  envois,
  ...concerne
}: Pick<Attendu, 'envois' | 'annee' | 'idtopOperation'>): EnvoisIndex {
  const key = `${concerne.annee ?? ''}/${keyOf(concerne.idtopOperation)}`;
  const known = indexes.get(envois) ?? new Map<string, EnvoisIndex>();
  indexes.set(envois, known);
  const index = known.get(key) ?? buildIndex(envoisFor(envois, concerne));
  known.set(key, index);
  return index;
}

function buildIndex(envois: readonly MenageEnvoye[]): EnvoisIndex {
  const bailleurs = new Map<
    string,
    { bailleur: string; menages: Map<string, MenageEnvoye>; lignes: MenageEnvoye[] }
  >();
  const fichiers = new Map<string, string>();
  const menages = new Map<string, MenageEnvoye>();
  for (const envoi of envois) {
    const who = keyOf(envoi.bailleur);
    const group = bailleurs.get(who) ?? {
      bailleur: envoi.bailleur,
      menages: new Map<string, MenageEnvoye>(),
      lignes: [],
    };
    bailleurs.set(who, group);
    group.menages.set(keyOf(envoi.menage), envoi);
    group.lignes.push(envoi);
    if (envoi.fichier !== '') fichiers.set(fichierKey(envoi.fichier), who);
    if (!menages.has(keyOf(envoi.menage))) menages.set(keyOf(envoi.menage), envoi);
  }
  return { bailleurs, fichiers, menages };
}

/** To whom the form of a return was sent: by the name that it gives, else by the name of its file. */
export function destinataireOf(
  index: EnvoisIndex,
  { bailleur, fichier }: { readonly bailleur: string; readonly fichier: string },
): string {
  const who = keyOf(bailleur);
  return index.bailleurs.has(who) ? who : (index.fichiers.get(fichierKey(fichier)) ?? who);
}
