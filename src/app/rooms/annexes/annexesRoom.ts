/** What the pane shows and asks of the annexes: tables of amounts, and the texts that quote them. */
import type { AnnexeFinding, SommeAConfirmer } from '../../../core/annexes/finding';
import type { AnnexeModele, AnnexeSaisie } from '../../../core/annexes/forms';
import type { Reponse } from '../../../core/annexes/question';
import type { Lieu } from '../../../core/finding';
import type { AnnexesState, PorteeChoisie } from '../../state/annexes';
import type { Later } from '../../state/later';
import type { Readable } from '../../state/store';

/** None of these rejects: failures go to the session's `problem`. What is written can be undone. */
export interface AnnexesRoom extends Readable<AnnexesState> {
  /** Lays an annexe out on a new sheet and controls that sheet; notice `annexe-inseree`, count: its lines. */
  insert(saisie: AnnexeSaisie): Promise<void>;
  /** What was last inserted of an annexe, to offer it for the next one. */
  lastSaisie(modele: AnnexeModele): Later<AnnexeSaisie | undefined>;
  /**
   * Reads and judges; afterwards the state follows what is edited in those sheets. A selection that
   * only touches a table stands for the whole table.
   */
  check(portee: PorteeChoisie): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  /** Applies one correction, if the cell still holds what the finding saw; notice `corrige`. */
  correct(finding: AnnexeFinding): Promise<void>;
  /** Applies every correction, of one table where its `annexe.id` is given; notice `corrige`. */
  correctAll(id?: string): Promise<void>;
  /** Keeps the answer to a question in the workbook, for every table of that layout; notice `reponse-gardee`. */
  answer(asked: SommeAConfirmer, reponse: Reponse): Promise<void>;
  /** Writes the control block of a table where cells are free, or writes it again; notice `bloc-ecrit`. */
  writeBloc(id: string): Promise<void>;
  /** Takes the control block away. */
  removeBloc(id: string): Promise<void>;
  reconcile(texte: string, nom?: string): Promise<void>;
  /** The same with the text of a .docx or .txt; its reading may be abandoned. */
  openTexte(nom: string, bytes: Uint8Array): Promise<void>;
  /** Gives the text of long HTML copied elsewhere to `take`; its reading may be abandoned. */
  readHtml(html: string, take: (texte: string) => void): Promise<void>;
  /** Tells what moved since an earlier version, a .docx or .txt; does nothing without a text. */
  openAvant(nom: string, bytes: Uint8Array): Promise<void>;
  /** Lays a table of the text out on a new sheet; notice `tableau-repris`, count: its lines. */
  insertTableau(nom: string): Promise<void>;
  /** Writes the report of the text on a new sheet, as the workbook stands now; notice `rapport-ecrit`. */
  writeRapport(): Promise<void>;
  forgetTexte(): void;
}
