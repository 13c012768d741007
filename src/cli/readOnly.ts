import { fr } from '../text/fr';
import type { FichierRecu } from '../workbook/port';
import { CliError, type CliContext } from './context';

/** What may be meant of an archive, the likelier first: a letter beside a workbook is not. */
const MEANT = [/\.xls[xm]$/i, /\.csv$/i, /./];

/** A file that is to be one workbook or list: as it is, or the only one that an archive holds. */
export async function readOnly(file: string, context: CliContext): Promise<FichierRecu> {
  const received = context.openArchive(file, await context.readFile(file));
  const [only, ...others] =
    MEANT.map((pattern) => received.filter(({ nom }) => pattern.test(nom))).find(
      ({ length }) => length > 0,
    ) ?? [];
  if (only !== undefined && others.length === 0) return only;
  const names = received.map(({ nom }) => nom.slice(file.length + 1)).join(', ');
  throw new CliError(
    fr`L’archive « ${file} » contient plusieurs fichiers (${names}) : extrayez celui qui est demandé.`,
  );
}
