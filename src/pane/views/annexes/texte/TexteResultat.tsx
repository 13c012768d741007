import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';

import type { AnnexesRoom, TexteControle } from '../../../../app/annexes/contract';
import { EmptyNote } from '../../../components/EmptyNote';
import { Feed } from '../../../components/feed/Feed';
import { TONE_ICONS } from '../../../components/tones';
import { VerdictLine } from '../../../components/VerdictLine';
import { SANS_ANNEXE, texteVerdict } from '../../../words/annexesTexte';
import { citationCards, countStatuts, type FilterCitation } from './cards';
import { CitationArticle } from './CitationArticle';
import { StatutFilter } from './StatutFilter';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  filters: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  foot: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface TexteResultatProps {
  readonly texte: TexteControle;
  /** Whether the workbook held no annexe to compare with. */
  readonly sansAnnexe: boolean;
  readonly busy: boolean;
  readonly room: AnnexesRoom;
  readonly messages: ReactNode;
}

/** Every amount that the text quotes, beside the cell of the annexe. */
export function TexteResultat({ texte, sansAnnexe, busy, room, messages }: TexteResultatProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<FilterCitation>('tout');
  const cards = useMemo(() => citationCards(texte.check), [texte]);
  const compte = useMemo(() => countStatuts(cards), [cards]);
  const shown = filter === 'tout' ? cards : cards.filter(({ statut }) => statut === filter);
  const verdict = texteVerdict(compte);
  return (
    <>
      <div className={styles.strip}>
        {texte.nom !== undefined && <p className={styles.small}>{texte.nom}</p>}
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        {sansAnnexe && <p className={styles.small}>{SANS_ANNEXE}</p>}
        {cards.length > 0 && (
          <div className={styles.filters}>
            <StatutFilter compte={compte} filter={filter} onFilter={setFilter} />
          </div>
        )}
      </div>
      <Feed
        key={filter}
        label="Montants cités"
        items={shown}
        estimate={() => 210}
        busy={busy}
        empty={<EmptyNote tone="neutre" text="Rien à rapprocher." />}
      >
        {(card, place) => (
          <CitationArticle
            card={card}
            texte={texte}
            place={place}
            onGo={(lieu) => void room.goTo(lieu)}
          />
        )}
      </Feed>
      {messages}
      <div className={styles.foot}>
        <Button onClick={() => room.oublierTexte()}>Autre texte</Button>
        <Button
          disabledFocusable={busy}
          onClick={() => void room.rapprocher(texte.texte, texte.nom)}
        >
          Rapprocher de nouveau
        </Button>
      </div>
    </>
  );
}
