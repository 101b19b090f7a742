import type { Text } from '@linli/kernel/model';

interface StageWords {
  readonly now: Text;
  /** What the clerk may want to know while it runs. */
  readonly calm: Text;
}

const words: Readonly<Record<string, StageWords>> = {
  reading: {
    now: { zh: '正在读表', en: 'Reading' },
    calm: {
      zh: '正在认表头、认人、查错。现在什么都没有改，可以离开这一页，过会儿再来看。',
      en: 'Finding headers, people and faults. Nothing has changed yet; you can leave this page and come back.',
    },
  },
  applying: {
    now: { zh: '正在导入', en: 'Importing' },
    calm: {
      zh: '正在写进登记册。可以离开这一页；停下来的话，已导入的会留着，之后可以接着导。',
      en: 'Writing into the registers. You can leave this page; when stopped, what is done stays and it can go on later.',
    },
  },
  undoing: {
    now: { zh: '正在撤销', en: 'Undoing' },
    calm: { zh: '正在把这次导入的内容收回。', en: 'Taking back what this import brought.' },
  },
};

const other: StageWords = { now: { zh: '正在处理', en: 'Working' }, calm: { zh: '', en: '' } };

/** What runs while an import is in a moving state. */
export const stageWords = (state: string): StageWords => words[state] ?? other;
