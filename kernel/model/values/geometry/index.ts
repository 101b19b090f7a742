export { type Datum, datums, shapeToCgcs2000, toCgcs2000 } from './datum.ts';
export { checkGeometry, POSITIONS_MAX } from './check.ts';
export { type ShapeMeasure, measureOf } from './measure.ts';
export { parseGeometry } from './read-geometry.ts';
export { type Extent, extentOf, type Geometry, linesOf, type Position } from './shape.ts';
export { writeWkt } from './wkt.ts';
