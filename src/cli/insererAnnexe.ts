import { insertAnnexe } from '../app/changes/insertAnnexe';
import { annexeExemples } from '../core/annexes/exemples';
import type { AnnexeModele, AnnexeSaisie } from '../core/annexes/forms';
import { offeredSaisie } from '../core/annexes/saisie';
import { wordsOf } from '../core/reading/wordsOf';
import { formatCount, fr } from '../text/fr';
import type { Workbook } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { readText } from './readText';
import { parseSaisieFile } from './saisie';

export interface AnnexeOptions {
  readonly saisie?: string;
  readonly exemple?: string;
}

export const ANNEXES: Readonly<Record<string, AnnexeModele>> = { 'annexe-1': '1', 'annexe-2': '2' };

/** Inserts an annexe, and says it in a few words. */
export async function insererAnnexe(
  workbook: Workbook,
  modele: AnnexeModele,
  options: AnnexeOptions,
  context: CliContext,
): Promise<string> {
  const saisie = await readSaisie(modele, options, context);
  await workbook.apply(insertAnnexe(await workbook.snapshot(), saisie).commands);
  return fr`Annexe ${modele} insérée, ${formatCount(saisie.lignes.length, 'ligne')}`;
}

/** A saisie over an example: what the file leaves out comes from it. */
async function readSaisie(
  modele: AnnexeModele,
  { saisie, exemple }: AnnexeOptions,
  context: CliContext,
): Promise<AnnexeSaisie> {
  const offered =
    exemple === undefined
      ? offeredSaisie(modele, Number(context.today().slice(0, 4)))
      : findExemple(modele, exemple);
  if (saisie === undefined) return offered;
  return parseSaisieFile(await readText(saisie, context), saisie, offered);
}

function findExemple(modele: AnnexeModele, wanted: string): AnnexeSaisie {
  const exemples = annexeExemples.filter(({ saisie }) => saisie.modele === modele);
  const found = exemples.find(({ nom }) => wordsOf(nom) === wordsOf(wanted));
  if (found) return found.saisie;
  const names = exemples.map(({ nom }) => wordsOf(nom)).join(' ou ');
  throw new CliError(fr`L’exemple « ${wanted} » n’existe pas : indiquez ${names}.`);
}
