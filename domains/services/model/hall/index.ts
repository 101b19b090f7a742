import { appointment } from './registers/appointment.ts';
import { hallWindow } from './registers/hall-window.ts';
import { queueNumber } from './registers/queue-number.ts';
import { serviceHall } from './registers/service-hall.ts';
import { closure, opening } from './registers/times.ts';

export const hallRegisters = [serviceHall, hallWindow, opening, closure, appointment, queueNumber];
