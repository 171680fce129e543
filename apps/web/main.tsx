import { TRPCProvider } from '@cabinet/api/duty-client.ts'
import { UiProvider } from '@cabinet/ui/provider.tsx'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { queryClient, trpcClient } from './client.ts'
import { startSpeaking } from './language.ts'
import { routes } from './routes.tsx'

await startSpeaking()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its root.')

createRoot(root).render(
  <UiProvider>
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {/* A screen that was left takes no more clicks: without this it stays in place, and alive, until the next is drawn. */}
        <RouterProvider router={createBrowserRouter(routes)} useTransitions={false} />
      </TRPCProvider>
    </QueryClientProvider>
  </UiProvider>,
)
