import { isRefusal } from '@linli/kernel/model';
import { apiAddress, FailedAnswer, newId, type Query, RefusedAnswer } from '@linli/kernel/web';

interface Sending {
  readonly query: Query;
  /** Told while the file goes out: the share of its bytes, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

function errorIn(status: number, body: string): Error {
  try {
    const answer: unknown = JSON.parse(body);
    if (isRefusal(answer)) return new RefusedAnswer(answer);
    const id = typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : undefined;
    return new FailedAnswer(true, id);
  } catch {
    return new FailedAnswer(status !== 502 && status !== 504);
  }
}

/** Sends a file as the body and tells how far it is, which `fetch` cannot. Answers and refusals are those of `api.upload`. */
export function sendFile<T>(path: string, file: Blob, { query, onProgress, signal }: Sending): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiAddress(path, query));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', newId());
    request.upload.onprogress = (event) => onProgress(event.lengthComputable && event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(errorIn(request.status, request.responseText));
    };
    request.onerror = () => reject(new FailedAnswer(false));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
