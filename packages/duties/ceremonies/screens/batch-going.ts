import type { BatchState } from '../rules/batch.ts'

/** Not over yet: its bar is to be looked at again in a moment. */
export const isGoing = ({ state }: { state: BatchState }) => state === 'waiting' || state === 'running'
