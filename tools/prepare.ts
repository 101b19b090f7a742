/**
 * `npm install` ends here: builds the web applications, so that `npm start` opens at once. An installation never fails
 * because of it; `npm start` and `npm test` say what is missing. LINLI_SKIP_BUILD=1 leaves it out.
 */
import { buildWeb } from './web.ts';

async function prepare(): Promise<void> {
  if (process.env['LINLI_SKIP_BUILD'] === '1') return;
  for (const { app, result, output } of await buildWeb()) {
    if (result === 'failed') console.error(`${app} could not be built; \`npm run prepare\` tries again.\n${output}`);
  }
}

try {
  await prepare();
} catch (error) {
  console.error('The web applications could not be built; `npm run prepare` tries again.', error);
}
