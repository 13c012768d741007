/** Long work leaves the thread to others, says how far it has come, and can be given up. */
import { Abandoned, Lane } from '../../../src/app/mirror/lane';
import type { Avance, Steps } from '../../../src/core/steps';
import { checked, goodRow, insertB, setUp, until, type Bench } from '../support/bench';

/** A clock on which each look takes so many milliseconds. */
function clockOf(milliseconds: number) {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}

afterEach(() => jest.restoreAllMocks());

/** A hundred steps; `done` tells how many were made. */
function work() {
  const made = { done: 0 };
  function* steps(): Steps<string> {
    for (let i = 1; i <= 100; i += 1) {
      made.done = i;
      yield { faites: i, sur: 100 };
    }
    return 'fini';
  }
  return { made, steps };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('work in slices of 25 ms', () => {
  test('that fits into one is done before anything else has a turn', async () => {
    clockOf(0);
    const { made, steps } = work();
    let turns = 0;
    setTimeout(() => (turns += 1));
    expect(await new Lane().inSlices(steps())).toBe('fini');
    expect([made.done, turns]).toEqual([100, 0]);
  });

  test('leaves a turn to others after 25 ms, and goes on', async () => {
    // Two looks before the first step, one after each: three steps of ten milliseconds are a slice.
    clockOf(10);
    const { made, steps } = work();
    const going = new Lane().inSlices(steps());
    expect(made.done).toBe(2);
    await turn();
    expect(made.done).toBeLessThan(10);
    expect(await going).toBe('fini');
    expect(made.done).toBe(100);
  });

  test('tells how far it has come four times a second, no more', async () => {
    clockOf(50);
    const told: Avance[] = [];
    const { steps } = work();
    await new Lane((avance) => told.push(avance)).inSlices(steps());
    // Two looks of 50 ms a step: 100 steps are ten seconds, told after each 250 ms.
    expect(told.length).toBeGreaterThan(20);
    expect(told.length).toBeLessThanOrEqual(40);
    expect(told[0]?.sur).toBe(100);
  });

  test('ends where it is given up: nothing more of it is done', async () => {
    clockOf(30);
    const lane = new Lane();
    const { made, steps } = work();
    const going = lane.inSlices(steps());
    await turn();
    lane.abandon();
    await expect(going).rejects.toBeInstanceOf(Abandoned);
    const { done } = made;
    expect(done).toBeLessThan(100);
    await turn();
    await turn();
    expect(made.done).toBe(done);
  });
});

describe('a form of 450 rows', () => {
  const FORM = 'Modèle B';
  let bench: Bench;

  beforeEach(async () => {
    bench = await setUp();
    await insertB(bench, 450);
    bench.type(
      FORM,
      'A14',
      Array.from({ length: 450 }, (_, index) => goodRow(`M-${index}`)),
    );
    await checked(bench);
  });

  afterEach(() => bench.dispose());

  const cells = () =>
    bench.session
      .getState()
      .current?.groups.flatMap(({ findings }) => findings.map(({ lieu }) => lieu.cellule));
  /** Calls `act` once, when the pane first says how many rows are checked. */
  const onFirstRows = (act: () => void) => {
    const unsubscribe = bench.session.subscribe(() => {
      if (!bench.session.getState().busy?.lignes) return;
      unsubscribe();
      act();
    });
  };

  test('says how many rows are checked, and what is typed meanwhile stands in the end', async () => {
    clockOf(150);
    const said: Avance[] = [];
    bench.session.subscribe(() => {
      const { lignes } = bench.session.getState().busy ?? {};
      if (lignes) said.push(lignes);
    });
    onFirstRows(() => bench.type(FORM, 'H300', [['7']]));
    await bench.session.checkAll();
    expect(said[0]).toEqual({ faites: 200, sur: 450 });
    await until(() => cells()?.includes('H300') === true);
    expect(bench.session.getState()).toMatchObject({ busy: undefined, problem: undefined });
  });

  test('that is given up says so, and the next edit is followed by a right list', async () => {
    clockOf(150);
    onFirstRows(() => bench.session.cancel());
    await bench.session.checkAll();
    expect(bench.session.getState()).toMatchObject({
      busy: undefined,
      problem: { during: 'arretee' },
      current: { counts: { erreur: 0 } },
    });
    bench.type(FORM, 'H301', [['7']]);
    await until(() => cells()?.includes('H301') === true);
    expect(bench.session.getState().problem).toBeUndefined();
  });

  test('whose header changed and whose check is given up is checked whole after the next edit', async () => {
    clockOf(150);
    onFirstRows(() => bench.session.cancel());
    // A check that follows an edit shows its bar after 400 ms; the names of the sheets may be asked for before.
    [1, 2].forEach((at) => bench.excel.host.slowDown({ at, milliseconds: 600 }));
    bench.type(FORM, 'D7', [['Néolia (Montbéliard)']]);
    await until(() => bench.session.getState().problem?.during === 'arretee');
    bench.type(FORM, 'H302', [['7']]);
    await until(() => cells()?.includes('H302') === true);
    expect(bench.session.getState().current?.declarant).toBe('Néolia (Montbéliard)');
  });
});
