export * from './features/index.ts';
export { serveWires } from './serve.ts';
export { wire, type Wire, type WireAnswer, type WireRequest } from './wire.ts';
