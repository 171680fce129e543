/** The closed list of parts a post can play in the office. Titles are the commune's own words; the role says what the post may do. */
export const roles = [
  'clerk',
  'secretary',
  'chief',
  'deputy-chief',
  'secretary-general',
  'mayor',
  'deputy-mayor',
  'adviser',
  'head',
  'agent',
  'protocol',
  'auditor',
  'administrator',
] as const

export type Role = (typeof roles)[number]
