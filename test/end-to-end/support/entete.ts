import type { EnteteFields } from './atelier';

/** Besançon, protocole de préfiguration n° 168; the SIRET is a published example with right keys. */
export const ENTETE: EnteteFields = [
  ['Numéro', '168'],
  ['Année N-1', '2025'],
  ['IDTOP de l’opération', '168-6005-07-0001'],
  ['Nom du bailleur', 'Néolia'],
  ['Raison sociale', 'Néolia'],
  ['Adresse', '34 rue de la Combe aux Biches, 25200 Montbéliard'],
  ['SIRET', '732 829 320 00074'],
];

export const OPERATION = '168-6005-01-0001';

/** The cells of a row without fault, in the order of the form, with what a test changes. */
export function ligne(menage: string, changes: Readonly<Record<number, string>> = {}): string[] {
  const typed = [
    'Néolia',
    menage,
    OPERATION,
    '15/03/2024',
    '01/02/2024',
    '01/03/2025',
    'T3/T4',
    '6,05',
    '6,10',
  ];
  return typed.map((text, column) => changes[column] ?? text);
}

/** A form that nobody certified says so at these cells, thirty rows offered. */
export const CERTIFICATE = ['H54', 'H55', 'H56'].map((cell) => `${cell} certification-manquante`);

/** The régime is not chosen yet: said at the lease of the first row that it concerns. */
export const REGIME = 'F14 regime-2021';
