/** How a verdict sounds; its sign and colour follow. */
export type Tone = 'neutre' | 'alerte' | 'attention' | 'bon';

export interface Said {
  readonly tone: Tone;
  readonly sentence: string;
}
