import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './look/tokens.css';
import './look/base.css';
import './look/frame.css';
import './look/controls.css';
import { LanguageProvider } from './platform/language';
import { queryClient } from './platform/queries';
import { followColourScheme } from './look/colour-scheme';
import { router } from './router';

followColourScheme();
createRoot(document.getElementById('app')!).render(
  <QueryClientProvider client={queryClient}>
    <LanguageProvider>
      <RouterProvider router={router} />
    </LanguageProvider>
  </QueryClientProvider>,
);
