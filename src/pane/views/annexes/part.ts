/** The views of the annexes, which come together. */
export { AnnexesBar } from './AnnexesBar';
export { AnnexesPages } from './AnnexesPages';
export { AnnexesView } from './AnnexesView';
