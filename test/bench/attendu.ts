/** What the returns of the bench are compared with: nothing of them differs. */
import type { Attendu } from '../../src/core/retours/model';

export const ATTENDU: Attendu = {
  convention: 'Protocole 168',
  annee: 2025,
  idtopOperation: '168-001',
  envois: [],
  contexte: {
    suivi: [],
    intitulesChanges: [],
    menagesPasses: [],
    bailleurs: [],
    operations: [],
    declarees: [],
    regime: '2018',
    baremes: [],
    zone: '',
    attestations: {},
    decisions: new Map(),
  },
};
