/**
 * The cores of passwords that are tried first everywhere, and words of this product and its field. Compared without
 * case, digits at the ends and usual letter swaps, so that `P@ssw0rd2026` is found under `password`.
 * Source: ASVS 5.0 6.1.2, 6.2.4 and 6.2.11.
 */
export const commonCores: ReadonlySet<string> = new Set(
  `password passwd passw pass admin administrator root user guest test testing login welcome letmein secret master
  manager system server computer internet security changeme default qwerty qwertyui qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn
  zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc iloveyou woaini woaiwojia nihao zhongguo china beijing shanghai
  hello sunshine princess dragon monkey football baseball superman batman shadow michael jordan
  abc abcd abcde abcdef abcdefg abcdefgh aaa aaaa aaaaa aaaaaa qq weixin wechat taobao alipay baidu tencent huawei xiaomi
  oracle mysql postgres postgresql cisco hello hellohello mima mimamima qwer qwerasdf
  linli shequ jiedao wangge minzheng xianzhengfu zhengfu hanyin ankang shaanxi shanxi taizhang community county government`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that a password may not be built around here, wherever they stand in it. */
export const contextWords: readonly string[] = ['linli', '邻里', 'shequ', '社区', 'minzheng', '民政', 'hanyin', '汉阴'];

/** Rows of keys and digits: a password made of one of them, in either direction, is no password. */
export const keyRows: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
