import wasmUrl from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';

import './atelier.css';

import { readShortcuts } from '../bridge/shortcuts';
import { loadIronCalc } from '../calc/loadIronCalc';
import { createHostWorkbook } from '../model';
import { BARE_RIBBON, readRibbon } from './chrome/ribbon';
import { Root } from './Root';

/** Excel's serial number of a day of this clock: 1 January 1900 is 1, with its 29 February 1900. */
function serialToday(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  return response.ok ? response.text() : '';
}

async function start(element: HTMLElement): Promise<void> {
  const [manifest, shortcuts] = await Promise.all([
    textOf('./manifest.xml'),
    textOf('./raccourcis.json'),
    fetch(wasmUrl).then(loadIronCalc),
    // Texts are measured before they are drawn: the sheet's face must be there, unless the machine has none.
    Promise.allSettled(
      ["15px 'Feuille'", "700 15px 'Feuille'"].map((face) => document.fonts.load(face)),
    ),
  ]);
  const createWorkbook = () => createHostWorkbook({ today: serialToday() });
  createRoot(element).render(
    <Root
      createWorkbook={createWorkbook}
      ribbon={readRibbon(manifest) ?? BARE_RIBBON}
      shortcuts={readShortcuts(shortcuts)}
    />,
  );
}

const element = document.getElementById('atelier');
if (element) void start(element);
