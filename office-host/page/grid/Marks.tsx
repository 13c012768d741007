import type { CSSProperties } from 'react';

import type { Area } from '../../../src/grid/a1';
import { cellArea, isOneCell, mergeAround, sameArea, type Cell } from './selection';
import type { SheetView } from './view';

/** What is drawn over the cells: selection, what was copied, where a fill would go. */
export interface GridMarks {
  readonly selection: Area;
  readonly active: Cell;
  readonly copied: Area | undefined;
  readonly fill: Area | undefined;
  readonly editing: boolean;
}

/** The rectangle of an area in the sheet's own pixels. */
export function areaBox(view: SheetView, area: Area): CSSProperties {
  const top = view.rows.start(area.top);
  const left = view.columns.start(area.left);
  return {
    top,
    left,
    width: view.columns.start(Math.min(area.right, view.columns.count) + 1) - left,
    height: view.rows.start(Math.min(area.bottom, view.rows.count) + 1) - top,
  };
}

/** A frame just outside the cells, as Excel draws it. */
function frame(view: SheetView, area: Area): CSSProperties {
  const box = areaBox(view, area);
  const grow = (value: CSSProperties['top'], by: number) => Number(value) + by;
  return {
    top: grow(box.top, -1),
    left: grow(box.left, -1),
    width: grow(box.width, 1),
    height: grow(box.height, 1),
  };
}

export function Marks({ view, marks }: { view: SheetView; marks: GridMarks }) {
  const { selection, active, copied, fill } = marks;
  return (
    <>
      <Veil view={view} selection={selection} active={active} />
      {copied && <div className="marquee" style={frame(view, copied)} />}
      {fill && <div className="fill-target" style={frame(view, fill)} />}
      <div className="selection" style={frame(view, selection)}>
        {!marks.editing && <div className="selection-handle" data-role="fill-handle" />}
      </div>
    </>
  );
}

/** The light tint over a selection of several cells; the active one stays clear. */
function Veil({
  view,
  selection,
  active,
}: Pick<GridMarks, 'selection' | 'active'> & { view: SheetView }) {
  const hole = mergeAround(view.merges, active);
  if (isOneCell(selection) || sameArea(selection, hole)) return null;
  return around(selection, hole ?? cellArea(active)).map((area) => (
    <div key={`${area.top}:${area.left}`} className="selection-veil" style={areaBox(view, area)} />
  ));
}

/** The parts of `area` above, below, left and right of `hole`. */
function around(area: Area, hole: Area): Area[] {
  const parts = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...area, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
