import type { Role } from '@linli/kernel/model';
import type { WebScreen } from '@linli/kernel/web';

/** Whoever sits at a counter. */
export const counter: readonly Role[] = ['community-worker', 'town-officer'];

export const intakeScreens: readonly WebScreen[] = [
  {
    path: '/services/intake',
    guide: 'applications',
    title: { zh: '收件', en: 'Take in' },
    load: async () => ({ Screen: (await import('./intake-screen.tsx')).IntakeScreen }),
    menu: { section: 'hall', order: 10 },
    keys: [
      { keys: ['/'], does: { zh: '找事项', en: 'Find an item' } },
      { keys: ['Ctrl', 'Enter'], does: { zh: '提交并出回执', en: 'Submit and give a receipt' } },
    ],
    roles: counter,
  },
  {
    path: '/services/receipts/$id',
    guide: 'applications',
    title: { zh: '受理回执', en: 'Receipt' },
    load: async () => ({ Screen: (await import('./receipt-screen.tsx')).ReceiptScreen }),
  },
];
