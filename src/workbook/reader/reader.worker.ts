/** Reads files away from the page, which stays responsive and may give up waiting. */
import { serveReader } from './serveReader';

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void serveReader(data, (answer) => self.postMessage(answer));
});
