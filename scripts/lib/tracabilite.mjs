// docs/tracabilite.md: for each clause of the convention and for each form, what holds it in the
// product, where that is written, and which test would fail without it.

/**
 * Each clause with: `texte` what it asks, in our words; `constats` the codes that hold it; `ecran` what
 * a person attests, sees or does; `code` the files where it is written; `essais` tests, by file and by
 * words of their title. A clause that nothing of the product can hold says so in `ecran`.
 */
export const CLAUSES = [
  {
    clause: 'Note 1',
    texte: 'Natures d’opération qui ouvrent le droit : démolition, requalification, parc privé.',
    constats: ['attestation-manquante'],
    ecran: 'Attestation « Opération éligible au financement de l’Anru »',
    code: ['src/core/forms/attestations.ts', 'src/text/labels.ts'],
    essais: [['test/core/check.test.ts', 'asks for the five attestations']],
  },
  {
    clause: 'Note 2',
    texte: 'L’indemnité se cumule avec le forfait de relogement de l’opération d’investissement.',
    constats: [],
    ecran: 'Seule l’indemnité est comptée, jamais le forfait de relogement',
    code: ['src/core/baremes/forfaits.ts', 'src/core/paiement/montants.ts'],
    essais: [['test/core/paiement/montants.test.ts', 'a year of four households is worth']],
  },
  {
    clause: 'Article 1',
    texte: 'Convention signée par toutes les parties avant la demande de décision attributive.',
    constats: ['das-prealable', 'bailleur-hors-convention'],
    ecran: 'Paramètres : signataires et date de signature',
    code: ['src/core/paiement/demande.ts', 'src/core/rules/bailleur.ts'],
    essais: [
      ['test/core/paiement/demande.test.ts', 'a request before the signature'],
      ['test/core/rows.test.ts', 'a bailleur must be among the signatories'],
    ],
  },
  {
    clause: 'Note 3',
    texte: 'Renvoi aux règlements général et financier de l’Anru.',
    constats: ['regime-2021', 'bareme-manquant'],
    ecran: 'Choix du régime (2018 ou 2021) et barèmes ajoutés avec leur source',
    code: ['src/core/baremes/regimes.ts', 'src/core/baremes/forfaits.ts'],
    essais: [['test/core/check.test.ts', 'leases on or after 1 October 2021 wait for a choice']],
  },
  {
    clause: 'Note 4',
    texte:
      'Un maître d’ouvrage peut être lui-même bailleur relogeur ; d’autres bailleurs peuvent signer ensuite.',
    constats: ['bailleur-hors-convention'],
    ecran: 'Un Modèle B par bailleur, le maître d’ouvrage compris',
    code: ['src/core/envois/formulaires.ts', 'src/core/parametres/checkParametres.ts'],
    essais: [['test/core/parametres/checkParametres.test.ts', 'two bailleurs of the same name']],
  },
  {
    clause: 'Article 2',
    texte:
      'Opération éligible, ménage concerné, logement neuf ou conventionné depuis moins de cinq ans, loyer au plus égal au plafond, relogement définitif, forfait par ménage selon la typologie.',
    constats: [
      'convention-plus-de-cinq-ans',
      'neuf-a-justifier',
      'convention-apres-bail',
      'loyer-superieur-plafond',
      'identifiant-doublon',
      'identifiant-deja-declare',
      'menage-autre-operation',
      'idtop-inconnu',
      'typologie-inconnue',
      'typologie-a-normaliser',
      'attestation-manquante',
    ],
    ecran: 'Attestations « Ménages concernés par l’opération », « Relogements définitifs »',
    code: [
      'src/core/rules/cinqAns.ts',
      'src/core/rules/loyer.ts',
      'src/core/rules/identifiant.ts',
      'src/core/baremes/forfaits.ts',
    ],
    essais: [
      ['test/core/rows.test.ts', 'convention APL and delivery of less than five years'],
      ['test/core/rows.test.ts', 'loyer at most the plafond'],
      ['test/core/rows.test.ts', 'the same household twice is told at both rows'],
      ['test/core/dossier/menages.test.ts', 'of another operation is to be justified in both'],
      ['test/core/check.test.ts', 'the amount is that of rows without erreur'],
    ],
  },
  {
    clause: 'Note 5',
    texte:
      'Décohabitants : conjoint, ascendants ou descendants directs qui accèdent à un logement autonome.',
    constats: ['attestation-manquante'],
    ecran: 'Attestation « Ménages concernés par l’opération »',
    code: ['src/core/forms/attestations.ts', 'src/text/labels.ts'],
    essais: [['test/core/forms.test.ts', 'an attestation that version 0.1 recorded']],
  },
  {
    clause: 'Note 6',
    texte: 'Tout financement convient, sauf le PLUS CD à 17 % ou 22 % du premier programme.',
    constats: ['attestation-manquante'],
    ecran: 'Attestation « Logements hors PLUS CD à 17 % ou 22 % du PNRU »',
    code: ['src/core/forms/attestations.ts'],
    essais: [['test/core/check.test.ts', 'asks for the five attestations']],
  },
  {
    clause: 'Note 7',
    texte:
      'Le plafond se compare au loyer principal hors charges ; il est celui du bail du ménage.',
    constats: ['loyer-superieur-plafond', 'loyer-improbable'],
    ecran: 'Page « Plafond » : du plafond mensuel au plafond par m², à la date du bail',
    code: ['src/core/baremes/plafondParM2.ts', 'src/core/rules/loyer.ts'],
    essais: [
      ['test/core/baremes.test.ts', '355.38 euros over 60 m² is 5.92'],
      ['test/core/rows.test.ts', 'loyer at most the plafond'],
    ],
  },
  {
    clause: 'Note 8',
    texte: 'Un relogement « tiroir » n’ouvre aucun droit.',
    constats: ['attestation-manquante'],
    ecran: 'Attestation « Relogements définitifs »',
    code: ['src/core/forms/attestations.ts'],
    essais: [['test/core/check.test.ts', 'an attestation given is asked no more']],
  },
  {
    clause: 'Article 3',
    texte: 'Le porteur du projet suit la consommation de la subvention.',
    constats: [],
    ecran: 'Onglet « Suivi » et feuille « Bilan »',
    code: ['src/core/bilan/bilan.ts', 'src/core/suivi/points.ts'],
    essais: [
      ['test/core/bilan/bilan.test.ts', 'what is left of 100 000 euros'],
      ['test/core/suivi/points.test.ts', 'of 40 000 € programmed'],
    ],
  },
  {
    clause: 'Article 4',
    texte: 'Le maître d’ouvrage suit l’enveloppe de l’opération, rassemble les pièces, reverse.',
    constats: ['programmation-depassee', 'menage-sans-retour', 'menage-non-prevu'],
    ecran: 'Onglets « Consolidation » et « Suivi », page « Paiement »',
    code: ['src/core/retours/consolidate.ts', 'src/core/paiement/controle.ts'],
    essais: [
      ['test/core/retours/compare.test.ts', 'what no return brings back'],
      ['test/core/retours/laws.test.ts', 'every row has a provenance'],
    ],
  },
  {
    clause: 'Article 5',
    texte: 'Le bailleur transmet sa déclaration et conserve baux et conventions APL.',
    constats: ['attestation-manquante'],
    ecran: 'Attestation « Baux et conventions APL conservés » du Modèle B',
    code: ['src/core/forms/attestations.ts'],
    essais: [['test/core/forms.test.ts', 'the bailleur attests that leases are kept']],
  },
  {
    clause: 'Article 6',
    texte:
      'Demande annuelle sur les relogements de l’année N-1, décision attributive, état consolidé certifié.',
    constats: [
      'bail-hors-annee',
      'annee-non-echue',
      'certification-manquante',
      'declaration-non-certifiee',
      'das-prealable',
    ],
    ecran: 'Certification du Modèle A, page « Paiement »',
    code: [
      'src/core/rules/bail.ts',
      'src/core/rules/certification.ts',
      'src/core/paiement/demande.ts',
    ],
    essais: [
      ['test/core/rows.test.ts', 'the lease is signed in the declared year'],
      ['test/core/retours/resumer.test.ts', 'the certificate of a return'],
      ['test/app/certify.test.ts', 'a form of one right row, all attested, may be certified'],
    ],
  },
  {
    clause: 'Note 9',
    texte:
      'Première tranche d’au moins 10 % ; au-delà de 80 % versés, le solde seulement, une fois l’opération achevée.',
    constats: ['tranche-inferieure-10', 'solde-seul', 'programmation-depassee'],
    ecran: 'Page « Paiement » : ce qui peut être demandé et pourquoi',
    code: ['src/core/paiement/demande.ts', 'src/core/paiement/reports.ts'],
    essais: [
      ['test/core/paiement/demande.test.ts', 'may be under 10 % of P'],
      ['test/core/paiement/demande.test.ts', 'past 80 % of P'],
      ['test/core/paiement/reports.test.ts', 'a first tranche that had to wait is carried whole'],
    ],
  },
  {
    clause: 'Note 10',
    texte:
      'Le Modèle A se remplit à partir des Modèles B certifiés, que le maître d’ouvrage archive.',
    constats: ['declaration-non-certifiee', 'colonne-preremplie-modifiee'],
    ecran: 'Attestation « Modèles B certifiés conservés » du Modèle A',
    code: ['src/core/retours/readRetours.ts', 'src/core/forms/attestations.ts'],
    essais: [
      ['test/core/retours/laws.test.ts', 'are the sum of those of the returns that enter'],
      ['test/core/forms.test.ts', 'the maître d’ouvrage that the Modèles B are'],
    ],
  },
  {
    clause: 'Article 7',
    texte:
      'Reversement aux bailleurs dans les soixante jours du versement constaté, dans la limite de l’enveloppe.',
    constats: ['reversement-en-retard'],
    ecran: 'Page « Paiement » : répartition et échéances',
    code: ['src/core/paiement/reversement.ts', 'src/core/paiement/repartition.ts'],
    essais: [
      ['test/core/paiement/reversement.test.ts', 'nothing is late to whom nothing is due'],
      ['test/core/paiement/repartition.test.ts', 'to the cent, and is accepted'],
    ],
  },
  {
    clause: 'Article 8',
    texte: 'Information du délégué territorial et avenants.',
    constats: ['bailleur-hors-convention', 'idtop-inconnu'],
    ecran: 'Rien dans le complément : un avenant change les listes de Paramètres, à la main',
    code: ['src/core/parametres/checkParametres.ts'],
    essais: [['test/core/parametres/checkParametres.test.ts', 'an operation named twice']],
  },
  {
    clause: 'Modèle A',
    texte: 'État déclaratif annuel consolidé : en-tête, neuf colonnes, huit totaux, certificat.',
    constats: ['entete-manquant', 'total-altere', 'cumul-incoherent', 'lignes-hors-tableau'],
    ecran: '« Insérer le Modèle A », `iml inserer modele-a`',
    code: ['src/core/forms/modeleA.ts', 'src/core/totals.ts'],
    essais: [
      ['test/core/forms.test.ts', 'a Modèle A has no band, and eight fields'],
      ['test/app/modeleA.test.ts', 'its totals count rows and past years of its operation'],
    ],
  },
  {
    clause: 'Modèle B',
    texte:
      'État déclaratif annuel d’un bailleur : en-tête, bandeau des colonnes préremplies, neuf colonnes, huit totaux, certificat.',
    constats: ['entete-manquant', 'bailleur-different', 'total-altere', 'cellule-manquante'],
    ecran: '« Insérer le Modèle B », `iml inserer modele-b`',
    code: ['src/core/forms/modeleB.ts', 'src/core/totals.ts'],
    essais: [
      ['test/core/forms.test.ts', 'layout of a Modèle B with 30 rows'],
      ['test/core/totals.test.ts', 'formulas count households'],
    ],
  },
];

const HEAD = `# Traçabilité : du texte au logiciel

Pour chaque clause de la convention spécifique « indemnité pour minoration de loyer » (articles 1 à 8,
notes 1 à 10) et pour chaque formulaire : ce qu’elle demande, ce qui la tient dans le complément, où
cela est écrit, et l’essai qui échouerait sans cela. Les constats sont décrits dans
[le guide](guide/constats.md). Page écrite par \`npm run tracabilite\` ; ne la modifiez pas à la main.
`;

const listed = (values) => values.map((value) => `\`${value}\``).join('<br>');

/** The page, in Markdown. */
export function tracabilitePage() {
  const rows = CLAUSES.map(
    ({ clause, texte, constats, ecran, code, essais }) =>
      `| ${clause} | ${texte} | ${[listed(constats), ecran].filter(Boolean).join('<br>')} | ${listed(code)} | ${essais
        .map(([file, title]) => `\`${file}\` : ${title}`)
        .join('<br>')} |`,
  );
  return [
    HEAD,
    '| Clause | Ce qu’elle demande | Ce qui la tient | Code | Essais |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
