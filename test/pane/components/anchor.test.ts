import { anchorOf, type Place } from '../../../src/pane/components/feed/anchor';

const items = [0, 1, 2, 3].map((n) => ({ key: `g${n}`, start: n * 100, end: n * 100 + 100 }));
const place = (scrollTop: number): Place => ({ scrollTop, height: 200, items });
const allBut =
  (...gone: string[]) =>
  (key: string) =>
    !gone.includes(key);

type Case = [number, string | undefined, (key: string) => boolean, string | undefined, string];

describe('what must not move when the list changes', () => {
  test.each<Case>([
    [150, undefined, allBut(), 'g1', 'the first in sight, even in part'],
    [100, undefined, allBut(), 'g1', 'one that ends at the edge is out of sight'],
    [150, undefined, allBut('g1'), 'g2', 'the next in sight where the first goes'],
    [150, 'g3', allBut(), 'g3', 'the one held'],
    [150, 'g3', allBut('g3'), 'g1', 'the first in sight where the one held goes'],
    [0, undefined, allBut(), undefined, 'none at the top of a list that nobody holds'],
    [0, 'g1', allBut(), 'g1', 'the one held, at the top too'],
    [150, undefined, allBut('g1', 'g2', 'g3'), undefined, 'none where all in sight go'],
  ])('at %i px, held %s: %4$s', (scrollTop, held, stays, expected) => {
    expect(anchorOf(place(scrollTop), held, stays)?.key).toBe(expected);
  });
});
