/** A low pane, or one at 200 %: what does not fit scrolls as a whole. */
export const short = '@media (max-height: 420px)';
