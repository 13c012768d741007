import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { FindingGroup } from '../../../app/state';
import type { Finding } from '../../../core/finding';
import { ColonneChoices } from '../../components/ColonneChoices';
import { Feed } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { FindingItems, type FindingWords } from '../../components/findings/FindingItems';
import { useOpened } from '../../components/findings/useOpened';
import type { RetryableSession } from '../../hooks/retry';
import { groupTitle } from '../../words/groupTitle';
import { RegimeChoices } from './RegimeChoices';

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly selectedRang: number | undefined;
  /** Why nothing can be corrected now: work under way, or a protected sheet. */
  readonly frozen: boolean;
  readonly busy: boolean;
  /** Stands in place of the list when it is empty. */
  readonly empty: ReactNode;
  readonly session: RetryableSession;
  /** More to ask of a group, under its findings. */
  readonly footOf?: ((group: FindingGroup, reachable: boolean) => ReactNode) | undefined;
}

/** The findings of a form, row by row. */
export function FindingList(props: FindingListProps) {
  const { groups, selectedRang, frozen, busy, empty, session, footOf } = props;
  const list = { frozen, ...useOpened() };
  const words: FindingWords<Finding> = {
    onGo: ({ lieu }) => void session.goTo(lieu),
    onCorrect: (finding) => void session.applyCorrection(finding),
    choicesOf: (finding, stop) => {
      if (finding.code === 'regime-2021')
        return (
          <RegimeChoices
            {...stop}
            frozen={frozen}
            onChoose={(choice) => void session.chooseRegime(choice)}
          />
        );
      if (isAboutZones(finding)) {
        return (
          <div>
            <Button
              size="small"
              tabIndex={stop.tabIndex}
              disabledFocusable={frozen}
              onClick={() => void session.listZones()}
            >
              Indiquer la zone de chaque logement
            </Button>
          </div>
        );
      }
      if (finding.code !== 'colonne-ambigue') return null;
      return (
        <ColonneChoices
          {...stop}
          question={finding}
          frozen={frozen}
          onChoose={(choisi) => void session.chooseColonne(finding.colonne, choisi)}
        />
      );
    },
  };
  const selected = groups.find((g) => g.kind === 'ligne' && g.rang === selectedRang);
  return (
    <Feed
      label="Constats"
      items={groups}
      estimate={({ findings }) => 44 + 84 * findings.length}
      selectedKey={selected?.key}
      busy={busy}
      empty={empty}
    >
      {(group, place) => (
        <FeedArticle name={group.key} title={groupTitle(group)} place={place}>
          <FindingItems
            {...list}
            findings={group.findings}
            reachable={place.active}
            words={words}
          />
          {footOf?.(group, place.active)}
        </FeedArticle>
      )}
    </Feed>
  );
}

const isAboutZones = (finding: Finding) =>
  finding.code === 'zone-commune' ||
  (finding.code === 'bareme-manquant' && finding.manque === 'zone');
