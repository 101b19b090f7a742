import type { Department } from '@linli/kernel/model';
import type { Retention } from './retention.ts';

/** How departments are written in file numbers: the first letters of their Chinese names. */
const marks: Readonly<Record<Department, string>> = {
  'civil-affairs': 'MZ',
  'public-security': 'GA',
  organisation: 'ZZ',
  'human-resources': 'RS',
  'medical-insurance': 'YB',
  health: 'WJ',
  'disabled-federation': 'CL',
  veterans: 'TY',
  housing: 'ZJ',
  justice: 'SF',
  emergency: 'YJ',
  'political-legal': 'ZF',
  finance: 'CZ',
  'government-office': 'ZFB',
};

export interface FileNumberParts {
  /** Official code of the place, where a fonds number would stand. */
  readonly place: string;
  readonly year: number;
  readonly retention: Retention;
  readonly department: string;
  /** Counted from 1 within place, year, retention and department. */
  readonly ordinal: number;
}

/** `610921100001-WS·2026-D10-RS-0001` (DA/T 13-2022, DA/T 22-2015): WS for documents, then year, retention, department, number. */
export function fileNumberOf({ place, year, retention, department, ordinal }: FileNumberParts): string {
  const mark = Object.hasOwn(marks, department) ? marks[department as Department] : 'QT';
  return `${place}-WS·${year}-${retention}-${mark}-${String(ordinal).padStart(4, '0')}`;
}
