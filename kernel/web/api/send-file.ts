import { apiAddress, type Query } from './address.ts';
import { FailedAnswer, errorOf } from './refused-answer.ts';

interface SendOptions {
  /** The same key for a repeated try makes it the same deed. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    const body: unknown = JSON.parse(request.responseText);
    return body;
  } catch {
    return undefined;
  }
}

/** Sends a file as the body and tells how far it is, which `fetch` cannot. Throws as `api` does. */
export function sendFile<T>(path: string, file: Blob, query: Query, { key, signal, onProgress }: SendOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiAddress(path, query));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(bodyOf(request) as T);
      else reject(errorOf(request.status, bodyOf(request), request.getResponseHeader('Retry-After')));
    });
    request.addEventListener('error', () => reject(new FailedAnswer(false)));
    request.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
