/** What the product proposes to write, and what stands on papers for many guests: `batch.paper.…`. */
export const batchPapersFr = {
  where: ', {{place}}',
  along: 'et {{spouse}}',
  madeAt: 'Édité le {{moment}}',
  subject: {
    cards: 'Invitation\u202f: {{title}}',
    letters: 'Invitation\u202f: {{title}}',
    reminders: 'Votre réponse\u202f: {{title}}',
    changes: 'Changement\u202f: {{title}}',
    cancellations: 'N’a pas lieu comme annoncé\u202f: {{title}}',
    thanks: 'Remerciements\u202f: {{title}}',
  },
  text: {
    cards:
      'Nous avons l’honneur de vous convier à la cérémonie suivante\u202f:\n{{title}}\nle {{day}} à {{time}}{{where}}.\nCette invitation vous est personnelle.',
    letters:
      'J’ai l’honneur de vous convier à la cérémonie suivante\u202f: {{title}}, le {{day}} à {{time}}{{where}}.\nVotre présence honorerait notre ville. Cette invitation vous est personnelle.\nDans l’attente de votre réponse, je vous prie d’agréer l’expression de ma haute considération.',
    reminders:
      'Nous n’avons pas encore reçu votre réponse à notre invitation\u202f: {{title}}, le {{day}} à {{time}}{{where}}.\nNous vous serions reconnaissants de bien vouloir nous faire savoir si nous aurons l’honneur de vous recevoir.',
    changes:
      'La cérémonie à laquelle vous êtes convié a été modifiée. Elle se tient désormais ainsi\u202f: {{title}}, le {{day}} à {{time}}{{where}}.\nNous vous prions de nous excuser de ce changement.',
    cancellations:
      'Nous avons le regret de vous faire savoir que la cérémonie à laquelle vous étiez convié n’aura pas lieu comme annoncé\u202f: {{title}}, le {{day}} à {{time}}{{where}}.\nNous vous prions de nous en excuser.',
    thanks:
      'Votre présence à la cérémonie du {{day}} a honoré notre ville\u202f: {{title}}. Nous vous en remercions vivement.\nNous vous prions d’agréer l’expression de notre haute considération.',
  },
  mail: {
    sir: 'Monsieur',
    madam: 'Madame',
    everybody: 'Madame, Monsieur',
    answer: 'Pour répondre, ou changer votre réponse\u202f:\n{{link}}',
    answerUntil: 'Pour répondre, ou changer votre réponse, jusqu’au {{until}} inclus\u202f:\n{{link}}',
  },
  answer: {
    invited: 'Sans réponse',
    accepted: 'Présent',
    declined: 'Excusé',
    represented: 'Représenté',
    withdrawn: 'Retiré',
  },
} as const
