/** The queues of the duty. */
export const listNames = [
  'to-complete',
  'desk',
  'authority',
  'coming',
  'under-way',
  'report-owed',
  'to-settle',
  'all',
] as const
export type ListName = (typeof listNames)[number]
