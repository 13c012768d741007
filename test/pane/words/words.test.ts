import { centimes } from '../../../src/core/montant';
import { busySentence } from '../../../src/pane/words/busySentence';
import { countsOf, forfaitSentence } from '../../../src/pane/words/counts';
import { noticeSentence } from '../../../src/pane/words/noticeSentence';
import { verdictSentence } from '../../../src/pane/words/verdictSentence';
import { groupTitle } from '../../../src/text/groupTitle';
import { compteurs, ligne } from '../support/samples';

describe('what is going on', () => {
  test.each([
    [{ task: 'verification', cancellable: true }, 'Vérification du formulaire…'],
    [
      {
        task: 'verification',
        cancellable: true,
        progress: 0.42,
        lignes: { faites: 42_000, sur: 100_000 },
      },
      'Vérification du formulaire : 42 000 lignes sur 100 000',
    ],
    [{ task: 'prefill', cancellable: true, progress: 0.42 }, 'Préparation des formulaires : 42 %'],
    // What is gone through in a text is no row of it.
    [
      { task: 'texte', cancellable: true, progress: 0.5, lignes: { faites: 200, sur: 400 } },
      'Rapprochement du texte : 50 %',
    ],
    // Nor are the sums of tables lines.
    [
      { task: 'annexes', cancellable: true, progress: 0.5, lignes: { faites: 200, sur: 400 } },
      'Contrôle des annexes : 50 %',
    ],
  ] as const)('%j reads « %s »', (busy, sentence) => {
    expect(busySentence(busy).replace(/\s/g, ' ')).toBe(sentence);
  });
});

describe('the verdict in one sentence', () => {
  test.each([
    [{ kind: 'vide' }, 'Aucun relogement saisi'],
    [
      { kind: 'erreurs', lignes: 1, aCompleter: 0, autres: 0 },
      '1 ligne à corriger avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 3, aCompleter: 0, autres: 0 },
      '3 lignes à corriger avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 0, aCompleter: 24, autres: 0 },
      '24 lignes à compléter avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 2, aCompleter: 24, autres: 0 },
      '2 lignes à corriger, 24 à compléter avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 0, aCompleter: 1, autres: 1 },
      '1 point de l’en-tête ou des totaux à corriger, 1 ligne à compléter avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 0, aCompleter: 0, autres: 1 },
      '1 point de l’en-tête ou des totaux à corriger avant de certifier',
    ],
    [
      { kind: 'erreurs', lignes: 3, aCompleter: 0, autres: 2 },
      '3 lignes et 2 autres points à corriger avant de certifier',
    ],
    [{ kind: 'attestations', manquantes: 5 }, '5 attestations à donner avant de certifier'],
    [{ kind: 'pret' }, 'Prêt à certifier'],
    [{ kind: 'certifie', le: '2026-03-14', intact: true }, 'Certifié le 14/03/2026'],
    [
      { kind: 'certifie', le: '2026-03-14', intact: false },
      'Certifié le 14/03/2026, modifié depuis : à certifier de nouveau',
    ],
  ] as const)('%j', (verdict, sentence) => {
    expect(verdictSentence(verdict).replaceAll('\u00a0', ' ')).toBe(sentence);
  });
});

describe('the counts', () => {
  test('are singular for zero and one, plural from two on', () => {
    const words = (n: number) =>
      countsOf(compteurs({ declarees: n, eligibles: n, nonEligibles: n }), { kind: 'pret' }).map(
        (c) => c.word,
      );
    expect(words(0)).toEqual(words(1));
    expect(words(1)).toEqual([
      'déclarée',
      'éligible',
      'à compléter',
      'à justifier',
      'non éligible',
    ]);
    expect(words(2)).toContain('non éligibles');
  });

  test.each([
    [5, 1, 'à compléter, dont 4 à corriger'],
    [2, 1, 'à compléter, dont 1 à corriger'],
    [1, 1, 'à compléter'],
    [0, 0, 'à compléter'],
  ])('of %i rows to complete, %i only empty: « %s »', (aCompleter, empty, word) => {
    const verdict = { kind: 'erreurs', lignes: 10, aCompleter: empty, autres: 0 } as const;
    const counts = countsOf(compteurs({ aCompleter }), verdict);
    expect(counts.map((count) => count.word)).toContain(word);
  });

  test('name the part to justify only where there is one', () => {
    expect(forfaitSentence(compteurs({ montantAJustifier: centimes(0) })).detail).toBe('');
    expect(forfaitSentence(compteurs()).detail).toBe('dont 4\u202f000\u00a0€ à justifier');
  });

  test('say by which barème the amount was counted until the régime is known', () => {
    const sure = compteurs({ montantAJustifier: centimes(0) });
    expect(forfaitSentence(sure, true).detail).toBe('au barème de 2018');
    expect(forfaitSentence(compteurs(), true).detail).toBe(
      'au barème de 2018, dont 4\u202f000\u00a0€ à justifier',
    );
    expect(forfaitSentence(compteurs({ montantForfaitaire: centimes(0) }), true).detail).toBe(
      'dont 4\u202f000\u00a0€ à justifier',
    );
  });
});

describe('what a group is called', () => {
  test.each([
    ['M-0042', 'Ligne 7 · ménage M-0042'],
    ['  ', 'Ligne 7'],
    [undefined, 'Ligne 7'],
  ])('household %j', (menage, title) => {
    expect(groupTitle(ligne(7, menage, []))).toBe(title);
  });
});

test.each([
  ['corrige', 1, '1 correction faite.'],
  ['corrige', 3, '3 corrections faites.'],
  ['lignes-ajoutees', 1, '1 ligne ajoutée au tableau.'],
  ['lignes-rapatriees', 12, '12 lignes saisies hors du tableau ont été replacées dans le tableau.'],
] as const)('the confirmation of %s for %i', (kind, count, sentence) => {
  expect(noticeSentence({ kind, count, undoable: true }).replaceAll('\u00a0', ' ')).toBe(sentence);
});
