import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import { anneeSaisie, PREMIERE_ANNEE } from '../../../app/prefill/entete';
import type { IsoDate } from '../../../core/date';
import { MessageZone } from '../../components/MessageZone';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import {
  anneeError,
  preparerLabel,
  PREREMPLIR_LEAD,
  PREREMPLIR_TITLE,
} from '../../words/preremplir';
import { BailleursSection } from './BailleursSection';
import { ColonnesSection } from './ColonnesSection';
import { EnteteSection } from './EnteteSection';
import { Pret } from './Pret';
import { SourceSection } from './SourceSection';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PreremplirViewProps {
  readonly aujourdhui: IsoDate;
  readonly onClose: () => void;
}

/** From the list of households to one Modèle B a bailleur, ready to be sent. */
export function PreremplirView({ aujourdhui, onClose }: PreremplirViewProps) {
  const styles = useStyles();
  const { state, session } = usePane();
  const room = session.rooms.preremplir;
  const { sources, liste, entete, envoi } = useRoom(room);
  const busy = state.busy !== undefined;
  // The list may have changed since the page was last open.
  useEffect(() => void session.rooms.preremplir.lire(), [session]);
  const annee = anneeSaisie(entete.annee, aujourdhui);
  const count = liste?.check.formulaires.length ?? 0;
  const inWorkbook = liste?.source.fichier === undefined;
  return (
    <SubPage title={PREREMPLIR_TITLE} onClose={onClose}>
      <div className={styles.page}>
        <p className={styles.lead}>{PREREMPLIR_LEAD}</p>
        <SourceSection
          sources={sources}
          chosen={liste?.source.id}
          busy={busy}
          onChoose={(id) => room.choisir(id)}
          onOpen={(file) =>
            void file.arrayBuffer().then((bytes) => room.ouvrir(file.name, new Uint8Array(bytes)))
          }
        />
        {liste !== undefined && (
          <ColonnesSection
            liste={liste}
            busy={busy}
            onLink={(colonne, numero) => room.relier(colonne, numero)}
          />
        )}
        <EnteteSection
          entete={entete}
          anneeError={anneeError(annee, PREMIERE_ANNEE)}
          onFill={(part) => room.remplir(part)}
        />
        {liste !== undefined && (
          <BailleursSection
            check={liste.check}
            onGo={inWorkbook ? (lieu) => void session.goTo(lieu) : undefined}
          />
        )}
      </div>
      <MessageZone />
      {envoi !== undefined && <Pret envoi={envoi} />}
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={busy || count === 0 || annee === undefined}
          onClick={() => void room.preparer()}
        >
          {preparerLabel(count)}
        </Button>
        <Button onClick={onClose}>Fermer</Button>
      </div>
    </SubPage>
  );
}
