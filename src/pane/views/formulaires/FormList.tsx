import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormSummary } from '../../../app/state';
import { CheckmarkRegular, DocumentTableRegular } from '../../components/Icons';
import { formTitle } from '../../words/formTitle';

const useStyles = makeStyles({
  list: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  button: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  text: { minWidth: 0, flexGrow: 1 },
  name: { display: 'block', overflowWrap: 'anywhere' },
  sheet: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface FormListProps {
  readonly forms: readonly FormSummary[];
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
}

/** Every form of the workbook; choosing one shows its checks. */
export function FormList({ forms, currentId, onChoose }: FormListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {forms.map((form) => (
        <li key={form.id}>
          <Button
            className={styles.button}
            icon={<DocumentTableRegular />}
            aria-current={form.id === currentId ? 'true' : undefined}
            onClick={() => onChoose(form.id)}
          >
            <span className={styles.text}>
              <span className={styles.name}>{formTitle(form)}</span>
              <span className={styles.sheet}>Feuille {form.feuille}</span>
            </span>
            {form.id === currentId && <CheckmarkRegular aria-hidden fontSize={16} />}
          </Button>
        </li>
      ))}
    </ul>
  );
}
