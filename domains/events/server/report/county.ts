import { type Refusal, refuse } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';

/** A county that keeps its events here; somebody outside may name any. */
export const countyInUse = ({ platform }: Pick<Context, 'platform'>, county: string): string | Refusal =>
  platform.countiesInUse.list().includes(county)
    ? county
    : refuse(
        'unknown',
        'no-such-county',
        {
          zh: '这个县还没有开通网上报事。请打 12345，或到社区（村）窗口。',
          en: 'This county takes no reports here yet. Call 12345, or go to the counter of the community.',
        },
        { where: 'county' },
      );
