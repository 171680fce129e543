import type { WordsOf } from '@cabinet/words/words.ts'
import type { commitmentsFr } from './fr.ts'

/** The words of commitments in English. */
export const commitmentsEn: WordsOf<typeof commitmentsFr> = {
  state: {
    proposed: 'Proposed',
    issued: 'Given',
    acknowledged: 'Read by its lead',
    claimed: 'Said to be done, to verify',
    verified: 'Kept',
    returned: 'To take up again',
    cancelled: 'Cancelled',
    superseded: 'Replaced',
  },
  kind: {
    directive: 'Directive',
    decision: 'Decision',
    promise: 'Promise',
    observation: 'Observation',
    awaited: 'Awaited answer',
  },
  history: {
    'commitments.commitment.noted': 'noted a commitment',
    'commitments.commitment.issued': 'gave the commitment',
    'commitments.commitment.acknowledged': 'has read the commitment',
    'commitments.commitment.claimed': 'said the commitment is kept, with the proof',
    'commitments.commitment.verified': 'verified that the commitment is kept',
    'commitments.commitment.returned': 'asked to take up the commitment again',
    'commitments.commitment.cancelled': 'cancelled the commitment',
    'commitments.commitment.postponed': 'put the commitment off to {{to}}',
  },
  refusal: {
    'commitments.unknown-lead': 'This lead is no longer in the office. Choose another.',
    'commitments.reserved-to-persons': 'A reserved commitment is given to a person, not to a service.',
    'commitments.not-yours': 'This commitment is not yours to move.',
    'commitments.own-proof': 'You said yourself that it is done: somebody else must verify it.',
    'commitments.not-later': 'It is already due on {{day}}. Choose a later day.',
  },
}
