import { isoOf, parseDay } from '../shared/days.ts';
import { gridOutline } from '../shared/grid-outlines.ts';
import { demoPlaces } from '../shared/places.ts';
import { createRandom } from '../shared/random.ts';
import { officeName } from './office-names.ts';
import type { CountyOptions, Row } from './rows.ts';

/** How many grids the homes of the three whole communities fill, at 320 homes a grid. */
const gridCounts: Readonly<Record<string, number>> = { '610921100001': 11, '610921100002': 12, '610921101002': 12 };

const names = ['城墙根', '学府里', '河堤', '老供销社', '桂花树', '南门口', '粮站', '文庙', '石桥头', '水塔', '东园', '菜市口'] as const;

/** The grid worker of the demo sits in the first grid of the first community. */
const demoWorker = { place: '610921100001001', name: '田小满' } as const;

const demonstrationGrid = '610921100001002';

const STAFFED_DAYS = 400;

/** Grids of the three whole communities with their outlines, staff and one demonstration grid; a grid of each still lacks its worker. */
export function* gridRows({ seed, today }: Omit<CountyOptions, 'scale'>): Generator<Row> {
  const since = isoOf(parseDay(today) - STAFFED_DAYS);
  for (const place of demoPlaces) {
    const count = gridCounts[place.code] ?? 0;
    const random = createRandom(`${seed}/grids/${place.code}`);
    for (let at = 0; at < count; at += 1) {
      const number = `${place.code}${String(at + 1).padStart(3, '0')}`;
      const key = `grids.grid/${number}`;
      yield {
        register: 'grids.grid',
        place: number,
        key,
        fields: {
          number,
          name: `${names[at % names.length] ?? ''}网格`,
          kind: 'base',
          area: { type: 'Polygon', coordinates: [gridOutline(place, at)] },
          demonstration: number === demonstrationGrid,
          aliases: null,
          since,
          until: null,
          note: null,
        },
      };
      if (number === demonstrationGrid)
        yield {
          register: 'grids.demonstration',
          place: number,
          key: `grids.demonstration/${number}`,
          fields: {
            grid: { ref: key },
            result: 'recognised',
            evaluatedOn: isoOf(parseDay(today) - 60),
            evaluator: '县民政局',
            findings: '人员、公示栏、走访记录齐全',
            papers: null,
          },
        };
      const staffed = at === count - 1 ? (['head'] as const) : (['head', 'worker'] as const);
      for (const part of staffed) {
        const name = part === 'worker' && number === demoWorker.place ? demoWorker.name : officeName(random);
        yield {
          register: 'grids.grid-staff',
          place: number,
          key: `grids.grid-staff/${number}/${part}`,
          fields: { grid: { ref: key }, part, name, account: null, phone: null, since, until: null, note: null },
        };
      }
    }
  }
}
