import {
  ExcelHost,
  type HostWorkbook,
  type HttpAnswer,
  type RequirementMatrix,
  type WireRequest,
} from '../../../office-host';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { liveOffice } from '../../../src/workbook/excel/office';
import type { LiveWorkbook } from '../../../src/workbook/port';
import { settled, startExcel, type TestExcel } from '../../support/office';
import { createTestWorkbook } from '../../support/workbook';

/** Ways for a request to fail. */
export const CUTS = [
  'refused',
  'lost before it arrives',
  'answered in vain',
  'half done and refused',
  'half done and lost',
] as const;
export type Cut = (typeof CUTS)[number];

/** The Excel adapter on real office.js and a stand-in Excel with an empty sheet « Feuil1 ». */
export interface Rig {
  readonly workbook: LiveWorkbook;
  readonly book: HostWorkbook;
  /** Requests so far and their size; those that only release objects do not count. */
  requests(): readonly { readonly bytes: number }[];
  /** Spoils the n-th request from now; and all after it, when it is for good. */
  cut(nth: number, cut: Cut, options?: { readonly forGood?: boolean }): void;
  /** Somebody else acts just before the n-th request from now. */
  meanwhile(nth: number, act: () => void): void;
  /** Waits until events have come. */
  settle(): Promise<void>;
  stop(): void;
}

/** office.js is loaded once a file; each rig puts a host of its own behind it. */
let excel: Front | undefined;
let current: ExcelHost | undefined;
afterAll(() => {
  excel?.dispose();
  excel = undefined;
});

export async function startRig(requirements?: RequirementMatrix): Promise<Rig> {
  const book = await createTestWorkbook();
  const host = new ExcelHost(book, requirements ? { requirements } : {});
  const spoiled = spoil(host);
  await putBehind(host);
  return {
    workbook: createExcelWorkbook({
      ...liveOffice,
      supports: (version) => liveOffice.supports(version) && isPromised(requirements, version),
      pause: () => new Promise((resolve) => setTimeout(resolve, 1)),
    }),
    book,
    requests: () => spoiled.sizes,
    cut: spoiled.cut,
    meanwhile: (nth, act) => host.meanwhile(act, nth),
    settle: async () => {
      await settled();
      await settled();
    },
    stop: () => host.dispose(),
  };
}

function isPromised(requirements: RequirementMatrix | undefined, version: string): boolean {
  const promised = requirements?.['ExcelApi'];
  return promised === undefined || Number(version.split('.')[1]) <= Number(promised.split('.')[1]);
}

async function putBehind(host: ExcelHost): Promise<void> {
  const outer = excel ?? (excel = await startExcelInFront());
  current = host;
  host.listen((entries) => outer.tell(entries));
}

type Entries = Parameters<Parameters<ExcelHost['listen']>[0]>[0];
type Front = TestExcel & { tell(entries: Entries): void };

/** The host that office.js was booted on hands everything to the current one. */
async function startExcelInFront(): Promise<Front> {
  const front = await startExcel();
  front.host.answer = (request, flags) => {
    if (current === undefined) throw new Error('no host');
    return current.answer(request, flags);
  };
  const bridge = (globalThis as unknown as { _richApiNativeBridge: Bridge })._richApiNativeBridge;
  const tell = (entries: Entries) =>
    bridge.onMessageFromHost(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  return { ...front, tell };
}

interface Bridge {
  onMessageFromHost(text: string): void;
}

function spoil(host: ExcelHost) {
  const sizes: { bytes: number }[] = [];
  const plan = { from: Infinity, to: Infinity, cut: 'refused' as Cut };
  const answer = host.answer.bind(host);
  host.answer = (request, flags) => {
    if (isRelease(request)) return answer(request, flags);
    sizes.push({ bytes: JSON.stringify(request).length });
    const isCut = sizes.length >= plan.from && sizes.length <= plan.to;
    return isCut ? spoiledAnswer(answer, request, plan.cut) : answer(request, flags);
  };
  const cut: Rig['cut'] = (nth, way, { forGood = false } = {}) => {
    plan.from = sizes.length + nth;
    plan.to = forGood ? Infinity : plan.from;
    plan.cut = way;
  };
  return { sizes, cut };
}

function isRelease({ Actions }: WireRequest): boolean {
  return Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1);
}

type Answer = ExcelHost['answer'];

const LOST: HttpAnswer = { statusCode: 503, headers: {}, body: '' };
const REFUSED: HttpAnswer = {
  statusCode: 200,
  headers: {},
  body: JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: { Code: 'GeneralException', Message: 'refused', HttpStatusCode: 500, ActionIndex: 0 },
  }),
};

async function spoiledAnswer(answer: Answer, request: WireRequest, cut: Cut): Promise<HttpAnswer> {
  if (cut === 'answered in vain') await answer(request);
  if (cut.startsWith('half')) await answer(halfOf(request));
  return cut.endsWith('refused') ? REFUSED : LOST;
}

function halfOf(request: WireRequest): WireRequest {
  return { ...request, Actions: request.Actions.slice(0, Math.ceil(request.Actions.length / 2)) };
}
