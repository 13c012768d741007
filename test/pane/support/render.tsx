import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';

import type { Rooms } from '../../../src/app/session/rooms';
import type { SessionState } from '../../../src/app/state';
import { App } from '../../../src/pane/App';
import type { PlafondConnu, Preferences, Role } from '../../../src/pane/preferences';
import { saveFor } from '../../../src/pane/saveFor';
import { PaneTheme } from '../../../src/pane/theme/PaneTheme';
import { fakeSession } from '../../support/fakeSession';
import { layOut } from './layout';
import { AUJOURDHUI } from './samples';

const THEME = { current: () => undefined, subscribe: () => () => undefined };

interface Options {
  readonly role?: Role | undefined;
  readonly sansMemoire?: boolean;
  readonly last?: Parameters<typeof fakeSession>[1];
  readonly rooms?: Partial<Rooms>;
}

export function memoryPreferences(first: Role | undefined): Preferences {
  let role = first;
  let nom = '';
  let plafond: PlafondConnu | undefined;
  const etapes = new Map<string, readonly string[]>();
  return {
    role: () => role,
    setRole: (given) => void (role = given),
    nom: () => nom,
    setNom: (given) => void (nom = given),
    plafond: () => plafond,
    setPlafond: (given) => void (plafond = given),
    etapes: (controle) => etapes.get(controle) ?? [],
    setEtapes: (controle, faites) => void etapes.set(controle, faites),
  };
}

/** The whole pane over a session that the test holds. */
export function openPane(state: SessionState, options: Options = { role: 'bailleur' }) {
  layOut();
  const session = fakeSession(state, options.last, options.rooms);
  const preferences = memoryPreferences('role' in options ? options.role : 'bailleur');
  const view = render(
    <PaneTheme source={THEME}>
      <App
        session={session}
        preferences={preferences}
        aujourdhui={AUJOURDHUI}
        save={saveFor()}
        sansMemoire={options.sansMemoire === true}
      />
    </PaneTheme>,
  );
  return { session, preferences, user: userEvent.setup({ delay: null }), ...view };
}

/** A sentence as the page shows it to a query: its no-break spaces read as spaces. */
export const shown = (sentence: string) => sentence.replace(/\s/g, ' ');

/** Puts a whole text into a field at once, as a paste does. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text !== '') await user.paste(text);
}
