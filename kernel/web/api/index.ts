export { apiAddress, type Query, registerPath } from './address.ts';
export { api, runOperation } from './client.ts';
export { newId } from './new-id.ts';
export { createQueryClient, SESSION_KEY } from './query-client.ts';
export { FailedAnswer, isRefusedAs, RefusedAnswer, sentenceOf } from './refused-answer.ts';
export { saveFile } from './save-file.ts';
export { sendFile } from './send-file.ts';
