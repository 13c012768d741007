import { makeStyles, tokens } from '@fluentui/react-components';

/** Sums by bailleur, one under the other: the name and the amount, then where they stand. */
export const useSommes = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    outlineStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  figure: { whiteSpace: 'nowrap' },
});
