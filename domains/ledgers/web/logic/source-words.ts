import type { Text } from '@linli/kernel/model';
import type { FilledCell } from '../wire.ts';

const both = (zh: string, en: string): Text => ({ zh, en });

function told(source: NonNullable<FilledCell['source']>): Text {
  const { kind, label, on } = source;
  const day = both(on === null ? '' : `，${on} 的情况`, on === null ? '' : `, as of ${on}`);
  const typedOn = both(on === null ? '' : `，${on}`, on === null ? '' : `, ${on}`);
  if (kind === 'import') {
    return both(
      `来自导入的${label === null ? '台账' : `“${label}”`}${day.zh}`,
      `From the imported ${label === null ? 'ledger' : `"${label}"`}${day.en}`,
    );
  }
  if (kind === 'away')
    return both(
      `${on === null ? '那天' : on} 登记的；这条记录现在不在您的范围内`,
      `Entered ${on === null ? 'by that day' : `on ${on}`}; the record is outside your area today`,
    );
  if (kind === 'past')
    return both(
      `${on === null ? '那天以前' : on} 登记，后来改过；谁在什么时候改的，见记录的变更记录`,
      `Entered ${on === null ? 'before that day' : `on ${on}`} and changed since; the history of the record tells by whom and when`,
    );
  if (kind === 'task')
    return both(`办事时记下${label === null ? '' : `：${label}`}${typedOn.zh}`, `Noted while handling ${label ?? 'a task'}${typedOn.en}`);
  if (kind === 'system') return both(`系统记下${typedOn.zh}`, `Noted by the system${typedOn.en}`);
  return both(
    `${label === null ? '' : `${label} `}在窗口登记${typedOn.zh}`,
    `Entered at the desk${label === null ? '' : ` by ${label}`}${typedOn.en}`,
  );
}

/** Where a cell of a filled ledger comes from, as a sentence. `isGap`: it can be typed here; `fills`: it could be, were it today. */
export function sourceWords(cell: FilledCell, isGap: boolean, fills = true): Text {
  if (cell.origin === 'erased')
    return both('已按规定删除，任何一天的台账里都不能再看。', 'Erased by rule; no ledger of any day shows it again.');
  if (cell.origin === 'closed')
    return both(
      '这条记录现在不在您的范围内，证件号、电话这类内容不再显示。',
      'The record is outside your area today: numbers and phones of it are no longer shown.',
    );
  if (cell.origin === 'empty' && !fills) return both('那天空着。', 'Empty on that day.');
  if (cell.origin === 'empty') {
    return isGap
      ? both('空着。按 Enter 或点这一格填写，填了就存进登记册。', 'Empty. Press Enter or the cell to fill it; it is saved to the register.')
      : both('空着。这一项不在这里填，请到记录里登记。', 'Empty. It is not filled here: enter it in the record.');
  }
  const source = cell.source === null ? undefined : told(cell.source);
  if (cell.origin === 'counted') {
    return source === undefined
      ? both('系统按登记的内容算出。', 'Reckoned by the system from what is registered.')
      : both(`系统按登记的内容算出。${source.zh}。`, `Reckoned by the system. ${source.en}.`);
  }
  if (source === undefined) return both('来自登记。', 'From a record.');
  return both(`${cell.origin === 'typed' ? '手工填写。' : ''}${source.zh}。`, `${cell.origin === 'typed' ? 'Typed. ' : ''}${source.en}.`);
}
