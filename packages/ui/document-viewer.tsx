import { lazy, Suspense, useState } from 'react'
import { Fence } from './fence.tsx'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'

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

const fetchDesk = () => import('./viewer-desk.tsx').then((module) => ({ default: module.ViewerDesk }))
const firstDesk = lazy(fetchDesk)

/**
 * The letter itself, large: pages, zoom kept from one letter to the next, a quarter turn. Its code comes with the first
 * document; when the network is cut just then, only this part says so, and can be asked for again.
 */
export function DocumentViewer(props: Props) {
  const [attempt, setAttempt] = useState({ number: 0, Desk: firstDesk })
  const again = () => setAttempt(({ number }) => ({ number: number + 1, Desk: lazy(fetchDesk) }))
  return (
    <Fence key={attempt.number} instead={(error) => <Problem inset error={error} retry={again} />}>
      <Suspense fallback={<Loading shape="page" />}>
        <attempt.Desk {...props} />
      </Suspense>
    </Fence>
  )
}

/** Fetches the viewer's code before it is needed, while the person still reads the list. */
export function prepareDocumentViewer(): void {
  void fetchDesk().catch(() => {})
}
