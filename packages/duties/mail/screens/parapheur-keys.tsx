import { useKeyLines } from '@cabinet/ui/key-registry.ts'
import { type KeyLine, useKeys } from '@cabinet/ui/keys.tsx'
import { useEffect, useState } from 'react'

/**
 * The keys of the parapheur. The viewer, which arrives later, turns pages with R; on this desk R returns the draft, so the
 * keys are laid on top again whenever something else covers them.
 */
export function ParapheurKeys({ lines }: { lines: readonly KeyLine[] }) {
  const shown = useKeyLines()
  const [layer, setLayer] = useState(0)
  const covered = lines.some((line) => {
    const top = shown.find((one) => one.key === line.key)
    return top !== undefined && top.label !== line.label
  })
  useEffect(() => {
    if (covered) setLayer((before) => before + 1)
  }, [covered])
  return <Layer key={layer} lines={lines} />
}

function Layer({ lines }: { lines: readonly KeyLine[] }) {
  useKeys(lines)
  return null
}
