import { makeStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

import { useKeys } from '../../hooks/useKeys';
import { short } from '../../theme/short';
import { useFocusInList } from './useFocusInList';
import { useHeldGroup } from './useHeldGroup';
import { useKeepPlace } from './useKeepPlace';
import { stepOf, useRoving } from './useRoving';
import { useSelectedInSight, useVirtualItems, type Keyed } from './virtualItems';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    flexBasis: 0,
    // A height that can be read, whatever else the pane shows.
    minHeight: '120px',
    [short]: { minHeight: '200px' },
    overflowY: 'auto',
    overflowAnchor: 'none',
  },
  feed: { position: 'relative', width: '100%' },
  slot: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** Where an item stands in the list, for its article. */
export interface ItemPlace {
  readonly position: number;
  readonly count: number;
  /** Whether it is what the sheet shows. */
  readonly selected: boolean;
  /** Whether the Tab key stops here. */
  readonly active: boolean;
}

interface FeedProps<T extends Keyed> {
  readonly label: string;
  readonly items: readonly T[];
  /** First guess of an item's height in pixels, before it is measured. */
  readonly estimate: (item: T) => number;
  readonly selectedKey?: string | undefined;
  readonly busy: boolean;
  /** Stands in place of the list when it is empty. */
  readonly empty: ReactNode;
  /** One `FeedArticle`. */
  readonly children: (item: T, place: ItemPlace) => ReactNode;
}

/** A long list of articles; only those in sight are in the document, so that 10,000 scroll like ten. */
export function Feed<T extends Keyed>(props: FeedProps<T>) {
  const { label, items, estimate, selectedKey, busy, empty, children } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const feed = useRef<HTMLDivElement>(null);
  const selected = items.findIndex(({ key }) => key === selectedKey);
  const roving = useRoving(items, selected);
  const { activeIndex } = roving;
  const virtualizer = useVirtualItems(items, estimate, scroller, activeIndex);
  const hold = useHeldGroup();
  useKeepPlace({ items, virtualizer, scroller, held: hold.held });
  useFocusInList({ items, feed, roving });
  useSelectedInSight(items[selected]?.key, selected, virtualizer);

  useKeys(feed, (event) => {
    const step = stepOf(event);
    if (step === undefined) return;
    event.preventDefault();
    roving.moveTo(activeIndex + step, virtualizer);
  });

  // Watched to keep the reader's place; nothing here answers a click or a key.
  const watched = { ...roving.watched, ...hold.watched };
  const isEmpty = items.length === 0;
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={feed}
        role={isEmpty ? undefined : 'feed'}
        aria-label={isEmpty ? undefined : label}
        aria-busy={busy}
        className={styles.feed}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        {...watched}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          const active = index === activeIndex;
          return (
            item && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.slot}
                style={{ transform: `translateY(${start}px)` }}
              >
                {children(item, {
                  position: index + 1,
                  count: items.length,
                  selected: index === selected,
                  active,
                })}
              </div>
            )
          );
        })}
      </div>
      {isEmpty && empty}
    </div>
  );
}
