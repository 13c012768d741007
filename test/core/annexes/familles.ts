/**
 * Kinds of true tables as public budgets lay them out. Each is made by chance from a seed; every total
 * in it is right, and what is no sum (means, shares, cumulative figures) is worked out as such.
 */
import type { CellValue } from '../../../src/core/CellValue';
import type { Grid } from './build';
import { whole } from './generate';
import type { Random } from './generate';

export interface Famille {
  readonly nom: string;
  readonly make: (random: Random) => Grid;
  /** Layouts that leave a doubt: questions are allowed, errors never. */
  readonly doute?: true;
}

type Row = readonly number[];

const LABELS = ['Prêts', 'Subventions', 'Aides', 'Études', 'Travaux', 'Ingénierie', 'Garanties'];
const COMMUNES = ['Dole', 'Lons', 'Poligny', 'Arbois', 'Salins', 'Morez', 'Champagnole'];

function figures(random: Random, rows: number, columns: number, from = 1200, to = 980_000) {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => whole(random, from, to)),
  );
}

function down(rows: readonly Row[]): Row {
  return (rows[0] ?? []).map((_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

function across(row: Row): number {
  return row.reduce((a, b) => a + b, 0);
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[whole(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Lines with a total under headings; `right` adds what stands right of them. */
function simple(
  heads: (random: Random, count: number) => readonly CellValue[],
  options: {
    readonly coin?: readonly string[];
    readonly labels?: readonly string[];
    readonly total?: readonly string[];
    readonly titre?: string;
    readonly magnitude?: readonly [number, number];
    readonly scale?: number;
    readonly columns?: readonly [number, number];
    readonly totalRight?: string;
    readonly totalLeft?: string;
    readonly totalTop?: true;
    readonly blanks?: true;
  } = {},
): Famille['make'] {
  return (random) => {
    const count = whole(random, ...(options.columns ?? [2, 4]));
    const [from, to] = options.magnitude ?? [1200, 980_000];
    const labels = (options.labels ?? LABELS).slice(0, whole(random, 3, 6));
    const lines = figures(random, labels.length, count, from, to);
    const scale = options.scale ?? 1;
    const shown = (row: Row): readonly CellValue[] => {
      const sum = options.totalLeft ?? options.totalRight;
      const all =
        sum === undefined
          ? [...row]
          : options.totalLeft
            ? [across(row), ...row]
            : [...row, across(row)];
      return all.map((n) => n / scale);
    };
    const titles = heads(random, count);
    const headings = [
      pick(random, options.coin ?? ['Libellé', 'Poste', 'Nature']),
      ...(options.totalLeft ? [options.totalLeft] : []),
      ...titles,
      ...(options.totalRight ? [options.totalRight] : []),
    ];
    const body = lines.map((row, i) => [labels[i] ?? '', ...shown(row)]);
    const total = [
      pick(random, options.total ?? ['Total', 'TOTAL', 'Total général']),
      ...shown(down(lines)),
    ];
    const rows = options.totalTop ? [total, ...body] : [...body, total];
    const half = Math.floor(rows.length / 2);
    const spaced = options.blanks ? [...rows.slice(0, half), [], ...rows.slice(half)] : rows;
    return [...(options.titre ? [[options.titre], []] : []), headings, ...spaced];
  };
}

const years = (random: Random, count: number) => {
  const first = whole(random, 2009, 2024);
  return Array.from({ length: count }, (_, i) => first + i);
};
const falling = (random: Random, count: number) => [...years(random, count)].reverse();
const texts = (random: Random, count: number) => years(random, count).map(String);
const named =
  (...words: readonly string[]) =>
  (_: Random, count: number) =>
    words.slice(0, count);

/** Groups with partial totals. */
const groups: Famille['make'] = (random) => {
  const parts = Array.from({ length: whole(random, 2, 3) }, () =>
    figures(random, whole(random, 2, 4), 2),
  );
  return [
    ['Crédits (en k€)', '2023', '2024'],
    ...parts.flatMap((rows, g) => [
      ...rows.map((row, i) => [`Action ${g + 1}.${i + 1}`, ...row]),
      [`Sous-total ${g + 1}`, ...down(rows)],
    ]),
    ['Total général', ...down(parts.flat())],
  ];
};

/** Groups apart by blank rows, each with its own total, and a grand total. */
const groupsApart: Famille['make'] = (random) => {
  const parts = Array.from({ length: 2 }, () => figures(random, whole(random, 2, 4), 2));
  return [
    ['Poste', 'BP 2024 (€)', 'CA 2023 (€)'],
    ...parts.flatMap((rows, g) => [
      ...rows.map((row, i) => [
        `${['Voirie', 'Écoles', 'Parcs', 'Eau'][i] ?? ''} ${g + 1}`,
        ...row,
      ]),
      [`Total secteur ${g + 1}`, ...down(rows)],
      [],
    ]),
    ['Total général', ...down(parts.flat())],
  ];
};

/** Details under lines that stand for them, set in or « dont ». */
const details =
  (mark: (label: string) => string): Famille['make'] =>
  (random) => {
    const parents = Array.from({ length: whole(random, 2, 4) }, () => figures(random, 2, 2));
    return [
      ['Charges (€)', 'BP 2024', 'BP 2023'],
      ...parents.flatMap((rows, i) => [
        [['Personnel', 'Achats', 'Impôts', 'Intérêts'][i] ?? '', ...down(rows)],
        ...rows.map((row, k) => [mark(['titulaires', 'contractuels'][k] ?? ''), ...row]),
      ]),
      ['Total charges', ...down(parents.flat())],
    ];
  };

/** A column that is the quotient of two others, on every line and in the total. */
const quotient =
  (head: string, digits: number, count = 'Logements'): Famille['make'] =>
  (random) => {
    const lines = figures(random, whole(random, 3, 6), 1, 20_000, 900_000).map(([a = 0]) => [
      a,
      whole(random, 3, 90),
    ]);
    const shown = ([a = 0, n = 1]: Row) => [a, n, Number((a / n).toFixed(digits))];
    return [
      ['Commune', 'Subvention (€)', count, head],
      ...lines.map((row, i) => [COMMUNES[i] ?? '', ...shown(row)]),
      ['Total', ...shown(down(lines))],
    ];
  };

const rates: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 6), 1, 5000, 900_000).map(([a = 0]) => [
    a,
    Math.round(a * (0.2 + random() * 0.75)),
  ]);
  const shown = ([a = 0, b = 0]: Row) => [a, b, b / a, a - b];
  return [
    ['Opération', 'Prévu (€)', 'Réalisé (€)', 'Taux de réalisation', 'Reste à réaliser (€)'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...shown(row)]),
    ['Total', ...shown(down(lines))],
  ];
};

const shares: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 6), 1);
  const all = across(down(lines));
  return [
    ['Région', 'Montant (k€)', '% du total'],
    ...lines.map(([a = 0], i) => [COMMUNES[i] ?? '', a, Math.round((a / all) * 1000) / 10]),
    ['Total', all, 100],
  ];
};

const evolution: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 6), 2, 5000, 900_000);
  const shown = ([a = 0, b = 0]: Row) => [a, b, b - a, Math.round(((b - a) / a) * 1000) / 1000];
  return [
    ['Chapitre', 'BP 2023', 'BP 2024', 'Écart', 'Évolution 2024/2023'],
    ...lines.map((row, i) => [LABELS[i] ?? '', ...shown(row)]),
    ['Total', ...shown(down(lines))],
  ];
};

const cumul: Famille['make'] = (random) => {
  const lines = figures(random, 4, 1);
  let so = 0;
  return [
    [
      'Trimestre',
      'Versements (€)',
      pick(random, [
        'Cumul (€)',
        'Cumulé',
        'Montants cumulés (€)',
        'Réalisé depuis le début',
        'Dépenses à date (€)',
      ]),
    ],
    ...lines.map(([a = 0], i) => [`T${i + 1}`, a, (so += a)]),
    ['Total', across(down(lines)), so],
  ];
};

const moyenne: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 5), 3).map((row) => row.map((n) => n * 3));
  const shown = (row: Row) => [...row, across(row), across(row) / 3];
  return [
    ['Action', '2021', '2022', '2023', 'Total', 'Moyenne annuelle'],
    ...lines.map((row, i) => [LABELS[i] ?? '', ...shown(row)]),
    ['Total', ...shown(down(lines))],
  ];
};

const prix: Famille['make'] = (random) => {
  const lines = Array.from({ length: whole(random, 3, 6) }, () => {
    const [n, p] = [whole(random, 2, 60), whole(random, 40, 900)];
    return [n, p, n * p];
  });
  return [
    [
      'Article',
      'Quantité',
      'Prix unitaire (€)',
      pick(random, ['Montant (€)', 'Total (€)', 'Total']),
    ],
    ...lines.map((row, i) => [LABELS[i] ?? '', ...row]),
    ['Total', null, null, lines.reduce((sum, row) => sum + (row[2] ?? 0), 0)],
  ];
};

const treasury: Famille['make'] = (random) => {
  const months = Array.from({ length: 3 }, () => figures(random, 1, 4)[0] ?? []);
  let opening = whole(random, 100_000, 400_000);
  const columns = months.map(([a = 0, b = 0, c = 0, d = 0]) => {
    const start = opening;
    opening = start + a + b - c - d;
    return [start, a, b, a + b, c, d, c + d, opening];
  });
  const labels = [
    'Solde initial',
    'Loyers',
    'APL',
    'Total encaissements',
    'Fournisseurs',
    'Annuités',
    'Total décaissements',
    'Solde final',
  ];
  return [
    ['en €', 'Janvier', 'Février', 'Mars'],
    ...labels.map((label, i) => [label, ...columns.map((column) => column[i] ?? 0)]),
  ];
};

const balanced: Famille['make'] = (random) => {
  const [spent, got] = [figures(random, 3, 2), figures(random, 3, 2)];
  const result = down(got).map((n, j) => n - (down(spent)[j] ?? 0));
  return [
    ['Budget', 'BP 2023', 'BP 2024'],
    ...spent.map((row, i) => [['Personnel', 'Achats', 'Intérêts'][i] ?? '', ...row]),
    ['Total des dépenses', ...down(spent)],
    ...got.map((row, i) => [['Impôts', 'Dotations', 'Produits'][i] ?? '', ...row]),
    ['Total des recettes', ...down(got)],
    ['Résultat', ...result],
  ];
};

const counts: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 6), 1, 3, 900).map(([n = 0]) => [
    n,
    n * whole(random, 900, 9000),
  ]);
  return [
    ['Territoire', pick(random, ['Nombre de logements', 'Logements', 'Ménages']), 'Subvention (€)'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...row]),
    ['Total', ...down(lines)],
  ];
};

/** A column of another kind left of the years that the total column adds. */
const beside =
  (head: string, total: 'somme' | 'vide'): Famille['make'] =>
  (random) => {
    const lines = figures(random, whole(random, 3, 6), 3);
    const codes = lines.map(() => whole(random, 2, 99));
    return [
      ['Résidence', head, '2023', '2024', '2025', 'Total'],
      ...lines.map((row, i) => [COMMUNES[i] ?? '', codes[i] ?? 0, ...row, across(row)]),
      ['Total', total === 'vide' ? null : across(codes), ...down(lines), across(down(lines))],
    ];
  };

const negative: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 6), 2).map((row, i) =>
    i % 2 ? row.map((n) => -n) : row,
  );
  return [
    ['Décisions modificatives (€)', 'DM 1', 'DM 2'],
    ...lines.map((row, i) => [LABELS[i] ?? '', ...row]),
    ['Total', ...down(lines)],
  ];
};

const dashes: Famille['make'] = (random) => {
  const lines = figures(random, 4, 3).map((row) => row.map((n) => (random() < 0.4 ? 0 : n)));
  const shown = (row: Row) =>
    [...row, across(row)].map((n) => (n === 0 ? pick(random, ['-', '–', 'néant']) : n));
  return [
    ['Commune', 'PLAI (€)', 'PLUS (€)', 'PLS (€)', 'Total (€)'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...shown(row)]),
    ['Total', ...shown(down(lines))],
  ];
};

const empties: Famille['make'] = (random) => {
  const lines = figures(random, 5, 3).map((row) => row.map((n) => (random() < 0.4 ? 0 : n)));
  const shown = (row: Row) => row.map((n) => (n === 0 ? null : n));
  return [
    ['Commune', 'État (€)', 'Région (€)', 'Commune (€)'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...shown(row)]),
    ['Total', ...down(lines)],
  ];
};

const twoRows: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 3, 5), 4);
  return [
    ['Opérations', 2024, null, 2025, null],
    [null, 'Dépenses', 'Recettes', 'Dépenses', 'Recettes'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...row]),
    ['TOTAL', ...down(lines)],
  ];
};

/** Everything that is no sum, in one table. */
const many: Famille['make'] = (random) => {
  const lines = figures(random, whole(random, 4, 6), 1, 20_000, 900_000).map(([a = 0]) => [
    a,
    whole(random, 3, 90),
  ]);
  let so = 0;
  const shown = ([a = 0, n = 1]: Row, cumulated: number) => [a, n, Math.round(a / n), cumulated];
  const body = lines.map((row, i) => [COMMUNES[i] ?? '', ...shown(row, (so += row[0] ?? 0))]);
  return [
    ['Agence', 'Aides (€)', 'Nb de dossiers', 'Coût moyen (€)', 'Cumul (€)'],
    ...body,
    ['Total', ...shown(down(lines), so)],
  ];
};

const meansOnly: Famille['make'] = (random) => {
  const lines = figures(random, 4, 3, 400, 900);
  const mean = down(lines).map((n) => Math.round(n / 4));
  return [
    [pick(random, ['Agence', 'Secteur']), '2021', '2022', '2023'],
    ...lines.map((row, i) => [COMMUNES[i] ?? '', ...row]),
    ['Ensemble', ...mean],
  ];
};

/** Lines named by figures alone: codes under their heading, or days. */
const reperes =
  (coin: string, codes: readonly CellValue[]): Famille['make'] =>
  (random) => {
    const lines = figures(random, codes.length, 3);
    const shown = (row: Row) => [...row, across(row)];
    return [
      [coin, 'Réel (€)', 'Ordre (€)', 'Rattaché (€)', 'Total (€)'],
      ...lines.map((row, i) => [codes[i] ?? '', ...shown(row)]),
      ['Total', ...shown(down(lines))],
    ];
  };

/** Totals that name the lines that they add by their marks, wherever these stand. */
const marks: Famille['make'] = (random) => {
  const [income, costs, interest] = [2, 3, 1].map((rows) => figures(random, rows, 2));
  const [i, ii] = [down(income ?? []), down(costs ?? [])];
  const [iii = [], iv = []] = [...(interest ?? []), ...figures(random, 1, 2)];
  const less = (a: Row, b: Row) => a.map((n, j) => n - (b[j] ?? 0));
  return [
    ['Résultats (k€)', '2022', '2023'],
    ...(income ?? []).map((row, k) => [`Produit ${k + 1}`, ...row]),
    ['Total des produits d’exploitation (I)', ...i],
    ...(costs ?? []).map((row, k) => [`Charge ${k + 1}`, ...row]),
    ['Total des charges d’exploitation (II)', ...ii],
    ['Résultat d’exploitation (I - II)', ...less(i, ii)],
    ['Produits financiers (III)', ...iii],
    ['Charges financières (IV)', ...iv],
    ['Total des produits (I + III)', ...down([i, iii])],
    ['Total des charges (II + IV)', ...down([ii, iv])],
  ];
};

/** Lines of two natures in turn, each with its total: the word stands in a second column of labels. */
const natures =
  (totals: (nature: string) => readonly CellValue[]): Famille['make'] =>
  (random) => {
    const lines = COMMUNES.slice(0, whole(random, 2, 5)).map((commune) => ({
      commune,
      spent: figures(random, 1, 3)[0] ?? [],
      got: figures(random, 1, 3)[0] ?? [],
    }));
    return [
      ['Opération', 'Nature', '2024 (€)', '2025 (€)', '2026 (€)'],
      ...lines.flatMap(({ commune, spent, got }) => [
        [commune, 'Dépenses', ...spent],
        [commune, 'Subventions', ...got],
      ]),
      [...totals('Dépenses'), ...down(lines.map(({ spent }) => spent))],
      [...totals('Subventions'), ...down(lines.map(({ got }) => got))],
    ];
  };

/** Everything first, then groups whose line stands above its own. */
const groupsUnder: Famille['make'] = (random) => {
  const parents = Array.from({ length: whole(random, 2, 4) }, () => figures(random, 2, 1));
  return [
    ['Territoire', 'Logements financés'],
    ['Ensemble du département', ...down(parents.flat())],
    ...parents.flatMap((rows, i) => [
      [`Agglomération ${i + 1}`, ...down(rows)],
      ...rows.map((row, k) => [COMMUNES[(i * 2 + k) % COMMUNES.length] ?? '', ...row]),
    ]),
  ];
};

const orderless: Famille['make'] = simple((random, count) => {
  const all = years(random, 6);
  return [...all].sort(() => random() - 0.5).slice(0, count);
});

export const familles: readonly Famille[] = [
  { nom: 'years as numbers', make: simple(years) },
  { nom: 'years falling', make: simple(falling) },
  { nom: 'years as texts', make: simple(texts) },
  { nom: 'years in no order', make: orderless },
  {
    nom: 'years with gaps',
    make: simple((random, count) => years(random, count).map((year, i) => year + i * 2)),
  },
  {
    nom: 'one year repeated',
    make: simple((random, count) =>
      years(random, count).map((year, i) => (i === 1 ? year - 1 : year)),
    ),
  },
  {
    nom: 'years with marks',
    make: simple((random, count) =>
      texts(random, count).map((year, i) => (i === 0 ? `${year}*` : year)),
    ),
  },
  { nom: 'years under a blank corner', make: simple(falling, { coin: [''] }) },
  { nom: 'amounts like years', make: simple(falling, { magnitude: [1950, 2090] }) },
  {
    nom: 'anneeClose days as dates',
    make: simple((_, count) => [45_657, 45_291, 44_926, 44_561].slice(0, count)),
  },
  {
    nom: 'months',
    make: simple(named('janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin'), {
      columns: [3, 6],
      totalRight: 'Total',
    }),
  },
  {
    nom: 'months as numbers',
    make: simple((_, count) => [1, 2, 3, 4, 5, 6].slice(0, count), { columns: [3, 6] }),
  },
  { nom: 'quarters', make: simple(named('T1', 'T2', 'T3', 'T4'), { totalRight: 'Total 2024' }) },
  {
    nom: 'départements',
    make: simple((_, count) => [21, 25, 39, 58].slice(0, count), {
      columns: [2, 4],
      totalRight: 'Total',
    }),
  },
  {
    nom: 'accounts',
    make: simple((_, count) => [6411, 6413, 6451, 6475].slice(0, count), {
      coin: ['Service', 'Commune'],
      columns: [2, 4],
    }),
  },
  {
    nom: 'products',
    make: simple(named('PLAI', 'PLUS', 'PLS', 'PSLA'), {
      labels: COMMUNES,
      coin: ['Commune'],
      magnitude: [1, 400],
      totalRight: 'Total',
    }),
  },
  { nom: 'budget words', make: simple(named('CA 2022', 'BP 2023', 'BP 2024', 'DM 2024')) },
  {
    nom: 'achieved and planned',
    make: simple(named('2022 (réalisé)', '2023 (réalisé)', '2024 (prévu)', '2025 (prévu)')),
  },
  {
    nom: 'unit in the title',
    make: simple(years, { titre: 'Concours financiers (en k€)', totalRight: 'Total' }),
  },
  { nom: 'unit in the corner', make: simple(falling, { coin: ['en k€'], totalRight: 'TOTAL' }) },
  {
    nom: 'decimals of millions',
    make: simple(texts, { titre: 'Concours (en M€)', scale: 10, magnitude: [5, 900] }),
  },
  {
    nom: 'centimes',
    make: simple(texts, { titre: 'Dépenses (en €)', scale: 100, magnitude: [500, 9_000_000] }),
  },
  { nom: 'total on the left', make: simple(texts, { totalLeft: 'Total' }) },
  { nom: 'total on top', make: simple(texts, { totalTop: true, titre: 'Crédits (en k€)' }) },
  { nom: 'blank row between groups', make: simple(texts, { blanks: true }) },
  { nom: 'one column', make: simple(() => ['Montant (€)'], { columns: [1, 1] }) },
  { nom: 'one year', make: simple(years, { columns: [1, 1] }) },
  { nom: 'partial totals', make: groups },
  { nom: 'groups apart with totals', make: groupsApart },
  { nom: 'details « dont »', make: details((label) => `dont ${label}`) },
  { nom: 'details set in « dont »', make: details((label) => `   dont ${label}`) },
  { nom: 'details set in', make: details((label) => `    ${label}`) },
  { nom: 'details by words alone', make: details((label) => label) },
  { nom: 'mean cost', make: quotient('Coût moyen (€)', 0) },
  { nom: 'euros per dwelling', make: quotient('€/logement', 2) },
  { nom: 'price under an unknown word', make: quotient('Ticket', 2), doute: true },
  { nom: 'rates of achievement', make: rates },
  { nom: 'shares', make: shares },
  { nom: 'differences and evolution', make: evolution },
  { nom: 'cumulative', make: cumul },
  { nom: 'yearly mean', make: moyenne },
  { nom: 'quantity and price', make: prix },
  { nom: 'treasury with balances', make: treasury },
  { nom: 'spending, income, result', make: balanced },
  { nom: 'counts beside euros', make: counts },
  { nom: 'dwellings left of the years', make: beside('Logements', 'somme') },
  { nom: 'surface left of the years', make: beside('Surface (m²)', 'somme') },
  { nom: 'code left of the years', make: beside('Code', 'vide') },
  { nom: 'year built left of the years', make: beside('Année de livraison', 'vide') },
  { nom: 'negative amounts', make: negative },
  { nom: 'dashes for nothing', make: dashes },
  { nom: 'empty for nothing', make: empties },
  { nom: 'headings on two rows', make: twoRows },
  { nom: 'means, counts and cumulative together', make: many },
  { nom: 'chapters as texts', make: reperes('Chapitre', ['011', '012', '65', '042']) },
  { nom: 'accounts as lines', make: reperes('Compte', [6411, 6413, 6451]) },
  { nom: 'days as lines', make: reperes('Échéance', [45_376, 45_468, 45_560]) },
  { nom: 'functions under a blank corner', make: reperes('', [0, 1, 2, 3, 4, 5]) },
  { nom: 'totals that name lines by their marks', make: marks },
  {
    nom: 'totals of one nature',
    make: natures((nature) => [`Total ${nature.toLowerCase()}`, null]),
  },
  { nom: 'totals of one nature beside it', make: natures((nature) => ['Total', nature]) },
  { nom: 'everything, then groups above their lines', make: groupsUnder },
  { nom: 'means called « ensemble »', make: meansOnly, doute: true },
];
