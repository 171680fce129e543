/** The words of commitments, French first: what was promised, and whether it was kept. */
export const commitmentsFr = {
  state: {
    proposed: 'Proposé',
    issued: 'Donné',
    acknowledged: 'Lu par le responsable',
    claimed: 'Annoncé fait, à vérifier',
    verified: 'Tenu',
    returned: 'À reprendre',
    cancelled: 'Annulé',
    superseded: 'Remplacé',
  },
  kind: {
    directive: 'Directive',
    decision: 'Décision',
    promise: 'Engagement pris',
    observation: 'Observation',
    awaited: 'Réponse attendue',
  },
  history: {
    'commitments.commitment.noted': 'a noté un engagement',
    'commitments.commitment.issued': 'a donné l’engagement',
    'commitments.commitment.acknowledged': 'a pris connaissance de l’engagement',
    'commitments.commitment.claimed': 'a annoncé l’engagement tenu, avec la preuve',
    'commitments.commitment.verified': 'a vérifié que l’engagement est tenu',
    'commitments.commitment.returned': 'a demandé de reprendre l’engagement',
    'commitments.commitment.cancelled': 'a annulé l’engagement',
    'commitments.commitment.postponed': 'a repoussé l’échéance de l’engagement au {{to}}',
  },
  refusal: {
    'commitments.unknown-lead': 'Ce responsable n’est plus au cabinet. Choisissez-en un autre.',
    'commitments.reserved-to-persons': 'Un engagement réservé se confie à une personne, pas à un service.',
    'commitments.not-yours': 'Cet engagement ne dépend pas de vous.',
    'commitments.own-proof': 'Vous avez annoncé vous-même que c’est fait : quelqu’un d’autre doit le vérifier.',
    'commitments.not-later': 'L’échéance est déjà le {{day}}. Choisissez un jour plus tardif.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    commitments: typeof commitmentsFr
  }
}
