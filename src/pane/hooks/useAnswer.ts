import { useEffect, useState } from 'react';

import type { Later } from '../../app/state/later';

/** What is answered to a question that is asked once: at once, or as it comes; undefined until then. */
export function useAnswer<T>(ask: () => Later<T>): { readonly answer: T } | undefined {
  const [asked] = useState(ask);
  const [said, setSaid] = useState(() =>
    asked instanceof Promise ? undefined : { answer: asked },
  );
  useEffect(() => {
    if (!(asked instanceof Promise)) return undefined;
    let isGone = false;
    void asked.then((answer) => {
      if (!isGone) setSaid({ answer });
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  return said;
}
