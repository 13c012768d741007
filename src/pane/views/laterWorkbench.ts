import { laterPart } from '../components/laterPart';

const tabs = laterPart(() => import(/* webpackChunkName: "onglets" */ './Workbench'), {
  atOnce: true,
});

/** The tabs, whose code comes while the workbook is read. */
export const laterWorkbench = tabs.view(({ Workbench }) => Workbench);
