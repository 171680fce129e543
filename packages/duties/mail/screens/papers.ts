import type { ViewedFile } from '@cabinet/ui/document-viewer.tsx'

type Paper = { id: string; name: string; type: string; pages: number }

/** The papers of a letter as the viewer takes them. */
export function viewed(papers: readonly Paper[]): ViewedFile[] {
  return papers.map(({ id, name, type, pages }) => ({
    url: `/papers/${id}`,
    previewUrl: (page) => `/papers/${id}/preview/${page}`,
    name,
    type,
    pages,
  }))
}
