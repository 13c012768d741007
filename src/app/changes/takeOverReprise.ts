import type { RepriseComparee } from '../../core/suivi/comparer';
import type { Snapshot } from '../../workbook/port';
import { ensureSuivi } from '../sheets/suiviTables';
import type { Act } from './act';
import { suiviChange, type SuiviWritten } from './parts/suiviChange';
import { writeDeclares } from './parts/writeDeclares';
import { writeMenages } from './parts/writeMenages';
import { writeSuivi, type SuiviChange } from './parts/writeSuivi';

/** What last year's file gives, and what becomes of years that stand here with other figures. */
export interface TakingOver {
  readonly comparee: RepriseComparee;
  readonly differentes: 'keep' | 'replace';
  /** The operation whose chart follows. */
  readonly idtop: string;
}

/** Writes the years and households of last year's file into this workbook. */
export const takeOverReprise = ((snapshot, { comparee, differentes, idtop }) => {
  const replaced = differentes === 'keep' ? [] : comparee.differentes;
  const changes: readonly SuiviChange[] = [
    ...replaced.map(({ ici, reprise }) => ({ ...reprise, idtop: ici.idtop, rang: ici.rang })),
    ...comparee.nouvelles,
  ];
  const laidOut = ensureSuivi(snapshot);
  const years = writeSuivi(snapshot, changes, laidOut);
  const commands = [
    ...laidOut,
    ...years.commands,
    ...writeMenages(snapshot, comparee.menages, laidOut),
    ...writeDeclares(snapshot, comparee.declares),
  ];
  return suiviChange(snapshot, { idtop, changes }, { ...years, commands });
}) satisfies Act<Snapshot, TakingOver, SuiviWritten>;
