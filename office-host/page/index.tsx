import wasmUrl from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';

import './atelier.css';

import { loadIronCalc } from '../calc/loadIronCalc';
import { createHostWorkbook } from '../model';
import { BARE_RIBBON, readRibbon } from './chrome/ribbon';
import { Root } from './Root';

/** Excel's serial number of a day of this clock: 1 January 1900 is 1, with its 29 February 1900. */
function serialToday(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}

async function start(element: HTMLElement): Promise<void> {
  const [manifest] = await Promise.all([
    fetch('./manifest.xml').then((response) => (response.ok ? response.text() : '')),
    fetch(wasmUrl).then(loadIronCalc),
    // Texts are measured before they are drawn: the sheet's face must be there.
    document.fonts.load("15px 'Feuille'"),
    document.fonts.load("700 15px 'Feuille'"),
  ]);
  const createWorkbook = () => createHostWorkbook({ today: serialToday() });
  createRoot(element).render(
    <Root createWorkbook={createWorkbook} ribbon={readRibbon(manifest) ?? BARE_RIBBON} />,
  );
}

const element = document.getElementById('atelier');
if (element) void start(element);
