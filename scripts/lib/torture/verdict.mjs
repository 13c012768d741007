// Whether a command survived, and the table of those that did.
const SECONDS = 2;
const MEGABYTES = 300;
/** Time by the clock: other work may slow a command, and nothing may hold it back so long. */
const ELAPSED = 20;
/** What a terminal obeys: nothing that a file or its name holds may reach it raw. */
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** What is wrong with how a case ended; nothing where it survived. */
export function faultsOf({ codes, after }, run) {
  const { code, seconds, elapsed, megabytes, out, err } = run;
  const faults = [];
  if (!codes.includes(code)) faults.push(`code ${code}, attendu ${codes.join(' ou ')}`);
  if (!(seconds <= SECONDS)) faults.push(`plus de ${SECONDS} s de processeur`);
  if (elapsed > ELAPSED) faults.push(`plus de ${ELAPSED} s d’attente`);
  if (!(megabytes <= MEGABYTES)) faults.push(`plus de ${MEGABYTES} Mo`);
  if (/erreur inattendue|^\s+at |\bError\b/m.test(err))
    faults.push('une trace ou une erreur inattendue');
  if (RAW.test(out + err)) faults.push('des caractères de commande');
  if (code === 2 && !/[^\n]{20,}\.["»]?,?$/mu.test(err + out)) faults.push('pas de phrase');
  if (after !== undefined && !after(run))
    faults.push('fichiers laissés autrement qu’ils ne devaient');
  return faults;
}

/** Family, cases, survived, worst time of a processor, worst memory. */
export function table(results) {
  const families = Map.groupBy
    ? [...Map.groupBy(results, ({ family }) => family)]
    : [...new Set(results.map(({ family }) => family))].map((family) => [
        family,
        results.filter((one) => one.family === family),
      ]);
  const rows = families.map(([family, cases]) => [
    family,
    cases.length,
    cases.filter(({ faults }) => faults.length === 0).length,
    `${Math.max(...cases.map(({ seconds }) => seconds ?? Infinity)).toFixed(1)} s`,
    `${Math.round(Math.max(...cases.map(({ megabytes }) => megabytes ?? Infinity)))} Mo`,
  ]);
  const all = [['famille', 'cas', 'survivants', 'pire durée', 'pire mémoire'], ...rows];
  const widths = all[0].map((_, at) => Math.max(...all.map((row) => String(row[at]).length)));
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at ? String(cell).padStart(widths[at]) : String(cell).padEnd(widths[at]),
        )
        .join('  '),
    )
    .join('\n');
}
