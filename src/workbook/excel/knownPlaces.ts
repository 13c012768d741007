/** A sheet that should be there, and what it should be like. */
export interface KnownSheet {
  /** How many cells it uses. */
  readonly cells: number;
  readonly isProtected: boolean;
  /** Excel refuses to tell more than 512 merged areas. */
  readonly tellsMerges: boolean;
}

/**
 * What was last seen of the workbook, by its names: most of it still stands, and is asked for at once. What is
 * wrongly expected costs nothing: it is not found.
 */
export interface KnownPlaces {
  readonly sheets: Map<string, KnownSheet>;
  tables: Set<string>;
}
