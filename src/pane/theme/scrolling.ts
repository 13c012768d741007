import { short } from './short';

/** The part of a page that scrolls by itself; in a low pane it stands whole, and the pane scrolls. */
export const scrolling = {
  flexGrow: 1,
  flexBasis: 0,
  minHeight: '120px',
  overflowY: 'auto',
  [short]: { flexBasis: 'auto', flexShrink: 0, overflowY: 'visible' },
} as const;
