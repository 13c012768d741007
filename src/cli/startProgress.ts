import type { CliContext } from './context';

const WIDTH = 30;

/** A bar over the current line of a terminal, for several files; nothing anywhere else. */
export function startProgress(
  { draw }: Pick<CliContext, 'draw'>,
  total: number,
): { readonly advance: () => void; readonly end: () => void } {
  if (draw === undefined || total < 2) return { advance: () => undefined, end: () => undefined };
  let count = 0;
  const show = () => {
    const filled = Math.round((count / total) * WIDTH);
    draw(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${count}/${total}`);
  };
  show();
  return {
    advance: () => {
      count += 1;
      show();
    },
    // Wipes the bar, so that the results stand alone.
    end: () => draw(`\r${' '.repeat(WIDTH + 2 + String(total).length * 2 + 1)}\r`),
  };
}
