import { makeStyles, tokens } from '@fluentui/react-components';

import { nombreTotal, type SuiviLigne } from '../../../core/dossier/suivi';
import { formatNombre } from '../../../text/fr';
import { montantText, typologiesText } from '../../words/suivi';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'right',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      // At 200 % words break rather than leave the pane.
      overflowWrap: 'anywhere',
      hyphens: 'auto',
    },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': {
      fontWeight: tokens.fontWeightSemibold,
      // Beside a sheet there is room for the headings whole: what stands below them gives way.
      '@media (min-width: 300px)': { overflowWrap: 'break-word' },
    },
    '& tbody th': { fontWeight: tokens.fontWeightSemibold },
  },
  small: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface AnneesTableProps {
  readonly lignes: readonly SuiviLigne[];
  /** Whether several operations are shown together. */
  readonly several: boolean;
}

/** One row a year: households, then what was asked and paid, with their days. */
export function AnneesTable({ lignes, several }: AnneesTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="Années passées">
      <thead>
        <tr>
          <th scope="col">Année</th>
          <th scope="col">Ménages</th>
          <th scope="col">Demandé</th>
          <th scope="col">Payé</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((ligne) => {
          const demande = montantText(ligne.demande, ligne.demandeLe);
          const paye = montantText(ligne.paye, ligne.payeLe);
          return (
            <tr key={ligne.rang}>
              <th scope="row">
                {ligne.annee}
                {several && <span className={styles.small}>{ligne.idtop}</span>}
              </th>
              <td>
                {formatNombre(nombreTotal(ligne))}
                <span className={styles.small}>{typologiesText(ligne)}</span>
              </td>
              <td>
                {demande.montant}
                <span className={styles.small}>{demande.le}</span>
              </td>
              <td>
                {paye.montant}
                <span className={styles.small}>{paye.le}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
