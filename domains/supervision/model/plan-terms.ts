import { fact } from '@linli/kernel/model';

/** The communities that every share of the plan counts: those the county has named urban (domain.md 13.0). */
export const urban = fact('regions.urban');

/** Deadlines and figures here are the plan's; a programme may set others as data (`supervision.target`). */
export const yearEnd = '2016-12-31';
