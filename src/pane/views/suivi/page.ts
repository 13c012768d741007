/** The pages of the tab « Suivi » that stand over the tabs. */
export type SuiviPage = 'reprise' | 'paiement';
export type OpenSuiviPage = (page: SuiviPage) => void;
