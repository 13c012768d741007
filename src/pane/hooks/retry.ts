import type { Problem, Session } from '../../app/session';

/** A session that can do again what last failed. */
export interface RetryableSession extends Session {
  retry(problem: Problem): Promise<void>;
}

type Act<A extends readonly unknown[]> = (...args: A) => Promise<void>;

/** The same session, remembering the last thing asked of it, for « Réessayer ». */
export function withRetry(session: Session): RetryableSession {
  let last: (() => Promise<void>) | undefined;
  const remember =
    <A extends readonly unknown[]>(act: Act<A>): Act<A> =>
    (...args) => {
      last = () => act(...args);
      return last();
    };
  const readAgain = () =>
    session.getState().phase === 'demarrage' ? session.start() : session.checkAll();
  return {
    getState: () => session.getState(),
    subscribe: (listener) => session.subscribe(listener),
    start: () => session.start(),
    stop: () => session.stop(),
    lastEntete: (modele) => session.lastEntete(modele),
    askInsertion: (modele) => session.askInsertion(modele),
    insertModele: remember((request) => session.insertModele(request)),
    chooseForm: remember((id) => session.chooseForm(id)),
    checkAll: remember(() => session.checkAll()),
    goTo: remember((lieu) => session.goTo(lieu)),
    goToNext: remember(() => session.goToNext()),
    applyCorrection: remember((finding) => session.applyCorrection(finding)),
    applyAllCorrections: remember(() => session.applyAllCorrections()),
    undo: remember(() => session.undo()),
    addRows: remember((count) => session.addRows(count)),
    chooseRegime: remember((choice) => session.chooseRegime(choice)),
    attest: remember((keys, nom) => session.attest(keys, nom)),
    certify: remember((values) => session.certify(values)),
    cancel: () => session.cancel(),
    dismiss: () => session.dismiss(),
    retry: (problem) =>
      last === undefined || problem.during === 'lecture' || problem.during === 'ecoute'
        ? readAgain()
        : last(),
  };
}
