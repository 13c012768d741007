/** A year typed with two digits the wrong way round: asked, where it would make the row right. */
import { addYears, isoDate, serialOfDate, type IsoDate } from '../date';
import { DATE_FORMAT } from './dateCellule';

/** Such a day that is right: two of them are never of the same years, from 2000 on. */
export function inverseOf(date: IsoDate, isRight: (day: IsoDate) => boolean): IsoDate | undefined {
  return anneesInversees(date).find(isRight);
}

/** Whether a day is before the lease, by less than the five years of article 2. */
export function isRecent(day: IsoDate, bail: IsoDate): boolean {
  return day <= bail && bail < addYears(day, 5);
}

/** A day that somebody accepts by itself: it is asked, never put in with other corrections. */
export function aConfirmer(date: IsoDate) {
  const [year, month, day] = date.split('-');
  return {
    valeur: serialOfDate(date),
    format: DATE_FORMAT,
    libelle: `${day}/${month}/${year}`,
    aConfirmer: true as const,
  };
}

/** The days that two digits side by side of the year give, put the other way round: 2042 is 2024. */
function anneesInversees(date: IsoDate): readonly IsoDate[] {
  const [year = '', month, day] = date.split('-');
  const swapped = [0, 1, 2].map((at) => {
    const [before, a = '', b = '', after] = [
      year.slice(0, at),
      year[at],
      year[at + 1],
      year.slice(at + 2),
    ];
    return `${before}${b}${a}${after}`;
  });
  const years = new Set(swapped.filter((each) => each !== year));
  return [...years].flatMap((each) => isoDate(Number(each), Number(month), Number(day)) ?? []);
}
