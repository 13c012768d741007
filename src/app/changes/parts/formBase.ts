import type { Snapshot } from '../../../workbook/port';
import type { OpenForm } from '../../mirror/views/openForm';

/** What an act on the open form leans on: the workbook as just read, and the form as judged there. */
export interface FormBase {
  readonly snapshot: Snapshot;
  readonly open: OpenForm;
}
