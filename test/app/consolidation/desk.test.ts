import { strToU8, zipSync } from 'fflate';

import { toProblem } from '../../../src/app/mirror/toProblem';
import { createRetoursDesk } from '../../../src/app/rooms/consolidation/createRetoursDesk';
import { aucuneDecision } from '../../../src/core/retours/consolidate';
import { judgeRetour } from '../../../src/core/retours/readRetours';
import { createWorkerDesk, type DeskWorker } from '../../../src/pane/retoursInWorker';
import type { DeskCall } from '../../../src/pane/retoursMessages';
import { serveDesk } from '../../../src/pane/serveDesk';
import { WorkbookError } from '../../../src/workbook/errors';
import { openInReader } from '../../../src/workbook/reader/openInReader';
import { day } from '../../cli/support';
import { ATTENDU, sent } from '../../core/retours/support';
import { nodeFiles } from '../../support/nodeFiles';
import { IDTOP, retour } from '../../support/operation';

const TODAY = day('2026-03-14');
const EXPECTED = { ...ATTENDU, idtopOperation: IDTOP };

/** The desk of a worker, its messages copied as a worker copies them. */
function throughMessages(held = createRetoursDesk(nodeFiles)) {
  let answered: (event: { data: unknown }) => void = () => undefined;
  const serve = serveDesk(held, (answer) => answered({ data: structuredClone(answer) }));
  const worker = {
    addEventListener: (kind: string, listener: typeof answered) => {
      if (kind === 'message') answered = listener;
    },
    postMessage: (call: DeskCall) => void serve(structuredClone(call)),
    terminate: () => undefined,
  };
  return createWorkerDesk(() => worker as unknown as DeskWorker);
}

test.each([
  ['in this process', () => createRetoursDesk(nodeFiles)],
  ['through messages', () => throughMessages()],
])(
  '%s, a bad file is held as such and a file of the same name takes its place',
  async (_, make) => {
    const desk = make();
    await desk.expect(EXPECTED, TODAY);
    const bytes = await retour(2025, 'Saiemb');
    await desk.add('s.xlsx', bytes.slice(0, 3_000));
    await desk.add('n.xlsx', await retour(2025, 'Néolia'));
    const before = await desk.summarise(aucuneDecision);
    expect(before.rejets).toEqual([
      { fichier: 's.xlsx', code: 'fichier-illisible', motif: 'damaged' },
    ]);
    await desk.add('s.xlsx', bytes);
    const after = await desk.summarise(aucuneDecision);
    expect(after.retours.map(({ fichier }) => fichier)).toEqual(['n.xlsx', 's.xlsx']);
    // Néolia 1 + 3 + 1, Saiemb 1 + 1 + 1.
    expect(after.parTypologie).toEqual({ 'T1/T2': 2, 'T3/T4': 4, 'T5 et plus': 2 });
    expect(await desk.lignes(aucuneDecision)).toHaveLength(8);
    await desk.expect({ ...EXPECTED, annee: 2026 }, TODAY);
    expect((await desk.summarise(aucuneDecision)).lignes).toBe(0);
    const [first] = after.retours;
    expect((await desk.detail(first?.id ?? '', aucuneDecision, 0, 1)).items).toHaveLength(1);
    await desk.clear();
    expect((await desk.summarise(aucuneDecision)).retours).toEqual([]);
  },
);

test.each([
  ['in this process', () => createRetoursDesk(nodeFiles)],
  ['through messages', () => throughMessages()],
])(
  '%s, an archive is held by the files that it gives, archives within included',
  async (_, make) => {
    const desk = make();
    await desk.expect(EXPECTED, TODAY);
    const [neolia, saiemb] = [await retour(2025, 'Néolia'), await retour(2025, 'Saiemb')];
    const archive = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
    const held = async () => {
      const { retours, rejets } = await desk.summarise(aucuneDecision);
      return [...retours, ...rejets].map(({ fichier }) => fichier);
    };
    const inner = archive({ 's.xlsx': saiemb, 'lettre.pdf': strToU8('%PDF-1.7') });
    await desk.add('retours.zip', archive({ 'n.xlsx': neolia, 'autres.zip': inner }));
    expect(await held()).toEqual([
      'retours.zip/n.xlsx',
      'retours.zip/autres.zip/s.xlsx',
      'retours.zip/autres.zip/lettre.pdf',
    ]);
    await desk.remove('retours.zip/autres.zip/lettre.pdf');
    expect(await held()).toHaveLength(2);
    // An archive given again takes the place of all that it gave before.
    await desk.add('retours.zip', archive({ 'n.xlsx': neolia }));
    expect(await held()).toEqual(['retours.zip/n.xlsx']);
    await desk.add('coupe.zip', inner.slice(0, 200));
    expect(await held()).toEqual(['retours.zip/n.xlsx', 'coupe.zip']);
    await desk.remove('retours.zip');
    expect(await held()).toEqual(['coupe.zip']);
  },
);

test('a file given again counts once, and what it holds now is what counts', async () => {
  const desk = createRetoursDesk(nodeFiles);
  await desk.expect(EXPECTED, TODAY);
  await desk.add('retour.xlsx', await retour(2025, 'Néolia'));
  await desk.add('retour.xlsx', await retour(2025, 'Néolia'));
  // Néolia 1 + 3 + 1.
  expect(await desk.lignes(aucuneDecision)).toHaveLength(5);
  await desk.add('retour.xlsx', await retour(2025, 'Saiemb'));
  const { retours } = await desk.summarise(aucuneDecision);
  expect(retours.map(({ bailleur }) => bailleur)).toEqual(['Saiemb']);
  expect(await desk.lignes(aucuneDecision)).toHaveLength(3);
  // Under another name it is another file.
  await desk.add('autre.xlsx', await retour(2025, 'Néolia'));
  expect(await desk.lignes(aucuneDecision)).toHaveLength(8);
});

test('a return is judged once for each year and context that it is compared with', async () => {
  let judgements = 0;
  const desk = createRetoursDesk(nodeFiles, (...args) => {
    judgements += 1;
    return judgeRetour(...args);
  });
  await desk.add('n.xlsx', await retour(2025, 'Néolia'));
  await desk.add('s.xlsx', await retour(2025, 'Saiemb'));
  expect(judgements).toBe(0);
  await desk.expect(EXPECTED, TODAY);
  const first = await desk.summarise(aucuneDecision);
  expect(judgements).toBe(2);
  // Where a row comes from, a decision, the workbook read again: nothing new to judge.
  await desk.expect(structuredClone(EXPECTED), TODAY);
  await desk.summarise({ ...aucuneDecision, retours: new Map([['n.xlsx!ModeleB_1', 'ecarte']]) });
  await desk.lignes(aucuneDecision);
  expect(judgements).toBe(2);
  // What was sent changes the comparison, and no row's verdict.
  const envois = sent('Néolia', ['M-999']).map((envoi) => ({ ...envoi, operation: IDTOP }));
  await desk.expect({ ...EXPECTED, envois }, TODAY);
  const second = await desk.summarise(aucuneDecision);
  expect(judgements).toBe(2);
  expect(second.sansRetour).toHaveLength(first.sansRetour.length + 1);
  // Another file is judged alone; another day judges everything.
  await desk.add('h.xlsx', await retour(2025, 'Habitat 25'));
  await desk.summarise(aucuneDecision);
  expect(judgements).toBe(3);
  await desk.expect({ ...EXPECTED, envois }, day('2026-03-15'));
  await desk.summarise(aucuneDecision);
  expect(judgements).toBe(6);
});

test('a zone given to one dwelling has every return judged again', async () => {
  let judgements = 0;
  const desk = createRetoursDesk(nodeFiles, (...args) => {
    judgements += 1;
    return judgeRetour(...args);
  });
  await desk.add('n.xlsx', await retour(2025, 'Néolia'));
  await desk.expect(EXPECTED, TODAY);
  await desk.summarise(aucuneDecision);
  const contexte = { ...EXPECTED.contexte, zones: new Map([['m-1', '2']]) };
  await desk.expect({ ...EXPECTED, contexte }, TODAY);
  await desk.summarise(aucuneDecision);
  const other = { ...contexte, zones: new Map([['m-1', '3']]) };
  await desk.expect({ ...EXPECTED, contexte: other }, TODAY);
  await desk.summarise(aucuneDecision);
  expect(judgements).toBe(3);
});

test('a worker that stops is told to whom waited, and the next one holds the files again', async () => {
  const started: { stop: () => void }[] = [];
  const start = () => {
    const heard = new Map<string, (event: unknown) => void>();
    const serve = serveDesk(createRetoursDesk(nodeFiles), (answer) =>
      heard.get('message')?.({ data: structuredClone(answer) }),
    );
    let deaf = false;
    started.push({
      stop: () => {
        deaf = true;
        heard.get('error')?.({ message: 'out of memory' });
      },
    });
    const worker = {
      addEventListener: (kind: string, listener: (event: unknown) => void) =>
        void heard.set(kind, listener),
      postMessage: (call: DeskCall) => {
        if (!deaf) void serve(structuredClone(call));
      },
      terminate: () => void heard.clear(),
    };
    return worker as unknown as DeskWorker;
  };
  const desk = createWorkerDesk(start);
  await desk.expect(EXPECTED, TODAY);
  await desk.add('n.xlsx', await retour(2025, 'Néolia'));
  await desk.add('parti.xlsx', await retour(2025, 'Habitat 25'));
  await desk.remove('parti.xlsx');
  const before = await desk.lignes(aucuneDecision);
  const waits = desk.add('s.xlsx', await retour(2025, 'Saiemb'));
  started[0]?.stop();
  await expect(waits).rejects.toMatchObject({ code: 'unknown', message: 'out of memory' });
  // Néolia alone is still there: the file that was being read and the one taken away are not.
  expect(await desk.lignes(aucuneDecision)).toEqual(before);
  expect(started).toHaveLength(2);
  await desk.add('s.xlsx', await retour(2025, 'Saiemb'));
  expect(await desk.lignes(aucuneDecision)).toHaveLength(8);
});

test('a return whose reader the network does not bring is no rejection: it is asked for again', async () => {
  let isBack = false;
  const read = (bytes: Uint8Array) =>
    isBack
      ? nodeFiles.read(bytes)
      : Promise.reject(new WorkbookError('not-fetched', 'The worker was not fetched'));
  const desk = throughMessages(createRetoursDesk({ ...nodeFiles, read }));
  await desk.expect(EXPECTED, TODAY);
  const bytes = await retour(2025, 'Néolia');
  const error: unknown = await desk.add('n.xlsx', bytes).catch((cause: unknown) => cause);
  expect(toProblem(error, 'consolidation')).toEqual({
    code: 'not-fetched',
    during: 'consolidation',
  });
  expect(await desk.summarise(aucuneDecision)).toMatchObject({ retours: [], rejets: [] });
  isBack = true;
  await desk.add('n.xlsx', bytes);
  expect(await desk.summarise(aucuneDecision)).toMatchObject({ retours: [{}], rejets: [] });
});

test('an archive whose reader the network does not bring is no rejection either', async () => {
  const lost = Object.assign(
    () => Promise.reject(new WorkbookError('not-fetched', 'The worker was not fetched')),
    { start: () => Promise.resolve() },
  );
  const desk = throughMessages(
    createRetoursDesk({ ...nodeFiles, openArchive: openInReader(lost) }),
  );
  await desk.expect(EXPECTED, TODAY);
  await expect(desk.add('lot.zip', new Uint8Array([1]))).rejects.toMatchObject({
    code: 'not-fetched',
  });
  expect(await desk.summarise(aucuneDecision)).toMatchObject({ retours: [], rejets: [] });
});

test('a worker whose script the network does not bring says so to whom waited', async () => {
  const worker = {
    addEventListener: (kind: string, listener: (event: unknown) => void) => {
      if (kind === 'error') setTimeout(() => listener({}), 0);
    },
    postMessage: () => undefined,
    terminate: () => undefined,
  };
  const desk = createWorkerDesk(() => worker);
  await expect(desk.clear()).rejects.toMatchObject({ code: 'not-fetched' });
});

test('an answer that is none stops the worker, and is told', async () => {
  let answered: (event: { data: unknown }) => void = () => undefined;
  const worker = {
    addEventListener: (kind: string, listener: typeof answered) => {
      if (kind === 'message') answered = listener;
    },
    postMessage: () => queueMicrotask(() => answered({ data: { done: 1 } })),
    terminate: () => undefined,
  };
  const desk = createWorkerDesk(() => worker as unknown as DeskWorker);
  await expect(desk.clear()).rejects.toMatchObject({ code: 'unknown' });
});
