import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { AnnexesRoom } from '../../../app/rooms/annexes/annexesRoom';
import type { AnnexesControle } from '../../../app/state/annexes';
import type { AnnexeFinding } from '../../../core/annexes/finding';
import { Feed } from '../../components/feed/Feed';
import type { FindingWords } from '../../components/findings/FindingItems';
import { FindingsBar } from '../../components/findings/FindingsBar';
import { useOpened } from '../../components/findings/useOpened';
import { Small } from '../../components/Small';
import { Strip } from '../../components/Strip';
import { TONE_ICONS } from '../../components/tones';
import { VerdictLine } from '../../components/VerdictLine';
import { controleScope, controleVerdict } from '../../words/annexes';
import type { Filter } from '../../words/filters';
import { TAB_LABELS } from '../../words/tabs';
import { controleItems, type ControleItem } from './items';
import { NonComprisArticle } from './NonComprisArticle';
import { NothingFound } from './NothingFound';
import { TableauArticle } from './TableauArticle';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
});

interface ControleTableauxProps {
  readonly controle: AnnexesControle;
  readonly busy: boolean;
  readonly room: AnnexesRoom;
}

/** What a check found, table by table. */
export function ControleTableaux({ controle, busy, room }: ControleTableauxProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('tout');
  const items = useMemo(() => controleItems(controle, filter), [controle, filter]);
  const list = { frozen: busy, ...useOpened() };
  const verdict = controleVerdict(controle);
  const findings = controle.tableaux.flatMap((tableau) => tableau.findings);
  return (
    <div className={styles.root}>
      <Strip tab={TAB_LABELS.annexes}>
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        <Small>{controleScope(controle)}</Small>
      </Strip>
      {findings.length > 0 && (
        <FindingsBar
          counts={countsOf(findings)}
          filter={filter}
          corrections={controle.corrections}
          frozen={busy}
          onFilter={setFilter}
          onCorrectAll={() => void room.correctAll()}
        />
      )}
      <Feed
        key={filter}
        label="Tableaux contrôlés"
        items={items}
        estimate={estimate}
        busy={busy}
        empty={<NothingFound filter={filter} />}
      >
        {(item, place) =>
          item.kind === 'non-compris' ? (
            <NonComprisArticle item={item} place={place} onGo={(lieu) => void room.goTo(lieu)} />
          ) : (
            <TableauArticle
              item={item}
              place={place}
              list={list}
              words={wordsOf(room)}
              room={room}
            />
          )
        }
      </Feed>
    </div>
  );
}

const wordsOf = (room: AnnexesRoom): FindingWords<AnnexeFinding> => ({
  onGo: ({ lieu }) => void room.goTo(lieu),
  onCorrect: (finding) => void room.correct(finding),
});

const estimate = (item: ControleItem) =>
  80 + (item.kind === 'tableau' ? 100 * item.findings.length : 60 * item.nonCompris.length);

function countsOf(findings: readonly AnnexeFinding[]) {
  const count = (niveau: AnnexeFinding['niveau']) =>
    findings.filter((finding) => finding.niveau === niveau).length;
  return {
    erreur: count('erreur'),
    avertissement: count('avertissement'),
    info: count('info'),
  };
}
