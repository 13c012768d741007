import type { EnteteKey } from '../../core/forms/modele';
import { modeles } from '../../core/forms/modeles';
import { titreFormula } from '../../core/forms/titre';
import { absoluteAddress, type Area } from '../../grid/a1';
import type { EnteteRefs, FormPlan } from './formPlan';
import { BODY, SIZE } from './palette';
import { cell, type SheetWriter } from './sheetWriter';

const TITLE_HEIGHT = 14.25;

/** Who fills the form, then its title; the last line shows convention and year from the header. */
export function writeTitles(writer: SheetWriter, plan: FormPlan): void {
  const { surtitre, titres } = plan.layout;
  const texts = modeles[plan.modele].titres;
  writeLine(writer, surtitre, modeles[plan.modele].surtitre);
  writer.style(surtitre, { ...BODY, bold: true, fontSize: SIZE.heading });
  titres.forEach((line, index) => {
    writeLine(writer, line, index === titres.length - 1 ? '' : (texts[index] ?? ''));
    writer.style(line, { ...BODY, bold: true, fontSize: SIZE.title, horizontal: 'center' });
  });
  const last = titres.at(-1);
  if (last) writer.formula(last.top, last.left, filledTitle(plan));
  writer.height(surtitre.top, last?.top ?? surtitre.top, TITLE_HEIGHT);
}

function writeLine(writer: SheetWriter, line: Area, text: string): void {
  writer.merge(line);
  if (text !== '') writer.put(line.top, line.left, text);
}

function filledTitle(plan: FormPlan): string {
  const refs = { convention: refOf(plan, 'convention'), annee: refOf(plan, 'annee') };
  return titreFormula(plan.modele, refs);
}

/** The absolute address of the cell that holds a header value. */
export function refOf(plan: Pick<FormPlan, 'layout'>, key: EnteteKey): string {
  const field = plan.layout.entete.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`No header field ${key}`);
  return absoluteAddress(cell(field.valeur.top, field.valeur.left));
}

/** The absolute addresses of every header cell. */
export function enteteRefs(plan: Pick<FormPlan, 'layout'>): EnteteRefs {
  return Object.fromEntries(plan.layout.entete.map(({ key }) => [key, refOf(plan, key)]));
}
