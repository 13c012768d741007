import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { ParametresFinding } from '../../../core/parametres/finding';
import { FindingItems } from '../../components/findings/FindingItems';
import { useOpened } from '../../components/findings/useOpened';

interface ParametresListProps {
  readonly findings: readonly ParametresFinding[];
  readonly room: SuiviRoom;
}

/** What is wrong in the parameters, each with a way to its cell. None has a safe correction. */
export function ParametresList({ findings, room }: ParametresListProps) {
  const { opened, onToggle } = useOpened();
  return (
    <FindingItems
      findings={findings}
      reachable
      frozen={false}
      opened={opened}
      onToggle={onToggle}
      words={{
        onGo: ({ lieu }) => void room.goTo(lieu),
        onCorrect: () => undefined,
      }}
    />
  );
}
