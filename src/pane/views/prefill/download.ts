import type { FichierPret } from '../../../app/state/prefill';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** By then the browser has begun, and keeps the data until it ends. */
const BEGUN_MS = 10_000;

/** Offers a file as a download. */
export function download({ nom, bytes }: FichierPret): void {
  const type = /\.zip$/.test(nom) ? 'application/zip' : XLSX;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nom;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_MS);
}
