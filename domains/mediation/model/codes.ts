import { codeItems, codeList } from '@linli/kernel/model';

/** How a dispute comes before the committee (人民调解法 17; 人民调解工作若干规定 23). */
export const mediationOriginCodes = codeList('mediation-origin', {
  standard: '人民调解法 17',
  label: { zh: '怎么来的', en: 'How it came' },
  items: codeItems([
    ['application', '当事人申请', 'Asked for by a party'],
    ['committee', '调委会主动调解', 'Offered by the committee'],
    ['event', '事件转来', 'Out of an event'],
    ['referral', '有关部门委托、移送', 'Referred by an authority'],
  ]),
});

export const consentWayCodes = codeList('mediation-consent-way', {
  standard: '人民调解法 17',
  label: { zh: '怎么同意的', en: 'How they agreed' },
  items: codeItems([
    ['signed', '签了申请书或同意书', 'Signed'],
    ['spoken', '当面说的，记入笔录', 'Said in person, written down'],
    ['phone', '电话里说的，记入笔录', 'Said by telephone, written down'],
  ]),
});

export const mediationSideCodes = codeList('mediation-side', {
  standard: '人民调解法 17',
  label: { zh: '哪一方', en: 'Which side' },
  items: codeItems([
    ['applicant', '申请一方', 'The side that asked'],
    ['other', '对方', 'The other side'],
    ['both', '双方', 'Both'],
  ]),
});

/** Who names the mediator (人民调解法 19). */
export const mediatorChoiceCodes = codeList('mediator-choice', {
  standard: '人民调解法 19',
  label: { zh: '怎么定的调解员', en: 'How the mediator was named' },
  items: codeItems([
    ['committee', '调委会指定', 'By the committee'],
    ['parties', '当事人选的', 'By the parties'],
  ]),
});

export const performanceCodes = codeList('agreement-performance', {
  standard: '人民调解法 31',
  label: { zh: '履行情况', en: 'How it is kept' },
  items: codeItems([
    ['full', '已全部履行', 'Kept in full'],
    ['partly', '正在履行', 'Being kept'],
    ['none', '没有履行', 'Not kept'],
    ['disputed', '对协议又起争议', 'Disputed again'],
  ]),
});
