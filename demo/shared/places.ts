/** A community or a village of the demo county. Codes and names are the official ones of 2023; all else in this folder is invented. */
export interface DemoPlace {
  /** Twelve digits. */
  readonly code: string;
  /** Without 社区居委会 or 村委会; not unique in the county. */
  readonly name: string;
  readonly kind: 'community' | 'village';
  readonly town: string;
  readonly townName: string;
  /** Its position in the county: which block of identity numbers is its own. */
  readonly order: number;
}

interface DemoTown {
  readonly code: string;
  readonly name: string;
}

/** Last three digits and name, in the order of the codes. */
const roll = [
  {
    code: '610921100',
    name: '城关镇',
    communities: '001南街 002北街 003西街 004新城 005李家台 006长乐 007凤台 008城东 009果园 010龙岭 011西苑',
    villages:
      '200东南 203杨家坝 204前进 205三坪 206中坝 207太平 209五一 210草桥 211长窖 213平安 214赵家河 215麒麟 217月河 218花扒 219解放 220中堰 221双星 222三元 223新星',
  },
  {
    code: '610921101',
    name: '涧池镇',
    communities: '001集镇 002紫云南郡',
    villages:
      '200军坝 201洞河 202西坝 203东坝 204紫云 205三星 206花果 207五坪 210马鞍桥 211王家河 212东风 214麻柳 216栋梁 217民主 218中营 219沙坝 220仁河 221枞岭 222新华 224五星',
  },
  {
    code: '610921102',
    name: '蒲溪镇',
    communities: '001蒲溪 002溪畔',
    villages: '200蒲溪 201东升 202三堰 203小街 204先锋 205公星 206盘龙 207芹菜沟 208天星 209田禾 210胜利 212响洞河',
  },
  {
    code: '610921103',
    name: '平梁镇',
    communities: '001集镇 002兴隆佳苑',
    villages:
      '200棉丰 201新河 202长坝 204清河 205安合 206高梁铺 207义河 208蔡家河 209界牌 211登天 212石门寺 214太行 216西岭 217兴隆 218二郎 220酒店 221沙河 222新四 223柏杨',
  },
  {
    code: '610921104',
    name: '双乳镇',
    communities: '001集镇',
    villages: '200双乳 201三同 202新塘 203南窑 206江河 207玉河',
  },
  {
    code: '610921105',
    name: '铁佛寺镇',
    communities: '001集镇',
    villages: '200四合 201共同 202长沟 204安坪 205李庄 206集中 209双喜 212合一 213高峰 215铜钱',
  },
  {
    code: '610921107',
    name: '漩涡镇',
    communities: '001集镇',
    villages:
      '200三塘 201群英 202堰坪 203联合 204金星 205田堰 206发扬 207大涨河 210朝阳 211梓中 212茨沟 214东河 215田凤 216中银 217双河 218塔岭 219渭河 224上七 226龙泉 227鳌头',
  },
  {
    code: '610921108',
    name: '汉阳镇',
    communities: '001集镇',
    villages: '200长岭 201泗发 202健康 207长新 209白庙 215鲤鱼 216交通 220天池 222长红 223金红 224大坝 225松林 227双坪 228磨坝 229笔架',
  },
  {
    code: '610921110',
    name: '双河口镇',
    communities: '',
    villages: '200龙垭 203三柳 204石家沟 206梨树河 207幸和 208火棺子树 209斑竹园 210黄龙 211凤柳 212兴春 213黄土岗',
  },
  {
    code: '610921112',
    name: '观音河镇',
    communities: '',
    villages: '200观音河 201合心 202进步 203水田 204义兴 205中坪 206药王',
  },
] as const;

function placesOf(list: string, kind: DemoPlace['kind'], town: DemoTown): Omit<DemoPlace, 'order'>[] {
  return list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry) => ({ code: town.code + entry.slice(0, 3), name: entry.slice(3), kind, town: town.code, townName: town.name }));
}

/** The 21 communities and 139 villages, communities of a town before its villages. */
export const demoPlaces: readonly DemoPlace[] = roll
  .flatMap((town) => [...placesOf(town.communities, 'community', town), ...placesOf(town.villages, 'village', town)])
  .map((place, order) => ({ ...place, order }));

const byCode = new Map(demoPlaces.map((place) => [place.code, place]));

export function findPlace(code: string): DemoPlace | undefined {
  return byCode.get(code);
}
