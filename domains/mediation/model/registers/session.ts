import { date, reference, register, secretText, text } from '@linli/kernel/model';

/** One session of a mediation: when, where, with whom, and what was said, sealed. Written by the step that notes it, never changed. */
export const session = register('mediation.session', {
  label: { zh: '调解记录', en: 'Session' },
  help: { zh: '一次调解一条，由办理步骤写入，不能改。', en: 'One row a session, written by the step that notes it.' },
  source: '人民调解法 15, 27',
  at: 'community',
  owner: 'justice',
  rights: {
    read: ['community-worker', 'town-officer'],
    write: ['community-worker', 'town-officer'],
    unmask: ['community-worker', 'town-officer'],
    export: [],
  },
  title: ['heldOn', 'mediator'],
  order: 'heldOn',
  writtenBy: 'operations',
  fields: {
    mediation: reference('mediation.mediation', { label: { zh: '哪一起', en: 'Mediation' }, required: true, fixed: true }),
    heldOn: date({ label: { zh: '调解日期', en: 'Held on' }, required: true, listed: true, fixed: true }),
    heldAt: text({ label: { zh: '调解地点', en: 'Held at' }, listed: true, fixed: true }),
    mediator: text({ label: { zh: '调解员', en: 'Mediator' }, listed: true, fixed: true, purpose: 'who mediates' }),
    present: text({ label: { zh: '在场的人', en: 'Present' }, fixed: true, purpose: 'who took part' }),
    record: secretText({ label: { zh: '谈话记录', en: 'Record' }, required: true, fixed: true, purpose: 'mediation of the dispute' }),
  },
});
