/** The lists of the mail, by what somebody owes or awaits. */
export const listNames = [
  'to-assign',
  'mine',
  'unit',
  'copies',
  'late',
  'late-all',
  'awaited',
  'returned',
  'drafts',
  'to-sign',
  'to-dispatch',
  'all',
] as const
export type ListName = (typeof listNames)[number]
