import { guestScreensEn } from './guest-screens.en.ts'
import { invitationScreensEn } from './invitation-screens.en.ts'

/** The screens and papers, read as `guests.…`. */
export const guestsEn = { ...guestScreensEn, card: invitationScreensEn } as const

export const guestsJournalEn = {
  refusal: {
    'ceremonies.guest-already-there': '{{name}} is already on the list.',
    'ceremonies.guest-changed': 'The card of {{name}} was changed in the meantime. Load the page again.',
    'ceremonies.guest-function-ended_one': 'This function is not held on the day of the ceremony: {{names}}.',
    'ceremonies.guest-function-ended_other': 'These functions are not held on the day of the ceremony: {{names}}.',
    'ceremonies.guest-nobody-there': 'Nobody matches this choice on the day of the ceremony.',
    'ceremonies.guest-over-quota': '{{partner}} was given {{cards}} cards; {{left}} are left and you ask for {{more}}.',
    'ceremonies.guest-quota-in-use': 'Guests stand on the cards of {{partner}} ({{used}}). Take them off first.',
    'ceremonies.guest-quota-too-small':
      '{{partner}} has already named {{used}} guests: they cannot be given fewer cards.',
    'ceremonies.guest-too-many-at-once':
      'This choice brings together {{many}} people; at most {{most}} are added at once.',
    'ceremonies.guest-changed-meanwhile':
      'This guest was changed in the meantime. Load the page again to see where they stand.',
    'ceremonies.guest-too-many': 'Places on this invitation, at most: {{most}}.',
    'ceremonies.guest-no-substitute': 'Nobody is proposed in this guest’s place.',
    'ceremonies.guest-answers-closed':
      'Online replies are closed. To reply or change your reply, please contact the office: {{contact}}',
    'ceremonies.guest-ceremony-begun':
      'The ceremony has begun or is over: replies are no longer taken online. The office: {{contact}}',
    'ceremonies.guest-ceremony-off':
      'The ceremony does not take place as announced: there is nothing to answer. The office: {{contact}}',
  },
  history: {
    'ceremonies.guest.added': 'put guests on the list ({{many}})',
    'ceremonies.guest.edited': 'changed the card of a guest',
    'ceremonies.guest.removed': 'took guests off the list ({{many}})',
    'ceremonies.guest.replaced': 'replaced a guest by whoever holds the function now',
    'ceremonies.guest.refreshed': 'took the card of a guest from the address book again',
    'ceremonies.guest.list-saved': 'kept the list “{{name}}”',
    'ceremonies.guest.list-filled': 'put {{many}} functions on the list “{{name}}”',
    'ceremonies.guest.list-shortened': 'took {{many}} functions off the list “{{name}}”',
    'ceremonies.guest.list-retired': 'retired the list “{{name}}”',
    'ceremonies.guest.list-restored': 'put the list “{{name}}” back',
    'ceremonies.guest.quota-saved': 'gave {{cards}} cards to {{partner}}',
    'ceremonies.guest.quota-removed': 'took back the cards of {{partner}}',
    'ceremonies.guest.answered': 'A guest answered',
    'ceremonies.guest.answered-late': 'A guest answered after the closing day',
    'ceremonies.guest.answered-again': 'A guest sent the same answer a second time',
    'ceremonies.guest.link-revoked': 'took back the personal link of a guest',
    'ceremonies.guest.substitute-agreed': 'agreed to a substitute',
    'ceremonies.guest.substitute-refused': 'refused a substitute: {{reason}}',
  },
} as const
