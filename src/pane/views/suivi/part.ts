/** The views of the years and of their payments, which come together. */
export { SuiviPages } from './SuiviPages';
export { SuiviView } from './SuiviView';
