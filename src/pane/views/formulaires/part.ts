/** The views of who fills a form, which come together. */
export { CertificationView } from '../certification/CertificationView';
export { Suite } from '../certification/Suite';
export { ComplementView } from '../complement/ComplementView';
export { CopieNote } from '../controle/CopieNote';
export { Justification } from '../controle/Justification';
export { Justifies } from '../controle/Justifies';
export { SuiteNote } from '../controle/SuiteNote';
export { InsertionPage } from '../insertion/InsertionPage';
export { PlafondView } from '../plafond/PlafondView';
export { FormulairesView } from './FormulairesView';
