import type { RouteObject } from 'react-router'

export const issueRoutes: RouteObject[] = [
  {
    path: 'rapports/:id/consolidation',
    lazy: async () => ({ Component: (await import('./issue-page.tsx')).IssuePage }),
  },
  {
    path: 'rapports/:id/lecture',
    lazy: async () => ({ Component: (await import('./issue-preview-page.tsx')).IssuePreviewPage }),
  },
  {
    path: 'rapports/:id/chiffres/:code',
    lazy: async () => ({ Component: (await import('./issue-counted-page.tsx')).IssueCountedPage }),
  },
]
