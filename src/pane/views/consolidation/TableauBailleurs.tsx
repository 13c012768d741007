import { makeStyles, Textarea, tokens } from '@fluentui/react-components';

import type { TableauState } from '../../../app/state/consolidation';
import { aRelancer, type BailleurSuivi } from '../../../core/retours/tableauBailleurs';
import { relance } from '../../../text/relance';
import { Sign } from '../../components/Sign';
import { etatSign, suiviLines } from '../../words/consolidation';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignSelf: 'stretch',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  relance: { alignSelf: 'stretch' },
});

/** Who answered, what was made of it and why, and the message for those who have not. */
export function TableauBailleurs({ tableau }: { readonly tableau: TableauState }) {
  const styles = useStyles();
  const { bailleurs, annee, operation } = tableau;
  const attendus = aRelancer(bailleurs);
  return (
    <>
      <ul className={styles.list} aria-label="Réponses des bailleurs">
        {bailleurs.map((each) => (
          <Bailleur key={each.bailleur} suivi={each} />
        ))}
      </ul>
      {attendus.length > 0 && (
        <Textarea
          className={styles.relance}
          aria-label="Message de relance, à copier"
          readOnly
          resize="vertical"
          rows={6}
          value={relance(attendus, { annee, operation })}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}

function Bailleur({ suivi }: { readonly suivi: BailleurSuivi }) {
  const styles = useStyles();
  const { tone, sentence } = etatSign(suivi);
  return (
    <li>
      <span className={styles.name}>{suivi.bailleur}</span>
      <div>
        <Sign tone={tone}>{sentence}</Sign>
      </div>
      {suiviLines(suivi).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </li>
  );
}
