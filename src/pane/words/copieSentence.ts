import type { FormState } from '../../app/state';
import { agree, formatCount, fr, quote } from '../../text/fr';

/** « 24 ménages de cette feuille figurent aussi dans la feuille « Modèle B ». » */
export function copieSentence({ menages, autre }: NonNullable<FormState['copie']>): string {
  return fr`${formatCount(menages, 'ménage')} de cette feuille ${agree(menages, 'figure', 'figurent')} aussi dans la feuille ${quote(autre)}.`;
}
