import type { RegimeChoice } from '../baremes/regimes';
import { isSameText } from '../cellText';
import type { Declare } from '../dossier/declares';
import { latestModeleA } from '../paiement/latestModeleA';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { reprendre } from '../suivi/reprendre';

/** What a Modèle B that goes out takes along, so that its cumuls and its amounts are right. */
export interface PasseEnvois {
  readonly regime: RegimeChoice | undefined;
  /** What every bailleur of the operation declared before. */
  readonly declares: readonly Declare[];
}

/** The régime of an operation, by its latest Modèle A, and what its bailleurs declared before `annee`. */
export function passeDe(snapshot: SnapshotLike, idtop: string, annee: number): PasseEnvois {
  const own = recogniseForms(snapshot).filter(({ entete }) =>
    isSameText(entete.idtopOperation?.value ?? null, idtop),
  );
  return {
    regime: latestModeleA(own)?.contexte.regime,
    declares: reprendre(snapshot, idtop).declares.filter((each) => each.annee < annee),
  };
}
