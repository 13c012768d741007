import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';

import type { FindingGroup } from '../../../app/session';
import type { FindingActions } from './FindingItem';
import { GroupCard } from './GroupCard';
import { useFocusInList } from './useFocusInList';
import { useHeldGroup } from './useHeldGroup';
import { useKeepPlace, type ListVirtualizer } from './useKeepPlace';
import { useRoving } from './useRoving';

/** First guess of a group's height in pixels, before it is measured. */
const estimate = (group: FindingGroup | undefined) => 44 + 84 * (group?.findings.length ?? 1);

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
  const virtualizer = useList(groups, scroller, activeIndex);
  const hold = useHeldGroup();
  useKeepPlace({ groups, virtualizer, scroller, held: hold.held });
  useFocusInList({ groups, feed, roving });
  useSelectedInSight(groups[selected]?.key, selected, virtualizer);

  const toggle = (key: string) => setOpened((keys) => withToggled(keys, key));
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={feed}
        role="feed"
        aria-label="Constats"
        aria-busy={busy}
        className={styles.feed}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        onFocus={roving.onFocus}
        onBlur={roving.onBlur}
        onKeyDown={(event) => roving.onKeyDown(event, virtualizer)}
        onPointerOver={hold.onPointerOver}
        onPointerLeave={hold.onPointerLeave}
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

/** The virtual list; the group where the keyboard stands stays in the document wherever one scrolls. */
function useList(
  groups: readonly FindingGroup[],
  scroller: RefObject<HTMLDivElement | null>,
  activeIndex: number,
): ListVirtualizer {
  const getItemKey = useCallback((index: number) => groups[index]?.key ?? index, [groups]);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
    [activeIndex],
  );
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(groups[index]),
    getItemKey,
    rangeExtractor,
    overscan: 5,
  });
}

/** Brings the row selected in the sheet into view, once for each selection. */
function useSelectedInSight(
  key: string | undefined,
  index: number,
  virtualizer: ListVirtualizer,
): void {
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (key === shown.current) return;
    shown.current = key;
    if (key !== undefined) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [key, index, virtualizer]);
}

function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
