import {
  AboutProvider,
  AddedActionsProvider,
  CasePartsProvider,
  createQueryClient,
  DeskStyle,
  DictionaryProvider,
  SESSION_KEY,
} from '@linli/kernel/web';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dictionary, webDomains } from './compose.ts';
import { createDeskRouter } from './router.tsx';
import './shell/shell.css';

const queryClient = createQueryClient(() => void queryClient.invalidateQueries({ queryKey: SESSION_KEY }));
const router = createDeskRouter();
const about = webDomains.flatMap(({ screens }) => screens.filter((screen) => screen.about !== undefined));
const added = webDomains.flatMap(({ actions = [] }) => actions);
const caseParts = webDomains.flatMap(({ caseParts: own = [] }) => own);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <DictionaryProvider value={dictionary}>
        <AboutProvider value={about}>
          <AddedActionsProvider value={added}>
            <CasePartsProvider value={caseParts}>
              <DeskStyle>
                <RouterProvider router={router} />
              </DeskStyle>
            </CasePartsProvider>
          </AddedActionsProvider>
        </AboutProvider>
      </DictionaryProvider>
    </QueryClientProvider>
  </StrictMode>,
);
