/** The views of who sends the forms and takes them back, which come together. */
export { PrefillView } from '../prefill/PrefillView';
export { ApercuPage } from './ApercuPage';
export { ConsolidationBar } from './ConsolidationBar';
export { ConsolidationView } from './ConsolidationView';
