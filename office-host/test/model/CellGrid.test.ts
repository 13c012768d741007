import type { HostCell } from '../../model/api';
import { CellGrid } from '../../model/CellGrid';

const CELL = { value: 1 } as HostCell;

/** The same draws at each run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('The area around the cells of a sheet', () => {
  test('is empty where nothing was ever written', () => {
    expect(new CellGrid().extent()).toBeUndefined();
  });

  test('is the one that going through every cell gives, after each of 2,000 cells written or emptied', () => {
    const draw = drawing(7);
    const grid = new CellGrid();
    for (let step = 0; step < 2_000; step += 1) {
      grid.set(1 + draw(6), 1 + draw(6), draw(3) === 0 ? CELL : undefined);
      expect(grid.extent()).toEqual(grid.bounds(() => true));
    }
  });

  test('follows rows that are moved', () => {
    const grid = new CellGrid();
    grid.set(2, 3, CELL);
    expect(grid.extent()).toEqual({ top: 2, left: 3, bottom: 2, right: 3 });
    const moved = grid.withRows((row) => row + 4);
    expect(moved.extent()).toEqual({ top: 6, left: 3, bottom: 6, right: 3 });
  });
});
