import { Button, Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';

import type { ConsolidationRoom } from '../../../app/rooms/consolidation/consolidationRoom';
import type { ConsolidationState } from '../../../app/state/consolidation';
import { DocumentTableRegular } from '../../components/Icons';
import { ScreenPanel } from '../../components/Screen';
import { Small } from '../../components/Small';
import { Strip } from '../../components/Strip';
import { TONE_ICONS } from '../../components/tones';
import { VerdictLine } from '../../components/VerdictLine';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import {
  consolidationVerdict,
  hasFiles,
  modeleLine,
  SANS_MODELE_A,
  SANS_MODELE_A_ICI,
} from '../../words/consolidation';
import { TAB_LABELS } from '../../words/tabs';
import { DropArea } from './DropArea';
import { Etapes } from './Etapes';
import { OrigineStrip } from './OrigineStrip';
import { RetoursList } from './RetoursList';

const useStyles = makeStyles({
  choice: { minWidth: 0, width: '100%' },
});

interface ConsolidationViewProps {
  /** Opens the page that makes the Modèles B. */
  readonly onPrepare?: (() => void) | undefined;
  readonly onInsert: () => void;
}

/** From the files of the bailleurs to the Modèle A: who answered, what enters, what is in the way. */
export function ConsolidationView({ onPrepare, onInsert }: ConsolidationViewProps) {
  const { state: pane, session } = usePane();
  const room = session.rooms.consolidation;
  const state = useRoom(room);
  useFreshWorkbook(room, state);
  useSignature(room, state);
  const frozen = pane.busy !== undefined;
  if (!state.lue) return null;
  if (state.modeles.length === 0) {
    return (
      <ScreenPanel
        icon={DocumentTableRegular}
        title={pane.operation ? SANS_MODELE_A_ICI : 'Aucun Modèle A dans ce classeur'}
        text={SANS_MODELE_A}
      >
        <Button appearance="primary" disabledFocusable={frozen} onClick={onInsert}>
          Insérer le Modèle A
        </Button>
        {onPrepare && (
          <Button disabledFocusable={frozen} onClick={onPrepare}>
            Préparer les Modèles B
          </Button>
        )}
      </ScreenPanel>
    );
  }
  const modele = state.modeles.find(({ id }) => id === state.modele);
  const addFiles: ConsolidationRoom['addFiles'] = (files) => room.addFiles(files);
  const blocked = frozen || modele === undefined;
  return (
    <DropArea frozen={blocked} onFiles={(files) => void addFiles(files)}>
      <Head state={state} room={room} />
      {hasFiles(state) ? (
        <RetoursList state={state} frozen={frozen} room={room} />
      ) : (
        <Etapes
          state={state}
          modele={modele}
          frozen={frozen}
          onFiles={(files) => void addFiles(files)}
          onPrepare={onPrepare}
        />
      )}
      {modele && <OrigineStrip modele={modele} room={room} />}
    </DropArea>
  );
}

/** What the returns are compared with is read when the tab opens, and again once it changed. */
function useFreshWorkbook(room: ConsolidationRoom, { lue, perime }: ConsolidationState): void {
  const read = useEffectEvent(() => void room.open());
  useEffect(() => {
    if (!lue || perime) read();
  }, [lue, perime]);
}

/** What is decided is kept at the click: with the name that was given last, until another is. */
function useSignature(room: ConsolidationRoom, { par }: ConsolidationState): void {
  const { preferences } = usePane();
  const sign = useEffectEvent(() => {
    const nom = preferences.nom();
    if (par === '' && nom !== '') room.sign(nom);
  });
  useEffect(() => sign(), []);
}

function Head({
  state,
  room,
}: {
  readonly state: ConsolidationState;
  readonly room: ConsolidationRoom;
}) {
  const styles = useStyles();
  const verdict = consolidationVerdict(state);
  const modele = state.modeles.find(({ id }) => id === state.modele);
  return (
    <Strip tab={TAB_LABELS.consolidation}>
      <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
      {state.modeles.length === 1 && modele ? (
        <Small>{modeleLine(modele)}</Small>
      ) : (
        <Dropdown
          size="small"
          className={styles.choice}
          aria-label="Modèle A concerné"
          placeholder="Choisissez le Modèle A concerné"
          value={modele ? modeleLine(modele) : ''}
          selectedOptions={modele ? [modele.id] : []}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) void room.choose(optionValue);
          }}
        >
          {state.modeles.map((each) => (
            <Option key={each.id} value={each.id}>
              {modeleLine(each)}
            </Option>
          ))}
        </Dropdown>
      )}
    </Strip>
  );
}
