/** The views that come after the first screen: a part for each thing that one comes for. */
import { laterPart } from '../components/laterPart';

const controle = laterPart(
  () => import(/* webpackChunkName: "controle" */ './controle/ControleView'),
  { atOnce: true },
);
export const ControleView = controle.view((part) => part.ControleView);

const annexes = laterPart(() => import(/* webpackChunkName: "annexes" */ './annexes/part'));
export const AnnexesView = annexes.view((part) => part.AnnexesView);
export const AnnexesBar = annexes.piece((part) => part.AnnexesBar);
export const AnnexesPages = annexes.page((part) => part.AnnexesPages);

const consolidation = laterPart(
  () => import(/* webpackChunkName: "consolidation" */ './consolidation/part'),
);
export const ConsolidationView = consolidation.view((part) => part.ConsolidationView);
export const ConsolidationBar = consolidation.piece((part) => part.ConsolidationBar);
export const ApercuPage = consolidation.view((part) => part.ApercuPage);
export const PrefillView = consolidation.page((part) => part.PrefillView);

const suivi = laterPart(() => import(/* webpackChunkName: "suivi" */ './suivi/part'));
export const SuiviView = suivi.view((part) => part.SuiviView);
export const SuiviPages = suivi.page((part) => part.SuiviPages);
