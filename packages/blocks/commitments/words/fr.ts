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
    'commitments.commitment.superseded': 'a remplacé l’engagement par un autre',
    'commitments.commitment.asked-again': 'a envoyé deux fois le même engagement',
    'commitments.commitment.helpers-changed': 'a changé ceux qui aident à tenir l’engagement',
    'commitments.commitment.papers-added': 'a joint des pièces à l’engagement',
    'commitments.commitment.reminded': 'L’engagement a été rappelé au responsable',
    'commitments.commitment.without-head': 'Ce service n’a pas d’autre chef à prévenir : le chef de cabinet l’est',
    'commitments.commitment.carried-to-head': 'Le silence a été signalé au chef du service',
    'commitments.commitment.carried-to-chief': 'Le silence a été signalé au chef de cabinet',
    'commitments.commitment.carried-to-mayor': 'L’engagement est porté sur la fiche hebdomadaire du Maire',
    'commitments.series.started': 'a commencé un engagement régulier',
    'commitments.series.asked-again': 'a envoyé deux fois le même engagement régulier',
    'commitments.series.given': 'a donné l’engagement régulier dû le {{dueOn}}',
    'commitments.series.ended': 'a mis fin à un engagement régulier',
    'commitments.series.stopped': 'a arrêté un engagement régulier dont le responsable est parti',
    'commitments.delays.changed': 'a changé les délais de relance',
    'commitments.commitment.postponed': 'a repoussé l’échéance de l’engagement au {{to}}',
  },
  refusal: {
    'commitments.unknown-lead': 'Ce responsable n’est plus au cabinet. Choisissez-en un autre.',
    'commitments.reserved-to-persons': 'Un engagement réservé se confie à une personne, pas à un service.',
    'commitments.not-yours': 'Cet engagement ne dépend pas de vous.',
    'commitments.own-proof': 'Vous avez annoncé vous-même que c’est fait : quelqu’un d’autre doit le vérifier.',
    'commitments.no-proof': 'Dites ce qui montre que c’est fait, ou joignez une pièce.',
    'commitments.unknown-authority': 'Cette personne est inconnue au cabinet. Choisissez-en une autre.',
    'commitments.issued-later': 'Un engagement ne peut pas être donné après aujourd’hui, {{day}}.',
    'commitments.due-before-issue': 'L’échéance ne peut pas précéder le jour où l’engagement est donné, le {{day}}.',
    'commitments.replaced-by-nothing': 'Choisissez l’autre engagement, encore valable, qui prend sa place.',
    'commitments.moved-meanwhile': 'Quelqu’un vient de faire avancer cet engagement. Rouvrez-le.',
    'commitments.request-of-another': 'Cet envoi est celui de quelqu’un d’autre. Recommencez.',
    'commitments.series-over': 'Cet engagement régulier est déjà terminé.',
    'commitments.series-given': 'Cette échéance est déjà donnée.',
    'commitments.not-later': 'L’échéance est déjà le {{day}}. Choisissez un jour plus tardif.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    commitments: typeof commitmentsFr
  }
}
