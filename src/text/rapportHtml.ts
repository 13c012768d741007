/** The report as a page of its own, to print or to send: no script, nothing fetched. */
import type { Rapport } from './rapport';

const STYLE = `
  @page { size: A4 landscape; margin: 12mm; }
  body { font: 10pt/1.4 Calibri, Carlito, Arial, sans-serif; color: #262626; margin: 2em; }
  h1 { font-size: 14pt; margin: 0 0 .6em; }
  p { margin: 0 0 .2em; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; margin-top: 1em; }
  th, td { border: 1px solid #a6a6a6; padding: 4px 6px; text-align: left; vertical-align: top; white-space: pre-line; }
  th { background: #f2f2f2; font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.gras td { font-weight: 600; }
  @media print { body { margin: 0; } }
`;

/** The whole page, in UTF-8. */
export function rapportHtml({ titre, faits, intitules, rangs }: Rapport): string {
  const head = intitules.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const rows = rangs.map(
    ({ gras, cells }) =>
      `<tr${gras ? ' class="gras"' : ''}>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>${escape(titre)}</title><style>${STYLE}</style></head>
<body>
<h1>${escape(titre)}</h1>
${faits.map((text) => `<p>${escape(text)}</p>`).join('\n')}
<table><thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`;
}

const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITES[sign] ?? sign);
}
