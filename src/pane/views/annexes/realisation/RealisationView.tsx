import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';

import type { RealisationRoom } from '../../../../app/rooms/annexes/realisation';
import type { TableauCandidat } from '../../../../app/state/realisation';
import { nonComparableSentence } from '../../../../text/realisation';
import { FilePicker } from '../../../components/FilePicker';
import { Foot } from '../../../components/Foot';
import { MessageZone } from '../../../components/MessageZone';
import { SelectField } from '../../../components/SelectField';
import { Small } from '../../../components/Small';
import { SubPage } from '../../../components/SubPage';
import { usePane } from '../../../hooks/paneContext';
import { useRoom } from '../../../hooks/useRoom';
import { scrolling } from '../../../theme/scrolling';
import {
  candidatLabel,
  CHOISIR,
  DEUX_TABLEAUX,
  REALISATION_LEAD,
} from '../../../words/annexesRealisation';
import { TauxList } from './TauxList';

const useStyles = makeStyles({
  page: {
    ...scrolling,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  line: { margin: 0, textWrap: 'pretty' },
});

interface RealisationViewProps {
  readonly room: RealisationRoom;
  readonly onClose: () => void;
}

/** What was forecast against what was achieved, for each line. */
export function RealisationView({ room, onClose }: RealisationViewProps) {
  const styles = useStyles();
  const { state } = usePane();
  const { tableaux, prevision, realise, resultat } = useRoom(room);
  const busy = state.busy !== undefined;
  const read = useEffectEvent(() => void room.read());
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    read();
    // The button that opened the page is gone: without this the keyboard would start from nowhere.
    page.current?.querySelector('select')?.focus();
  }, []);
  const open = async (file: File) => room.open(file.name, new Uint8Array(await file.arrayBuffer()));
  return (
    <SubPage title="Prévu et réalisé" onClose={onClose}>
      <div ref={page} className={styles.page}>
        <Small>{REALISATION_LEAD}</Small>
        <SelectField
          label="Prévision"
          value={prevision}
          choices={choicesOf(tableaux)}
          onChoose={(id) => room.choose(id, realise)}
        />
        <SelectField
          label="Réalisé"
          value={realise}
          choices={choicesOf(tableaux)}
          onChoose={(id) => room.choose(prevision, id)}
        />
        <div>
          <FilePicker
            label="Ouvrir l’autre convention"
            accept=".xlsx,.xlsm"
            frozen={busy}
            onFile={(file) => void open(file)}
          />
        </div>
        <div role="status" aria-label="Résultat">
          {resultat === undefined && (
            <p className={styles.line}>{tableaux.length < 2 ? DEUX_TABLEAUX : CHOISIR}</p>
          )}
          {typeof resultat === 'string' && (
            <p className={styles.line}>{nonComparableSentence(resultat)}</p>
          )}
          {typeof resultat === 'object' && <TauxList realisation={resultat} />}
        </div>
      </div>
      <MessageZone />
      {typeof resultat === 'object' && (
        <Foot>
          <Button disabledFocusable={busy} onClick={() => void room.writeRapport()}>
            Écrire le rapport
          </Button>
        </Foot>
      )}
    </SubPage>
  );
}

const choicesOf = (tableaux: readonly TableauCandidat[]) =>
  tableaux.map((tableau) => ({ value: tableau.id, label: candidatLabel(tableau) }));
