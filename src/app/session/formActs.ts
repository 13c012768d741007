/**
 * The acts on a form, what every act leans on and adds, what is chosen in lists, where the next error stands, and the
 * headers kept for the next form, in one part of the program that is fetched when the first of them is asked for.
 */
export { addRows } from '../changes/addRows';
export { attest } from '../changes/attest';
export { bringRowsIn } from '../changes/bringRowsIn';
export { certify } from '../changes/certify';
export { chooseRegime } from '../changes/chooseRegime';
export { correct } from '../changes/correct';
export { correctAll } from '../changes/correctAll';
export { insertExemple } from '../changes/insertExemple';
export { insertForm } from '../changes/insertForm';
export { justify } from '../changes/justify';
export { keepColonne } from '../changes/keepColonne';
export { listZones } from '../changes/listZones';
export { removeExemple } from '../changes/removeExemple';
export { retract } from '../changes/retract';
export { revert } from '../changes/revert';
export { takeOverLignes } from '../changes/takeOverLignes';
export { writeConstats } from '../changes/writeConstats';
export { writeDossierRetour } from '../changes/writeDossierRetour';
export { writeMontant } from '../changes/writeMontant';
export { Choices } from '../mirror/choices';
export { ajoutsOf } from '../mirror/views/ajoutsOf';
export { nextError } from '../mirror/views/nextError';
export { keepEntete, readEntetes } from './lastEntete';
export { leaningOn, leaningOnDone, rowsOfForm, wholeSheets } from './leaningOn';
export { nextEntetes } from './nextEntetes';
