import { lazy, Suspense } from 'react'
import { Loading } from './loading.tsx'
import type { RichText } from './rich-text.ts'

export type RichTextProps = {
  label: string
  value: RichText | null
  onChange?: (value: RichText) => void
  readOnly?: boolean
}

const RichTextDesk = lazy(() => import('./rich-text-desk.tsx').then((module) => ({ default: module.RichTextDesk })))

/** Where a reply is written: bold, italic, underline, lists, alignment, headings, links. Its code comes with the first text. */
export function RichTextEditor(props: RichTextProps) {
  return (
    <Suspense fallback={<Loading shape="form" />}>
      <RichTextDesk {...props} />
    </Suspense>
  )
}
