import type { CSSProperties } from 'react';

import { cellAddress } from '../../../src/grid/a1';
import { fontFamily, textWidth } from './measure';
import type { PlacedCell } from './rowCells';
import type { DrawnLine, DrawnStyle } from './view';

interface GridCellProps {
  readonly placed: PlacedCell;
  readonly selected: boolean;
  /** A copy of a merged area in another pane: drawn, but told to nobody. */
  readonly copy?: boolean;
}

export function cellId(row: number, column: number): string {
  return `cellule-${cellAddress(row, column)}`;
}

/** One cell: its fill, its lines on the right and below, and its text. */
export function GridCell({ placed, selected, copy = false }: GridCellProps) {
  const { row, column, cell } = placed;
  const told = copy
    ? { 'aria-hidden': true as const }
    : {
        id: cellId(row, column),
        role: 'gridcell',
        'data-address': cellAddress(row, column),
        'aria-colindex': column,
        'aria-selected': selected,
      };
  const runs = placed.before > 0 || placed.after > 0;
  return (
    <div
      {...told}
      className={`grid-cell${cell.style.wrap ? ' wrap' : ''}${runs ? ' runs' : ''}`}
      style={boxStyle(placed)}
    >
      {cell.text !== '' && (
        <span className="grid-cell-text" style={textStyle(placed)}>
          {shownText(placed)}
        </span>
      )}
      {cell.hasFilter && <FilterMark />}
      {cell.hasNote && <span className="grid-note-mark" title="Note" />}
    </div>
  );
}

function FilterMark() {
  return (
    <span className="grid-filter" aria-hidden="true">
      <svg width="9" height="9" viewBox="0 0 9 9">
        <path d="M1 3h7L4.5 7z" fill="currentColor" />
      </svg>
    </span>
  );
}

/**
 * A number that does not fit loses decimals where its format lets it, and else shows `###`: half a
 * number would be a wrong one.
 */
function shownText({ cell, width }: PlacedCell): string {
  const fits = (text: string) => textWidth(text, cell.style) <= width - 4;
  if (cell.kind !== 'number' || fits(cell.text)) return cell.text;
  const decimals = cell.isGeneral ? (/^-?\d+,(\d+)$/.exec(cell.text)?.[1]?.length ?? 0) : 0;
  const value = Number(cell.text.replace(',', '.'));
  for (let places = decimals - 1; places >= 0; places -= 1) {
    const shorter = value.toFixed(places).replace('.', ',');
    if (fits(shorter)) return shorter;
  }
  return '#'.repeat(Math.max(1, Math.floor((width - 4) / textWidth('#', cell.style))));
}

function boxStyle(placed: PlacedCell): CSSProperties {
  const { style } = placed.cell;
  const gone = style.fill ?? 'transparent';
  return {
    left: placed.x,
    width: placed.width,
    height: placed.height,
    ...(style.fill !== undefined && { background: style.fill }),
    ...lineStyle('Right', placed.right, placed.bareRight || style.fill !== undefined, gone),
    ...lineStyle('Bottom', placed.bottom, placed.bareBottom || style.fill !== undefined, gone),
    alignItems: { top: 'flex-start', center: 'center', bottom: 'flex-end' }[style.vertical],
    justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[placed.align],
  };
}

function lineStyle(
  side: 'Right' | 'Bottom',
  line: DrawnLine | undefined,
  bare: boolean,
  gone: string,
): CSSProperties {
  if (line) return { [`border${side}`]: `${line.width}px ${line.style} ${line.color}` };
  return bare ? { [`border${side}Color`]: gone } : {};
}

function textStyle(placed: PlacedCell): CSSProperties {
  const { style } = placed.cell;
  const indent = style.indent * 9;
  const { before, after } = placed;
  return {
    ...fontStyle(style),
    textAlign: placed.align,
    ...(indent > 0 && placed.align === 'left' && { paddingLeft: 2 + indent }),
    ...(indent > 0 && placed.align === 'right' && { paddingRight: 2 + indent }),
    ...(before + after > 0 && {
      maxWidth: placed.width + before + after,
      marginLeft: -before,
      marginRight: -after,
    }),
  };
}

function fontStyle(style: DrawnStyle): CSSProperties {
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean);
  return {
    fontSize: style.size,
    lineHeight: `${Math.round(style.size * 1.22)}px`,
    ...(style.font !== undefined && { fontFamily: fontFamily(style.font) }),
    ...(style.color !== undefined && { color: style.color }),
    ...(style.bold && { fontWeight: 700 }),
    ...(style.italic && { fontStyle: 'italic' }),
    ...(lines.length > 0 && { textDecoration: lines.join(' ') }),
  };
}
