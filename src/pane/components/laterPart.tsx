import {
  createElement,
  useEffect,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';

import { createStore } from '../../app/state/store';
import { addAhead } from '../ahead';
import { PartNote } from './PartNote';
import { SubPage } from './SubPage';

interface Fetched<Module> {
  /** Undefined until it is there. */
  readonly module?: Module;
  readonly failed?: boolean;
}

type Drawn<P> = (props: P) => ReactNode;
type Pick<Module, P> = (module: Module) => ComponentType<P>;

/** Views whose code comes together, apart from the first screen's. */
export interface LaterPart<Module> {
  /** A view under a tab. */
  view<P extends object>(pick: Pick<Module, P>): Drawn<P>;
  /** A piece of a view: nothing stands there until it comes. */
  piece<P extends object>(pick: Pick<Module, P>): Drawn<P>;
  /** A page over the tabs: one may go back while it comes. */
  page<P extends { readonly onClose: () => void }>(pick: Pick<Module, P>): Drawn<P>;
  /** What was fetched of it, which is asked for where it is `wanted`. */
  useFetched(wanted: boolean): Fetched<Module>;
  /** Asks again for what did not come. */
  retry(): void;
}

/**
 * A part of the pane whose code comes when it is first shown, or ahead of that. Once it is there it is
 * drawn at once; one that did not come says so, and may be asked for again. `atOnce` asks for it without
 * waiting to be shown.
 */
export function laterPart<Module>(
  load: () => Promise<Module>,
  { atOnce = false } = {},
): LaterPart<Module> {
  const store = createStore<Fetched<Module>>({});
  let coming: Promise<void> | undefined;
  const bring = async () => {
    try {
      store.set({ module: await load(), failed: false });
    } catch (error) {
      coming = undefined;
      store.set({ failed: true });
      throw error;
    }
  };
  const fetch = () => (coming ??= bring());
  addAhead(fetch);
  if (atOnce) fetch().catch(() => undefined);

  const useFetched = (wanted: boolean) => {
    const fetched = useSyncExternalStore(store.subscribe, store.getState);
    const { failed = false } = fetched;
    useEffect(() => {
      if (wanted && !failed) fetch().catch(() => undefined);
    }, [wanted, failed]);
    return fetched;
  };
  const retry = () => store.set({ failed: false });
  const drawn = <P extends object>(pick: Pick<Module, P>, Waiting: Drawn<WaitingProps<P>>) => {
    const Part = (props: P) => {
      const { module, failed = false } = useFetched(true);
      if (module === undefined) return <Waiting of={props} failed={failed} onRetry={retry} />;
      return createElement(pick(module), props);
    };
    return Part;
  };
  return {
    view: (pick) => drawn(pick, WaitingView),
    piece: (pick) => drawn(pick, () => null),
    page: (pick) => drawn(pick, WaitingPage),
    useFetched,
    retry,
  };
}

interface WaitingProps<P> {
  readonly of: P;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

function WaitingView({ failed, onRetry }: WaitingProps<object>) {
  return <PartNote failed={failed} onRetry={onRetry} />;
}

function WaitingPage(props: WaitingProps<{ readonly onClose: () => void }>) {
  const { of, failed, onRetry } = props;
  return (
    <SubPage title={failed ? 'Page non chargée' : 'Un instant'} onClose={of.onClose}>
      <PartNote failed={failed} onRetry={onRetry} />
    </SubPage>
  );
}
