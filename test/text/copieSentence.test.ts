import { copieSentence } from '../../src/text/copieSentence';

const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [
    24,
    'Modèle B (2)',
    'Modèle B',
    '24 ménages de cette feuille figurent aussi dans la feuille « Modèle B »',
  ],
  [1, 'Retour (2)', 'Retour', '1 ménage de cette feuille figure aussi dans la feuille « Retour »'],
  [
    3,
    'Feuil1',
    'Feuil1',
    '3 ménages de cette déclaration figurent aussi dans une autre, plus haut sur la même feuille',
  ],
])('%i households of « %s » that « %s » declares too', (menages, feuille, autre, sentence) => {
  expect(seen(copieSentence(menages, feuille, autre))).toBe(sentence);
});
