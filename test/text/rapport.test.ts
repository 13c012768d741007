import { isoDate } from '../../src/core/date';
import { checkTexte } from '../../src/core/textes/checkTexte';
import { rapportOf, type RapportFacts } from '../../src/text/rapport';
import { rapportHtml } from '../../src/text/rapportHtml';
import { besancon, readAnnexes } from '../core/textes/annexes';

const annexes = readAnnexes(besancon);
const AVANT =
  'Sur la période 2017-2019, 7,4 M€ de services et d’aides aux salariés.\n' +
  'Sur la période 2017-2019, 2,5 M€ de production de logement social.\n' +
  'Un don de 12 k€ a financé une fête.\n';

function facts(texte: string, avant?: string): RapportFacts {
  const etabliLe = isoDate(2026, 4, 2);
  if (etabliLe === undefined) throw new Error('No such day');
  return {
    etabliLe,
    documents: [{ role: 'texte', nom: 'convention.docx', empreinte: 'ab12' }],
    check: checkTexte(texte, annexes),
    avant: avant === undefined ? undefined : checkTexte(avant, annexes),
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const rows = (texte: string, avant?: string) =>
  rapportOf(facts(texte, avant)).rangs.map(({ cells }) => plain(cells.join(' | ')));

test('tells the day, the files with their marks, and the account of what was found', () => {
  const { titre, faits } = rapportOf(facts(AVANT.replace('2,5', '2,6')));
  expect([titre, ...faits].map(plain)).toEqual([
    'Rapport de rapprochement',
    'Établi le 02/04/2026.',
    'Texte : convention.docx ; empreinte SHA-256 ab12',
    '3 montants et sommes : 1 différent, 1 concordant et 1 non retrouvé.',
  ]);
});

test('what differs comes first, each amount with its sentence, its cell and what the annexe holds', () => {
  const [first = '', ...others] = rows(AVANT.replace('2,5', '2,6'));
  expect(first).toMatch(
    /^Différent \| 2,6 M€ \| Sur la période 2017-2019, 2,6 M€ .* \| Annexe 1 ! E4 \| 2 463 k€ \| Le texte cite « 2,6 M€ »/,
  );
  expect(others.map((row) => row.split(' | ')[0])).toEqual(['Concordant', 'Non retrouvé']);
});

describe('given the version before, only what moved', () => {
  test('nothing, where nothing did', () => {
    expect(rows(AVANT, AVANT)).toEqual([]);
    expect(rapportOf(facts(AVANT, AVANT)).faits.at(-1)).toBe(
      'Aucun montant n’a changé depuis la version précédente.',
    );
  });

  test.each([
    ['an altered figure', AVANT.replace('7,4', '7,9'), ['7,4 M€ | Différent | 7,9 M€']],
    ['an amount that came', `${AVANT}L’État verse 900 k€.\n`, ['nouveau | Non retrouvé | 900 k€']],
    ['an amount that went', AVANT.replace(/Un don.*\n/, ''), ['12 k€ | Retiré | ']],
    ['words put otherwise', AVANT.replace('a financé une fête', 'a bien financé une fête'), []],
    ['a sentence that moved', AVANT.split('\n').toReversed().join('\n'), []],
    [
      'two at once',
      AVANT.replace('7,4', '7,3').replace('12 k€', '13 k€'),
      ['7,4 M€ | Différent | 7,3 M€', '12 k€ | Non retrouvé | 13 k€'],
    ],
  ])('%s', (_, apres, wanted) => {
    const told = rows(apres, AVANT).map((row) => row.split(' | ').slice(0, 3).join(' | '));
    expect(told).toEqual(wanted);
  });
});

test('the page shows what the text says as text, and asks for nothing', () => {
  const page = rapportHtml(rapportOf(facts('Un <script>don</script> de 12 k€ & plus.')));
  expect(page).toContain('Un &lt;script&gt;don&lt;/script&gt; de 12 k€ &amp; plus.');
  expect(page).not.toMatch(/<script|src=|href=|@import/);
});
