import type { Text } from '@linli/kernel/model';
import { stationOf, stationWord } from './route.ts';

const words: Readonly<Record<string, Text>> = {
  submitted: {
    zh: '社区窗口 5 个工作日内告诉您是否受理，您不用做什么。',
    en: 'Within 5 working days the counter tells you whether it is accepted. Nothing for you to do.',
  },
  supplementing: {
    zh: '等您补材料，差什么见补正告知书。补齐前时限不计。',
    en: 'Waiting for your papers; the notice names them. The limit does not run meanwhile.',
  },
  noticed: { zh: '正在公示，期满后接着办，您不用做什么。', en: 'On public notice; it goes on afterwards. Nothing for you to do.' },
  asking: { zh: '经办的人申请延长办理时间，等批准。', en: 'More time was asked for and waits for approval.' },
  granted: {
    zh: '已经办好。结果可以到窗口领取，或在“我的申请”里查看。',
    en: 'It is done. Fetch the result at the counter or see it under "My applications".',
  },
  declined: {
    zh: '没有通过。理由和不服怎么办见告知书，可以到窗口问。',
    en: 'Declined. The notice says why and what you can do; ask at the counter.',
  },
  withdrawn: { zh: '您已撤回，随时可以重新申请。', en: 'You withdrew it; apply again at any time.' },
  closed: { zh: '材料没有补齐，这次已终止，随时可以重新申请。', en: 'Papers never came, so it ended; apply again at any time.' },
};

/** What comes next, told to whoever waits for it. */
export function nextWord(state: string, department: unknown): Text {
  const station = stationOf(state);
  if (station === undefined) return words[state] ?? { zh: '请到窗口问。', en: 'Please ask at the counter.' };
  const { zh, en } = stationWord(station, department);
  return {
    zh: `现在在${zh}办，您不用做什么；有事会打您留的电话。`,
    en: `It is with ${en} now. Nothing for you to do; we call you if something is needed.`,
  };
}
