import type { PageRequest } from '@linli/kernel/server';

/** The county of the visitor, as an operation takes it; left out where nobody chose one. */
export const countyOfVisitor = ({ look }: Pick<PageRequest, 'look'>): { readonly county?: string } =>
  look.here === '' ? {} : { county: look.here.slice(0, 6) };
