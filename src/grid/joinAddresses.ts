import { areaAddress, parseAddress, type Area } from './a1';

/** Fewer cells than this one under another are named one by one. */
const RUN = 3;

/** Addresses of cells, those that stand one under another as one area: `A1`, `B4:B20`, `D7`. */
export function joinAddresses(addresses: readonly string[]): readonly string[] {
  const runs: { -readonly [K in keyof Area]: Area[K] }[] = [];
  const last = new Map<number, (typeof runs)[number]>();
  for (const area of addresses.flatMap((address) => parseAddress(address) ?? [])) {
    const above = last.get(area.left);
    if (above?.bottom === area.top - 1) above.bottom = area.bottom;
    else {
      const run = { ...area };
      last.set(area.left, run);
      runs.push(run);
    }
  }
  return runs.flatMap((run) => (run.bottom - run.top + 1 < RUN ? cellsOf(run) : areaAddress(run)));
}

function cellsOf({ top, bottom, left, right }: Area): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) =>
    areaAddress({ top: top + index, bottom: top + index, left, right }),
  );
}
