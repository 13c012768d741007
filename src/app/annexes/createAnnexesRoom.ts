import { checkAnnexe } from '../../core/annexes/check';
import { recogniseAnnexes, type Portee } from '../../core/annexes/recognise';
import { countVerifications } from '../../core/annexes/totaux';
import { checkTexte } from '../../core/prose/checkTexte';
import type { LiveWorkbook } from '../../workbook/port';
import { createRoomStore, type RoomParts } from '../room';
import type { AnnexesControle, AnnexesRoom, AnnexesState, PorteeChoisie } from './contract';

/** The annexes of a live workbook. */
export function createAnnexesRoom({ workbook, tasks }: RoomParts): AnnexesRoom {
  const store = createRoomStore<AnnexesState>({});
  const task = { task: 'annexes', during: 'annexes' } as const;
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    controler: (portee) =>
      tasks.run(task, async () => store.set({ controle: await controler(workbook, portee) })),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...task, quiet: true }, () => workbook.select(feuille, cellule)),
    rapprocher: (texte, nom) =>
      tasks.run({ task: 'texte', during: 'texte' }, async () => {
        const controle = await controler(workbook, 'classeur');
        const check = checkTexte(
          texte,
          controle.tableaux.map(({ annexe }) => annexe),
        );
        store.set({ controle, texte: { texte, check, ...(nom === undefined ? {} : { nom }) } });
      }),
    oublierTexte: () => store.set({ texte: undefined }),
  };
}

/** Reads what was asked for and judges every table in it. */
async function controler(workbook: LiveWorkbook, portee: PorteeChoisie): Promise<AnnexesControle> {
  const place = portee === 'classeur' ? undefined : await workbook.selection();
  const snapshot = await workbook.snapshot(place && [place.sheet]);
  const where: Portee | undefined = place && {
    feuille: place.sheet,
    ...(portee === 'selection' ? { plage: place.range } : {}),
  };
  const { annexes, nonCompris } = recogniseAnnexes(snapshot, where);
  return {
    portee,
    nonCompris,
    tableaux: annexes.map((annexe) => ({
      annexe,
      findings: checkAnnexe(annexe),
      verifications: countVerifications(annexe),
    })),
    ...(where === undefined
      ? {}
      : { lieu: [where.feuille, where.plage].filter(Boolean).join(' ! ') }),
  };
}
