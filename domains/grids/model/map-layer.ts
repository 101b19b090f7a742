import { type Field, type Register, fieldsOf } from '@linli/kernel/model';

/** How the rows of a register lie on the map. */
export interface RegisterLayer {
  /** The field by which they lie there: the first geometry whose bounds are kept. */
  readonly position: string;
  /** The field that tells them apart: the first code shown in the list. */
  readonly category: string | undefined;
}

/** Undefined where a register has no place on the map. Fields that a county added have no column of their own and are passed over. */
export function mapLayerOf(of: Register): RegisterLayer | undefined {
  const first = (fits: (field: Field) => boolean): string | undefined =>
    fieldsOf(of).find(([, field]) => field.extra === undefined && fits(field))?.[0];
  const position = first((field) => field.kind === 'geometry' && field.extent === true);
  if (position === undefined) return undefined;
  return { position, category: first((field) => field.kind === 'code' && field.listed === true) };
}
