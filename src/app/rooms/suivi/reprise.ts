import { readDeclares } from '../../../core/dossier/declares';
import { readMenagesPasses } from '../../../core/dossier/menages';
import { readSuivi } from '../../../core/dossier/suivi';
import { comparer } from '../../../core/suivi/comparer';
import { reprendre } from '../../../core/suivi/reprendre';
import { WorkbookError } from '../../../workbook/errors';
import type { Snapshot, WorkbookFiles } from '../../../workbook/port';
import type { RepriseLue, RepriseRefusee } from '../../state/suivi';

/** Last year's file as a workbook, or why it is none. */
export async function readRepriseFile(
  files: WorkbookFiles,
  fichier: string,
  bytes: Uint8Array,
): Promise<{ readonly snapshot: Snapshot } | RepriseRefusee> {
  try {
    return { snapshot: await files.read(bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'unreadable-file') throw error;
    return { fichier, motif: error.at.reason ?? 'damaged' };
  }
}

/** What last year's workbook would change here, or undefined where it declares nothing. */
export function repriseOf(
  here: Snapshot,
  last: Snapshot,
  { fichier, idtop }: { readonly fichier: string; readonly idtop: string },
): RepriseLue | undefined {
  const reprise = reprendre(last, idtop);
  if (reprise.annees.length === 0 && reprise.menages.length === 0) return undefined;
  return {
    fichier,
    comparee: comparer(reprise, {
      suivi: readSuivi(here),
      menages: readMenagesPasses(here),
      declares: readDeclares(here),
    }),
    personnels: reprise.personnels,
    nonCertifiees: reprise.nonCertifiees,
    nonPayables: reprise.nonPayables,
  };
}
