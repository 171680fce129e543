/** What the product proposes to write, and what stands on papers for many guests: `batch.paper.…`. */
export const batchPapersEn = {
  where: ', {{place}}',
  along: 'and {{spouse}}',
  madeAt: 'Printed on {{moment}}',
  subject: {
    cards: 'Invitation: {{title}}',
    letters: 'Invitation: {{title}}',
    reminders: 'Your reply: {{title}}',
    changes: 'Change: {{title}}',
    cancellations: 'Will not take place as announced: {{title}}',
    thanks: 'Thank you: {{title}}',
  },
  text: {
    cards:
      'We have the honour of inviting you to the following ceremony:\n{{title}}\non {{day}} at {{time}}{{where}}.\nThis invitation is personal to you.',
    letters:
      'I have the honour of inviting you to the following ceremony: {{title}}, on {{day}} at {{time}}{{where}}.\nYour presence would honour our city. This invitation is personal to you.\nI look forward to your reply and remain, with the assurance of my highest consideration.',
    reminders:
      'We have not yet received your reply to our invitation: {{title}}, on {{day}} at {{time}}{{where}}.\nWe should be grateful if you would let us know whether we shall have the honour of welcoming you.',
    changes:
      'The ceremony to which you are invited has changed. It is now held as follows: {{title}}, on {{day}} at {{time}}{{where}}.\nPlease accept our apologies for this change.',
    cancellations:
      'We regret to inform you that the ceremony to which you were invited will not take place as announced: {{title}}, on {{day}} at {{time}}{{where}}.\nPlease accept our apologies.',
    thanks:
      'Your presence at the ceremony of {{day}} honoured our city: {{title}}. We thank you most warmly.\nWe remain, with the assurance of our highest consideration.',
  },
  mail: {
    sir: 'Sir',
    madam: 'Madam',
    everybody: 'Sir or Madam',
    answer: 'To reply, or to change your reply:\n{{link}}',
    answerUntil: 'To reply, or to change your reply, until {{until}} included:\n{{link}}',
  },
  answer: {
    invited: 'No answer',
    accepted: 'Coming',
    declined: 'Excused',
    represented: 'Represented',
    withdrawn: 'Taken off',
  },
} as const
