import { checkInSteps, type FormCheck } from '../../../core/check';
import type { IsoDate } from '../../../core/date';
import type { FormReading } from '../../../core/reading/formReading';
import { finish, type Steps } from '../../../core/steps';

const known = new WeakMap<FormReading, { readonly day: IsoDate; readonly check: FormCheck }>();

/** A form as judged that day: once, whoever asks. */
export function checkOf(reading: FormReading, day: IsoDate): FormCheck {
  return finish(checkOfInSteps(reading, day));
}

/** The same in steps: whoever asks afterwards has it at once. */
export function* checkOfInSteps(reading: FormReading, day: IsoDate): Steps<FormCheck> {
  const found = known.get(reading);
  if (found?.day === day) return found.check;
  const check = yield* checkInSteps(reading, day);
  known.set(reading, { day, check });
  return check;
}
