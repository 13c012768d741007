/** What comes after the first screen for who fills a form. */
import { laterPart } from '../components/laterPart';

const formulaire = laterPart(
  () => import(/* webpackChunkName: "formulaire" */ './formulaires/part'),
);
export const FormulairesView = formulaire.view((part) => part.FormulairesView);
export const CopieNote = formulaire.piece((part) => part.CopieNote);
export const Justification = formulaire.view((part) => part.Justification);
export const Justifies = formulaire.piece((part) => part.Justifies);
export const Suite = formulaire.piece((part) => part.Suite);
export const SuiteNote = formulaire.piece((part) => part.SuiteNote);
export const InsertionPage = formulaire.page((part) => part.InsertionPage);
export const CertificationView = formulaire.page((part) => part.CertificationView);
export const ComplementView = formulaire.page((part) => part.ComplementView);
export const PlafondView = formulaire.page((part) => part.PlafondView);
