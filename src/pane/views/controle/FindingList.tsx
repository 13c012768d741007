import { makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';

import type { FindingGroup } from '../../../app/session';
import { useKeys } from '../../hooks/useKeys';
import type { FindingActions } from './FindingItem';
import { GroupCard } from './GroupCard';
import { useFocusInList } from './useFocusInList';
import { useHeldGroup } from './useHeldGroup';
import { useKeepPlace } from './useKeepPlace';
import { stepOf, useRoving } from './useRoving';
import { useSelectedInSight, useVirtualGroups } from './virtualGroups';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
  feed: { position: 'relative', width: '100%' },
  slot: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

interface FindingListProps extends FindingActions {
  readonly groups: readonly FindingGroup[];
  readonly selectedRang: number | undefined;
  readonly frozen: boolean;
  readonly busy: boolean;
  /** Stands in place of the list when it is empty. */
  readonly empty: ReactNode;
}

/** The groups of findings; only those in sight are in the document, so that 10,000 scroll like ten. */
export function FindingList(props: FindingListProps) {
  const { groups, selectedRang, frozen, busy, empty, onGo, onCorrect, onChooseRegime } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const feed = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const selected = groups.findIndex((g) => g.kind === 'ligne' && g.rang === selectedRang);
  const roving = useRoving(groups, selected);
  const { activeIndex } = roving;
  const virtualizer = useVirtualGroups(groups, scroller, activeIndex);
  const hold = useHeldGroup();
  useKeepPlace({ groups, virtualizer, scroller, held: hold.held });
  useFocusInList({ groups, feed, roving });
  useSelectedInSight(groups[selected]?.key, selected, virtualizer);

  useKeys(feed, (event) => {
    const step = stepOf(event);
    if (step === undefined) return;
    event.preventDefault();
    roving.moveTo(activeIndex + step, virtualizer);
  });

  // Watched to keep the reader's place; nothing here answers a click or a key.
  const watched = { ...roving.watched, ...hold.watched };
  const toggle = (key: string) => setOpened((keys) => withToggled(keys, key));
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={feed}
        role={groups.length === 0 ? undefined : 'feed'}
        aria-label={groups.length === 0 ? undefined : 'Constats'}
        aria-busy={busy}
        className={styles.feed}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        {...watched}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const group = groups[index];
          return (
            group && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.slot}
                style={{ transform: `translateY(${start}px)` }}
              >
                <GroupCard
                  group={group}
                  position={index + 1}
                  count={groups.length}
                  selected={index === selected}
                  active={index === activeIndex}
                  frozen={frozen}
                  opened={opened}
                  onToggle={toggle}
                  onGo={onGo}
                  onCorrect={onCorrect}
                  onChooseRegime={onChooseRegime}
                />
              </div>
            )
          );
        })}
      </div>
      {groups.length === 0 && empty}
    </div>
  );
}

function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
