import type { Worksheet } from '@cj-tech-master/excelts';

import type { FilePageLayout } from './file';

const POINTS_PER_INCH = 72;
/** ECMA-376 18.3.1.63. */
const PAPER = { letter: 1, a3: 8, a4: 9, a5: 11 } as const;

/** How the sheet prints; its areas and repeated rows are defined names, see `names.ts`. */
export function writePage(target: Worksheet, layout: FilePageLayout): void {
  const { pageSetup } = target;
  if (layout.orientation !== undefined) pageSetup.orientation = layout.orientation;
  if (layout.paper !== undefined) pageSetup.paperSize = PAPER[layout.paper];
  if (layout.scale !== undefined) pageSetup.scale = layout.scale;
  if (layout.fit !== undefined) {
    pageSetup.fitToPage = true;
    pageSetup.fitToWidth = layout.fit.width;
    pageSetup.fitToHeight = layout.fit.height;
  }
  if (layout.margins !== undefined) pageSetup.margins = toInches(layout.margins);
  if (layout.centerHorizontally === true) pageSetup.horizontalCentered = true;
  if (layout.centerVertically === true) pageSetup.verticalCentered = true;
  if (layout.header !== undefined) target.headerFooter.oddHeader = joinParts(layout.header);
  if (layout.footer !== undefined) target.headerFooter.oddFooter = joinParts(layout.footer);
}

function toInches(
  margins: NonNullable<FilePageLayout['margins']>,
): Worksheet['pageSetup']['margins'] {
  const inches = (points: number) => Math.round((points / POINTS_PER_INCH) * 10_000) / 10_000;
  return {
    top: inches(margins.top),
    right: inches(margins.right),
    bottom: inches(margins.bottom),
    left: inches(margins.left),
    header: inches(margins.header),
    footer: inches(margins.footer),
  };
}

function joinParts(parts: { left: string; center: string; right: string }): string {
  const { left, center, right } = parts;
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
}
