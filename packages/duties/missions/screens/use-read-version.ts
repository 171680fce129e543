import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useEffect, useState } from 'react'
import { useRefreshMissions } from './client.ts'

/**
 * The version that was on the page when the form was opened: what others change meanwhile is not overwritten unseen. Once
 * told of a newer one, the person decides again on top of it, and nothing typed is lost.
 */
export function useReadVersion(current: number, error: unknown): number {
  const say = useRefusalText()
  const refresh = useRefreshMissions()
  const [read, setRead] = useState(current)
  const isOutdated = error ? say(error).code === 'missions.changed-meanwhile' : false
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each refusal.
  useEffect(() => {
    if (isOutdated) void refresh()
  }, [error])
  useEffect(() => {
    if (isOutdated) setRead(current)
  }, [isOutdated, current])
  return read
}
