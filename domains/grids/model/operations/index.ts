export * from './field.ts';
export * from './grids.ts';
export * from './map.ts';
export * from './staff.ts';
export * from './visits.ts';
