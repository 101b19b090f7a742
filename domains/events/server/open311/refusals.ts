import { type Text, refuse } from '@linli/kernel/model';

const bad = (code: string, sentence: Text) => refuse('invalid', code, sentence);

export const countyNeeded = bad('county-needed', {
  zh: '这里有几个县，请用 jurisdiction_id 写明县的六位代码。',
  en: 'Several counties are served here: name one by its six digits in jurisdiction_id.',
});
export const keyInvalid = refuse('forbidden', 'key-invalid', {
  zh: 'api_key 没有、不对，或者已经吊销。请向县里的系统管理员申请。',
  en: 'The api_key is missing, wrong or revoked. Ask the system administrator of the county for one.',
});
export const keyRate = (seconds: number) =>
  refuse(
    'limited',
    'key-rate',
    { zh: '这把密钥一分钟内报得太多，请稍后再报。', en: 'This key has sent too many reports within a minute. Try again later.' },
    { retrySeconds: seconds },
  );
export const serviceNeeded = bad('service-needed', { zh: '没有写 service_code。', en: 'The service_code is missing.' });
export const noService = (code: string) =>
  refuse('unknown', 'no-such-service', { zh: `没有“${code}”这个 service_code。`, en: `There is no service_code "${code}".` });
export const placeNeeded = bad('place-needed', {
  zh: '要有位置：lat 和 long，或者 address_string，或者 address_id。',
  en: 'A location is needed: lat and long, or address_string, or address_id.',
});
export const placeBad = bad('place-bad', {
  zh: 'lat 和 long 不是服务范围内的经纬度（WGS84）。',
  en: 'lat and long are no position within the area served (WGS84).',
});
export const attributeNeeded = (code: string) =>
  bad('attribute-needed', { zh: `缺少必填的 attribute[${code}]。`, en: `The attribute[${code}] is required.` });
export const attributeUnfit = (code: string) =>
  bad('attribute-unfit', { zh: `attribute[${code}] 的值不在可选的里面。`, en: `The value of attribute[${code}] is none of its choices.` });
export const phoneBad = bad('not-a-phone', { zh: 'phone 不是电话号码。', en: 'The phone is no phone number.' });
export const badDate = (name: string) =>
  bad('bad-date', {
    zh: `${name} 不是带时区的日期时间，应像 2026-11-28T08:00:00+08:00。`,
    en: `${name} is no date and time with its offset, like 2026-11-28T08:00:00+08:00.`,
  });
export const spanTooLong = bad('span-too-long', {
  zh: 'start_date 和 end_date 最多相隔 90 天，而且 end_date 要在后面。',
  en: 'start_date and end_date may be 90 days apart at most, end_date being the later one.',
});
export const badStatus = bad('bad-status', { zh: 'status 只能是 open、closed。', en: 'The status is open, closed or both.' });
export const badPage = bad('bad-page', { zh: 'page、page_size 要是大于 0 的整数。', en: 'page and page_size are whole numbers above 0.' });
export const noToken = refuse('unknown', 'no-such-token', { zh: '没有这个 token。', en: 'There is no such token.' });
export const noRequest = refuse('unknown', 'no-such-request', {
  zh: '没有这个 service_request_id，或者它不公开、也不是这把密钥报的。',
  en: 'There is no such service_request_id, or it is neither public nor reported by this key.',
});
export const badUpdateStatus = bad('bad-update-status', {
  zh: 'status 只能是 open、closed，或扩展状态（IN_PROGRESS、FIXED 等）。',
  en: 'The status is open, closed or one of the extended ones (IN_PROGRESS, FIXED and others).',
});
export const wordsNeeded = bad('words-needed', {
  zh: 'description 和 status 至少要有一个。',
  en: 'A description or a status is needed.',
});
