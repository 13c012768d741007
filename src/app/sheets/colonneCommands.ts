import { textOf } from '../../core/cellText';
import { intituleOf, type ColumnKey } from '../../core/forms/column';
import { contextTables } from '../../core/forms/names';
import type { QuestionColonnes } from '../../core/reading/colonnesGardees';
import type { Intitule } from '../../core/reading/formReading';
import { wordsOf } from '../../core/reading/wordsOf';
import { columnLetters } from '../../grid/a1';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { technicalColumn, textColumn } from './columns';
import { keepRow, type KeptList } from './keptList';

const [COLONNE, INTITULE, DISPOSITION] = contextTables.colonnes.columns;
const COLONNES: KeptList = {
  sheet: 'Colonnes',
  note: fr`Les colonnes que vous avez indiquées où deux intitulés pouvaient convenir, par disposition de tableau. Effacez une ligne pour que la question soit posée de nouveau.`,
  table: contextTables.colonnes.name,
  columns: [textColumn(COLONNE, 40), textColumn(INTITULE, 34), technicalColumn(DISPOSITION, 90)],
};

/**
 * Keeps the column chosen for a layout, or forgets it where `choisi` is left out. The sheet and its table
 * are made where they are missing.
 */
export function colonneCommands(
  snapshot: Snapshot,
  { signature, intitules }: Pick<QuestionColonnes, 'signature' | 'intitules'>,
  colonne: ColumnKey,
  choisi?: Intitule,
): readonly Command[] {
  const intitule = intituleOf(colonne);
  const row = choisi && {
    [COLONNE]: intitule,
    [INTITULE]: nameOf(choisi, intitules),
    [DISPOSITION]: signature,
  };
  return keepRow(
    snapshot,
    COLONNES,
    row,
    (cell) =>
      textOf(cell(DISPOSITION)) === signature && wordsOf(cell(COLONNE)) === wordsOf(intitule),
  );
}

/** Its text, which follows the column when it moves; its letters where another bears the same text. */
function nameOf({ colonne, texte }: Intitule, intitules: readonly Intitule[]): string {
  const same = intitules.filter((each) => wordsOf(each.texte) === wordsOf(texte));
  return same.length > 1 ? columnLetters(colonne) : texte;
}
