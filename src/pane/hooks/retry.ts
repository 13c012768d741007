import type { Session } from '../../app/session';
import type { Rooms } from '../../app/session/rooms';
import type { Problem } from '../../app/state';
import { duringReading } from '../../text/problems';

/** A session that can do again what last failed. */
export interface RetryableSession extends Session {
  retry(problem: Problem): Promise<void>;
}

type Act<A extends readonly unknown[]> = (...args: A) => Promise<void>;

/** What failed by reading: trying again reads, and writes nothing. */
const READINGS: ReadonlySet<Problem['during']> = new Set(['lecture', 'ecoute', ...duringReading]);

/** The same session, remembering the last thing asked of it, for « Réessayer ». */
export function withRetry(session: Session): RetryableSession {
  let last: (() => Promise<void>) | undefined;
  const remember =
    <A extends readonly unknown[]>(act: Act<A>): Act<A> =>
    (...args) => {
      last = () => act(...args);
      return last();
    };
  /** Rooms are remembered too: whatever was asked last is what « Réessayer » asks again. */
  const rememberRoom = <R extends object>(room: R): R =>
    new Proxy(room, {
      get: (target, key): unknown => {
        const member: unknown = Reflect.get(target, key);
        if (key === 'getState' || key === 'subscribe' || !isAct(member)) return member;
        return (...args: readonly unknown[]) => {
          const act = () => member(...args);
          const answer = act();
          if (answer instanceof Promise) last = act as () => Promise<void>;
          return answer;
        };
      },
    });
  const readAgain = () =>
    session.getState().phase === 'demarrage' ? session.start() : session.checkAll();
  return {
    getState: () => session.getState(),
    subscribe: (listener) => session.subscribe(listener),
    start: () => session.start(),
    stop: () => session.stop(),
    fetchAhead: () => session.fetchAhead(),
    rooms: Object.fromEntries(
      Object.entries(session.rooms).map(([name, room]) => [name, rememberRoom(room)]),
    ) as Rooms,
    nextEntetes: (modele) => session.nextEntetes(modele),
    ask: (page) => session.ask(page),
    insertModele: remember((request) => session.insertModele(request)),
    insertExemple: remember(() => session.insertExemple()),
    removeExemple: remember(() => session.removeExemple()),
    chooseForm: remember((id) => session.chooseForm(id)),
    chooseOperation: remember((idtop) => session.chooseOperation(idtop)),
    checkAll: remember(() => session.checkAll()),
    goTo: remember((lieu) => session.goTo(lieu)),
    goToNext: remember(() => session.goToNext()),
    applyCorrection: remember((finding) => session.applyCorrection(finding)),
    applyAllCorrections: remember(() => session.applyAllCorrections()),
    undo: remember(() => session.undo()),
    addRows: remember((count) => session.addRows(count)),
    chooseColonne: remember((colonne, choisi) => session.chooseColonne(colonne, choisi)),
    chooseRegime: remember((choice) => session.chooseRegime(choice)),
    takeOverLignes: remember(() => session.takeOverLignes()),
    listZones: remember(() => session.listZones()),
    justify: remember((request) => session.justify(request)),
    writeMontant: remember((request) => session.writeMontant(request)),
    retract: remember((decision) => session.retract(decision)),
    writeConstats: remember((formulaire) => session.writeConstats(formulaire)),
    writeDossierRetour: remember(() => session.writeDossierRetour()),
    revert: remember(() => session.revert()),
    attest: remember((keys, nom) => session.attest(keys, nom)),
    certify: remember((values) => session.certify(values)),
    putBack: () => session.putBack(),
    cancel: () => session.cancel(),
    wait: () => session.wait(),
    giveUp: () => session.giveUp(),
    dismiss: () => session.dismiss(),
    retry: (problem) => (last === undefined || READINGS.has(problem.during) ? readAgain() : last()),
  };
}

function isAct(member: unknown): member is (...args: readonly unknown[]) => unknown {
  return typeof member === 'function';
}
