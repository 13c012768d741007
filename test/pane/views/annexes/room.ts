/** An annexes room whose state the test sets and whose calls it reads, and the readings that it holds. */
import type { AnnexesRoom } from '../../../../src/app/rooms/annexes/annexesRoom';
import type {
  AnnexesControle,
  AnnexesState,
  TableauControle,
} from '../../../../src/app/state/annexes';
import { createStore } from '../../../../src/app/state/store';
import { checkTableau } from '../../../../src/core/annexes/check';
import type { AnnexeSaisie } from '../../../../src/core/annexes/forms';
import type { AnnexeReading } from '../../../../src/core/annexes/model';
import { checkTexte } from '../../../../src/core/textes/checkTexte';
import { readAnnexes } from '../../../core/textes/annexes';
import type { conventions } from '../../../support/conventionTexts';

type RoomAction = Exclude<keyof AnnexesRoom, 'getState' | 'subscribe' | 'lastSaisie'>;

export interface FakeAnnexesRoom extends AnnexesRoom {
  readonly calls: readonly { readonly name: RoomAction; readonly args: readonly unknown[] }[];
  set(state: AnnexesState): void;
}

export function fakeAnnexes(initial: AnnexesState, last?: AnnexeSaisie): FakeAnnexesRoom {
  const store = createStore<AnnexesState>(initial);
  const calls: { name: RoomAction; args: readonly unknown[] }[] = [];
  const act =
    <A extends readonly unknown[]>(name: RoomAction) =>
    (...args: A): Promise<void> => {
      calls.push({ name, args });
      return Promise.resolve();
    };
  return {
    ...store,
    calls,
    lastSaisie: () => last,
    insert: act('insert'),
    check: act('check'),
    goTo: act('goTo'),
    correct: act('correct'),
    correctAll: act('correctAll'),
    answer: act('answer'),
    writeBloc: act('writeBloc'),
    removeBloc: act('removeBloc'),
    reconcile: act('reconcile'),
    openTexte: act('openTexte'),
    readHtml: act('readHtml'),
    forgetTexte: () => void act('forgetTexte')(),
    writeRapport: act('writeRapport'),
    openAvant: act('openAvant'),
    insertTableau: act('insertTableau'),
  };
}

/** A table as the room judges it. */
export function tableau(
  annexe: AnnexeReading,
  part: Partial<TableauControle> = {},
): TableauControle {
  const { findings, questions, bilan } = checkTableau(annexe);
  const corrections = findings.filter(({ correction }) => correction !== undefined).length;
  return { annexe, findings, questions, bilan, corrections, ...part };
}

export function controle(
  tableaux: readonly TableauControle[],
  part: Partial<AnnexesControle> = {},
): AnnexesControle {
  const corrections = tableaux.reduce((sum, each) => sum + each.corrections, 0);
  return { portee: 'classeur', tableaux, nonCompris: [], corrections, ...part };
}

/** A convention's annexes and its text, once set against each other. */
export function rapprochee({ sheets, texte }: (typeof conventions)[number]): AnnexesState {
  const annexes = readAnnexes(sheets);
  return {
    controle: controle(annexes.map((annexe) => tableau(annexe))),
    texte: { texte, check: checkTexte(texte, annexes) },
  };
}
