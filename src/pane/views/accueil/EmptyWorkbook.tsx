import { Button } from '@fluentui/react-components';

import type { Modele } from '../../../core/forms/modele';
import { DocumentTableRegular } from '../../components/Icons';
import { ScreenPanel } from '../../components/Screen';
import type { Role } from '../../preferences';
import { emptyWorkbookText } from '../../words/emptyWorkbookText';
import { modelesFor } from '../../words/roles';

interface EmptyWorkbookProps {
  readonly role: Role;
  readonly frozen: boolean;
  readonly onInsert: (modele: Modele) => void;
  readonly onTry: () => void;
  readonly onReadAgain: () => void;
}

/** No form in the workbook: what to do first. */
export function EmptyWorkbook(props: EmptyWorkbookProps) {
  const { role, frozen, onInsert, onTry, onReadAgain } = props;
  return (
    <ScreenPanel
      icon={DocumentTableRegular}
      title="Aucun formulaire dans ce classeur"
      text={emptyWorkbookText(role)}
    >
      {modelesFor(role).map((modele, index) => (
        <Button
          key={modele}
          appearance={index === 0 ? 'primary' : 'secondary'}
          disabledFocusable={frozen}
          onClick={() => onInsert(modele)}
        >
          Insérer le Modèle {modele}
        </Button>
      ))}
      <Button disabledFocusable={frozen} onClick={onTry}>
        Essayer avec un exemple
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={frozen} onClick={onReadAgain}>
        Relire le classeur
      </Button>
    </ScreenPanel>
  );
}
