import { customProperties } from '@linli/kernel/model';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openEngine } from './engine/index.ts';
import { keepPrint } from './me/print-size.ts';
import { keepShell } from './shell/edition.ts';
import './styles/field.css';
import { EngineProvider } from './use-field.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');
for (const [name, value] of Object.entries(customProperties('portal'))) document.documentElement.style.setProperty(name, value);
keepPrint();
keepShell();

const engine = await openEngine();
createRoot(root).render(
  <StrictMode>
    <EngineProvider value={engine}>
      <App />
    </EngineProvider>
  </StrictMode>,
);
