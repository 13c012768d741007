import type { FormReading } from '../../core/reading/formReading';
import { anneeOf } from '../../core/rules/entete';
import type { EnteteValues, FormPlan } from '../sheets/formPlan';
import { SANS_OBJET, type Act, type Change } from './act';
import { insertForm } from './insertForm';
import type { FormBase } from './parts/formBase';

/**
 * Lays out an official form with the header and the rows of one typed by hand, those outside its table
 * included; the sheet typed by hand is left as it is. Where a column waits for somebody's choice nothing
 * is taken over: its cells would be lost.
 */
export const takeOverLignes = (({ snapshot, open }) => {
  const { reading } = open;
  const lignes = [...reading.lignes, ...reading.horsTableau];
  const isOurs = reading.recognisedBy === 'noms';
  const waits = Object.keys(reading.intitules.ambigus).length > 0;
  if (isOurs || waits || lignes.length === 0) return SANS_OBJET;
  const { commands, plan } = insertForm(snapshot, {
    modele: reading.modele,
    entete: enteteOf(reading),
    lignes: lignes.length,
    rows: lignes.map(({ cells }) => cells),
    regime: reading.contexte.regime,
  });
  const told = { kind: 'lignes-reprises', count: lignes.length, modele: reading.modele } as const;
  return { commands, plan, told };
}) satisfies Act<FormBase, undefined, Change & { readonly plan: FormPlan }>;

/** The year is taken as it is read: « 2025 (N-1) » is 2025. */
function enteteOf(reading: FormReading): EnteteValues {
  const given = Object.entries(reading.entete).flatMap(([key, { value }]) =>
    value === null || typeof value === 'boolean' ? [] : [[key, value] as const],
  );
  const annee = anneeOf(reading);
  return { ...Object.fromEntries(given), ...(annee !== undefined && { annee }) };
}
