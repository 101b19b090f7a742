const DAY = 86_400_000;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_466;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Sheets of the 1900 system count a 29 February 1900 that never was. */
const FALSE_LEAP_DAY = 60;

/**
 * The date of a serial number, its UTC fields holding what the cell shows, to the millisecond. Null for what is not a
 * date: a time of day (below 1), the false leap day, and numbers out of range.
 */
export function dateOfSerial(serial: number, from1904: boolean): Date | null {
  if (from1904) return serial < 0 || serial >= LAST_SERIAL - 1462 ? null : at(EPOCH_1904, serial);
  if (!(serial >= 1) || serial >= LAST_SERIAL || Math.floor(serial) === FALSE_LEAP_DAY) return null;
  return at(EPOCH_1900, serial < FALSE_LEAP_DAY ? serial + 1 : serial);
}

/** The serial number of a date in the 1900 system, read from its UTC fields. Null before 1900-01-01 and after 9999. */
export function serialOfDate(date: Date): number | null {
  const serial = (date.getTime() - EPOCH_1900) / DAY;
  const counted = serial < FALSE_LEAP_DAY + 1 ? serial - 1 : serial;
  return counted >= 1 && counted < LAST_SERIAL ? counted : null;
}

/** Serials are fractions of a day in binary: the nearest millisecond is meant, and the nearest second if that is closer than 2 ms. */
function at(epoch: number, serial: number): Date {
  const milliseconds = Math.round(serial * DAY);
  const second = Math.round(milliseconds / 1000) * 1000;
  return new Date(epoch + (Math.abs(milliseconds - second) <= 1 ? second : milliseconds));
}
