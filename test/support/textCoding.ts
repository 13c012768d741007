import { TextDecoder, TextEncoder } from 'node:util';

/** jsdom leaves them out; browsers have them. To be imported before what uses them on loading. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
