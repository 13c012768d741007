import { Button } from '@fluentui/react-components';

import { formatCount } from '../../../text/fr';
import { DocumentTableRegular } from '../../components/Icons';
import { ScreenPanel } from '../../components/Screen';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';

/** Tables of amounts: what adds up, what does not, and what was not understood. */
export function AnnexesView() {
  const { session } = usePane();
  const { controle } = useRoom(session.rooms.annexes);
  const text = controle && formatCount(controle.tableaux.length, 'tableau', 'tableaux');
  return (
    <ScreenPanel icon={DocumentTableRegular} title="Contrôler les totaux" text={text}>
      <Button appearance="primary" onClick={() => void session.rooms.annexes.controler('classeur')}>
        Contrôler les totaux
      </Button>
    </ScreenPanel>
  );
}
