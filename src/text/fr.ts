/** Everything that the product says to people, in French. */
export * from './attestations';
export * from './format';
export * from './labels';
export { sentenceOf } from './sentenceOf';
export { problemSentence } from './problems';
export { sourceOf } from './sourceOf';
export * from './typographie';
