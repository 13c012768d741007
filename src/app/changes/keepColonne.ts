import type { ColumnKey } from '../../core/forms/column';
import type { QuestionColonnes } from '../../core/reading/colonnesGardees';
import type { Intitule } from '../../core/reading/formReading';
import type { Snapshot } from '../../workbook/port';
import { colonneCommands } from '../sheets/colonneCommands';
import type { Act } from './act';

/** Which column of a layout answers a heading; none asks again. */
export interface ColonneRequest {
  readonly question: Pick<QuestionColonnes, 'signature' | 'intitules'>;
  readonly colonne: ColumnKey;
  readonly choisi: Intitule | undefined;
}

/** Keeps the choice in the workbook, or forgets it: every form of that layout is then read by it. */
export const keepColonne = ((snapshot, { question, colonne, choisi }) => ({
  commands: colonneCommands(snapshot, question, colonne, choisi),
  told: { kind: choisi ? 'colonne-choisie' : 'colonne-oubliee', count: 1 },
})) satisfies Act<Snapshot, ColonneRequest>;
