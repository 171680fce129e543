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

/** What each role is in the office, in one sentence, for the set-up page and for whoever reads a permission table. */
export const roleMeanings: Record<Role, string> = {
  clerk: 'Works at the bureau d’ordre: opens, stamps, numbers and hands over what comes in, and sends out what leaves.',
  secretary: 'Runs the private secretariat: prepares the trays and the diary, and types what the authority dictated.',
  chief: 'Heads the cabinet: decides who deals with each letter and answers to the mayor for all of it.',
  'deputy-chief': 'Second of the cabinet: does what the chief does when the chief gives it or is away.',
  'secretary-general':
    'Heads the administration of the town hall: passes letters on to the services and looks after legality.',
  mayor: 'The authority: decides, signs, receives.',
  'deputy-mayor': 'Elected member beside the mayor: signs within a written delegation and stands in at ceremonies.',
  adviser: 'Advises in one field: gives opinions, drafts replies, carries a mission.',
  head: 'Heads a unit: receives its letters, shares them out among its agents, answers for the deadlines.',
  agent: 'Works in a unit: deals with the letters the head of the unit gives.',
  protocol: 'Prepares outings, audiences and ceremonies, and accompanies the mayor.',
  auditor: 'Reads the journal and the figures to check that procedures were followed; changes nothing.',
  administrator: 'Looks after accounts, posts and settings; sees no mail.',
}

export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value)
}
