import { joinAddresses } from '../../src/grid/joinAddresses';

test.each([
  ['one by one where two stand one under another', ['A1', 'A2', 'C7'], ['A1', 'A2', 'C7']],
  ['as an area from three on', ['A1', 'A2', 'A3'], ['A1:A3']],
  [
    'column by column, whatever stands between',
    ['A1', 'C1', 'A2', 'C2', 'A3'],
    ['A1:A3', 'C1', 'C2'],
  ],
  ['apart where a row is left out', ['B1', 'B2', 'B4', 'B5'], ['B1', 'B2', 'B4', 'B5']],
  ['none', [], []],
])('cells are named %s', (_, addresses, joined) => {
  expect(joinAddresses(addresses)).toEqual(joined);
});
