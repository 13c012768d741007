import { ChoiceMenu } from '../../components/ChoiceMenu';
import { Foot } from '../../components/Foot';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { COMPARAISONS, INSERTIONS, PORTEES } from '../../words/annexes';
import type { OpenAnnexesPage } from './page';

/** What can be done next, once something was checked. */
export function AnnexesBar({ onOpen }: { readonly onOpen: OpenAnnexesPage }) {
  const { state, session } = usePane();
  const room = session.rooms.annexes;
  const { controle } = useRoom(room);
  if (controle === undefined) return null;
  return (
    <Foot apart>
      <ChoiceMenu
        label="Contrôler"
        frozen={state.busy !== undefined}
        choices={PORTEES.map(({ value, label }) => ({
          label,
          act: () => void room.check(value),
        }))}
      />
      <ChoiceMenu
        label="Insérer"
        frozen={false}
        choices={INSERTIONS.map(({ modele, label }) => ({
          label,
          act: () => onOpen({ annexe: modele }),
        }))}
      />
      <ChoiceMenu
        label="Comparer"
        frozen={false}
        choices={COMPARAISONS.map(({ page, label }) => ({ label, act: () => onOpen(page) }))}
      />
    </Foot>
  );
}
