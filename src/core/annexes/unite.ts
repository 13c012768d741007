/** The units in which the annexes give amounts, and the exact factor between them. */
export const unites = ['€', 'k€', 'M€', 'Md€'] as const;
export type Unite = (typeof unites)[number];

/** How many euros one of the unit is worth. */
export const eurosPar: Readonly<Record<Unite, number>> = {
  '€': 1,
  'k€': 1_000,
  'M€': 1_000_000,
  'Md€': 1_000_000_000,
};
