import { count, date, register, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about } from '../parts.ts';
import { writtenOnVisits } from '../rights.ts';

const purpose = 'regular visits to elders who live alone';

/** One visit to an elder who lives alone or without children. Living situation and ability stand in the elder's own row. */
export const elderVisit = register('statuses.elder-visit', {
  label: { zh: '独居空巢老人走访', en: 'Visit to an elder' },
  help: {
    zh: '走访一次记一条。居住状况、自理能力在“老年人关爱信息”里登记。',
    en: 'One row a visit; situation and ability are kept under "Care of an elder".',
  },
  source: '民发〔2022〕73号; T11',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  rights: writtenOnVisits,
  title: ['person', 'visitedOn'],
  fields: {
    person: about({ zh: '老年人', en: 'Elder' }, purpose),
    visitedOn: date({ label: { zh: '走访日期', en: 'Visited on' }, required: true, listed: true, purpose }),
    findings: text({
      label: { zh: '走访情况', en: 'Findings' },
      help: { zh: '看到什么、需要什么。病情只写“需就医”，不写病名。', en: 'What was seen and is needed; name no illness.' },
      listed: true,
      purpose,
    }),
    visitor: text({ label: { zh: '走访人', en: 'Visitor' }, listed: true, purpose: 'who answers for the visit' }),
  },
  publishes: { elderVisits: count() },
});
