import { fulfil, type Operation, type Upkeep } from '@linli/kernel/server';
import * as declared from '../../model/hall/operations.ts';
import { arriveOne, bookOne, cancelOne, listMine, listThem, moveOne } from './appointments.ts';
import { keepAppointments } from './keep-appointments.ts';
import { seeMine, takeMine } from './my-number.ts';
import { seeScreen, seeTimes, takeAtKiosk } from './public.ts';
import { callOne, seeDesk, stepOne, takeForSomebody } from './queue.ts';
import { seeHall } from './see-hall.ts';

export const hallServer: readonly Operation[] = [
  fulfil(declared.hallTimes, seeTimes),
  fulfil(declared.hallScreen, seeScreen),
  fulfil(declared.kioskTake, takeAtKiosk),
  fulfil(declared.getHall, seeHall),
  fulfil(declared.hallDesk, seeDesk),
  fulfil(declared.takeNumber, takeForSomebody),
  fulfil(declared.callNext, callOne),
  fulfil(declared.stepNumber, stepOne),
  fulfil(declared.listAppointments, listThem),
  fulfil(declared.bookAppointment, bookOne),
  fulfil(declared.moveAppointment, moveOne),
  fulfil(declared.takeMyNumber, takeMine),
  fulfil(declared.myNumber, seeMine),
  fulfil(declared.cancelAppointment, cancelOne),
  fulfil(declared.myAppointments, listMine),
  fulfil(declared.arriveAppointment, arriveOne),
];

export const hallUpkeep: readonly Upkeep[] = [{ name: 'services.appointments', everySeconds: 900, run: keepAppointments }];
