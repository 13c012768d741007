import { makeStyles, tokens } from '@fluentui/react-components';

import type { ListeLue } from '../../../app/state/prefill';
import type { ListeColonne } from '../../../core/envois/model';
import { listeColonneLabels } from '../../../text/envois';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'top',
  },
});

interface ApercuTableProps {
  readonly liste: ListeLue;
  readonly colonnes: readonly ListeColonne[];
}

/** The first rows, as the forms will have them. */
export function ApercuTable({ liste, colonnes }: ApercuTableProps) {
  const styles = useStyles();
  if (liste.apercu.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Premières lignes de la liste</caption>
      <thead className={styles.head}>
        <tr>
          {colonnes.map((colonne) => (
            <th key={colonne} scope="col" className={styles.cell}>
              {listeColonneLabels[colonne]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {liste.apercu.map(({ rang, textes }) => (
          <tr key={rang}>
            {colonnes.map((colonne) => (
              <td key={colonne} className={styles.cell}>
                {textes[colonne]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
