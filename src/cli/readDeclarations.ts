import { checkForm } from '../core/check';
import type { IsoDate } from '../core/date';
import { declarationsOf, type Declaration } from '../core/declarations/declaration';
import type { Finding } from '../core/finding';
import type { ChoixColonnes } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { FichierRecu } from '../workbook/port';
import { reasonSentence } from './lines';
import type { OpenWorkbook } from './OpenWorkbook';

export interface ExporterRequest {
  readonly aujourdhui: IsoDate;
  readonly choix: readonly ChoixColonnes[];
  readonly masquees: boolean;
}

/** The households that a file declares, with the number of its errors, or why there are none. */
export type Declared =
  | { readonly declarations: readonly Declaration[]; readonly erreurs: number }
  | { readonly refus: string };

/** The households of a file's forms. */
export async function readDeclarations(
  { nom, bytes }: FichierRecu,
  { aujourdhui, choix, masquees }: ExporterRequest,
  open: OpenWorkbook,
): Promise<Declared> {
  try {
    const forms = recogniseForms(await (await open(bytes)).snapshot(), choix);
    const kept = forms.filter(({ masquee }) => masquees || !masquee);
    if (kept.length === 0) return { refus: refusalOf(forms.length) };
    const checked = kept.map((form) => ({ form, check: checkForm(form, aujourdhui) }));
    return {
      declarations: checked.flatMap(({ form, check }) => declarationsOf(nom, form, check)),
      erreurs: checked.flatMap(({ check }) => check.findings.filter(isErreur)).length,
    };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { refus: reasonSentence(error.at.reason) };
  }
}

function isErreur({ niveau }: Finding): boolean {
  return niveau === 'erreur';
}

function refusalOf(hidden: number): string {
  return hidden > 0
    ? fr`Ses formulaires sont dans des feuilles masquées : ajoutez --masquees pour les retenir.`
    : fr`Aucune feuille ne contient un Modèle A ou un Modèle B.`;
}
