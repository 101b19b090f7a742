import { codeList } from './code-list.ts';

/** Numeric code order of GB 3304: name, English, letter code, other spellings. */
const GROUPS = `
汉 Han HA
蒙古 Mongol MG 蒙
回 Hui HU
藏 Tibetan ZA
维吾尔 Uyghur UG 维
苗 Miao MH
彝 Yi YI
壮 Zhuang ZH 僮
布依 Buyei BY
朝鲜 Korean CS 鲜
满 Manchu MA 满州
侗 Dong DO
瑶 Yao YA
白 Bai BA
土家 Tujia TJ
哈尼 Hani HN
哈萨克 Kazak KZ
傣 Dai DA
黎 Li LI
傈僳 Lisu LS 栗僳
佤 Va VA
畲 She SH 畬
高山 Gaoshan GS
拉祜 Lahu LH
水 Sui SU
东乡 Dongxiang DX
纳西 Naxi NX
景颇 Jingpo JP
柯尔克孜 Kirgiz KG
土 Tu TU
达斡尔 Daur DU
仫佬 Mulao ML
羌 Qiang QI
布朗 Blang BL
撒拉 Salar SL
毛南 Maonan MN 毛难
仡佬 Gelao GL
锡伯 Xibe XB
阿昌 Achang AC
普米 Pumi PM
塔吉克 Tajik TA
怒 Nu NU
乌孜别克 Uzbek UZ
俄罗斯 Russian RS
鄂温克 Ewenki EW
德昂 Deang DE 崩龙
保安 Bonan BN
裕固 Yugur YG
京 Gin GI
塔塔尔 Tatar TT
独龙 Derung DR
鄂伦春 Oroqen OR
赫哲 Hezhen HZ
门巴 Monba MB
珞巴 Lhoba LB
基诺 Jino JN
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line, i) => {
    const [short = '', en = '', letters = '', ...others] = line.split(' ');
    const spellings = [short, letters, ...others.flatMap((other) => [other, `${other}族`])];
    return { code: String(i + 1).padStart(2, '0'), zh: `${short}族`, en, synonyms: spellings };
  });

/** Ethnic group. Reads 汉, 汉族, 01 and the letters HA. */
export const ethnicGroupCodes = codeList('ethnic-group', {
  standard: 'GB/T 3304-1991',
  label: { zh: '民族', en: 'Ethnic group' },
  items: [
    ...groups,
    { code: '97', zh: '其他', en: 'Other', synonyms: ['其它', '其他族', '未识别民族', '未识别', '穿青人', '穿青'] },
    { code: '98', zh: '外国血统中国籍人士', en: 'Chinese citizen of foreign descent', synonyms: ['外国血统', '外国血统中国籍', '入籍'] },
  ],
});
