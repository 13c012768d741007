/** Inscription of returns in any order and in any number of goes gives the same Modèle A. */
import fc from 'fast-check';

import type { LignePrevue } from '../../../src/app/changes/parts/arrange';
import { planInscription, type Lot } from '../../../src/app/changes/parts/planInscription';
import type { LigneEnPlace } from '../../../src/app/mirror/views/enPlace';
import type { LigneConsolidee } from '../../../src/core/retours/model';
import { ligneB } from '../../core/build';

const FIRST = 12;
const BAILLEURS = ['Néolia', 'Saiemb', 'Habitat 25'] as const;

/** A version of a bailleur's return: its number, and how many households it declares. */
interface Version {
  readonly bailleur: (typeof BAILLEURS)[number];
  readonly numero: number;
  readonly menages: number;
}

function lignesOf({ bailleur, numero, menages }: Version): readonly LigneConsolidee[] {
  return Array.from({ length: menages }, (_, i) => ({
    cells: ligneB({ bailleur, menage: `${bailleur} ${i + 1}`, loyer: 5 + numero }),
    bailleur,
    provenance: { fichier: `${bailleur} v${numero}.xlsx`, feuille: 'Modèle B', rang: 14 + i },
  }));
}

const lotOf = (versions: readonly Version[]): Lot => ({
  lignes: versions.flatMap(lignesOf),
  bailleurs: versions.map(({ bailleur }) => bailleur),
  fichiers: versions.map(({ bailleur, numero }) => `${bailleur} v${numero}.xlsx`),
});

/** The Modèle A after a go, as it is found by the next one. */
function inscribe(enPlace: readonly LigneEnPlace[], lot: Lot): readonly LigneEnPlace[] {
  const { lignes, conflits } = planInscription(enPlace, lot, new Set(), FIRST);
  expect(conflits).toEqual([]);
  return lignes.flatMap((ligne: LignePrevue | undefined, index) =>
    ligne ? [{ ...ligne, rang: FIRST + index, formule: ligne.formule ?? false }] : [],
  );
}

const shown = (enPlace: readonly LigneEnPlace[]) =>
  enPlace.map(({ rang, cells, provenances }) => ({ rang, cells, provenances }));

const version = (bailleur: Version['bailleur']) =>
  fc.record({
    bailleur: fc.constant(bailleur),
    numero: fc.integer({ min: 1, max: 3 }),
    menages: fc.integer({ min: 0, max: 4 }),
  });
/** A go gives at most one file of each bailleur, in any order. */
const go = fc
  .tuple(...BAILLEURS.map((bailleur) => fc.option(version(bailleur), { nil: undefined })))
  .chain((given) => {
    const versions = given.filter((each) => each !== undefined);
    return fc.shuffledSubarray(versions, {
      minLength: versions.length,
      maxLength: versions.length,
    });
  });

test('what the last file of each bailleur says, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(go, { minLength: 1, maxLength: 5 }), (goes) => {
      let enPlace: readonly LigneEnPlace[] = [];
      for (const versions of goes) enPlace = inscribe(enPlace, lotOf(versions));
      const last = new Map(goes.flat().map((each) => [each.bailleur, each]));
      const once = inscribe([], lotOf([...last.values()]));
      expect(shown(enPlace)).toEqual(shown(once));
    }),
    { numRuns: 200 },
  );
});
