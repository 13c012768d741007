import { fr } from '../../text/fr';

/** Which sheet the pane follows while the active one holds no form. */
export function awaySentence(feuille: string): string {
  const followed = fr`« ${feuille} »`;
  return fr`La feuille active ne contient pas de formulaire. Le volet suit la feuille ${followed}.`;
}
