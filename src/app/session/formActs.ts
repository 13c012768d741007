/**
 * The acts on a form, what is chosen in its lists, where its next error stands, and the headers kept for the next
 * one, in one part of the program that is fetched when the first of them is asked for.
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
export { nextError } from '../mirror/views/nextError';
export { keepEntete, readEntetes } from './lastEntete';
export { nextEntetes } from './nextEntetes';
