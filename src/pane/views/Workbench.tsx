import { useState } from 'react';

import type { InsertRequest } from '../../app/session';
import type { IsoDate } from '../../core/date';
import type { Modele } from '../../core/forms/modele';
import { usePane } from '../hooks/paneContext';
import type { Role } from '../preferences';
import { EmptyWorkbook } from './accueil/EmptyWorkbook';
import { CertificationView } from './certification/CertificationView';
import { FormView } from './FormView';
import { InsertionView } from './insertion/InsertionView';

type Page = 'accueil' | 'certification' | { readonly insertion: Modele };

interface WorkbenchProps {
  readonly role: Role;
  readonly aujourdhui: IsoDate;
  readonly onChangeRole: () => void;
}

/** The pane once it knows who works: the form, or one of the pages over it. */
export function Workbench({ role, aujourdhui, onChangeRole }: WorkbenchProps) {
  const { state, session } = usePane();
  const [page, setPage] = useState<Page>('accueil');
  const busy = state.busy !== undefined;
  const close = () => {
    setPage('accueil');
    if (state.asked !== undefined) session.dismiss();
  };
  /** Another page asks for something else: what was last done has been read. */
  const open = (next: Page) => {
    if (state.notice !== undefined) session.dismiss();
    setPage(next);
  };
  const insert = async (request: InsertRequest) => {
    await session.insertModele(request);
    if (session.getState().problem === undefined) setPage('accueil');
  };

  const modele = state.asked?.insertion ?? (typeof page === 'object' ? page.insertion : undefined);
  if (modele !== undefined) {
    return (
      <InsertionView
        key={modele}
        modele={modele}
        last={session.lastEntete(modele)}
        aujourdhui={aujourdhui}
        busy={busy}
        onInsert={(request) => void insert(request)}
        onClose={close}
      />
    );
  }
  if (state.current === undefined) {
    return (
      <EmptyWorkbook
        role={role}
        frozen={busy}
        onInsert={(insertion) => open({ insertion })}
        onReadAgain={() => void session.checkAll()}
      />
    );
  }
  if (page === 'certification') {
    return (
      <CertificationView
        key={state.current.id}
        current={state.current}
        busy={busy}
        session={session}
        onClose={close}
      />
    );
  }
  return (
    <FormView
      current={state.current}
      role={role}
      onInsert={(insertion) => open({ insertion })}
      onCertify={() => open('certification')}
      onChangeRole={onChangeRole}
    />
  );
}
