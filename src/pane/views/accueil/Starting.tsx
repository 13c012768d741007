import { makeStyles } from '@fluentui/react-components';

import { MessageZone } from '../../components/MessageZone';
import { WaitingSign } from '../../components/WaitingSign';

const useStyles = makeStyles({
  root: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

/** While the workbook is read for the first time. */
export function Starting() {
  const styles = useStyles();
  return (
    <>
      <main className={styles.root}>
        <WaitingSign label="Lecture du classeur…" />
      </main>
      <MessageZone />
    </>
  );
}
