import type { InvitationAnswer } from './answer.ts'

/** How the letter that answers an invitation begins, paragraph by paragraph. Fields in braces are filled from what is known. */
type ReplyText = { subject: string; lines: readonly string[] }
type Answered = Exclude<InvitationAnswer, 'undecided' | 'none'>

const closingFr = 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.'
const closingEn = 'Yours faithfully,'
const thanksFr = 'Vous avez bien voulu m’inviter à « {{title}} », le {{day}}, et je vous en remercie vivement.'
const thanksEn = 'Thank you for your kind invitation to “{{title}}” on {{day}}.'

const french: Record<Answered, readonly string[]> = {
  attends: [thanksFr, 'J’ai le plaisir de vous confirmer ma présence.'],
  represented: [
    thanksFr,
    'Retenu(e) ce jour-là par d’autres obligations, je serai représenté(e) par {{representative}}.',
    'Je forme des vœux pour le plein succès de cette manifestation.',
  ],
  declines: [
    thanksFr,
    'Des obligations prises de longue date ne me permettent malheureusement pas d’y prendre part. Je vous prie de bien vouloir m’en excuser.',
    'Je forme des vœux pour le plein succès de cette manifestation.',
  ],
}

const english: Record<Answered, readonly string[]> = {
  attends: [thanksEn, 'I am pleased to confirm that I shall attend.'],
  represented: [
    thanksEn,
    'As I am already committed on that day, I shall be represented by {{representative}}.',
    'I wish the occasion every success.',
  ],
  declines: [
    thanksEn,
    'I am sorry that earlier commitments prevent me from attending, and ask you to accept my apologies.',
    'I wish the occasion every success.',
  ],
}

/** The letter that says how an invitation ends, in the office's language. */
export function replyText(answer: Answered, locale: 'fr' | 'en'): ReplyText {
  return locale === 'fr'
    ? { subject: 'Réponse à votre invitation : {{title}}', lines: ['Madame, Monsieur,', ...french[answer], closingFr] }
    : { subject: 'Your invitation: {{title}}', lines: ['Dear Sir or Madam,', ...english[answer], closingEn] }
}
