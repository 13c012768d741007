import { Button } from '@fluentui/react-components';

import { DocumentTableRegular } from '../../components/Icons';
import { Screen } from '../../components/Screen';
import type { Role } from '../../preferences';
import { emptyWorkbookText } from '../../words/welcome';

interface EmptyWorkbookProps {
  readonly role: Role;
  readonly frozen: boolean;
  readonly onInsert: () => void;
  readonly onReadAgain: () => void;
}

/** No form in the workbook: what to do first. */
export function EmptyWorkbook({ role, frozen, onInsert, onReadAgain }: EmptyWorkbookProps) {
  return (
    <Screen
      icon={DocumentTableRegular}
      title="Aucun formulaire dans ce classeur"
      text={emptyWorkbookText(role)}
    >
      <Button appearance="primary" disabledFocusable={frozen} onClick={onInsert}>
        Insérer le Modèle B
      </Button>
      <Button size="small" disabledFocusable={frozen} onClick={onReadAgain}>
        Relire le classeur
      </Button>
    </Screen>
  );
}
