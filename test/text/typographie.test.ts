import { catalogue } from '../../src/core/constats/catalogue';
import type { Constat, FindingCode } from '../../src/core/finding';
import { columnKeys } from '../../src/core/forms/column';
import {
  attestationKeys,
  certificationKeys,
  totalKeys,
  typologies,
  type EnteteKey,
} from '../../src/core/forms/modele';
import { contextTables } from '../../src/core/forms/names';
import type { NatureLigne } from '../../src/core/reading/compteModel';
import {
  attestations,
  certificationLabels,
  columnLabels,
  correctionLabel,
  enteteLabels,
  fr,
  natureLabels,
  problemSentence,
  sentenceOf,
  sourceOf,
  totalLabels,
} from '../../src/text/fr';
import { duringReading, silences, type During, type ProblemCode } from '../../src/text/problems';
import { day } from '../core/build';

type Samples = {
  readonly [C in FindingCode]: readonly Extract<Constat, { readonly code: C }>[];
};

const dates = {
  bail: day('2025-04-02'),
  convention: day('2020-04-02'),
  livraison: day('2020-04-01'),
};

/** At least one finding of every code, with every wording that it has. */
const samples: Samples = {
  'entete-manquant': (Object.keys(enteteLabels) as EnteteKey[]).map((entete) => ({
    code: 'entete-manquant',
    entete,
  })),
  'annee-invalide': [
    { code: 'annee-invalide', valeur: '12' },
    { code: 'annee-invalide', valeur: '45292', date: dates.bail },
  ],
  'annee-non-echue': [{ code: 'annee-non-echue', annee: 2026, anneeCourante: 2026 }],
  'siret-invalide': (['longueur', 'siren', 'cle'] as const).map((motif) => ({
    code: 'siret-invalide',
    valeur: '123',
    motif,
  })),
  'attestation-manquante': [...attestationKeys.A, ...attestationKeys.B].map((attestation) => ({
    code: 'attestation-manquante',
    attestation,
  })),
  'certification-manquante': certificationKeys.map((certification) => ({
    code: 'certification-manquante',
    certification,
  })),
  'certificat-copie': [{ code: 'certificat-copie' }],
  'caracteres-invisibles': (
    ['saut-de-ligne', 'tabulation', 'espace', 'caractere', 'accent', 'tiret', 'ecriture'] as const
  ).flatMap((genre) =>
    (['debut', 'milieu', 'fin'] as const).map((place) => ({
      code: 'caracteres-invisibles' as const,
      valeur: 'M-0001',
      invisible: { genre, place },
    })),
  ),
  'date-a-la-place': [{ code: 'date-a-la-place', date: dates.bail }],
  'cellule-manquante': [
    { code: 'cellule-manquante', motif: 'formule' },
    { code: 'cellule-manquante', motif: 'abrege', valeur: '1,23E+12' },
    { code: 'cellule-manquante' },
    { code: 'cellule-manquante', erreur: '#REF!' },
  ],
  'identifiant-doublon': [[14], [14, 15, 16, 17, 18, 19, 20]].map((autres) => ({
    code: 'identifiant-doublon',
    menage: 'M-1',
    autres,
  })),
  'menage-autre-operation': [{}, { feuille: 'Modèle A (2)', rang: 14 }].map((place) => ({
    code: 'menage-autre-operation',
    menage: 'M-1',
    annee: 2024,
    operation: '168-G',
    ...place,
  })),
  'identifiant-deja-declare': [{ code: 'identifiant-deja-declare', menage: 'M-1', annee: 2024 }],
  'identifiant-personnel': (['nom', 'nir', 'courriel', 'telephone'] as const).map((motif) => ({
    code: 'identifiant-personnel',
    motif,
  })),
  'bailleur-different': [{ code: 'bailleur-different', bailleur: 'Autre', attendu: 'Néolia' }],
  'bailleur-hors-convention': [{ code: 'bailleur-hors-convention', bailleur: 'Autre' }],
  'colonne-preremplie-modifiee': [
    {
      ...{ code: 'colonne-preremplie-modifiee', colonne: 'idtop' },
      ...{ trouve: 'IDT-2', envoye: 'IDT-1' },
    },
  ],
  'menage-non-prevu': [
    { code: 'menage-non-prevu', menage: 'M-1', bailleur: 'Néolia' },
    { code: 'menage-non-prevu', menage: 'M-1', bailleur: 'Néolia', envoyeA: 'Saiemb' },
  ],
  'idtop-inconnu': [{ code: 'idtop-inconnu', idtop: 'IDT-1' }],
  'date-invalide': [
    { code: 'date-invalide', valeur: '31/02/2025' },
    { code: 'date-invalide', valeur: '02/13/2025', moisDabord: true },
  ],
  'date-texte': [
    { code: 'date-texte', valeur: '2/4/2025', date: dates.bail },
    { code: 'date-texte', valeur: '2/4/2025', date: dates.bail, incertaine: true },
  ],
  'bail-hors-annee': [
    { code: 'bail-hors-annee', date: day('2026-01-01'), annee: 2025 },
    {
      code: 'bail-hors-annee',
      date: day('2052-01-01'),
      annee: 2025,
      inverse: day('2025-01-01'),
    },
  ],
  'bail-futur': [{ code: 'bail-futur', date: day('2026-03-15'), aujourdhui: day('2026-03-14') }],
  'convention-plus-de-cinq-ans': [{ code: 'convention-plus-de-cinq-ans', ...dates }],
  'neuf-a-justifier': [
    { code: 'neuf-a-justifier', ...dates },
    { code: 'neuf-a-justifier', ...dates, regime2021: true },
  ],
  'convention-apres-bail': [
    { code: 'convention-apres-bail', ...dates },
    { code: 'convention-apres-bail', ...dates, inverse: day('2023-01-01') },
  ],
  'bail-avant-livraison': [
    { code: 'bail-avant-livraison', ...dates },
    { code: 'bail-avant-livraison', ...dates, inverse: day('2023-01-01') },
  ],
  'typologie-inconnue': [{ code: 'typologie-inconnue', valeur: 'studio' }],
  'typologie-a-normaliser': [{ code: 'typologie-a-normaliser', valeur: 'T3', typologie: 'T3/T4' }],
  'montant-invalide': [
    { code: 'montant-invalide', valeur: 'gratuit' },
    { code: 'montant-invalide', valeur: '46 m²', motif: 'surface' },
    { code: 'montant-invalide', valeur: '450 euros/mois', motif: 'mensuel' },
  ],
  'loyer-superieur-plafond': [{ code: 'loyer-superieur-plafond', loyer: 6.51, plafond: 6.5 }],
  'loyer-improbable': [{ code: 'loyer-improbable', montant: 1450, seuil: 30 }],
  'total-altere': totalKeys.flatMap((total) =>
    [true, false].map((formule) => ({
      code: 'total-altere' as const,
      total,
      attendu: 4,
      trouve: formule ? 3 : null,
      formule,
    })),
  ),
  'cumul-incoherent': [{ code: 'cumul-incoherent', total: 'cumul', attendu: 4, trouve: 3 }],
  'regime-2021': [1, 1200].map((baux) => ({ code: 'regime-2021', baux })),
  'zone-commune': [
    { code: 'zone-commune', menages: 1, zone: 'II' },
    { code: 'zone-commune', menages: 3, zone: 'I bis' },
  ],
  'bareme-manquant': [
    { code: 'bareme-manquant', baux: 1, manque: 'zone', typologies: ['T1/T2'], zone: '' },
    { code: 'bareme-manquant', baux: 2, manque: 'montant', typologies: ['T1/T2'], zone: '' },
    { code: 'bareme-manquant', baux: 2, manque: 'montant', typologies, zone: 'II' },
    { code: 'bareme-manquant', baux: 2, manque: 'zone-inconnue', typologies, zone: 'IX' },
  ],
  'suivi-illisible': [
    ...contextTables.suivi.columns.flatMap((colonne) =>
      ['', 'trois'].map((valeur) => ({ code: 'suivi-illisible' as const, colonne, valeur })),
    ),
    { code: 'suivi-illisible', colonne: 'IDTOP', valeur: 'IDT-77 ', attendu: 'IDT-77' },
  ],
  'suivi-annee-double': [{ code: 'suivi-annee-double', annee: 2024, autre: 5 }],
  'intitule-change': [
    { code: 'intitule-change', tableau: 'Suivi', intitule: 'T1/T2', trouve: 'Petits' },
  ],
  'declaration-non-certifiee': [
    { code: 'declaration-non-certifiee', bailleur: 'Néolia', fichier: 'Neolia.xlsx' },
  ],
  'colonne-supprimee': [{ code: 'colonne-supprimee', tableau: 'Suivi', intitule: 'T1/T2' }],
  'lignes-hors-tableau': [[40], [40, 41]].map((lignes) => ({
    code: 'lignes-hors-tableau',
    lignes,
  })),
  'colonne-ambigue': [
    {
      code: 'colonne-ambigue',
      colonne: 'typologie',
      candidats: [
        { colonne: 7, cellule: 'G9', texte: 'Typologie' },
        { colonne: 10, cellule: 'J9', texte: 'Typologie du logement' },
      ],
    },
  ],
  'colonne-manquante': [
    { code: 'colonne-manquante', colonnes: ['plafond'], ecartes: [] },
    {
      code: 'colonne-manquante',
      colonnes: ['loyer', 'dateBail'],
      ecartes: [{ colonne: 8, cellule: 'H9', texte: 'Loyer mensuel' }],
    },
  ],
  'ligne-non-menage': (Object.keys(natureLabels) as NatureLigne[]).flatMap((nature) =>
    [[14], [14, 15, 16, 20]].map((lignes) => ({ code: 'ligne-non-menage', nature, lignes })),
  ),
};

const during: readonly During[] = [
  'lecture',
  'insertion',
  'correction',
  'certification',
  'lignes',
  'ecoute',
  ...duringReading,
];
const problems: readonly ProblemCode[] = [
  'cell-edit-mode',
  'protected',
  'protected-structure',
  'deleted-column',
  'busy',
  'merged-cells',
  'insert-conflict',
  'inactive-workbook',
  'already-exists',
  'changed-meanwhile',
  'not-found',
  'too-large',
  'unsupported',
  'refused',
  'unreadable-file',
  'connection-lost',
  'unknown',
];

/** Every sentence of every code, about every column that a finding can stand in. */
const sentences = Object.values(samples as Record<string, readonly Constat[]>)
  .flat()
  .flatMap((constat) =>
    ['dateBail', ...columnKeys].map((champ) => {
      const lieu = { feuille: 'Modèle B', cellule: 'F14', champ };
      const { niveau } = catalogue[constat.code];
      return sentenceOf({ ...constat, niveau, lieu });
    }),
  );
const problemSentences = during.flatMap((task) =>
  problems.map((code) => problemSentence(code, task, 'Modèle B, D12')),
);
const place = { feuille: 'Modèle B', formulaire: 'ModeleB_1' };
const labels = [
  ...[enteteLabels, columnLabels, totalLabels, certificationLabels].flatMap((table) =>
    Object.values(table),
  ),
  ...Object.values(attestations).flatMap(({ titre, texte, source }) => [titre, texte, source]),
  ...(Object.keys(catalogue) as FindingCode[]).map((code) => sourceOf({ code })),
  correctionLabel({ kind: 'totaux', ...place }),
  correctionLabel({ kind: 'lignes', ...place }),
];

const silentSentences = Object.values(silences);
const everything = [...new Set([...sentences, ...problemSentences, ...silentSentences, ...labels])];

test.each(everything)('%s', (text) => {
  expect(text).not.toContain("'");
  expect(text).not.toMatch(/ [:;?!»€%]|« |\bart\. \d|undefined/);
  expect(text.replace('#REF!', '')).not.toContain('!');
});

test('a finding and a problem end as sentences do', () => {
  for (const text of [...sentences, ...problemSentences]) expect(text).toMatch(/[.?]$/);
});

test('what is inserted into a template stays as it is', () => {
  expect(fr`Le fichier « ${'a : b'} » : 17 % et 5 €`).toBe(
    'Le fichier «\u00a0a : b\u00a0»\u00a0: 17\u00a0% et 5\u00a0€',
  );
});
