import { makeStyles, MenuButton, tokens } from '@fluentui/react-components';

import type { OperationEnMain } from '../../app/state';
import { isSameText } from '../../core/cellText';
import { operationName, TOUTES } from '../words/operation';
import { CHECKED, PaneMenu } from './PaneMenu';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  name: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  button: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
  },
  idtop: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The value of the menu's line for all of them: no IDTOP is a lone blank. */
const ALL = ' ';

interface OperationHeadProps {
  readonly operation: OperationEnMain;
  /** The IDTOP of what is in view; empty where it is of none, or of all. */
  readonly idtop: string;
  readonly onChoose: (idtop: string) => void;
  /** Where all of them can be looked at together: whether they are, and how. */
  readonly all?: { readonly shown: boolean; readonly onChoose: () => void } | undefined;
}

/** At the top of the pane: which operation it speaks of; a menu where the workbook knows several. */
export function OperationHead({ operation, idtop, onChoose, all }: OperationHeadProps) {
  const styles = useStyles();
  const name = all?.shown ? TOUTES : operationName(operation, idtop);
  if (operation.connues.length < 2) {
    return (
      <section aria-label="Opération" className={styles.root}>
        <span className={styles.label}>Opération</span>
        <span className={styles.name} title={idtop}>
          {name}
        </span>
      </section>
    );
  }
  return (
    <section aria-label="Opération" className={styles.root}>
      <span id="operation-en-main" className={styles.label}>
        Opération
      </span>
      <PaneMenu
        checked={all?.shown ? ALL : idtop}
        onCheck={(wanted) => {
          if (wanted === ALL) all?.onChoose();
          else onChoose(wanted);
        }}
        trigger={
          <MenuButton
            id="operation-choisie"
            appearance="subtle"
            size="small"
            className={styles.button}
            aria-labelledby="operation-en-main operation-choisie"
          >
            <span className={styles.name}>{name}</span>
          </MenuButton>
        }
      >
        {({ MenuItemRadio, MenuDivider }) => (
          <>
            {operation.connues.map((each) => (
              <MenuItemRadio key={each.idtop} name={CHECKED} value={each.idtop}>
                {each.nom}
                {!isSameText(each.nom, each.idtop) && (
                  <span className={styles.idtop}> · {each.idtop}</span>
                )}
              </MenuItemRadio>
            ))}
            {all && <MenuDivider />}
            {all && (
              <MenuItemRadio name={CHECKED} value={ALL}>
                {TOUTES}
              </MenuItemRadio>
            )}
          </>
        )}
      </PaneMenu>
    </section>
  );
}
