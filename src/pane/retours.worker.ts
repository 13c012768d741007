/**
 * Holds the returned files away from the pane, which stays responsive whatever their number. It reads
 * them in a worker of its own, that a bad file may stop without harm to the others.
 */
import { createRetoursDesk } from '../app/rooms/consolidation/createRetoursDesk';
import { createReader } from '../workbook/reader/createReader';
import { openInReader } from '../workbook/reader/openInReader';
import { parseDeskCall } from './retoursMessages';
import { serveDesk } from './serveDesk';

const read = createReader({ keep: true });
void read.start();
const desk = createRetoursDesk({
  read: (bytes) => read('snapshot', bytes),
  openArchive: openInReader(read),
});
const serve = serveDesk(desk, (answer) => self.postMessage(answer));

self.addEventListener(
  'message',
  ({ data }: MessageEvent<unknown>) => void serve(parseDeskCall(data)),
);
