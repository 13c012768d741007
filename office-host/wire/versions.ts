/**
 * Which requirement sets the stand-in promises. office.js does not check versions before it sends, so
 * the host refuses what its matrix does not promise: code that works here works on that Excel.
 */

export type RequirementMatrix = Readonly<Record<string, string>>;

/** Excel LTSC 2024. `ExcelApiOnline` is left out: what needs it fails on the desktop. */
export const DEFAULT_REQUIREMENTS: RequirementMatrix = {
  ExcelApi: '1.17',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  SharedRuntime: '1.2',
  /** What office.js asks before it hands `delayForCellEdit` on. */
  DelayForCellEdit: '1.1',
  AddinCommands: '1.3',
};

/** Excel LTSC 2021, which never goes beyond 1.14. */
export const LTSC_2021: RequirementMatrix = { ...DEFAULT_REQUIREMENTS, ExcelApi: '1.14' };

/** Whether version `have` is at least `need`; both read `major.minor`. */
export function isAtLeast(have: string, need: string): boolean {
  const [haveMajor = 0, haveMinor = 0] = have.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = need.split('.').map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}

/**
 * Whether the matrix promises `since`: a version of ExcelApi (`1.9`), or a set and its version
 * (`ExcelApiOnline 1.1`).
 */
export function isPromised(matrix: RequirementMatrix, since: string): boolean {
  const answers = promises.get(matrix) ?? new Map<string, boolean>();
  promises.set(matrix, answers);
  const known = answers.get(since);
  if (known !== undefined) return known;
  const [set, version] = since.includes(' ') ? since.split(' ') : ['ExcelApi', since];
  const isSo = isSetSupported(matrix, set ?? '', version);
  answers.set(since, isSo);
  return isSo;
}

/** Each member of each object that a request names asks it. */
const promises = new WeakMap<RequirementMatrix, Map<string, boolean>>();

/** What `Office.context.requirements.isSetSupported` answers; names compare whatever their case. */
export function isSetSupported(matrix: RequirementMatrix, set: string, version = '1.1'): boolean {
  const name = Object.keys(matrix).find((key) => key.toLowerCase() === set.toLowerCase());
  return name !== undefined && isAtLeast(matrix[name] ?? '0', version);
}
