import type { Day } from './day.ts'

/** Where a thing of some duty is opened, and what it is called, for whoever may read it. */
export type ThingLink = { to: string; title: string; detail: string; on?: Day | undefined }

/** By the id under which the figures know it; what somebody may not read is not in it. */
export type ThingLinks = Map<string, ThingLink>
