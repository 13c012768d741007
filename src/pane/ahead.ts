const parts: (() => Promise<void>)[] = [];

/** Adds a part of the pane to what is fetched ahead. */
export function addAhead(fetch: () => Promise<void>): void {
  parts.push(fetch);
}

/** Fetches the code of every view, one part after the other; rejects where one cannot be had. */
export async function fetchViews(): Promise<void> {
  // What comes may bring parts of its own.
  for (const fetch of parts) await fetch();
}
