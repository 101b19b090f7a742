/** Invented circumstances of a community; targets of the plan are met in some and missed in others, on purpose. */
export interface Profile {
  /** Published figures of the demo: residents, registered, staying. */
  readonly usual: number;
  readonly registered: number;
  readonly temporary: number;
  /** Full-time workers on post, those lent away included. */
  readonly fullTime: number;
  /** Holders of a certificate or a degree in social work. */
  readonly professionals: number;
  /** Full-time workers whom somebody has borrowed, against the rule. */
  readonly seconded: number;
  readonly missingBody: 'party-organisation' | 'committee' | 'service-station' | null;
  readonly officeM2: number;
  readonly officeHandedOver: boolean;
  readonly outdoorM2: number;
  /** 0: there is no hall. */
  readonly hallM2: number;
  readonly hallOpen: boolean;
  readonly serviceAreas: readonly ('DW' | 'LD' | 'MZ' | 'ZZ' | 'WS')[];
  readonly acquisition: 'new-build' | 'conversion' | 'allocation' | 'purchase' | 'lease';
  readonly volunteerStation: boolean;
  /** Organisations of its own; those that serve several communities are listed apart. */
  readonly organisations: number;
  /** Share of usual residents who are registered volunteers. */
  readonly volunteers: number;
  /** Share of households from other counties. */
  readonly temporaryShare: number;
}

const all = ['DW', 'LD', 'MZ', 'ZZ', 'WS'] as const;

const good: Profile = {
  usual: 4800,
  registered: 5600,
  temporary: 260,
  fullTime: 5,
  professionals: 1,
  seconded: 0,
  missingBody: null,
  officeM2: 380,
  officeHandedOver: true,
  outdoorM2: 1260,
  hallM2: 76,
  hallOpen: true,
  serviceAreas: all,
  acquisition: 'allocation',
  volunteerStation: true,
  organisations: 2,
  volunteers: 0.085,
  temporaryShare: 0.06,
};

/** By code. The three of about ten thousand residents are those that are generated whole at every scale. */
const profiles: Readonly<Record<string, Profile>> = {
  '610921100001': {
    ...good,
    usual: 9400,
    registered: 8400,
    temporary: 640,
    fullTime: 6,
    professionals: 2,
    officeM2: 460,
    outdoorM2: 1480,
    hallM2: 120,
    organisations: 4,
    volunteers: 0.083,
    acquisition: 'new-build',
    temporaryShare: 0.07,
  },
  '610921100002': {
    ...good,
    usual: 9100,
    registered: 6400,
    temporary: 2280,
    fullTime: 4,
    professionals: 1,
    officeM2: 340,
    outdoorM2: 1020,
    hallM2: 64,
    organisations: 3,
    volunteers: 0.061,
    temporaryShare: 0.25,
  },
  '610921100003': {
    ...good,
    usual: 7600,
    registered: 8300,
    temporary: 420,
    fullTime: 5,
    officeM2: 310,
    outdoorM2: 1020,
    hallM2: 52,
    organisations: 2,
    volunteers: 0.074,
    acquisition: 'conversion',
  },
  '610921100004': {
    ...good,
    usual: 8200,
    registered: 6900,
    temporary: 1999,
    fullTime: 5,
    professionals: 2,
    officeM2: 620,
    outdoorM2: 2100,
    hallM2: 140,
    organisations: 3,
    volunteers: 0.083,
    acquisition: 'new-build',
    temporaryShare: 0.2,
  },
  '610921100005': {
    ...good,
    usual: 5100,
    registered: 5400,
    temporary: 300,
    fullTime: 4,
    officeM2: 300,
    outdoorM2: 1000,
    hallM2: 50,
    organisations: 2,
    volunteers: 0.08,
  },
  '610921100006': {
    ...good,
    usual: 6300,
    registered: 6000,
    temporary: 510,
    fullTime: 4,
    officeM2: 355,
    outdoorM2: 1150,
    hallM2: 66,
    organisations: 1,
    volunteers: 0.07,
    acquisition: 'purchase',
  },
  '610921100007': {
    ...good,
    usual: 4700,
    registered: 5200,
    temporary: 210,
    officeM2: 420,
    officeHandedOver: false,
    outdoorM2: 1300,
    hallM2: 58,
    organisations: 2,
    volunteers: 0.055,
  },
  '610921100008': {
    ...good,
    usual: 5600,
    registered: 5300,
    temporary: 460,
    fullTime: 4,
    officeM2: 330,
    outdoorM2: 1400,
    hallM2: 81,
    organisations: 2,
    volunteers: 0.095,
  },
  '610921100009': {
    ...good,
    usual: 3900,
    registered: 4300,
    temporary: 180,
    fullTime: 4,
    seconded: 1,
    officeM2: 305,
    outdoorM2: 1080,
    hallM2: 55,
    serviceAreas: ['DW', 'LD', 'MZ', 'ZZ'],
    organisations: 1,
    volunteers: 0.062,
  },
  '610921100010': {
    ...good,
    usual: 3300,
    registered: 3700,
    temporary: 120,
    fullTime: 3,
    professionals: 1,
    officeM2: 240,
    outdoorM2: 900,
    hallM2: 46,
    organisations: 1,
    volunteers: 0.051,
    acquisition: 'lease',
  },
  '610921100011': {
    ...good,
    usual: 2800,
    registered: 1900,
    temporary: 240,
    fullTime: 3,
    professionals: 0,
    missingBody: 'party-organisation',
    officeM2: 180,
    outdoorM2: 1600,
    hallM2: 0,
    hallOpen: false,
    serviceAreas: ['DW', 'MZ'],
    volunteerStation: false,
    organisations: 0,
    volunteers: 0.03,
    acquisition: 'lease',
  },
  '610921101001': {
    ...good,
    usual: 6100,
    registered: 6800,
    temporary: 380,
    fullTime: 5,
    professionals: 2,
    officeM2: 390,
    outdoorM2: 1700,
    hallM2: 90,
    organisations: 3,
    volunteers: 0.088,
  },
  '610921101002': {
    ...good,
    usual: 9700,
    registered: 9200,
    temporary: 170,
    fullTime: 5,
    professionals: 1,
    officeM2: 510,
    outdoorM2: 3200,
    hallM2: 160,
    organisations: 2,
    volunteers: 0.078,
    acquisition: 'new-build',
    temporaryShare: 0.02,
  },
  '610921102001': {
    ...good,
    usual: 3600,
    registered: 4100,
    temporary: 150,
    fullTime: 4,
    officeM2: 320,
    outdoorM2: 1250,
    hallM2: 60,
    organisations: 2,
    volunteers: 0.079,
  },
  '610921102002': {
    ...good,
    usual: 2400,
    registered: 2100,
    temporary: 90,
    fullTime: 2,
    professionals: 0,
    missingBody: 'service-station',
    officeM2: 150,
    outdoorM2: 2400,
    hallM2: 40,
    hallOpen: false,
    serviceAreas: ['DW'],
    volunteerStation: false,
    organisations: 1,
    volunteers: 0.04,
    acquisition: 'lease',
  },
  '610921103001': {
    ...good,
    usual: 4200,
    registered: 4900,
    temporary: 160,
    fullTime: 4,
    officeM2: 315,
    outdoorM2: 1010,
    hallM2: 54,
    organisations: 2,
    volunteers: 0.082,
  },
  '610921103002': {
    ...good,
    usual: 3900,
    registered: 3500,
    temporary: 80,
    fullTime: 4,
    officeM2: 345,
    outdoorM2: 2600,
    hallM2: 72,
    organisations: 1,
    volunteers: 0.12,
    acquisition: 'new-build',
  },
  '610921104001': {
    ...good,
    usual: 2100,
    registered: 2500,
    temporary: 60,
    fullTime: 3,
    professionals: 0,
    officeM2: 300,
    outdoorM2: 1100,
    hallM2: 50,
    serviceAreas: ['DW', 'LD', 'MZ'],
    organisations: 1,
    volunteers: 0.066,
  },
  '610921105001': {
    ...good,
    usual: 1900,
    registered: 2400,
    temporary: 50,
    fullTime: 3,
    officeM2: 310,
    outdoorM2: 1200,
    hallM2: 51,
    organisations: 2,
    volunteers: 0.072,
    volunteerStation: false,
  },
  '610921107001': {
    ...good,
    usual: 3200,
    registered: 3900,
    temporary: 140,
    fullTime: 4,
    professionals: 0,
    officeM2: 360,
    outdoorM2: 1900,
    hallM2: 68,
    organisations: 2,
    volunteers: 0.11,
  },
  '610921108001': {
    ...good,
    usual: 2900,
    registered: 3600,
    temporary: 110,
    fullTime: 4,
    professionals: 0,
    officeM2: 325,
    outdoorM2: 1350,
    hallM2: 57,
    serviceAreas: ['DW', 'LD', 'MZ', 'WS'],
    organisations: 1,
    volunteers: 0.058,
    volunteerStation: false,
  },
};

/** Those three communities. */
export const wholeCommunities = ['610921100001', '610921100002', '610921101002'] as const;

/** Organisations that serve several communities; each counts in every one of them, and once in the town. */
export const sharedOrganisations = [
  {
    name: '汉阴县阳光社工服务中心',
    status: 'registered',
    at: '610921100001',
    serves: ['610921100001', '610921100003', '610921100006'],
    scope: '社工服务',
  },
  { name: '城关镇夕阳红艺术团', status: 'filed', at: '610921100002', serves: ['610921100002', '610921100007'], scope: '文体活动' },
  { name: '涧池镇邻里互助会', status: 'filed', at: '610921101001', serves: ['610921101001', '610921101002'], scope: '邻里互助' },
  { name: '平梁镇惠民志愿服务队', status: 'filed', at: '610921103001', serves: ['610921103001', '610921103002'], scope: '志愿服务' },
] as const;

export function getProfile(code: string): Profile {
  const profile = profiles[code];
  if (profile === undefined) throw new Error(`no such community: ${code}`);
  return profile;
}
