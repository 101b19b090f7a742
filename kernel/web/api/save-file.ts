import type { SentFile } from './client.ts';

const KEEP_MS = 60_000; // some browsers read the address only after a question to the user

/** Hands a file to the browser, which asks where to put it. */
export function saveFile(file: SentFile): void {
  const address = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
