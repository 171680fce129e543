import type { RouteObject } from 'react-router'

export const speechRoutes: RouteObject[] = [
  { path: 'discours', lazy: async () => ({ Component: (await import('./speeches-page.tsx')).SpeechesPage }) },
  {
    path: 'discours/nouveau',
    lazy: async () => ({ Component: (await import('./speech-new-page.tsx')).SpeechNewPage }),
  },
  { path: 'discours/messages', lazy: async () => ({ Component: (await import('./message-page.tsx')).MessagePage }) },
  { path: 'discours/:id', lazy: async () => ({ Component: (await import('./speech-page.tsx')).SpeechPage }) },
]
