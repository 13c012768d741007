/** Figures of two published conventions, offered as examples: Grand Besançon Métropole and Dijon. */
import { emptySaisie } from './forms';
import type { AnnexeModele, AnnexeSaisie } from './forms';

export interface AnnexeExemple {
  readonly nom: string;
  readonly saisie: AnnexeSaisie;
}

/** Both Annexes 2 are printed in millions: the unit of their cells, not that of their heading. */
export const annexeExemples: readonly AnnexeExemple[] = [
  exemple('Besançon', '1', [
    [800, 975, 688],
    [3375, 2097, 1912],
  ]),
  exemple('Besançon', '2', [[7], [8]]),
  exemple('Dijon', '1', [
    [7385, 4567, 3476],
    [5836, 5678, 3661],
  ]),
  exemple('Dijon', '2', [[15], [15]]),
];

function exemple(
  nom: string,
  modele: AnnexeModele,
  montants: readonly (readonly number[])[],
): AnnexeExemple {
  const saisie =
    modele === '1'
      ? emptySaisie('1', { de: 2017, a: 2019 }, 'k€')
      : emptySaisie('2', { de: 2020, a: 2022 }, 'M€');
  const lignes = saisie.lignes.map((ligne, i) => ({ ...ligne, montants: montants[i] ?? [] }));
  return { nom, saisie: { ...saisie, lignes } };
}
