/** What finance teams check: a long table footed, a long text tied to a table; the peer of the whole is its tenth. */
import { checkTableau } from '../../src/core/annexes/check';
import { recogniseAnnexes } from '../../src/core/annexes/recognise';
import type { CellValue } from '../../src/core/CellValue';
import { checkTexte } from '../../src/core/textes/checkTexte';
import { sheet, workbook } from '../core/sheet';
import { fail } from './form';
import { compare, median } from './measure';

const HEADINGS = ['Postes', '2021 (en €)', '2022 (en €)', 'Total (en €)'];
const [LINES, BYTES] = [100_000, 500_000];
const SENTENCE = 'En 2021, le poste 7 a reçu 1 euro, et le poste 8 a reçu 2 euros en 2022.\n';

export async function benchAnnexes(): Promise<void> {
  await compareTenth(`foot a table of ${LINES} lines, by rows and columns`, footingOf);
  await compareTenth(`tie a text of ${BYTES / 1000} KB to a table of 50 lines`, tyingOf);
}

/** The whole beside ten times its tenth: 1 where the time of each line is the same. */
async function compareTenth(job: string, taskOf: (share: number) => () => void): Promise<void> {
  const tenth = await median(3, taskOf(0.1));
  const whole = await median(3, taskOf(1));
  compare(`${job} (median of 3)`, whole, { name: 'a tenth of it, ten times', time: 10 * tenth });
}

function footingOf(share: number): () => void {
  const values = lines(LINES * share);
  return () => {
    const annexe = annexeOf(values);
    const { sommes, justes } = checkTableau(annexe).bilan;
    if (sommes !== justes || sommes < values.length - 2)
      fail(`${justes} sums of ${sommes} are right`);
  };
}

function tyingOf(share: number): () => void {
  const annexe = annexeOf(lines(50));
  const texte = SENTENCE.repeat(Math.ceil((BYTES * share) / SENTENCE.length));
  return () => {
    const { rapprochements } = checkTexte(texte, [annexe]);
    if (rapprochements.length === 0) fail('nothing was tied');
  };
}

function annexeOf(values: readonly (readonly CellValue[])[]) {
  return (
    recogniseAnnexes(workbook([sheet('Budget', values)])).annexes[0] ?? fail('no table was read')
  );
}

/** Lines of two years and their sum, and the total of all. */
function lines(count: number): readonly (readonly CellValue[])[] {
  const rows = Array.from({ length: count }, (_, index) => [`Poste ${index}`, 1, 2, 3]);
  return [HEADINGS, ...rows, ['Total', count, 2 * count, 3 * count]];
}
