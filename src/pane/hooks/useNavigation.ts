import { useState } from 'react';

import type { Asked } from '../../app/state';
import type { Modele } from '../../core/forms/modele';
import type { Role } from '../preferences';
import { annexesPageAsked, type AnnexesPage } from '../views/annexes/page';
import type { SuiviPage } from '../views/suivi/page';
import { tabsFor, type TabName } from '../words/tabs';
import { usePane } from './paneContext';
import { useRoom } from './useRoom';

/** A page over the tabs. */
export type Page =
  | { readonly kind: 'certification' }
  | { readonly kind: 'plafond' }
  | { readonly kind: 'prefill' }
  | { readonly kind: 'complement' }
  /** What inscribing returns will change. */
  | { readonly kind: 'apercu' }
  | { readonly kind: 'insertion'; readonly modele: Modele }
  | { readonly kind: 'annexes'; readonly page: AnnexesPage }
  | { readonly kind: 'suivi'; readonly page: SuiviPage };

export interface Navigation {
  /** Undefined where the tabs are in view. */
  readonly page: Page | undefined;
  readonly tabs: readonly TabName[];
  readonly tab: TabName;
  readonly open: (page: Page) => void;
  /** Gives the page up, and what was asked with it. */
  readonly close: () => void;
  /** Leaves a page that has done what it was for: what it tells stays. */
  readonly done: () => void;
  readonly choose: (tab: TabName) => void;
}

/** Where the person is in the pane: what the ribbon asked for comes before what was last opened. */
export function useNavigation(role: Role): Navigation {
  const { state, session } = usePane();
  const [opened, setOpened] = useState<Page>();
  const [chosen, setChosen] = useState<TabName>();
  const { apercu } = useRoom(session.rooms.consolidation);
  const { asked, current, forms } = state;
  const hasModeleA = forms.some(({ modele }) => modele === 'A');
  const tabs = tabsFor(role, current !== undefined, hasModeleA);
  // Read anew: what was asked may have been done since this was drawn, and its notice must stay.
  const forget = () => {
    if (session.getState().asked !== undefined) session.dismiss();
  };
  return {
    page: pageAsked(asked) ?? standing(opened, current !== undefined) ?? pageOf(apercu),
    tabs,
    tab: tabAsked(asked) ?? chosen ?? tabs[0] ?? 'controle',
    open: (page) => {
      // Another page asks for something else: what was last done has been read.
      if (session.getState().notice !== undefined) session.dismiss();
      forget();
      setOpened(page);
    },
    close: () => {
      setOpened(undefined);
      forget();
    },
    done: () => setOpened(undefined),
    choose: (tab) => {
      forget();
      setChosen(tab);
    },
  };
}

/** The page of a form that is no longer there is none. */
function standing(page: Page | undefined, hasForm: boolean): Page | undefined {
  const needsForm = page?.kind === 'certification' || page?.kind === 'complement';
  return needsForm && !hasForm ? undefined : page;
}

function pageOf(apercu: object | undefined): Page | undefined {
  return apercu && { kind: 'apercu' };
}

function pageAsked(asked: Asked | undefined): Page | undefined {
  if (asked !== undefined && 'insertion' in asked) {
    return { kind: 'insertion', modele: asked.insertion };
  }
  const page = annexesPageAsked(asked);
  return page && { kind: 'annexes', page };
}

function tabAsked(asked: Asked | undefined): TabName | undefined {
  if (asked === undefined) return undefined;
  if ('annexe' in asked) return 'annexes';
  return 'onglet' in asked ? asked.onglet : undefined;
}
