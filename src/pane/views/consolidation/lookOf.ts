/** The choice made stands out by more than a shade. */
export const lookOf = (checked: boolean) =>
  ({ checked, appearance: checked ? 'primary' : 'secondary' }) as const;
