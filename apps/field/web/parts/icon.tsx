import type { ReactElement } from 'react';

/** Lines of 24 by 24; a word stands beside each. */
const paths = {
  todo: 'M5 6.5h2M5 12h2M5 17.5h2M10 6.5h9M10 12h9M10 17.5h9',
  grid: 'M4 6.5 9 4l6 2.5L20 4v13.5L15 20l-6-2.5L4 20zM9 4v13.5M15 6.5V20',
  report: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10.2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  visits: 'M4 12.5 12 5l8 7.5M6.5 10.5V19h11v-8.5M10.5 19v-5h3v5',
  me: 'M12 4.5a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2zM5 19.5c.6-3.6 3.4-5.3 7-5.3s6.4 1.7 7 5.3',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  add: 'M12 5.5v13M5.5 12h13',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  pin: 'M12 20.5c4-4.6 6-7.8 6-10.4a6 6 0 1 0-12 0c0 2.6 2 5.8 6 10.4zM12 7.9a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  cloud: 'M7.5 18a3.8 3.8 0 0 1-.4-7.6 5.2 5.2 0 0 1 10-1.2A4.2 4.2 0 0 1 17 18zM12 16.5v-5M9.8 13.4 12 11.2l2.2 2.2',
  noSignal: 'M7.5 18a3.8 3.8 0 0 1-.4-7.6M10 6.2a5.2 5.2 0 0 1 7.1 3A4.2 4.2 0 0 1 20 15M4.5 4.5l15 15M7.5 18H17',
  look: 'M12 8v5M12 16.2v.3M12 3.8 21 19.5H3z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="fd-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
