/** « Annuler » while a file is read: whatever was asked ends at once, and what stood before stands. */
import type { Session } from '../../src/app/session';
import { setUp, until } from './support/bench';

const BYTES = new Uint8Array([1]);

const never = () => new Promise<never>(() => undefined);

/** Whoever reads a file that somebody gives. */
const OPENINGS: readonly (readonly [string, (session: Session) => Promise<void>])[] = [
  ['a CSV to complete the form from', ({ rooms }) => rooms.complement.open('liste.csv', BYTES)],
  ['a workbook to complete it from', ({ rooms }) => rooms.complement.open('liste.xlsx', BYTES)],
  ['cells pasted to complete it from', ({ rooms }) => rooms.complement.paste('a;b\n1;2')],
  ['a list of households', ({ rooms }) => rooms.prefill.open('liste.csv', BYTES)],
  ['a workbook of households', ({ rooms }) => rooms.prefill.open('liste.xlsx', BYTES)],
  ['a text', ({ rooms }) => rooms.annexes.openTexte('convention.docx', BYTES)],
  ['an earlier text', ({ rooms }) => rooms.annexes.openAvant('v1.docx', BYTES)],
  ['long HTML that was pasted', ({ rooms }) => rooms.annexes.readHtml('<table>', () => undefined)],
  ['the annexes of another workbook', ({ rooms }) => rooms.realisation.open('autre.xlsx', BYTES)],
  ['last year’s workbook', ({ rooms }) => rooms.suivi.readReprise('2024.xlsx', BYTES)],
];

/** What the rooms that hold what somebody gave show. */
function givenTo({ rooms }: Session): readonly object[] {
  const { annexes, realisation, prefill, complement } = rooms;
  return [annexes, realisation, prefill, complement].map((room) => room.getState());
}

test.each(OPENINGS)('%s that never ends can be given up', async (_, open) => {
  const bench = await setUp({ files: { read: never, readCsv: never }, readDocument: never });
  const { session } = bench;
  const before = givenTo(session);
  const opening = open(session);
  // Requests of Excel that come first are not what is given up.
  await bench.workbook.snapshot();
  await until(() => session.getState().busy?.cancellable === true);
  await new Promise((resolve) => setTimeout(resolve, 100));
  session.cancel();
  await opening;
  expect(session.getState()).toMatchObject({ busy: undefined, problem: undefined });
  expect(givenTo(session)).toEqual(before);
  await bench.dispose();
});

test('what was read in time is taken, and pasted HTML is given as its text', async () => {
  const bench = await setUp();
  const taken: string[] = [];
  const html = '<table><tr><td>Prêts</td><td>100</td></tr></table>';
  await bench.session.rooms.annexes.readHtml(html, (texte) => taken.push(texte));
  expect(taken).toEqual(['Prêts\t100']);
  expect(bench.session.getState().problem).toBeUndefined();
  await bench.dispose();
});
