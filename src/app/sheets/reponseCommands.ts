import type { SommeAConfirmer } from '../../core/annexes/finding';
import type { Reponse } from '../../core/annexes/question';
import { reponsesTable } from '../../core/annexes/reponses';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { technicalColumn, textColumn } from './columns';
import { keepRow, type KeptList } from './keptList';

const [QUESTION, REPONSE, LIEU] = reponsesTable.columns;
const REPONSES: KeptList = {
  sheet: 'Réponses',
  note: fr`Ce que vous avez répondu sur les totaux à confirmer, par disposition de tableau. Effacez une ligne pour que la question soit posée de nouveau.`,
  table: reponsesTable.name,
  columns: [technicalColumn(QUESTION, 70), textColumn(REPONSE, 14), textColumn(LIEU, 30)],
};

/** Keeps an answer: the row of its question, or one more; the table is made where it is missing. */
export function reponseCommands(
  snapshot: Snapshot,
  { question, lieu }: SommeAConfirmer,
  reponse: Reponse,
): readonly Command[] {
  const row = {
    [QUESTION]: question.cle,
    [REPONSE]: reponse,
    [LIEU]: `${lieu.feuille} ! ${lieu.cellule}`,
  };
  return keepRow(snapshot, REPONSES, row, (cell) => cell(QUESTION) === question.cle);
}
