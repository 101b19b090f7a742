/** How many invented people a new demo folder gets. `accounts`: the places of one province, bodies and accounts, no residents. */
export const scales = ['accounts', 'demo', 'county', 'million'] as const;
export type Scale = (typeof scales)[number];

export const isScale = (text: string): text is Scale => scales.some((each) => each === text);
