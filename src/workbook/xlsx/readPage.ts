import type { PageSetup, Sheet } from 'hucre';

import type { FilePageLayout } from './file';

const POINTS_PER_INCH = 72;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How the sheet prints; margins in points. */
export function readPageLayout(raw: Sheet): FilePageLayout {
  const setup = raw.pageSetup ?? {};
  const layout: Mutable<FilePageLayout> = {};
  if (setup.orientation !== undefined) layout.orientation = setup.orientation;
  const paper = readPaper(setup);
  if (paper !== undefined) layout.paper = paper;
  if (setup.scale !== undefined) layout.scale = setup.scale;
  if (setup.fitToPage === true) {
    layout.fit = { width: setup.fitToWidth ?? 1, height: setup.fitToHeight ?? 1 };
  }
  readAreas(setup, layout);
  if (setup.margins !== undefined) layout.margins = readMargins(setup.margins);
  if (setup.horizontalCentered === true) layout.centerHorizontally = true;
  if (setup.verticalCentered === true) layout.centerVertically = true;
  const { oddHeader, oddFooter } = raw.headerFooter ?? {};
  if (oddHeader !== undefined) layout.header = parseHeaderFooter(oddHeader);
  if (oddFooter !== undefined) layout.footer = parseHeaderFooter(oddFooter);
  return layout;
}

function readPaper(setup: PageSetup): FilePageLayout['paper'] {
  const { paperSize } = setup;
  return paperSize === 'a4' || paperSize === 'a3' || paperSize === 'a5' || paperSize === 'letter'
    ? paperSize
    : undefined;
}

function readAreas(setup: PageSetup, layout: FilePageLayout): void {
  const bare = (address: string) => address.replaceAll('$', '');
  if (setup.printArea !== undefined) layout.printArea = bare(setup.printArea);
  if (setup.printTitlesRow !== undefined) layout.titleRows = bare(setup.printTitlesRow);
  if (setup.printTitlesColumn !== undefined) layout.titleColumns = bare(setup.printTitlesColumn);
}

/** Excel's own margins stand in for those that the file leaves out. */
function readMargins(
  raw: NonNullable<PageSetup['margins']>,
): NonNullable<FilePageLayout['margins']> {
  const points = (inches: number | undefined, normal: number) =>
    Math.round((inches ?? normal) * POINTS_PER_INCH * 100) / 100;
  return {
    top: points(raw.top, 0.75),
    right: points(raw.right, 0.7),
    bottom: points(raw.bottom, 0.75),
    left: points(raw.left, 0.7),
    header: points(raw.header, 0.3),
    footer: points(raw.footer, 0.3),
  };
}

/** `&L…&C…&R…` cut in three; a text before any of them stands in the centre. */
export function parseHeaderFooter(text: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let part: keyof typeof parts = 'center';
  for (const piece of text.split(/(&[LCR])/)) {
    const found = /^&([LCR])$/.exec(piece)?.[1];
    if (found === 'L' || found === 'C' || found === 'R') part = names[found];
    else parts[part] += piece;
  }
  return parts;
}
