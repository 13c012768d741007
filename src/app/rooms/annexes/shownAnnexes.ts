import { formSheets } from '../../../core/annexes/formSheets';
import type { AnnexeReading } from '../../../core/annexes/model';
import type { Reponses } from '../../../core/annexes/question';
import { readReponses } from '../../../core/annexes/reponses';
import { once } from '../../../core/once';
import type { Steps } from '../../../core/steps';
import { checkTexteInSteps } from '../../../core/textes/checkTexte';
import { readTexte } from '../../../core/textes/reconcile';
import { formatLieu } from '../../../text/format';
import type { Snapshot } from '../../../workbook/port';
import {
  judge,
  judgeSelection,
  judgeSheet,
  stretched,
  type Jugement,
} from '../../mirror/views/jugement';
import type { AnnexesControle, AnnexesState, PorteeChoisie } from '../../state/annexes';
import type { Store } from '../../state/store';

/** What is looked at: the workbook, or one sheet or a part of it. */
export interface Regard {
  readonly portee: PorteeChoisie;
  readonly feuille?: string;
  readonly plage?: string;
}

interface Texte {
  readonly nom?: string | undefined;
  readonly texte: string;
  /** The bytes of the file that it was read from. */
  readonly source?: Uint8Array | undefined;
}

/** An earlier version of the text, from a file. */
export interface VersionAvant {
  readonly nom: string;
  readonly texte: string;
  readonly source: Uint8Array;
}

/** A text is read once, however often it is tied anew. */
const lectureOf = once(({ texte }: Pick<Texte, 'texte'>) => readTexte(texte));

const NOTHING: Jugement = { tableaux: [], nonCompris: [] };

/** Holds what was last read of the tables looked at, sheet by sheet, and shows it. */
export class ShownAnnexes {
  #regard: Regard | undefined;
  #texte: Texte | undefined;
  /** An earlier version of the text. */
  #avant: VersionAvant | undefined;
  /** Every sheet of the workbook in its order; read while the workbook is looked at or quoted. */
  #book: ReadonlyMap<string, Jugement> | undefined;
  /** The sheet or selection looked at. */
  #local: Jugement = NOTHING;
  #forms: ReadonlySet<string> = new Set();
  /** The answers that the workbook keeps, as last read of the whole of it. */
  #reponses: Reponses = {};

  constructor(private readonly store: Store<AnnexesState>) {}

  get regard(): Regard | undefined {
    return this.#regard;
  }

  /** The bytes that the text was read from; undefined for a pasted one. */
  get source(): Uint8Array | undefined {
    return this.#texte?.source;
  }

  get avant(): VersionAvant | undefined {
    return this.#avant;
  }

  /** Whether the whole workbook has to be known. */
  get isWide(): boolean {
    return this.#regard?.portee === 'classeur' || this.#texte !== undefined;
  }

  /** Whether a change in that sheet may change what is shown. */
  concerns(sheet: string): boolean {
    return this.isWide ? !this.#forms.has(sheet) : this.#regard?.feuille === sheet;
  }

  /** Looks at something else; `take` then says what is there. */
  look(regard: Regard): void {
    this.#regard = regard;
  }

  quote(texte: Texte): void {
    this.#texte = texte;
    this.#avant = undefined;
  }

  /** Tells what moved since that version of the text. */
  since(avant: VersionAvant): Steps<void> {
    this.#avant = avant;
    return this.#show();
  }

  /** What puts back what is looked at and quoted now, as last read, where what follows is given up. */
  mark(): () => void {
    const [regard, texte, avant] = [this.#regard, this.#texte, this.#avant];
    const [book, local, reponses] = [this.#book, this.#local, this.#reponses];
    return () => {
      this.#regard = regard;
      this.#texte = texte;
      this.#avant = avant;
      this.#book = book;
      this.#local = local;
      this.#reponses = reponses;
    };
  }

  forgetTexte(): void {
    this.#texte = undefined;
    this.#avant = undefined;
    if (!this.isWide) this.#book = undefined;
    this.store.set({ texte: undefined });
  }

  /** The tables shown. */
  get annexes(): readonly AnnexeReading[] {
    return this.#shown().tableaux.map(({ annexe }) => annexe);
  }

  /** Takes in every sheet; `moved` are those where rows or columns were inserted or deleted. */
  *takeWorkbook(snapshot: Snapshot, moved: ReadonlySet<string> = new Set()): Steps<void> {
    const reponses = readReponses(snapshot);
    const book = this.isWide ? yield* bySheet(snapshot, reponses) : undefined;
    this.#forms = formSheets(snapshot);
    this.#reponses = reponses;
    this.#book = book;
    const { feuille } = this.#regard ?? {};
    if (feuille !== undefined && !snapshot.sheets.some(({ name }) => name === feuille)) {
      this.#regard = undefined;
    }
    yield* this.#takeLocal(snapshot, moved.has(feuille ?? ''));
    yield* this.#show();
  }

  /** Takes in some sheets. */
  *takeSheets(snapshot: Snapshot, moved: ReadonlySet<string> = new Set()): Steps<void> {
    if (this.#book) {
      const renewed = yield* bySheet(snapshot, this.#reponses);
      this.#book = new Map([...this.#book].map(([name, old]) => [name, renewed.get(name) ?? old]));
    }
    yield* this.#takeLocal(snapshot, moved.has(this.#regard?.feuille ?? ''));
    yield* this.#show();
  }

  *#takeLocal(snapshot: Snapshot, moved: boolean): Steps<void> {
    const { feuille, plage } = this.#regard ?? {};
    if (feuille === undefined || !snapshot.sheets.some(({ name }) => name === feuille)) return;
    if (plage === undefined) {
      this.#local = yield* judgeSheet(snapshot, feuille, this.#reponses);
      return;
    }
    const now = moved ? yield* stretched(snapshot, feuille, plage) : plage;
    this.#local = yield* judgeSelection(snapshot, feuille, now, this.#reponses);
    this.#regard = { portee: 'selection', feuille, plage: now };
  }

  #shown(): Jugement {
    if (this.#regard === undefined) return NOTHING;
    return this.#regard.portee === 'classeur' ? joined(this.#book) : this.#local;
  }

  *#show(): Steps<void> {
    const texte = this.#texte;
    const avant = this.#avant;
    const quoted = joined(this.#book).tableaux.map(({ annexe }) => annexe);
    const check = texte && (yield* checkTexteInSteps(lectureOf(texte), quoted, this.#reponses));
    const before = avant && (yield* checkTexteInSteps(lectureOf(avant), quoted, this.#reponses));
    this.store.set({
      controle: this.#regard && controleOf(this.#regard, this.#shown()),
      texte: texte &&
        check && {
          texte: texte.texte,
          check,
          ...(texte.nom !== undefined && { nom: texte.nom }),
          ...(avant && before && { avant: { nom: avant.nom, texte: avant.texte, check: before } }),
        },
    });
  }
}

function* bySheet(snapshot: Snapshot, reponses: Reponses): Steps<ReadonlyMap<string, Jugement>> {
  const { tableaux, nonCompris } = yield* judge(snapshot, reponses);
  return new Map(
    snapshot.sheets.map(({ name }) => [
      name,
      {
        tableaux: tableaux.filter(({ annexe }) => annexe.feuille === name),
        nonCompris: nonCompris.filter(({ feuille }) => feuille === name),
      },
    ]),
  );
}

function joined(book: ReadonlyMap<string, Jugement> | undefined): Jugement {
  const all = [...(book?.values() ?? [])];
  return {
    tableaux: all.flatMap(({ tableaux }) => tableaux),
    nonCompris: all.flatMap(({ nonCompris }) => nonCompris),
  };
}

function controleOf(regard: Regard, { tableaux, nonCompris }: Jugement): AnnexesControle {
  const { portee, feuille, plage } = regard;
  return {
    portee,
    tableaux,
    nonCompris,
    corrections: tableaux.reduce((sum, { corrections }) => sum + corrections, 0),
    ...(feuille !== undefined && { lieu: formatLieu(feuille, plage) }),
  };
}
