import { serialOfDate, type IsoDate } from '../../core/date';
import type { RetourConnu } from '../../core/dossier/retours';
import { contextTables } from '../../core/forms/names';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { dayColumn, technicalColumn, textColumn } from './columns';
import { keepRows, type KeptList, type KeptRow } from './keptList';
import type { SmallColumn } from './smallTable';

const { name, columns } = contextTables.retours;
const [ANNEE, OPERATION, BAILLEUR, FICHIER, FEUILLE, RECU, CERTIFIE, ETAT, MOTIF, PAR, EMPREINTE] =
  columns;

const COLUMNS: readonly SmallColumn[] = [
  { heading: ANNEE, width: 10, format: '0', horizontal: 'center' },
  textColumn(OPERATION, 22),
  textColumn(BAILLEUR, 30),
  textColumn(FICHIER, 44),
  textColumn(FEUILLE, 18),
  dayColumn(RECU),
  dayColumn(CERTIFIE),
  textColumn(ETAT, 14),
  textColumn(MOTIF, 34),
  textColumn(PAR, 24),
  technicalColumn(EMPREINTE, 14),
];

const RETOURS: KeptList = {
  sheet: 'Retours',
  note: fr`Ce que les bailleurs ont renvoyé, et ce qui en a été fait : une ligne par formulaire reçu. Tenu par le complément à chaque décision et à chaque inscription ; la colonne « Décidé par » peut être complétée.`,
  table: name,
  columns: COLUMNS,
};

/** Writes the rows of the register given over those of the same file and content, or adds them. */
export function retoursCommands(
  snapshot: Snapshot,
  connus: readonly RetourConnu[],
): readonly Command[] {
  return keepRows(snapshot, RETOURS, connus.map(rowOf), [
    ANNEE,
    OPERATION,
    FICHIER,
    EMPREINTE,
    FEUILLE,
  ]);
}

function rowOf(connu: RetourConnu): KeptRow {
  return {
    [ANNEE]: connu.annee,
    [OPERATION]: textOrNull(connu.operation),
    [BAILLEUR]: textOrNull(connu.bailleur),
    [FICHIER]: connu.fichier,
    [EMPREINTE]: textOrNull(connu.empreinte),
    [FEUILLE]: textOrNull(connu.feuille),
    [RECU]: dayOrNull(connu.recuLe),
    [CERTIFIE]: dayOrNull(connu.certifieLe),
    [ETAT]: connu.etat,
    [MOTIF]: textOrNull(connu.motif),
    [PAR]: textOrNull(connu.decidePar),
  };
}

const textOrNull = (text: string): CellValue => (text === '' ? null : text);
const dayOrNull = (day: IsoDate | undefined): CellValue =>
  day === undefined ? null : serialOfDate(day);
