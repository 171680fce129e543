import { lazy, Suspense } from 'react'
import { Loading } from './loading.tsx'

export type ViewedFile = {
  /** The file itself, from our own server. */
  url: string
  /** A picture of one page (from 1), for what no browser draws: TIFF, office files. */
  previewUrl?: (page: number) => string
  /** As the server decided from the content: `pdf`, `jpeg`, `tiff`, or a media type. */
  type: string
  name: string
  pages?: number | null | undefined
}

type Props = { files: readonly ViewedFile[]; label?: string | undefined }

const ViewerDesk = lazy(() => import('./viewer-desk.tsx').then((module) => ({ default: module.ViewerDesk })))

/** The letter itself, large: pages, zoom kept from one letter to the next, a quarter turn. Its code comes with the first document. */
export function DocumentViewer(props: Props) {
  return (
    <Suspense fallback={<Loading shape="page" />}>
      <ViewerDesk {...props} />
    </Suspense>
  )
}

/** Fetches the viewer's code before it is needed, while the person still reads the list. */
export function prepareDocumentViewer(): void {
  void import('./viewer-desk.tsx')
}
