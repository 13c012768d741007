/** A pane of the usual size at 200 %: what does not fit scrolls as a whole. */
export const smallest = '@media (max-width: 240px) and (max-height: 420px)';
