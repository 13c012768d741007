/** What is done with one file, in this thread or in another: data goes in, data comes out. */
import type { FichierRecu } from '../workbook/port';
import type { OpenWorkbook } from './OpenWorkbook';
import { readDeclarations, type Declared, type ExporterRequest } from './readDeclarations';
import { readRetour, type RetourLu, type RetourRequest } from './readRetour';
import { verifyFile, type Verified, type VerifierRequest } from './verifyFile';

/** What each task is told beside the file, and what it gives. */
export interface TaskTypes {
  readonly verifier: { readonly request: VerifierRequest; readonly result: Verified };
  readonly exporter: { readonly request: ExporterRequest; readonly result: Declared };
  readonly consolider: { readonly request: RetourRequest; readonly result: RetourLu };
}

export type TaskName = keyof TaskTypes;

/** One file with what is asked of it; `seul` where it is the only one of the command. */
export interface TaskCall<N extends TaskName> {
  readonly file: FichierRecu;
  readonly request: TaskTypes[N]['request'];
  readonly seul: boolean;
}

export type Tasks = {
  readonly [N in TaskName]: (call: TaskCall<N>) => Promise<TaskTypes[N]['result']>;
};

/** The tasks over a reader of workbooks. */
export function tasksWith(open: OpenWorkbook): Tasks {
  return {
    verifier: ({ file, request, seul }) => verifyFile(file, { ...request, seul }, open),
    exporter: ({ file, request }) => readDeclarations(file, request, open),
    consolider: ({ file, request }) => readRetour(file, request, open),
  };
}
