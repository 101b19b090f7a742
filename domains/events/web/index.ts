import type { WebDomain } from '@linli/kernel/web';
import { keyScreens } from './keys/screens.ts';

export const eventsWeb: WebDomain = { name: 'events', screens: [...keyScreens] };
