import type { Tools } from '@cabinet/api/errand.ts'

/** What this duty does by the clock: asked every minute, by every server process, and does no harm twice. */
export async function ceremoniesClockwork(_tools: Pick<Tools, 'store'>): Promise<void> {}
