const DIGITS = 4; // a community settles some dozens a year

/** `南街社区民调字〔2026〕0007号`: the committee, the year, the running number of the place in that year (documents of people's mediation, 司法部 2010). */
export const agreementNumber = (committee: string, year: number, running: number): string =>
  `${committee}民调字〔${year}〕${String(running).padStart(DIGITS, '0')}号`;
