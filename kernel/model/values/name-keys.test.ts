import { describe, expect, it } from 'vitest';
import { nameKeys, searchKind } from './name-keys.ts';

describe('search keys of a name', () => {
  it.each([
    ['张小三', 'zhangxiaosan', 'zxs'],
    ['单小明', 'shanxiaoming', 'sxm'],
    ['解小明', 'xiexiaoming', 'xxm'],
    ['仇小明', 'qiuxiaoming', 'qxm'],
    ['曾小明', 'zengxiaoming', 'zxm'],
    ['任小明', 'renxiaoming', 'rxm'],
    ['区小明', 'ouxiaoming', 'oxm'],
    ['查小明', 'zhaxiaoming', 'zxm'],
    ['朴小明', 'piaoxiaoming', 'pxm'],
    ['盖小明', 'gexiaoming', 'gxm'],
    ['欧阳小明', 'ouyangxiaoming', 'oyxm'],
    ['尉迟小明', 'yuchixiaoming', 'ycxm'],
    ['万俟小明', 'moqixiaoming', 'mqxm'],
    ['吕小明', 'lvxiaoming', 'lxm'],
    ['李长乐', 'lichangle', 'lcl'],
    ['张单', 'zhangdan', 'zd'],
    ['阿依古丽·买买提', 'ayigulimaimaiti', 'aygmmt'.replace('gm', 'glm')],
    ['John Smith', 'johnsmith', 'js'],
    [' 张 三 ', 'zhangsan', 'zs'],
    ['', '', ''],
  ])('%j: %s, %s', (name, pinyin, initials) => {
    expect(nameKeys(name)).toEqual({ pinyin, initials });
  });
  it('lets a character without a reading stand for itself', () => {
    expect(nameKeys('𠮷小明')).toEqual({ pinyin: '𠮷xiaoming', initials: '𠮷xm' });
  });
});

describe('what somebody typed', () => {
  it.each([
    ['张三', 'hanzi'],
    ['阿依古丽·买买提', 'hanzi'],
    ['zhangsan', 'latin'],
    ['zhang san', 'latin'],
    ['ＺＳ', 'latin'],
    ['5678', 'digits'],
    ['１３８ 1234 5678', 'digits'],
    ['0915-5215163', 'digits'],
    ['99992119900307008x', 'digits'],
    ['张san', 'mixed'],
    ['北街12号', 'mixed'],
    ['', 'mixed'],
  ])('%j is %s', (text, kind) => {
    expect(searchKind(text)).toBe(kind);
  });
});
