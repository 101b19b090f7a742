import { type Datum, type Geometry, checkGeometry, shapeToCgcs2000 } from '@linli/kernel/model';
import { GRIDS_MAX } from '../../model/operations/shapes.ts';

/** A file of outlines of a whole county stays below it; more is a file of something else. */
const FILE_BYTES_MAX = 10 * 1_024 * 1_024;

export interface ReadArea {
  readonly name: string;
  /** 15 digits, where the file has one. */
  readonly number: string;
  readonly area: Geometry;
}

export interface ReadFile {
  readonly areas: readonly ReadArea[];
  /** Shapes that are no areas, or broken: how many. */
  readonly leftOut: number;
}

export type FileFault = 'too-large' | 'not-readable' | 'no-areas' | 'too-many';

interface RawFeature {
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

const nameKeys = ['name', 'Name', 'NAME', '名称', '网格名称', 'wgmc', 'WGMC', 'grid_name', 'GRID_NAME', 'mc', 'MC'];
const numberKeys = ['number', 'code', 'CODE', '编号', '网格编号', '网格编码', 'wgbm', 'WGBM', 'grid_code', 'GRID_CODE'];

const textIn = (properties: RawFeature['properties'], keys: readonly string[]): string => {
  const value = keys.map((key) => properties?.[key]).find((each) => typeof each === 'string' || typeof each === 'number');
  return value === undefined ? '' : String(value as string | number).trim();
};

/** The outlines of a file, in CGCS2000. Read in the browser: the file itself is sent nowhere. */
export async function readOutlines(files: readonly File[], datum: Datum): Promise<ReadFile | FileFault> {
  if (files.reduce((sum, each) => sum + each.size, 0) > FILE_BYTES_MAX) return 'too-large';
  let raw: readonly RawFeature[];
  try {
    raw = await featuresOf(files);
  } catch {
    return 'not-readable';
  }
  if (raw.length > GRIDS_MAX) return 'too-many';
  const areas = raw.flatMap(({ geometry, properties }, at): ReadArea[] => {
    const checked = checkGeometry(flat(geometry));
    if (!checked.ok || (checked.value.type !== 'Polygon' && checked.value.type !== 'MultiPolygon')) return [];
    const shifted = checkGeometry(shapeToCgcs2000(checked.value, datum));
    const number = textIn(properties, numberKeys);
    const name = textIn(properties, nameKeys) || `第${at + 1}网格`;
    return shifted.ok ? [{ name, number: /^\d{15}$/.test(number) ? number : '', area: shifted.value }] : [];
  });
  return areas.length === 0 ? 'no-areas' : { areas, leftOut: raw.length - areas.length };
}

/** A plain object: what libraries hang on a geometry beside its positions is left behind. */
const flat = (geometry: unknown): unknown => JSON.parse(JSON.stringify(geometry ?? null));

const listed = (value: unknown): RawFeature[] => {
  if (Array.isArray(value)) return value.flatMap(listed);
  const features: unknown = typeof value === 'object' && value !== null && 'features' in value ? value.features : undefined;
  if (Array.isArray(features)) return features as RawFeature[];
  return typeof value === 'object' && value !== null && 'geometry' in value ? [value] : [];
};

async function featuresOf(files: readonly File[]): Promise<readonly RawFeature[]> {
  const [first] = files;
  const ending = (file: File): string => file.name.toLowerCase().split('.').at(-1) ?? '';
  if (first === undefined) return [];
  if (files.some((each) => ['zip', 'shp'].includes(ending(each)))) return shapefile(files, ending);
  const text = await first.text();
  if (ending(first) !== 'kml') return listed(JSON.parse(text));
  const [{ default: KML }, { default: GeoJSON }] = await Promise.all([import('ol/format/KML.js'), import('ol/format/GeoJSON.js')]);
  return listed(new GeoJSON().writeFeaturesObject(new KML({ extractStyles: false }).readFeatures(text)));
}

async function shapefile(files: readonly File[], ending: (file: File) => string): Promise<readonly RawFeature[]> {
  const { default: shp } = await import('shpjs');
  const zip = files.find((each) => ending(each) === 'zip');
  if (zip !== undefined) return listed(await shp(await zip.arrayBuffer()));
  const part = async (kind: string): Promise<ArrayBuffer | undefined> => files.find((each) => ending(each) === kind)?.arrayBuffer();
  const [body, dbf, prj, cpg] = await Promise.all(['shp', 'dbf', 'prj', 'cpg'].map(part));
  if (body === undefined) return [];
  // What Chinese offices write without saying so is GBK.
  const words = cpg === undefined ? 'gbk' : new TextDecoder().decode(cpg);
  return listed(
    await shp({
      shp: body,
      ...(dbf === undefined ? {} : { dbf, cpg: words }),
      ...(prj === undefined ? {} : { prj: new TextDecoder().decode(prj) }),
    }),
  );
}
