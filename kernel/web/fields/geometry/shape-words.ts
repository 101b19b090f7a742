import { type Geometry, type Language, measureOf, type Position } from '../../../model/index.ts';

const HECTARE = 10_000; // square metres

const rounded = (value: number): string => {
  const digits = value < 10 ? 1 : 0;
  return Number(value.toFixed(digits)).toLocaleString('en-US');
};

/** `85 米`, `1.24 公里`. */
export const lengthInWords = (metres: number, language: Language): string =>
  metres < 1_000
    ? `${rounded(metres)} ${{ zh: '米', en: 'm' }[language]}`
    : `${(metres / 1_000).toFixed(2)} ${{ zh: '公里', en: 'km' }[language]}`;

/** `640 平方米`, `1.24 公顷`. */
const areaInWords = (squareMetres: number, language: Language): string =>
  squareMetres < HECTARE
    ? `${rounded(squareMetres)} ${{ zh: '平方米', en: 'm²' }[language]}`
    : `${(squareMetres / HECTARE).toLocaleString('en-US', { maximumFractionDigits: 2 })} ${{ zh: '公顷', en: 'ha' }[language]}`;

/** A shape in a line of a list: its coordinates for a point, how long or how large for others. */
export function shapeInWords(shape: Geometry, language: Language): string {
  if (shape.type === 'Point') return shape.coordinates.join(', ');
  const { metres, squareMetres } = measureOf(shape);
  if (shape.type === 'LineString') {
    const long = lengthInWords(metres, language);
    return language === 'zh' ? `一条线，约 ${long}` : `a line of about ${long}`;
  }
  const large = areaInWords(squareMetres, language);
  const parts = shape.type === 'MultiPolygon' ? shape.coordinates.length : 1;
  if (language === 'zh') return `${parts === 1 ? '一个范围' : `${parts} 个范围`}，约 ${large}`;
  return parts === 1 ? `an area of about ${large}` : `${parts} areas, about ${large}`;
}

function sexagesimal(degrees: number): string {
  const seconds = Math.round(degrees * 36_000) / 10; // tenths of a second are about three metres
  const whole = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds - whole * 3600) / 60);
  const rest = (seconds - whole * 3600 - minutes * 60).toFixed(1);
  return `${whole}°${String(minutes).padStart(2, '0')}′${rest.padStart(4, '0')}″`;
}

/** `东经 108°30′07.6″，北纬 32°53′31.2″`. */
export const positionInWords = ([east, north]: Position, language: Language): string =>
  language === 'zh' ? `东经 ${sexagesimal(east)}，北纬 ${sexagesimal(north)}` : `${sexagesimal(east)} E, ${sexagesimal(north)} N`;

/** What stands under the drawing: size, border or length, and how far it reaches. */
export function sizeInWords(shape: Geometry, language: Language): string {
  if (shape.type === 'Point') return positionInWords(shape.coordinates, language);
  const { metres, squareMetres, width, height } = measureOf(shape);
  const [along, wide, high] = [metres, width, height].map((each) => lengthInWords(each, language));
  const reach = language === 'zh' ? `东西 ${wide}，南北 ${high}` : `${wide} west to east, ${high} south to north`;
  if (shape.type === 'LineString') return language === 'zh' ? `长约 ${along} · ${reach}` : `About ${along} long · ${reach}`;
  const large = areaInWords(squareMetres, language);
  return language === 'zh' ? `面积约 ${large} · 周长约 ${along} · ${reach}` : `About ${large} · border about ${along} · ${reach}`;
}
