import { withNiveau } from '../../src/core/constats/catalogue';
import { paiementCodes } from '../../src/core/constats/paiementCodes';
import type { Centimes } from '../../src/core/montant';
import { checkDemande } from '../../src/core/paiement/demande';
import type { PaiementFinding } from '../../src/core/paiement/model';
import type { RepartitionEcart } from '../../src/core/paiement/repartition';
import { checkReversements } from '../../src/core/paiement/reversement';
import { sentenceOf, sourceOf } from '../../src/text/fr';
import { repartitionSentence } from '../../src/text/paiement';
import { day } from '../core/build';

const cents = (amount: number) => amount as Centimes;
const ask = (verse: number, demande: number) =>
  checkDemande({
    programme: cents(10_000_000),
    verse: cents(verse),
    demande: cents(demande),
    acheve: false,
    demandeLe: day('2026-03-13'),
    signeeLe: day('2026-03-14'),
    dasDu: day('2026-04-01'),
  }).constats;

const owed = { bailleur: 'Néolia', du: cents(550_000) };
const late = checkReversements(
  [
    { ...owed, reverse: cents(0), reverseLe: undefined },
    { ...owed, reverse: cents(550_000), reverseLe: day('2026-03-04') },
  ],
  day('2026-01-02'),
  day('2026-03-14'),
);

/** Every code, with every wording that it has. */
const findings: readonly PaiementFinding[] = [
  ...ask(0, 999_999),
  ...ask(8_000_001, 2_000_000),
  ...late,
  ...checkDemande({
    programme: undefined,
    verse: cents(0),
    demande: cents(2_000_000),
    declare: cents(1_100_000),
    acheve: false,
    signeeLe: day('2026-03-14'),
    dasDu: day('2026-03-13'),
  }).constats,
  withNiveau({ code: 'modele-non-certifie' }),
  withNiveau({
    code: 'paiement-futur',
    payeLe: day('2026-03-15'),
    aujourdhui: day('2026-03-14'),
  }),
  withNiveau({
    code: 'paiement-avant-demande',
    payeLe: day('2026-03-01'),
    demandeLe: day('2026-03-02'),
  }),
  withNiveau({ code: 'paiement-superieur', paye: cents(20), demande: cents(10) }),
  withNiveau({ code: 'paiement-sans-demande', paye: cents(20) }),
];

const ecarts: readonly RepartitionEcart[] = [
  { motif: 'part-negative', bailleur: 'Néolia', montant: cents(-1) },
  { motif: 'part-superieure', bailleur: 'Néolia', montant: cents(2), du: cents(1) },
  { motif: 'bailleur-inattendu', bailleur: 'Néolia' },
  { motif: 'somme-differente', recu: cents(10), reste: cents(1) },
  { motif: 'somme-differente', recu: cents(10), reste: cents(-1) },
];

const plain = (sentence: string) => sentence.replace(/\s/g, ' ');

test('the samples hold every code', () => {
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(Object.keys(paiementCodes)));
});

test.each([...findings.map((finding) => sentenceOf(finding)), ...ecarts.map(repartitionSentence)])(
  'keeps to French typography: %s',
  (sentence) => {
    expect(sentence).not.toMatch(/ [:;?!»€%]|« |'|\.\.\.|!/);
    expect(sentence).toMatch(/^[A-ZÀ-Ý«].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN/);
  },
);

test('sentences carry the figures that decide', () => {
  const [tranche, signature] = ask(0, 999_999);
  expect(tranche && plain(sentenceOf(tranche))).toBe(
    'La première tranche demandée (9 999,99 €) est inférieure à 10 % de la subvention programmée (100 000 €), soit 10 000 € : attendez d’atteindre ce montant, ou indiquez l’achèvement de l’opération s’il s’agit du solde.',
  );
  expect(signature && plain(sentenceOf(signature))).toBe(
    'Demande du 13/03/2026, antérieure à la signature de la convention par toutes les parties (14/03/2026) : vérifiez les dates, ou attendez ce jour pour demander le paiement.',
  );
  expect(late.map((finding) => plain(sentenceOf(finding)))).toEqual([
    '« Néolia » attend encore 5 500 € : le délai de 60 jours a pris fin le 03/03/2026, il y a 11 jours. Reversez cette somme sans attendre.',
    '« Néolia » a été payé le 04/03/2026, 1 jour après la fin du délai de 60 jours (03/03/2026) : vérifiez la date, et gardez trace du motif.',
  ]);
});

test('the sixty days come from article 7, whatever article 4 says', () => {
  expect(plain(sourceOf({ code: 'reversement-en-retard' }))).toBe(
    'Convention IML, art. 7 (l’article 4 renvoie par erreur à l’article 8)',
  );
});
