import type { CeremonyKind, ShowKind, TaskKind, TaskOwner, TemplateContent } from './ceremony.ts'

type Task = readonly [offset: number, label: string, owner: TaskOwner, kind?: TaskKind]
type Line = readonly [title: string, minutes: number, kind: ShowKind]

export type ShippedTemplate = {
  code: string
  kind: CeremonyKind
  name: string
  minutes: number
  dress: string
  flags: string
  source: string
  toBeValidated: boolean
  content: TemplateContent
}

const sourced =
  'Sourcé (Guide des usages, du protocole et des relations publiques, fiches 3607, 3608, 28558 et 31701)\u202F: ' +
  'lettre au préfet dès la date fixée, dix jours pour faire valider le carton par chaque partenaire, envoi trois semaines ' +
  'avant et jamais moins de quinze jours francs. Tous les autres délais sont une proposition, à valider par l’office.'
const proposed =
  'Proposition à valider par l’office\u202F: seuls l’envoi trois semaines avant et les dix jours de validation du carton sont ' +
  'sourcés (Guide des usages, du protocole et des relations publiques, fiches 3607 et 3608).'
const unsourced = 'Proposition à valider par l’office\u202F: aucun de ces délais n’est tiré d’un texte.'

/** What every ceremony with guests asks for, whatever it celebrates. */
const invitations: readonly Task[] = [
  [-35, 'Carton d’invitation au bon à tirer, soumis à chaque partenaire qui y figure', 'communication'],
  [-25, 'Carton validé par tous les partenaires', 'protocol'],
  [-23, 'Vérification des invités\u202F: fonctions terminées, deuils, séparations, doublons', 'protocol'],
  [-21, 'Envoi des cartons', 'secretary'],
  [-10, 'Relance des invités sans réponse', 'secretary'],
  [-7, 'Clôture des réponses', 'secretary'],
  [-3, 'Ligne protocolaire arrêtée', 'protocol'],
  [-3, 'Discours arrêté', 'adviser'],
  [-1, 'Conducteur diffusé et chevalets imprimés', 'protocol'],
]
const afterwards: readonly Task[] = [
  [3, 'Lettres de remerciement', 'protocol', 'letter'],
  [7, 'Bilan, comptes et photographies', 'protocol'],
]
/** The day is still to be found. */
const dateToFind: readonly Task[] = [
  [-60, 'Deux ou trois dates proposées au cabinet', 'protocol'],
  [-45, 'Lettre au préfet', 'chief', 'letter'],
  [-40, 'Repérage du site avec la logistique et la presse\u202F: arrivée, stationnement, minutage', 'protocol'],
]
/** The day comes back every year: nobody looks for it, and what is due first fits between its opening and the day. */
const dateGiven: readonly Task[] = [
  [-38, 'Lettre au préfet', 'chief', 'letter'],
  [-36, 'Repérage du site avec la logistique et la presse\u202F: arrivée, stationnement, minutage', 'protocol'],
]

const alwaysNeeded = ['Pupitre et micro', 'Sonorisation de secours', 'Pavillons', 'Chevalets', 'Barrières de police']
const weather = { risk: 'Pluie ou forte chaleur', answer: 'Repli à couvert, tentes et eau' }
const power = { risk: 'Coupure de courant', answer: 'Groupe électrogène et micro sans fil sur batterie' }
const lateFirst = { risk: 'Retard de la première autorité', answer: 'Commencer à son arrivée, raccourcir les discours' }

type Kind = {
  code: CeremonyKind
  name: string
  minutes: number
  dress: string
  flags: string
  source: string
  tasks: readonly (readonly Task[])[]
  needs: readonly (string | readonly [string, number])[]
  costs: readonly string[]
  risks?: TemplateContent['risks']
  programme: readonly Line[]
}

const kinds: readonly Kind[] = [
  {
    ...{ code: 'commemoration', name: 'Commémoration', minutes: 60, source: proposed },
    dress: 'Tenue de ville sombre, décorations pendantes',
    flags: 'Pavillon national au mât, drapeaux des associations d’anciens combattants',
    tasks: [
      dateGiven,
      [
        [-30, 'Porte-drapeaux et associations d’anciens combattants prévenus', 'protocol'],
        [-15, 'Gerbes commandées', 'technical'],
        [-10, 'Clairon ou musique retenus', 'technical'],
      ],
      invitations,
      afterwards,
    ],
    needs: [['Gerbe', 2], 'Clairon ou sonorisation pour les sonneries', 'Texte du message officiel', ...alwaysNeeded],
    costs: ['Gerbes', 'Musique', 'Vin d’honneur'],
    programme: [
      ['Mise en place des porte-drapeaux', 5, 'arrival'],
      ['Accueil de la première autorité', 5, 'arrival'],
      ['Lecture du message officiel', 5, 'speech'],
      ['Allocution du maire', 8, 'speech'],
      ['Dépôt des gerbes, de la dernière autorité à la première', 8, 'wreath'],
      ['Sonnerie aux morts', 2, 'music'],
      ['Minute de silence', 1, 'silence'],
      ['Hymne national', 2, 'music'],
      ['Salut aux porte-drapeaux', 5, 'other'],
    ],
  },
  {
    ...{ code: 'national-day', name: 'Fête nationale', minutes: 150, source: proposed },
    dress: 'Tenue de cérémonie ou tenue traditionnelle',
    flags: 'Pavoisement des bâtiments publics, pavillon national levé pendant l’hymne',
    tasks: [
      dateGiven,
      [
        [-30, 'Ordre du défilé arrêté avec les forces de défense et de sécurité', 'protocol'],
        [-20, 'Secours, circulation et stationnement arrêtés', 'technical'],
        [-5, 'Pavoisement posé', 'technical'],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Tribune d’honneur', 'Fanfare', 'Poste de secours', ['Gerbe', 1], 'Eau', ...alwaysNeeded],
    costs: ['Tribunes et tentes', 'Fanfare', 'Sonorisation', 'Réception', 'Sécurité'],
    programme: [
      ['Arrivée des invités', 30, 'arrival'],
      ['Arrivée des autorités, la première en dernier', 15, 'arrival'],
      ['Lever des couleurs et hymne national', 5, 'music'],
      ['Allocution du maire', 10, 'speech'],
      ['Allocution du représentant de l’État', 10, 'speech'],
      ['Dépôt de gerbe', 5, 'wreath'],
      ['Défilé', 45, 'other'],
      ['Réception', 30, 'reception'],
    ],
  },
  {
    ...{ code: 'inauguration', name: 'Inauguration', minutes: 90, dress: 'Tenue de ville', source: sourced },
    flags: 'Drapeau couvrant la plaque',
    tasks: [
      dateToFind,
      [
        [-50, 'Qui invite et qui figure sur le carton\u202F: propriétaire et financeurs de l’équipement', 'chief'],
        [-42, 'École\u202F: lettre à l’inspection de l’éducation', 'secretary', 'letter'],
        [-42, 'Nom donné à un lieu\u202F: lettre à la famille', 'secretary', 'letter'],
        [-30, 'Plaque commandée, texte validé', 'technical'],
        [-2, 'Plaque posée et voilée, ruban tendu', 'technical'],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Ruban', 'Ciseaux', 'Coussin', 'Plaque', 'Drapeau couvrant la plaque', ...alwaysNeeded],
    costs: ['Plaque', 'Cocktail', 'Sonorisation', 'Impression des cartons'],
    programme: [
      ['Accueil des autorités', 15, 'arrival'],
      ['Coupe du ruban', 5, 'ribbon'],
      ['Dévoilement de la plaque', 5, 'other'],
      ['Visite de l’équipement', 20, 'visit'],
      ['Discours, de la dernière autorité à la première', 25, 'speech'],
      ['Photographie officielle', 5, 'photograph'],
      ['Cocktail', 15, 'reception'],
    ],
  },
  {
    ...{ code: 'first-stone', name: 'Pose de première pierre', minutes: 75, dress: 'Tenue de ville', source: sourced },
    flags: 'Pavillons des financeurs',
    tasks: [
      dateToFind,
      [
        [-30, 'Parchemin et objets à sceller', 'communication'],
        [-10, 'Chantier sécurisé, chemin d’accès et casques', 'technical'],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Pierre', 'Truelle', 'Mortier', 'Parchemin et tube', ['Casque', 20], ...alwaysNeeded],
    costs: ['Pierre et truelle', 'Tentes', 'Cocktail'],
    programme: [
      ['Accueil des autorités sur le chantier', 15, 'arrival'],
      ['Présentation du projet', 10, 'visit'],
      ['Discours, de la dernière autorité à la première', 25, 'speech'],
      ['Scellement de la première pierre', 10, 'other'],
      ['Photographie officielle', 5, 'photograph'],
      ['Cocktail', 10, 'reception'],
    ],
  },
  {
    ...{
      code: 'wreath-laying',
      name: 'Dépôt de gerbe',
      minutes: 30,
      dress: 'Tenue de ville sombre',
      source: unsourced,
    },
    flags: 'Pavillon national, drapeaux des associations',
    tasks: [
      [
        [-20, 'Lettre au préfet', 'chief', 'letter'],
        [-15, 'Porte-drapeaux prévenus', 'protocol'],
        [-12, 'Invitations envoyées', 'secretary'],
        [-10, 'Gerbe commandée', 'technical'],
        [-3, 'Ligne protocolaire arrêtée', 'protocol'],
        [-1, 'Conducteur diffusé', 'protocol'],
      ],
      [[3, 'Lettres de remerciement', 'protocol', 'letter']],
    ],
    needs: [['Gerbe', 1], 'Clairon', 'Coussin', 'Pavillons'],
    costs: ['Gerbe', 'Musique'],
    risks: [weather, lateFirst],
    programme: [
      ['Mise en place', 5, 'arrival'],
      ['Dépôt de gerbe', 5, 'wreath'],
      ['Sonnerie aux morts', 2, 'music'],
      ['Minute de silence', 1, 'silence'],
      ['Hymne national', 2, 'music'],
      ['Salut aux porte-drapeaux', 5, 'other'],
    ],
  },
  {
    ...{ code: 'swearing-in', name: 'Prestation de serment', minutes: 60, source: unsourced },
    ...{ dress: 'Tenue de cérémonie, écharpes', flags: 'Pavillon national dans la salle' },
    tasks: [
      [
        [-30, 'Texte du serment et ordre de passage', 'chief'],
        [-25, 'Lettre à l’autorité qui reçoit le serment', 'chief', 'letter'],
        [-15, 'Registre et procès-verbal prêts', 'secretary'],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Texte du serment', 'Registre', 'Stylo de signature', 'Écharpes', ...alwaysNeeded],
    costs: ['Réception', 'Impression des cartons'],
    programme: [
      ['Accueil des autorités', 10, 'arrival'],
      ['Hymne national', 2, 'music'],
      ['Serment', 15, 'oath'],
      ['Signature du registre', 8, 'other'],
      ['Allocution', 10, 'speech'],
      ['Photographie officielle', 5, 'photograph'],
      ['Réception', 10, 'reception'],
    ],
  },
  {
    ...{
      code: 'wedding',
      name: 'Mariage',
      minutes: 45,
      dress: 'Écharpe de l’officier d’état civil',
      source: unsourced,
    },
    flags: 'Pavillon national dans la salle des mariages',
    tasks: [
      [
        [-30, 'Dossier complet à l’état civil', 'secretary'],
        [-20, 'Publication des bans', 'secretary'],
        [-10, 'Officier d’état civil désigné', 'chief'],
        [-5, 'Entretien avec les futurs époux', 'protocol'],
        [-1, 'Salle, musique et registres prêts', 'technical'],
      ],
    ],
    needs: ['Registres', 'Livret de famille', 'Écharpe', ['Siège des époux et témoins', 6], 'Sonorisation'],
    costs: ['Fleurs'],
    risks: [{ risk: 'Opposition ou pièce manquante', answer: 'Prévenir l’officier d’état civil, ne pas célébrer' }],
    programme: [
      ['Entrée des invités', 10, 'arrival'],
      ['Entrée des époux', 5, 'music'],
      ['Lecture des articles et consentements', 15, 'oath'],
      ['Signature des registres', 10, 'other'],
      ['Félicitations du maire', 5, 'speech'],
    ],
  },
  {
    ...{ code: 'new-year-wishes', name: 'Vœux', minutes: 120, dress: 'Tenue de ville', source: sourced },
    flags: 'Pavillons à la tribune',
    tasks: [
      dateGiven,
      [
        [-32, 'Décorés de l’année ajoutés au fichier des invités', 'protocol'],
        [-30, 'Autorités du décret, cultes et corps consulaires vérifiés dans le fichier', 'protocol'],
        [
          -28,
          'Situations de famille vérifiées une à une\u202F: ni «\u202FM. et Mme\u202F» après une séparation ou un veuvage',
          'secretary',
        ],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Tribune', 'Écran et projection', 'Vestiaire', ...alwaysNeeded],
    costs: ['Traiteur', 'Sonorisation et lumière', 'Impression et affranchissement', 'Cartes de vœux'],
    programme: [
      ['Accueil et ligne de réception', 30, 'arrival'],
      ['Rétrospective de l’année', 10, 'other'],
      ['Remise de distinctions', 15, 'decoration'],
      ['Vœux du maire', 20, 'speech'],
      ['Réception', 45, 'reception'],
    ],
  },
  {
    ...{
      code: 'delegation-visit',
      name: 'Visite d’une délégation',
      minutes: 180,
      dress: 'Tenue de ville',
      source: unsourced,
    },
    flags: 'Pavillon de l’hôte étranger à la place d’honneur, pavillon national',
    tasks: [
      [
        [-45, 'Liste de la délégation, titres et régimes alimentaires demandés', 'protocol', 'letter'],
        [-40, 'Visas, hébergement et transports', 'secretary'],
        [-30, 'Programme soumis à la délégation', 'protocol', 'letter'],
        [-20, 'Interprètes retenus', 'protocol'],
        [-15, 'Cadeaux choisis', 'chief'],
        [-10, 'Note sur l’hôte et messages clés', 'adviser'],
        [-5, 'Pavillon et hymne de l’hôte vérifiés', 'technical'],
        [-3, 'Placement arrêté', 'protocol'],
        [-1, 'Conducteur diffusé', 'protocol'],
      ],
      afterwards,
    ],
    needs: ['Pavillon de l’hôte', 'Hymne de l’hôte', 'Livre d’or', 'Cadeaux', 'Interprétation', ...alwaysNeeded],
    costs: ['Hébergement', 'Repas', 'Transports', 'Cadeaux', 'Interprètes'],
    risks: [lateFirst, { risk: 'Mauvais pavillon ou mauvais hymne', answer: 'Essai la veille avec la délégation' }],
    programme: [
      ['Accueil sur le perron', 10, 'arrival'],
      ['Hymnes', 5, 'music'],
      ['Entretien', 45, 'other'],
      ['Signature du livre d’or', 5, 'other'],
      ['Échange des cadeaux', 5, 'other'],
      ['Allocutions', 15, 'speech'],
      ['Photographie officielle', 5, 'photograph'],
      ['Visite', 60, 'visit'],
      ['Repas officiel', 30, 'reception'],
    ],
  },
  {
    ...{ code: 'funeral', name: 'Obsèques officielles', minutes: 90, dress: 'Deuil', source: unsourced },
    flags: 'Pavillon en berne, drapeau sur le cercueil si la famille y consent',
    tasks: [
      [
        [-4, 'Volontés de la famille recueillies', 'chief'],
        [-4, 'Lettre de condoléances du maire', 'secretary', 'letter'],
        [-3, 'Autorités prévenues par téléphone', 'protocol'],
        [-3, 'Mise en berne', 'technical'],
        [-2, 'Éloge', 'adviser'],
        [-2, 'Gerbe et registre de condoléances', 'technical'],
        [-1, 'Conducteur diffusé', 'protocol'],
      ],
      [[5, 'Lettres de remerciement', 'protocol', 'letter']],
    ],
    needs: [['Gerbe', 1], 'Registre de condoléances', 'Coussin des décorations', 'Sonorisation', 'Pavillon'],
    costs: ['Gerbe', 'Musique'],
    risks: [lateFirst],
    programme: [
      ['Arrivée des autorités', 15, 'arrival'],
      ['Arrivée du corps', 10, 'music'],
      ['Éloge', 10, 'speech'],
      ['Dépôt de gerbe', 5, 'wreath'],
      ['Minute de silence', 1, 'silence'],
      ['Condoléances à la famille', 30, 'other'],
    ],
  },
  {
    ...{ code: 'council-opening', name: 'Ouverture de session du conseil', minutes: 60, source: unsourced },
    ...{ dress: 'Écharpes', flags: 'Pavillon national dans la salle du conseil' },
    tasks: [
      [
        [-20, 'Date et ordre du jour arrêtés', 'chief'],
        [-15, 'Lettre au préfet', 'chief', 'letter'],
        [-12, 'Convocation des conseillers', 'secretary', 'letter'],
        [-10, 'Invitation des personnalités', 'secretary'],
        [-5, 'Allocution d’ouverture', 'adviser'],
        [-3, 'Placement arrêté', 'protocol'],
        [-1, 'Chevalets et micros en place', 'technical'],
      ],
      [[7, 'Bilan', 'protocol']],
    ],
    needs: ['Chevalets', 'Micros', 'Registre de présence', 'Écharpes'],
    costs: ['Collation'],
    risks: [power, { risk: 'Quorum non atteint', answer: 'Relancer les conseillers la veille' }],
    programme: [
      ['Arrivée des conseillers et invités', 15, 'arrival'],
      ['Hymne national', 2, 'music'],
      ['Allocution d’ouverture du maire', 15, 'speech'],
      ['Allocution du représentant de l’État', 10, 'speech'],
      ['Photographie officielle', 5, 'photograph'],
      ['Suspension et collation', 13, 'reception'],
    ],
  },
  {
    ...{ code: 'decoration', name: 'Remise de décoration', minutes: 60, source: proposed },
    ...{ dress: 'Tenue de ville, décorations portées', flags: 'Pavillon national' },
    tasks: [
      [
        [-45, 'Décret ou arrêté de nomination vérifié', 'protocol'],
        [-42, 'Lettre au récipiendaire\u202F: parrain, invités, date', 'secretary', 'letter'],
        [-40, 'Lettre à l’autorité qui remet', 'chief', 'letter'],
        [-15, 'Insigne et diplôme reçus', 'protocol'],
      ],
      invitations,
      afterwards,
    ],
    needs: ['Insigne', 'Coussin', 'Diplôme', 'Formule de remise', ...alwaysNeeded],
    costs: ['Insigne', 'Vin d’honneur'],
    programme: [
      ['Accueil', 15, 'arrival'],
      ['Éloge du récipiendaire', 10, 'speech'],
      ['Remise de l’insigne', 5, 'decoration'],
      ['Réponse du récipiendaire', 10, 'speech'],
      ['Photographie officielle', 5, 'photograph'],
      ['Vin d’honneur', 15, 'reception'],
    ],
  },
  {
    ...{ code: 'reception', name: 'Réception', minutes: 120, dress: 'Tenue de ville', flags: '', source: proposed },
    tasks: [invitations, afterwards],
    needs: ['Vestiaire', 'Traiteur', 'Livre d’or', ...alwaysNeeded],
    costs: ['Traiteur', 'Fleurs', 'Impression des cartons'],
    programme: [
      ['Ligne de réception', 30, 'arrival'],
      ['Mot de bienvenue du maire', 10, 'welcome'],
      ['Réception', 75, 'reception'],
      ['Départ de la première autorité', 5, 'departure'],
    ],
  },
]

/** Thirteen kinds as a beginning. What comes from a text and what is our proposal stands in `source`. */
export const shippedTemplates: readonly ShippedTemplate[] = kinds.map(
  ({ code, tasks, needs, costs, risks, programme, ...facts }) => ({
    ...facts,
    code,
    kind: code,
    toBeValidated: true,
    content: {
      tasks: tasks
        .flat()
        .map(([offset, label, owner, kind = 'task']) => ({ offset, label, owner, kind }))
        .sort((left, right) => left.offset - right.offset),
      needs: needs.map((need) =>
        typeof need === 'string' ? { label: need, quantity: 1 } : { label: need[0], quantity: need[1] },
      ),
      costs: costs.map((label) => ({ label })),
      risks: risks ?? [weather, power, lateFirst],
      programme: programme.map(([title, minutes, kind]) => ({ title, minutes, kind })),
    },
  }),
)
