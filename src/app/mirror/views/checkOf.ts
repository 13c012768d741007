import { checkForm, type FormCheck } from '../../../core/check';
import type { IsoDate } from '../../../core/date';
import type { FormReading } from '../../../core/reading/formReading';

const known = new WeakMap<FormReading, { readonly day: IsoDate; readonly check: FormCheck }>();

/** A form as judged that day: once, whoever asks. */
export function checkOf(reading: FormReading, day: IsoDate): FormCheck {
  const found = known.get(reading);
  if (found?.day === day) return found.check;
  const check = checkForm(reading, day);
  known.set(reading, { day, check });
  return check;
}
