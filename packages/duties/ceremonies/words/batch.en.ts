import { batchPapersEn } from './batch-papers.en.ts'
import { batchScreensEn } from './batch-screens.en.ts'

/** The screens and papers, read as `batch.…`. */
export const batchEn = { ...batchScreensEn, paper: batchPapersEn } as const

export const batchJournalEn = {
  refusal: {
    'ceremonies.batch-stopped_one':
      '{{names}}: a death was reported (theirs or their spouse’s), or the function has ended. Leave them out, or update the address book.',
    'ceremonies.batch-stopped_other':
      'A death was reported (theirs or their spouse’s), or the function has ended: {{names}}. Leave them out, or update the address book.',
    'ceremonies.batch-nobody':
      'None of the chosen guests is concerned: they have answered, excused themselves or have no e-mail address.',
    'ceremonies.batch-not-by-email': 'These papers are printed; they are not sent by e-mail.',
    'ceremonies.batch-not-off': 'The ceremony still takes place. Cancel or postpone it first.',
    'ceremonies.batch-off': 'The ceremony is cancelled or postponed: there is no invitation to send.',
    'ceremonies.batch-not-yet-held': 'Thanks are sent after the ceremony. It has not begun.',
    'ceremonies.batch-request-of-another': 'This request was already used elsewhere. Open the page again.',
    'ceremonies.batch-nothing-to-hand-over':
      'There is nothing to hand over: this batch is not ready, or has already gone out.',
    'ceremonies.message-not-failed': 'This message did not fail. Load the page again.',
  },
  history: {
    'ceremonies.batch.asked': 'asked for a batch for {{count}} guests',
    'ceremonies.batch.asked-again': 'sent the same request for a batch a second time',
    'ceremonies.batch.ready': 'A batch for {{count}} guests is ready',
    'ceremonies.batch.failed': 'A batch could not be made',
    'ceremonies.batch.cancelled': 'stopped a batch',
    'ceremonies.batch.not-kept': 'A stopped batch was not kept',
    'ceremonies.batch.handed-over': 'handed a batch to the post or a bearer ({{count}} guests)',
    'ceremonies.message.sent': 'A message went out to a guest',
    'ceremonies.message.failed': 'A message to a guest did not go out',
    'ceremonies.message.not-needed': 'A message to a guest was no longer needed',
    'ceremonies.message.asked-again': 'asked for another sending to a guest',
  },
} as const
