import { agree, formatCount, fr, quote } from './fr';

/** « 24 ménages de cette feuille figurent aussi dans la feuille « Modèle B » », which may be the same one. */
export function copieSentence(menages: number, feuille: string, autre: string): string {
  const counted = formatCount(menages, 'ménage');
  const verb = agree(menages, 'figure', 'figurent');
  return feuille === autre
    ? fr`${counted} de cette déclaration ${verb} aussi dans une autre, plus haut sur la même feuille`
    : fr`${counted} de cette feuille ${verb} aussi dans la feuille ${quote(autre)}`;
}
