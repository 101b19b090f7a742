import type { ReportDeed } from '../engine/index.ts';
import type { Spot } from '../parts/position-picker.tsx';

/** A report as it is typed. */
export interface ReportForm {
  readonly category: string | undefined;
  readonly photos: readonly string[];
  readonly spot: Spot | undefined;
  readonly address: string;
  readonly description: string;
  readonly reporterName: string;
  readonly reporterPhone: string;
}

export const emptyReport: ReportForm = {
  category: undefined,
  photos: [],
  spot: undefined,
  address: '',
  description: '',
  reporterName: '',
  reporterPhone: '',
};

const WORDS_MIN = 2; // as the server asks

/** What is still missing, in the order of the screen; the server asks the same. */
export function missingIn(form: ReportForm): 'category' | 'where' | 'words' | undefined {
  if (form.category === undefined) return 'category';
  if (form.spot === undefined && form.address.trim() === '') return 'where';
  return form.description.trim().length < WORDS_MIN ? 'words' : undefined;
}

export function deedOf(form: ReportForm, place: string): ReportDeed {
  const given = (key: 'address' | 'reporterName' | 'reporterPhone'): Partial<ReportDeed> =>
    form[key].trim() === '' ? {} : { [key]: form[key].trim() };
  return {
    kind: 'report',
    place,
    category: form.category ?? '',
    description: form.description.trim(),
    ...given('address'),
    ...(form.spot === undefined ? {} : { position: { lon: form.spot.lon, lat: form.spot.lat } }),
    ...(form.photos.length === 0 ? {} : { photos: form.photos }),
    ...given('reporterName'),
    ...given('reporterPhone'),
  };
}

export const formOf = (deed: ReportDeed): ReportForm => ({
  category: deed.category,
  photos: deed.photos ?? [],
  spot: deed.position,
  address: deed.address ?? '',
  description: deed.description,
  reporterName: deed.reporterName ?? '',
  reporterPhone: deed.reporterPhone ?? '',
});
