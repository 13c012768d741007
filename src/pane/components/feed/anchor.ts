export interface PlacedItem {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What a list showed: how far it was scrolled, and where its items stood, in pixels. */
export interface Place {
  readonly scrollTop: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
}

/**
 * The item that must not move on the screen when the list changes: the one held by pointer or
 * keyboard if it stays, else the first visible one that stays. None at the very top of a list that
 * nobody holds: what is new there should be seen.
 */
export function anchorOf(
  { scrollTop, height, items }: Place,
  held: string | undefined,
  stays: (key: string) => boolean,
): PlacedItem | undefined {
  if (held === undefined && scrollTop <= 0) return undefined;
  const visible = items.filter((item) => item.end > scrollTop && item.start < scrollTop + height);
  const kept = visible.filter((item) => stays(item.key));
  return kept.find((item) => item.key === held) ?? kept[0];
}
