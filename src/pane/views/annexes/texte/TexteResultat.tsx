import { Button, makeStyles, MenuItem, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';

import type { AnnexesRoom } from '../../../../app/rooms/annexes/annexesRoom';
import type { TexteControle } from '../../../../app/state/annexes';
import { lignesTexte } from '../../../../core/textes/lignesTexte';
import { EmptyNote } from '../../../components/EmptyNote';
import { Feed } from '../../../components/feed/Feed';
import { Foot } from '../../../components/Foot';
import { MoreMenu } from '../../../components/MoreMenu';
import { Small } from '../../../components/Small';
import { Strip } from '../../../components/Strip';
import { TONE_ICONS } from '../../../components/tones';
import { VerdictLine } from '../../../components/VerdictLine';
import { SANS_ANNEXE, tableauxSentence, texteVerdict } from '../../../words/annexesTexte';
import { countStatuts, type FilterCitation } from './cards';
import { CitationArticle } from './CitationArticle';
import { StatutFilter } from './StatutFilter';

const useStyles = makeStyles({
  action: { whiteSpace: 'nowrap' },
  filters: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
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
  const cards = useMemo(() => lignesTexte(texte.check), [texte]);
  const compte = useMemo(() => countStatuts(cards), [cards]);
  const shown = filter === 'tout' ? cards : cards.filter(({ statut }) => statut === filter);
  const verdict = texteVerdict(compte);
  return (
    <>
      <Strip under="title">
        {texte.nom !== undefined && <Small>{texte.nom}</Small>}
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        {texte.check.tableaux.length > 0 && <Small>{tableauxSentence(texte.check.tableaux)}</Small>}
        {sansAnnexe && <Small>{SANS_ANNEXE}</Small>}
        {cards.length > 0 && (
          <div className={styles.filters}>
            <StatutFilter compte={compte} filter={filter} onFilter={setFilter} />
          </div>
        )}
      </Strip>
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
      <Foot apart>
        <Button className={styles.action} onClick={() => room.forgetTexte()}>
          Autre texte
        </Button>
        <Button
          className={styles.action}
          disabledFocusable={busy}
          onClick={() => void room.writeRapport()}
        >
          Écrire le rapport
        </Button>
        <MoreMenu frozen={busy}>
          <MenuItem onClick={() => void room.reconcile(texte.texte, texte.nom)}>
            Rapprocher de nouveau
          </MenuItem>
        </MoreMenu>
      </Foot>
    </>
  );
}
