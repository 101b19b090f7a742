import { numberCell, textCell } from './cell.ts';
import { chooseWay, type Pen, type Written } from './pen.ts';
import { codeWays, sexWays } from './habits.ts';

/** Usual word first. A word that says less than the code stands with the code that it does say. */
type Words = readonly (readonly [word: string, code: string])[];

const same = (code: string, ...words: string[]): Words => words.map((word) => [word, code]);

const marital: Record<string, Words> = {
  '10': same('10', '未婚', '单身'),
  '20': same('20', '已婚', '有配偶'),
  '21': [
    ['已婚', '20'],
    ['初婚', '21'],
  ],
  '22': [
    ['已婚', '20'],
    ['再婚', '22'],
  ],
  '23': [
    ['已婚', '20'],
    ['复婚', '23'],
  ],
  '30': same('30', '丧偶', '丧偶'),
  '40': same('40', '离婚', '离异'),
};
const education: Record<string, Words> = {
  '10': same('10', '研究生', '硕士研究生'),
  '20': same('20', '大学本科', '本科', '大学'),
  '30': same('30', '大学专科', '大专', '专科'),
  '40': same('40', '中等职业', '中专', '职高', '技校'),
  '60': same('60', '普通高中', '高中'),
  '70': same('70', '初中', '初级中学'),
  '80': same('80', '小学', '小学'),
  '90': same('90', '其他', '文盲', '文盲或半文盲'),
};
const political: Record<string, Words> = {
  '01': same('01', '中共党员', '党员', '共产党员'),
  '02': same('02', '预备党员', '中共预备党员'),
  '03': same('03', '共青团员', '团员'),
  '04': same('04', '民革党员', '民革'),
  '05': same('05', '民盟盟员', '民盟'),
  '06': same('06', '民建会员', '民建'),
  '10': same('10', '九三学社社员', '九三学社'),
  '12': same('12', '无党派人士', '无党派'),
  '13': same('13', '群众', '普通群众', '一般群众'),
};
const ethnic: Record<string, Words> = Object.fromEntries(
  Object.entries({
    '01': '汉',
    '02': '蒙古',
    '03': '回',
    '04': '藏',
    '05': '维吾尔',
    '06': '苗',
    '07': '彝',
    '08': '壮',
    '11': '满',
    '15': '土家',
    '17': '哈萨克',
  }).map(([code, word]) => [code, same(code, `${word}族`, word)]),
);
const category: Record<string, Words> = {
  'urban-allowance': same('urban-allowance', '城市低保', '城镇低保', '城市居民最低生活保障'),
  'rural-allowance': same('rural-allowance', '农村低保', '农村居民最低生活保障'),
  'near-allowance': same('near-allowance', '低保边缘', '低保边缘家庭'),
};
const lists: Record<string, Record<string, Words>> = {
  maritalStatus: marital,
  education,
  politicalStatus: political,
  ethnicGroup: ethnic,
  category,
};

const relationMale: Record<string, Words> = {
  '0': same('0', '户主', '本人'),
  '1': same('1', '配偶', '丈夫', '夫'),
  '2': same('2', '子', '儿子'),
  '4': same('4', '孙子', '孙子'),
  '5': same('5', '父亲', '父'),
  '7': same('7', '弟', '弟弟', '哥哥'),
  '8': same('8', '其他', '非亲属'),
};
const relationFemale: Record<string, Words> = {
  '0': same('0', '户主', '本人'),
  '1': same('1', '配偶', '妻子', '妻'),
  '3': same('3', '女', '女儿'),
  '4': same('4', '孙女', '孙女'),
  '5': same('5', '母亲', '母'),
  '7': same('7', '妹', '妹妹', '姐姐'),
  '8': same('8', '其他', '非亲属'),
};

function written(pen: Pen, words: Words, code: string, field: string): Written {
  const way = chooseWay(pen, pen.habits.code, codeWays);
  // An allowance has no code of a national standard that a clerk could write.
  if (way === 'code' && field !== 'category') {
    pen.mark('code-as-code');
    return { cell: textCell(code), truth: code };
  }
  const usual = words[0];
  if (usual === undefined) throw new Error(`${field} ${code} has no word`);
  if (way === 'other-word') {
    pen.mark('code-other-word');
    const [word, meant] = pen.random.pick(words.slice(1));
    return { cell: textCell(word), truth: meant };
  }
  const [word, meant] = usual;
  if (way === 'blank-inside' && word.length === 2) {
    pen.mark('code-blank-inside');
    return { cell: textCell(`${word.charAt(0)} ${word.charAt(1)}`), truth: meant };
  }
  return { cell: textCell(word), truth: meant };
}

/** @param sex of the person, where the words depend on it */
export function writeCode(pen: Pen, field: string, code: string, sex: '1' | '2'): Written {
  const words = (field === 'relationToHead' ? (sex === '1' ? relationMale : relationFemale) : lists[field])?.[code];
  if (words === undefined) throw new Error(`no words for ${field} ${code}`);
  return written(pen, words, code, field);
}

export function writeSex(pen: Pen, sex: '1' | '2'): Written {
  const way = chooseWay(pen, pen.habits.sex, sexWays);
  pen.mark(`sex-${way}`);
  const male = sex === '1';
  switch (way) {
    case 'word':
      return { cell: textCell(male ? '男' : '女'), truth: sex };
    case 'long-word':
      return { cell: textCell(male ? '男性' : '女性'), truth: sex };
    case 'letter':
      return { cell: textCell(male ? 'M' : 'F'), truth: sex };
    case 'digit':
      return { cell: textCell(sex), truth: sex };
    case 'digit-number':
      return { cell: pen.typed ? numberCell(Number(sex)) : textCell(sex), truth: sex };
    case 'padded':
      return { cell: textCell(male ? ' 男 ' : '女　'), truth: sex };
  }
}
