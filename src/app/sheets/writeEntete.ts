import type { EnteteLayout } from '../../core/forms/layout';
import { modeles } from '../../core/forms/modeles';
import { enteteName } from '../../core/forms/names';
import { cellAddress } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { FormPlan } from './formPlan';
import { enteteTexts } from './formTexts';
import { BODY, FIELD, GRID, PALE } from './palette';
import { holdTexts } from './rowHeights';
import { cell, type SheetWriter } from './sheetWriter';
import { PROMPTS } from './words';

const LABEL = { ...BODY, fill: PALE, wrap: true, grid: GRID };
const FIELD_HEIGHT = 15;

/** One line a field: its official label, then its value in a cell with a name of its own. */
export function writeEntete(writer: SheetWriter, plan: FormPlan): void {
  const { entete, groupes } = plan.layout;
  for (const { texte, area } of groupes) {
    writer.merge(area);
    writer.put(area.top, area.left, texte);
    writer.style(area, LABEL);
  }
  entete.forEach((field, index) => writeField(writer, plan, field, index));
  const rows = entete.map((field) => field.valeur.top);
  writer.height(least(rows), greatest(rows), FIELD_HEIGHT);
  const values = entete.map(({ key, valeur }) => {
    const cellule = cellAddress(valeur.top, valeur.left);
    return [key, { cellule, value: plan.entete[key] ?? null }] as const;
  });
  holdTexts(writer, enteteTexts(plan.modele, Object.fromEntries(values)));
}

function writeField(writer: SheetWriter, plan: FormPlan, field: EnteteLayout, index: number): void {
  const { libelle, valeur, key } = field;
  const label = modeles[plan.modele].entete[index]?.libelle ?? '';
  if (libelle.right > libelle.left) writer.merge(libelle);
  writer.put(libelle.top, libelle.left, label);
  const side = key === 'annee' ? ({ horizontal: 'right', indent: 1 } as const) : {};
  writer.style(libelle, { ...LABEL, ...side });
  writer.merge(valeur);
  writer.format(valeur, key === 'annee' ? '0' : '@');
  writer.style(valeur, { ...FIELD, bold: true, indent: 1 });
  writer.put(valeur.top, valeur.left, plan.entete[key] ?? null);
  writer.name(enteteName(plan.id, key), cell(valeur.top, valeur.left));
  if (key === 'annee') validateAnnee(writer, field);
}

/** From the start of the NPNRU on; the pane says when a year is not over yet. */
function validateAnnee(writer: SheetWriter, { valeur }: EnteteLayout): void {
  const { prompt, error } = PROMPTS.annee;
  const at = cell(valeur.top, valeur.left);
  writer.validate(at, { type: 'whole', min: 2014, max: 2100 }, prompt, error);
}
