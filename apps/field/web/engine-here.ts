import { type Engine, memoryEngine } from './engine/index.ts';

export const openEngine = (): Engine =>
  memoryEngine({ holder: { account: '', name: '', post: '', role: 'grid-worker', place: '', placeName: '' } });
