import { makeStyles, MenuButton, tokens } from '@fluentui/react-components';

import type { FormSummary } from '../../app/state';
import { formTitle } from '../words/formTitle';
import { CHECKED, PaneMenu } from './PaneMenu';

const useStyles = makeStyles({
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  button: {
    minWidth: 0,
    maxWidth: '100%',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  sheet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface FormTitleProps {
  readonly current: FormSummary;
  readonly forms: readonly FormSummary[];
  readonly onChoose: (id: string) => void;
}

/** Which form the pane speaks of; a menu where the workbook holds several. */
export function FormTitle({ current, forms, onChoose }: FormTitleProps) {
  const styles = useStyles();
  return (
    <h1 className={styles.title}>
      {forms.length < 2 ? (
        formTitle(current)
      ) : (
        <FormMenu current={current} forms={forms} onChoose={onChoose} />
      )}
    </h1>
  );
}

function FormMenu({ current, forms, onChoose }: FormTitleProps) {
  const styles = useStyles();
  return (
    <PaneMenu
      checked={current.id}
      onCheck={(id) => {
        if (id !== current.id) onChoose(id);
      }}
      trigger={
        <MenuButton appearance="subtle" size="small" className={styles.button}>
          {formTitle(current)}
        </MenuButton>
      }
    >
      {({ MenuItemRadio }) =>
        forms.map((form) => (
          <MenuItemRadio key={form.id} name={CHECKED} value={form.id}>
            {formTitle(form)}
            <span className={styles.sheet}> · feuille {form.feuille}</span>
          </MenuItemRadio>
        ))
      }
    </PaneMenu>
  );
}
