import type { IsoDate } from '../../../core/date';
import { archiveOf, type Campagne } from '../../../core/envois/fichiers';
import type { FichierPret } from '../../state/prefill';

/** Files of a year in one archive; one alone stays as it is. An .xlsx is compressed already. */
export async function archive(
  fichiers: readonly FichierPret[],
  campagne: Campagne,
  le: IsoDate,
): Promise<FichierPret> {
  const [only] = fichiers;
  if (only && fichiers.length === 1) return only;
  const { zipSync } = await import('fflate');
  const entries = Object.fromEntries(fichiers.map(({ nom, bytes }) => [nom, bytes]));
  return {
    nom: archiveOf(campagne),
    bytes: zipSync(entries, { level: 0, mtime: `${le}T12:00:00` }),
    contient: fichiers,
  };
}
