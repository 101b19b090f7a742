/**
 * `npm run prove` shows the full figures that `npm test` samples: a hundred kills under load, twenty full disks, thirty times
 * lost connections, twenty losses of power, twenty thousand and more bad requests, every register by hand and as a workbook in the
 * browser. It takes an hour and more on two cores. Full disks and lost power need root, for they mount disks of their own.
 */
import { start } from './run.ts';

const figures = {
  LINLI_KILLS: '100',
  LINLI_FULL_DISKS: '10',
  LINLI_CUTS: '30',
  LINLI_POWER_LOSSES: '20',
  LINLI_BAD_REQUESTS: '120',
  LINLI_WALKS: 'all',
};

const child = start('npm', ['test'], { stdio: 'inherit', extraEnv: figures });
process.exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
