import type { Text } from '@linli/kernel/model';

const systems: readonly [RegExp, Text][] = [
  [/HarmonyOS/, { zh: '鸿蒙', en: 'HarmonyOS' }],
  [/Android/, { zh: '安卓手机', en: 'Android phone' }],
  [/iPhone|iPad/, { zh: '苹果手机或平板', en: 'iPhone or iPad' }],
  [/Windows/, { zh: 'Windows 电脑', en: 'Windows computer' }],
  [/Macintosh/, { zh: '苹果电脑', en: 'Mac' }],
  [/Linux|UOS|Kylin/, { zh: '国产系统或 Linux 电脑', en: 'Linux computer' }],
];
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** A browser's long name as a person would tell the device. */
export function deviceIn(userAgent: string): Text {
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? { zh: '其他设备', en: 'Another device' };
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  return browser === undefined ? system : { zh: `${system.zh} · ${browser}`, en: `${system.en} · ${browser}` };
}
