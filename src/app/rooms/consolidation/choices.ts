/** What the user decided about returns and households declared twice. */
import type { Choix, Decisions, MenageADecider } from '../../../core/retours/model';
import type { ConsolidationResume } from '../../../core/retours/resume';
import type { Double } from '../../state/consolidation';
import { isOfArchive } from './isOfArchive';

export interface Choices {
  readonly decisions: Decisions;
  setRetour(id: string, choix: Choix | undefined): void;
  setMenage(double: Pick<MenageADecider, 'menage' | 'places'>, gardee: string | null): void;
  /** By the key of twins: the return whose households are kept, or one household at a time. */
  setJumelles(cle: string, choix: string): void;
  /** Households that wait, then those decided whose places still stand. */
  doubles(resume: ConsolidationResume): readonly Double[];
  /** A file that is given again or taken away is decided upon anew. */
  forget(fichier: string): void;
  clear(): void;
}

export function createChoices(): Choices {
  const retours = new Map<string, Choix>();
  const lignes = new Map<string, Choix>();
  const jumelles = new Map<string, string>();
  const decided = new Map<string, Double>();
  const undecide = (double: Double) => {
    decided.delete(double.menage);
    for (const { rowId } of double.places) lignes.delete(rowId);
  };
  return {
    // Copies: what was handed over does not change with the next click.
    get decisions() {
      return {
        retours: new Map(retours),
        lignes: new Map(lignes),
        jumelles: new Map(jumelles),
      };
    },
    setRetour: (id, choix) => {
      if (choix === undefined) retours.delete(id);
      else retours.set(id, choix);
    },
    setMenage: ({ menage, places }, gardee) => {
      for (const { rowId } of places) lignes.set(rowId, rowId === gardee ? 'retenu' : 'ecarte');
      decided.set(menage, { menage, places, gardee });
    },
    setJumelles: (cle, choix) => void jumelles.set(cle, choix),
    doubles: ({ aDecider }) => [
      ...aDecider.map(({ menage, places }) => ({ menage, places, gardee: undefined })),
      ...[...decided.values()].filter(({ menage }) => aDecider.every((d) => d.menage !== menage)),
    ],
    forget: (fichier) => {
      for (const double of decided.values()) {
        if (double.places.some((place) => isOfArchive(place.fichier, fichier))) undecide(double);
      }
      const isOf = (id: string) => isOfArchive(id.slice(0, id.lastIndexOf('!')), fichier);
      for (const id of retours.keys()) if (isOf(id)) retours.delete(id);
      for (const cle of jumelles.keys()) if (cle.split('|').some(isOf)) jumelles.delete(cle);
    },
    clear: () => {
      retours.clear();
      lignes.clear();
      jumelles.clear();
      decided.clear();
    },
  };
}
