// Serves the demonstration page and the built add-in on this machine only.
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

import sirv from 'sirv';

import { ROOT } from './setup.mjs';

/** Every request is answered from these folders, in this order; nothing else is reachable. */
function handler() {
  const options = { dev: true, etag: true };
  const office = sirv(path.join(ROOT, 'node_modules/@microsoft/office-js/dist'), options);
  const atelier = sirv(path.join(ROOT, 'dist/atelier'), options);
  const complement = sirv(path.join(ROOT, 'dist/complement'), options);
  return (request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end();
    };
    if (request.url.startsWith('/office/')) {
      request.url = request.url.slice('/office'.length);
      office(request, response, notFound);
    } else {
      atelier(request, response, () => complement(request, response, notFound));
    }
  };
}

/** Listens on 127.0.0.1; `tls` ({ key, cert }) makes it HTTPS. Port 0 takes a free one. */
export function serve(port, tls) {
  const server = tls ? https.createServer(tls, handler()) : http.createServer(handler());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, port: server.address().port }));
  });
}
