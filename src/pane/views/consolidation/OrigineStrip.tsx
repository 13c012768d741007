import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';

import type { ConsolidationRoom } from '../../../app/rooms/consolidation/consolidationRoom';
import type { FormSummary } from '../../../app/state';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { origineSentences, origineTitle } from '../../words/origine';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '30%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OrigineStripProps {
  readonly modele: FormSummary;
  readonly room: ConsolidationRoom;
}

/** Where the row selected in the Modèle A comes from; it follows the selection. */
export function OrigineStrip({ modele, room }: OrigineStripProps) {
  const styles = useStyles();
  const { state } = usePane();
  const { origine, provenances } = useRoom(room);
  const here = state.current?.id === modele.id && provenances > 0;
  const rang = here ? state.selectedRang : undefined;
  const seek = useEffectEvent((row: number) => void room.findOrigine(modele.id, row));
  useEffect(() => {
    if (rang !== undefined) seek(rang);
  }, [rang, provenances]);
  if (rang === undefined || origine?.rang !== rang || origine.formulaire !== modele.id) return null;
  return (
    <section aria-label="D’où vient la ligne sélectionnée" className={styles.root}>
      <p className={styles.title}>{origineTitle(origine)}</p>
      {origineSentences(origine).map((sentence) => (
        <p key={sentence} className={styles.line}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
