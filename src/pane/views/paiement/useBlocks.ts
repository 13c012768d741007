import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks that the blocks of the page share. */
export const useBlocks = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': {
      textAlign: 'left',
      paddingBottom: tokens.spacingVerticalXXS,
      color: tokens.colorNeutralForeground2,
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
    },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& th[scope="row"], & thead th:first-child': {
      paddingLeft: 0,
      textAlign: 'left',
      overflowWrap: 'anywhere',
    },
  },
});
