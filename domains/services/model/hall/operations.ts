import { textShape, operation } from '@linli/kernel/model';
import { z } from 'zod';

const whole = z.number().int();
const id = z.uuid();
const place = z.string().regex(/^\d{12}$/);
const day = z.iso.date();
const slot = z.string().regex(/^\d{4}$/);
const area = z.enum(['DW', 'LD', 'MZ', 'ZZ', 'WS']);
const span = z.object({ begins: z.string(), ends: z.string() });
const waiting = z.array(z.object({ area: z.string(), waiting: whole, windows: whole, minutes: whole.nullable() }));
const hallFacts = z.object({
  name: z.string(),
  address: z.string().nullable(),
  hotline: z.string().nullable(),
  aids: z.array(z.string()),
  open: z.boolean(),
  bookable: z.boolean(),
});
const queueRow = z.object({
  id,
  version: whole,
  label: z.string(),
  area: z.string(),
  state: z.string(),
  takenAt: z.string(),
  /** Came by appointment, or was passed on: called first from this moment. */
  firstFrom: z.string().nullable(),
  window: whole.nullable(),
  calledAt: z.string().nullable(),
  calls: whole,
});
const taken = z.object({ id, label: z.string(), area: z.string(), ahead: whole, minutes: whole.nullable() });

const readHall = { to: 'register', register: 'services.service-hall', right: 'read' } as const;
const queue = { to: 'register', register: 'services.queue-number', right: 'write' } as const;
const readAppointments = { to: 'register', register: 'services.appointment', right: 'read' } as const;
const writeAppointments = { to: 'register', register: 'services.appointment', right: 'write' } as const;

/** For everybody: when the hall is open, how long one waits now, how busy it usually is, and what can still be booked. */
export const hallTimes = operation({
  name: 'services.hall-times',
  method: 'get',
  path: '/services/hall/{place}/times',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看大厅时间', en: 'See the times of a hall' },
  input: z.strictObject({ place, day: day.optional() }),
  output: z.object({
    hall: hallFacts,
    today: day,
    week: z.array(z.object({ weekday: whole, spans: z.array(span) })),
    /** From today on, as many as can be booked. */
    days: z.array(
      z.object({
        day,
        spans: z.array(span),
        shut: textShape.nullable(),
        /** By area how many places are free on that day, all half hours to come taken together. */
        free: z.record(z.string(), whole),
      }),
    ),
    /** Of the day asked for; empty without one. `left` tells by area how many places there are. */
    slots: z.array(z.object({ slot, left: z.record(z.string(), whole) })),
    waiting,
    busy: z.array(z.object({ weekday: whole, hour: whole, busy: z.enum(['few', 'some', 'many']) })),
  }),
  refusals: ['no-hall'],
});

/** What hangs above the seats: numbers and windows, nobody's name. */
export const hallScreen = operation({
  name: 'services.hall-screen',
  method: 'get',
  path: '/services/hall/{place}/screen',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看叫号屏', en: 'See the screen of a hall' },
  input: z.strictObject({ place }),
  output: z.object({
    name: z.string(),
    now: z.string(),
    shut: textShape.nullable(),
    windows: z.array(z.object({ number: whole, areas: z.array(z.string()), open: z.boolean(), label: z.string().nullable() })),
    /** The newest first. */
    called: z.array(z.object({ label: z.string(), window: whole, at: z.string(), calls: whole })),
    skipped: z.array(z.string()),
    waiting,
  }),
  refusals: ['no-hall'],
});

/** Takes a number at the kiosk; the key comes from the link that the hall opened there. */
export const kioskTake = operation({
  name: 'services.kiosk-take',
  method: 'post',
  path: '/services/hall/{place}/kiosk',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '自己取号', en: 'Take a number' },
  input: z.strictObject({ place, key: z.string().max(100), id, area }),
  output: taken,
  refusals: ['no-hall', 'kiosk-link-void', 'hall-shut', 'no-window', 'numbers-used-up'],
});

/** The hall of a community as its staff see it. */
export const getHall = operation({
  name: 'services.get-hall',
  method: 'get',
  path: '/services/hall/{place}',
  access: readHall,
  quiet: true,
  label: { zh: '查看大厅', en: 'See the hall' },
  input: z.strictObject({ place }),
  output: z.object({
    halls: z.array(hallFacts.extend({ id, areaM2: z.number(), openedOn: z.string().nullable(), perHalfHour: whole.nullable() })),
    windows: z.array(z.object({ id, number: whole, areas: z.array(z.string()), open: z.boolean() })),
    openings: z.array(span.extend({ id, days: z.array(z.string()) })),
    closures: z.array(z.object({ id, firstDay: z.string(), lastDay: z.string(), why: z.string() })),
    checks: z.array(z.object({ plan: z.string(), label: textShape, met: z.boolean(), now: textShape })),
    /** Behind `#` in the address of the kiosk; none for those who may not open it. */
    kioskKey: z.string().nullable(),
  }),
});

export const hallDesk = operation({
  name: 'services.hall-desk',
  method: 'get',
  path: '/services/hall/{place}/desk',
  access: { to: 'register', register: 'services.queue-number', right: 'read' },
  quiet: true,
  label: { zh: '查看叫号台', en: 'See the queue' },
  input: z.strictObject({ place }),
  output: z.object({
    windows: z.array(z.object({ id, number: whole, areas: z.array(z.string()), open: z.boolean() })),
    /** In the order in which they will be called. */
    waiting: z.array(queueRow),
    called: z.array(queueRow),
    skipped: z.array(queueRow),
    served: whole,
    summary: waiting,
  }),
  refusals: ['no-hall', 'place-outside'],
});

export const takeNumber = operation({
  name: 'services.take-number',
  method: 'post',
  path: '/services/hall/{place}/numbers',
  access: queue,
  label: { zh: '代取号', en: 'Take a number for somebody' },
  input: z.strictObject({ place, id, area }),
  output: taken,
  refusals: ['no-hall', 'place-outside', 'no-window', 'numbers-used-up'],
});

/** Whoever was at the window is served; the next one comes. Null: nobody waits for it. */
export const callNext = operation({
  name: 'services.call-next',
  method: 'post',
  path: '/services/windows/{window}/next',
  access: queue,
  label: { zh: '叫下一位', en: 'Call the next' },
  input: z.strictObject({ window: id }),
  output: z.object({ called: queueRow.nullable() }),
  refusals: ['no-such-record', 'window-shut'],
});

/** `recall`: once more. `skip`: did not come. `done`: served. `back`: waits again. `pass`: on to another window. */
export const stepNumber = operation({
  name: 'services.step-number',
  method: 'post',
  path: '/services/numbers/{id}/{step}',
  access: queue,
  label: { zh: '处理排队号', en: 'Handle a queue number' },
  input: z.strictObject({
    id,
    step: z.enum(['recall', 'skip', 'done', 'back', 'pass']),
    version: whole.positive(),
    /** Where to, when it is passed on. */
    window: id.optional(),
  }),
  output: queueRow,
  refusals: ['no-such-record', 'changed-meanwhile', 'wrong-state', 'window-needed', 'window-shut'],
});

const appointmentRow = z.object({
  id,
  version: whole,
  day,
  slot: z.string(),
  area: z.string(),
  name: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  state: z.string(),
});

export const listAppointments = operation({
  name: 'services.list-appointments',
  method: 'get',
  path: '/services/hall/{place}/appointments',
  access: readAppointments,
  quiet: true,
  label: { zh: '查看当天预约', en: 'See the appointments of a day' },
  input: z.strictObject({ place, day }),
  output: z.object({ rows: z.array(appointmentRow) }),
  refusals: ['no-hall', 'place-outside'],
});

export const bookAppointment = operation({
  name: 'services.book-appointment',
  method: 'post',
  path: '/services/hall/{place}/appointments',
  access: writeAppointments,
  label: { zh: '预约', en: 'Book an appointment' },
  input: z.strictObject({
    place,
    id,
    day,
    slot,
    area,
    name: z.string().trim().min(1).max(60),
    phone: z.string().trim().max(20).nullable(),
  }),
  output: appointmentRow,
  refusals: [
    'no-hall',
    'place-outside',
    'no-appointments',
    'slot-past',
    'too-early',
    'hall-shut',
    'slot-shut',
    'no-window',
    'enough-held',
    'slot-full',
  ],
});

/** To another half hour, and where it is wanted another area: the earlier place is given back in the same moment. */
export const moveAppointment = operation({
  name: 'services.move-appointment',
  method: 'post',
  path: '/services/appointments/{id}/move',
  access: writeAppointments,
  label: { zh: '改预约时间', en: 'Move an appointment' },
  input: z.strictObject({ id, version: whole.positive(), day, slot, area: area.optional() }),
  output: appointmentRow,
  refusals: [
    'no-such-record',
    'changed-meanwhile',
    'not-booked',
    'no-hall',
    'no-appointments',
    'slot-past',
    'too-early',
    'hall-shut',
    'slot-shut',
    'no-window',
    'slot-full',
  ],
});

export const cancelAppointment = operation({
  name: 'services.cancel-appointment',
  method: 'post',
  path: '/services/appointments/{id}/cancel',
  access: writeAppointments,
  label: { zh: '取消预约', en: 'Cancel an appointment' },
  input: z.strictObject({ id, version: whole.positive(), why: z.string().trim().max(200) }),
  output: appointmentRow,
  refusals: ['no-such-record', 'changed-meanwhile', 'not-booked'],
});

/** A resident's own, those to come and those of the last weeks, the nearest first. */
export const myAppointments = operation({
  name: 'services.my-appointments',
  method: 'get',
  path: '/services/my/appointments',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '我的预约', en: 'My appointments' },
  input: z.strictObject({}),
  output: z.object({ rows: z.array(appointmentRow.extend({ place: z.string(), hall: z.string() })) }),
});

/** A number of today in the hall of one's own community, taken from afar. Whoever holds one that is not served yet gets that one. */
export const takeMyNumber = operation({
  name: 'services.take-my-number',
  method: 'post',
  path: '/services/my/numbers',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '手机取号', en: 'Take a number on the phone' },
  input: z.strictObject({ id, area }),
  output: taken,
  refusals: ['no-hall', 'hall-shut', 'hall-over', 'no-window', 'numbers-used-up'],
});

/** The number that a resident took today, and how many wait before it. */
export const myNumber = operation({
  name: 'services.my-number',
  method: 'get',
  path: '/services/my/numbers',
  access: { to: 'roles', roles: ['resident'] },
  quiet: true,
  label: { zh: '查看我的排队号', en: 'See my number' },
  input: z.strictObject({}),
  output: z.object({
    number: taken.extend({ state: z.enum(['waiting', 'called', 'skipped', 'done']), window: whole.nullable() }).nullable(),
  }),
});

/** Whoever has come gets a number of the area, called first from the half hour on. */
export const arriveAppointment = operation({
  name: 'services.arrive-appointment',
  method: 'post',
  path: '/services/appointments/{id}/arrive',
  access: queue,
  label: { zh: '预约到场取号', en: 'Came by appointment' },
  input: z.strictObject({ id, number: id, version: whole.positive() }),
  output: taken,
  refusals: ['no-such-record', 'changed-meanwhile', 'not-booked', 'not-today', 'no-window', 'numbers-used-up'],
});

export const hallOperations = [
  hallTimes,
  hallScreen,
  kioskTake,
  getHall,
  hallDesk,
  takeNumber,
  callNext,
  stepNumber,
  listAppointments,
  bookAppointment,
  myAppointments,
  moveAppointment,
  takeMyNumber,
  myNumber,
  cancelAppointment,
  arriveAppointment,
];

export type QueueRow = z.output<typeof queueRow>;
export type AppointmentRow = z.output<typeof appointmentRow>;
export type TakenNumber = z.output<typeof taken>;
export type WaitingLine = z.output<typeof waiting>[number];
