import { checkTexte } from '../../../src/core/textes/checkTexte';
import { sentenceOf } from '../../../src/text/fr';

const told = (text: string) =>
  checkTexte(text, [])
    .findings.filter(({ code }) => !code.startsWith('montant'))
    .map(({ code, citation }) => `${code} ${citation.texte}`);

describe('what is left blank', () => {
  test.each([
    ['Fait à Dijon, le XX décembre 2020', 'valeur-a-completer XX décembre 2020'],
    ['le … mars 2021', 'valeur-a-completer … mars 2021'],
    ['signée le __/__/2021', 'valeur-a-completer __/__/2021'],
    ['le 12 avril 20XX', 'valeur-a-completer 12 avril 20XX'],
    ['sise xxxxxxxxxxxx, 13002 Marseille', 'valeur-a-completer xxxxxxxxxxxx'],
  ])('%j', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });

  test.each(['le 12 décembre 2020', 'Louis XX de France', 'le XXe siècle', 'les axes X et Y'])(
    '%j leaves nothing blank',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('the key of a SIREN', () => {
  // 824 581 623: 8 + 4 + 4 + (1) + 8 + 2 + 6 + 4 + 3 = 40, a multiple of ten.
  test.each([
    ['le numéro SIREN est le 824 581 623,', []],
    ['le numéro SIREN est le 824 581 632,', ['siren-invalide 824 581 632']],
    ['RCS de PARIS sous le numéro 824 541 148', []],
    ['RCS de PARIS sous le numéro 824 541 149', ['siren-invalide 824 541 149']],
    ['SIRET : 732 829 320 00074', []],
    ['SIRET : 732 829 320 00075', ['siren-invalide 732 829 320 00075']],
    ['une aide de 824 581 632 €', []],
  ])('%j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('shares of a whole', () => {
  const sentence = (text: string) => {
    const found = checkTexte(text, []).findings.find(({ code }) => code === 'somme-pourcentages');
    return found && sentenceOf(found).replace(/\u00a0/g, ' ');
  };

  test.each([
    // 52 + 38 + 7 + 4 = 101, within four halves.
    [
      '(52% de PLUS, 38% de PLA, 7% de PLS, 4% de LI)',
      'Ces parts font 101 % : l’arrondi peut l’expliquer.',
    ],
    [
      '50,0 % de prêts, 30,0 % de dons et 25,0 % de ventes',
      'Ces parts font 105 % : si elles forment un tout, corrigez l’une d’elles.',
    ],
    ['52 % de PLUS, 38 % de PLA, 7 % de PLS et 3 % de LI', undefined],
    ['une hausse de 2 %, puis de 3 % et de 5 %', undefined],
    ['60 % ici, 45 % là', undefined],
  ])('%j', (text, wanted) => {
    expect(sentence(text)).toBe(wanted);
  });
});
