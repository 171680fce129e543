import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'

/** One letter of the demonstration: who wrote what, and what becomes of it when that is not what usually does. */
export type DemoLetter = {
  /** A name of the demonstration's address book, or somebody new. */
  from: string
  type: string
  subject: string
  /** Between the salutation and the closing. */
  body: readonly string[]
  /** A name others follow it up by. */
  key?: string
  follows?: string
  to?: DemoKey
  instruction?: string
  copyTo?: DemoKey
  urgent?: true
  confidentiality?: 'internal' | 'reserved'
  named?: readonly DemoKey[]
  enclosures?: string
  reference?: string
  broughtBy?: string
  /** Why its number is struck out. */
  voided?: string
  /** What the reply says instead of the usual text. */
  reply?: readonly string[]
  /** Where it is when the demonstration opens. */
  stopsAt?: 'draft' | 'visa' | 'signature' | 'dispatch'
  /** Nobody did anything about it. */
  forgotten?: true
  /** A file made on a computer instead of a scan. */
  bornDigital?: true
}

const letter = (
  from: string,
  type: string,
  subject: string,
  body: readonly string[],
  more: Partial<DemoLetter> = {},
) => ({
  ...{ from, type, subject, body },
  ...more,
})

const fish = 'Association des femmes transformatrices de poisson de la Lagune'
const traders = 'Union des commerçants du Grand Marché'
const kpota = 'Comité de quartier de Kpota'
const mangroves = 'Comité de quartier Palétuviers'
const prefecture = 'Préfecture de la Région des Lagunes Claires'
const interior = 'Ministère de l’Intérieur et de la Décentralisation'
const lycee = 'Lycée moderne de Port-Amande'
const parents = 'Association des parents d’élèves du lycée moderne'
const chiefs = 'Conseil des chefs traditionnels de Port-Amande'
const twin = 'Mairie de Saint-Aubin-sur-Lys'
const taxis = 'Syndicat des conducteurs de taxis communaux'
const treasury = 'Trésorerie municipale de Port-Amande'

/** The letters of six months, told one after the other; families of everyday mail come between them. */
const told: readonly DemoLetter[] = [
  letter(
    prefecture,
    'transmission',
    'Transmission de la circulaire relative à l’élaboration des budgets communaux',
    [
      'J’ai l’honneur de vous transmettre, ci-joint, la circulaire relative à l’élaboration et à l’adoption des budgets des collectivités pour l’exercice prochain.',
      'Je vous saurais gré de veiller au respect du calendrier qui y est arrêté et de me faire tenir le projet de budget de votre commune un mois avant son examen par le conseil.',
    ],
    {
      to: 'financeHead',
      instruction: 'ATTR',
      copyTo: 'sg',
      reference: '0412/RLC/PREF/SG',
      enclosures: '1 circulaire (6 pages)',
      key: 'budget',
    },
  ),
  letter(
    fish,
    'grant',
    'Demande d’appui à l’acquisition de six fours améliorés',
    [
      'Notre association regroupe quatre-vingt-six femmes qui fument et sèchent le poisson au débarcadère. Nos fours actuels consomment beaucoup de bois et leur fumée nuit à la santé des femmes et des enfants.',
      'Nous sollicitons de votre bienveillance un appui de la commune pour l’acquisition de six fours améliorés, dont le devis est joint. L’association prendra à sa charge la dalle et l’abri.',
    ],
    { enclosures: 'Statuts, liste des membres, devis', key: 'fours' },
  ),
  letter(
    kpota,
    'complaint',
    'Éclairage public : la rue principale dans le noir depuis trois semaines',
    [
      'Depuis trois semaines, aucun des lampadaires de la rue principale de Kpota ne fonctionne, du puits neuf jusqu’au collège municipal.',
      'Les vendeuses du soir rentrent plus tôt et deux agressions ont été signalées au commissariat. Nous demandons une intervention rapide de vos services.',
    ],
    { urgent: true, key: 'kpota-lampes' },
  ),
  letter(lycee, 'invitation', 'Cérémonie de remise des prix aux meilleurs élèves', [
    'La communauté du lycée moderne organise la cérémonie de remise des prix aux meilleurs élèves de l’année, dans la cour de l’établissement, à partir de neuf heures.',
    'Elle serait honorée de vous compter parmi ses invités et vous prie d’accepter la présidence de la cérémonie.',
  ]),
  letter(
    'Ambassade du Royaume de Valdorée',
    'audience',
    'Visite de courtoisie du chargé de coopération',
    [
      'Le service de coopération de l’Ambassade présente ses compliments à Madame le Maire de Port-Amande.',
      'Le nouveau chargé de coopération souhaite lui rendre une visite de courtoisie et évoquer avec elle la poursuite du programme d’appui aux marchés.',
    ],
    { to: 'cooperationHead', copyTo: 'protocol', bornDigital: true, reference: 'NV/2026/118' },
  ),
  letter(
    'Abenan Kouassivi',
    'complaint',
    'Dépôt d’ordures devant mon domicile',
    [
      'Je viens par la présente me plaindre du dépôt d’ordures qui s’est formé devant ma maison, lot 114 au quartier Palétuviers. Le camion ne passe plus depuis un mois.',
      'Mes enfants tombent malades et les moustiques sont partout. Je vous prie de bien vouloir faire enlever ces ordures.',
    ],
    { copyTo: 'socialHead' },
  ),
  letter(
    interior,
    'convocation',
    'Séminaire des maires sur la fiscalité locale',
    [
      'Dans le cadre du renforcement des capacités des collectivités, la direction générale organise un séminaire de deux jours à l’intention des maires et des receveurs municipaux.',
      'Votre présence, ou celle d’un représentant dûment mandaté, est vivement souhaitée. Les frais de séjour sont pris en charge par le ministère.',
    ],
    { to: 'financeHead', instruction: 'REPR', reference: '1187/MID/DGD', enclosures: 'Programme, fiche d’inscription' },
  ),
  letter(
    'Lagune Travaux SARL',
    'invoice',
    'Facture relative à la réfection des caniveaux de la rue des Flamboyants',
    [
      'Nous avons l’honneur de vous faire parvenir notre facture relative aux travaux de réfection des caniveaux de la rue des Flamboyants, réceptionnés sans réserve.',
      'Nous vous remercions de bien vouloir procéder à son règlement dans le délai contractuel de soixante jours.',
    ],
    {
      to: 'financeHead',
      enclosures: 'Facture, procès-verbal de réception',
      bornDigital: true,
      key: 'facture-caniveaux',
    },
  ),
  letter(
    chiefs,
    'invitation',
    'Fête annuelle des ignames',
    [
      'La cour royale célèbre, comme chaque année, la fête des ignames. Les notables, les reines mères et les chefs de quartier y seront réunis.',
      'Nanan et ses notables vous prient d’honorer de votre présence cette fête qui rassemble tous les fils et toutes les filles de la ville.',
    ],
    { to: 'deputyMayor', instruction: 'REPR', copyTo: 'protocol' },
  ),
  letter(
    'Philomène Dassiébo',
    'other',
    'Demande de rectification de l’acte de naissance de ma fille',
    [
      'L’acte de naissance de ma fille porte son nom avec une faute : une lettre manque et l’école refuse de l’inscrire à l’examen.',
      'Je suis venue trois fois au guichet. Je vous prie de m’aider afin que l’acte soit corrigé avant la clôture des inscriptions.',
    ],
    { to: 'sg', urgent: true, enclosures: 'Copie de l’acte, carnet de santé' },
  ),
  letter(
    twin,
    'agreement',
    'Projet d’avenant à la convention de jumelage',
    [
      'Notre conseil municipal a adopté le principe d’un avenant à la convention qui lie nos deux villes, afin d’y ajouter un volet consacré à l’eau et à l’assainissement.',
      'Vous en trouverez le projet ci-joint. Nous serions heureux de recueillir vos observations avant la prochaine session.',
    ],
    {
      to: 'cooperationHead',
      copyTo: 'adviserLegal',
      enclosures: 'Projet d’avenant (4 pages)',
      bornDigital: true,
      key: 'jumelage',
    },
  ),
  letter(
    'Jeunesse sportive de Port-Amande',
    'grant',
    'Demande de subvention pour la saison sportive',
    [
      'Notre club engage cette saison quatre équipes, dont une équipe féminine. Les charges de déplacement et d’arbitrage dépassent nos recettes de billetterie.',
      'Nous sollicitons une subvention exceptionnelle de la commune et la mise à disposition de l’autocar municipal pour les rencontres à l’extérieur.',
    ],
    { enclosures: 'Budget prévisionnel, calendrier des rencontres' },
  ),
  letter(
    'Centre hospitalier régional de Port-Amande',
    'transmission',
    'Situation épidémiologique du trimestre',
    [
      'Je vous transmets le relevé des cas de paludisme et de maladies hydriques reçus par le centre hospitalier au cours du trimestre.',
      'Les quartiers Kpota et Palétuviers restent les plus touchés. Une action commune d’assainissement me paraît souhaitable.',
    ],
    { to: 'socialHead', instruction: 'AVIS', copyTo: 'technicalHead', enclosures: 'Relevé trimestriel' },
  ),
  letter(
    taxis,
    'audience',
    'Demande d’audience : stationnement à la gare routière',
    [
      'Les conducteurs de taxis communaux rencontrent de grandes difficultés à la gare routière, où les emplacements ne suffisent plus et où des taxes sont réclamées deux fois.',
      'Le bureau du syndicat sollicite une audience afin de vous exposer la situation et de vous présenter ses propositions.',
    ],
    { key: 'taxis' },
  ),
  letter('Nestor Allakpo', 'complaint', 'Empiètement sur la voie publique par un voisin', [
    'Mon voisin a élevé une clôture qui avance de deux mètres sur la rue. Les véhicules de secours ne peuvent plus passer.',
    'Malgré mes démarches auprès du chef de quartier, les travaux continuent. Je demande l’intervention de vos services techniques.',
  ]),
  letter(
    'Commissariat central de Port-Amande',
    'information',
    'Dispositif de sécurité des fêtes',
    [
      'J’ai l’honneur de vous rendre compte du dispositif de sécurité arrêté à l’occasion des prochaines festivités dans la commune.',
      'Trois postes fixes seront tenus au Grand Marché, au débarcadère et au stade municipal.',
    ],
    { to: 'protocol', instruction: 'INFO', copyTo: 'communicationHead', confidentiality: 'internal' },
  ),
  letter(
    'Université des Lagunes',
    'agreement',
    'Proposition de convention d’accueil de stagiaires',
    [
      'L’université souhaite établir avec la Ville une convention-cadre pour l’accueil de stagiaires en droit public, en urbanisme et en travail social.',
      'Un projet de texte est joint. Nous nous tenons à votre disposition pour une réunion de travail.',
    ],
    { to: 'insertionHead', copyTo: 'adviserLegal', enclosures: 'Projet de convention' },
  ),
  letter(
    'Afi Sossouvi',
    'complaint',
    'Puits neuf de Kpota : la pompe ne marche plus',
    [
      'La pompe du puits neuf est cassée depuis la fête. Nous sommes obligées de chercher l’eau à plus d’un kilomètre.',
      'Au nom des femmes du quartier, je vous demande de nous envoyer quelqu’un pour la réparer.',
    ],
    { urgent: true },
  ),
  letter('Association Rivage propre', 'grant', 'Grande journée de nettoyage de la plage', [
    'Comme l’an passé, notre association organise une journée de nettoyage de la plage avec les écoles. Trois cents enfants y sont attendus.',
    'Nous sollicitons le prêt de deux camions-bennes, de gants et de râteaux, ainsi qu’une contribution aux rafraîchissements.',
  ]),
  letter(
    'Ministère de la Construction et de l’Urbanisme',
    'transmission',
    'Plan d’urbanisme directeur : demande d’éléments',
    [
      'Dans le cadre de la révision du plan d’urbanisme directeur, je vous prie de me faire parvenir la liste des réserves administratives de la commune et leur état d’occupation.',
      'Ces éléments sont attendus par la commission technique avant sa prochaine réunion.',
    ],
    { to: 'technicalHead', instruction: 'ELEM', reference: '0655/MCU/DU', copyTo: 'sg' },
  ),
  letter('Paroisse Sainte-Rosalie', 'invitation', 'Messe d’action de grâces et kermesse paroissiale', [
    'La paroisse Sainte-Rosalie célèbre le jubilé de sa fondation par une messe d’action de grâces, suivie d’une kermesse au profit du dispensaire.',
    'Monsieur le curé et le conseil paroissial seraient heureux de vous y accueillir.',
  ]),
  letter(
    'Brou Yéboméli',
    'audience',
    'Demande d’audience pour une affaire de terrain',
    [
      'Mon père avait reçu en attribution un lot au quartier Gare. À son décès, ce lot a été donné à une autre personne.',
      'Je souhaite vous rencontrer afin de vous remettre les papiers de la famille et de vous expliquer l’affaire.',
    ],
    { to: 'adviserLegal', instruction: 'AVIS', key: 'lot-gare' },
  ),
  letter(
    'Eaux de la Baie SA',
    'information',
    'Coupures d’eau programmées : remplacement d’une conduite',
    [
      'Nous vous informons que le remplacement de la conduite principale du boulevard du Port entraînera des coupures d’eau pendant trois nuits.',
      'Un communiqué sera diffusé à la radio. Nous vous remercions de le relayer par vos panneaux d’affichage.',
    ],
    { to: 'communicationHead', instruction: 'DIFF', copyTo: 'technicalHead', bornDigital: true },
  ),
  letter(
    'Tribunal de première instance de Port-Amande',
    'convocation',
    'Assignation : affaire relative au domaine public, quartier Gare',
    [
      'Vous êtes invitée à comparaître, ou à vous faire représenter, à l’audience où sera appelée l’affaire opposant la commune à des occupants du domaine public.',
      'Les conclusions de la commune sont attendues au greffe huit jours avant l’audience.',
    ],
    {
      to: 'adviserLegal',
      instruction: 'ATTR',
      confidentiality: 'reserved',
      named: ['chief', 'mayor', 'adviserLegal', 'secretary'],
      reference: 'RG 2026/077',
      urgent: true,
    },
  ),
  letter(
    traders,
    'petition',
    'Pétition des commerçants contre l’augmentation du droit de place',
    [
      'Nous, commerçantes et commerçants du Grand Marché, avons appris avec inquiétude l’augmentation du droit de place. Nos recettes ont baissé depuis les inondations et nous ne pourrons pas payer.',
      'Deux cent quatorze signatures sont jointes. Nous demandons la suspension de la mesure et l’ouverture d’une concertation.',
    ],
    {
      to: 'adviserFinance',
      instruction: 'PROJ',
      copyTo: 'financeHead',
      enclosures: 'Liste de 214 signatures',
      urgent: true,
      key: 'petition-marche',
    },
  ),
  letter(
    'Conseil régional des Lagunes Claires',
    'agreement',
    'Cofinancement de la route Kpota – Grand-Ékoué',
    [
      'La commission permanente a retenu le projet de bitumage de la route reliant Kpota à Grand-Ékoué au titre du prochain programme.',
      'La participation de votre commune est attendue à hauteur de quinze pour cent. Je vous prie de me faire connaître votre accord de principe.',
    ],
    { to: 'adviserFinance', instruction: 'AVIS', copyTo: 'technicalHead', reference: '233/CRLC/PR' },
  ),
  letter(
    'Kossi Baglo-Téa',
    'job',
    'Demande d’emploi de gardien',
    [
      'J’ai trente-quatre ans et j’ai été gardien pendant six ans dans une société de la zone industrielle, qui a fermé.',
      'Je sollicite un poste de gardien dans l’un des marchés ou l’une des écoles de la commune. Mon dossier est joint.',
    ],
    { enclosures: 'Curriculum vitae, certificat de travail' },
  ),
  letter(
    parents,
    'complaint',
    'Traversée dangereuse devant le lycée moderne',
    [
      'Un élève de cinquième a été renversé la semaine dernière devant le portail du lycée. C’est le troisième accident de l’année.',
      'Nous demandons la pose de ralentisseurs, un passage peint et la présence d’un agent à l’entrée et à la sortie des classes.',
    ],
    { urgent: true, copyTo: 'communicationHead', key: 'lycee-passage' },
  ),
  letter(
    'Banque des Communes',
    'other',
    'Proposition de ligne de trésorerie',
    [
      'Notre établissement met en place, à l’intention des communes de la région, une ligne de trésorerie adossée aux recettes fiscales de l’exercice.',
      'Nous sollicitons un rendez-vous avec vos services financiers pour vous en présenter les conditions.',
    ],
    { to: 'financeHead', instruction: 'AVIS', bornDigital: true },
  ),
  letter(
    kpota,
    'complaint',
    'Relance : éclairage public de Kpota',
    [
      'Par notre lettre du mois passé, nous vous avions signalé la panne de l’éclairage de la rue principale. Une équipe est venue, puis n’est plus revenue : la moitié des lampadaires reste éteinte.',
      'Nous vous prions de faire achever le travail avant les fêtes.',
    ],
    { follows: 'kpota-lampes' },
  ),
  letter(
    'Compagnie de gendarmerie de Port-Amande',
    'invitation',
    'Prise d’armes et passation de commandement',
    [
      'Le commandant de compagnie a l’honneur de vous convier à la cérémonie de passation de commandement qui se tiendra à la caserne de la Corniche.',
      'La tenue de cérémonie et l’écharpe sont souhaitées.',
    ],
    { to: 'deputyMayor', instruction: 'REPR', copyTo: 'protocol' },
  ),
  letter(
    'Estelle N’Drimou',
    'other',
    'Demande d’aide pour frais d’hôpital',
    [
      'Mon mari est hospitalisé depuis deux mois et je ne peux plus payer les médicaments. J’ai quatre enfants à charge.',
      'Je sollicite humblement une aide sociale de la mairie pour m’aider à passer ce moment difficile.',
    ],
    {
      to: 'socialHead',
      confidentiality: 'internal',
      enclosures: 'Ordonnances, certificat médical',
      key: 'aide-hopital',
    },
  ),
  letter(
    interior,
    'transmission',
    'Arrêté portant approbation du compte administratif',
    [
      'J’ai l’honneur de vous notifier l’arrêté portant approbation du compte administratif de votre commune.',
      'Vous voudrez bien en assurer l’affichage et m’en accuser réception.',
    ],
    { to: 'financeHead', copyTo: 'sg', reference: '1302/MID/DGD', enclosures: 'Arrêté' },
  ),
  letter(
    'Groupe culturel Tambours de la Baie',
    'invitation',
    'Festival des rythmes de la lagune',
    [
      'Notre groupe prépare la cinquième édition du festival des rythmes de la lagune, avec douze troupes venues de toute la région.',
      'Nous vous prions d’en accepter le parrainage et de prononcer le mot d’ouverture.',
    ],
    { copyTo: 'communicationHead', key: 'festival' },
  ),
  letter(
    'Gnamien Tokpalé',
    'complaint',
    'Hangar 7 du Grand Marché : toiture envolée',
    [
      'Le vent a emporté une partie du toit du hangar 7. Nos marchandises prennent l’eau à chaque pluie.',
      'Nous payons le droit de place tous les jours. Nous vous demandons de faire réparer ce toit rapidement.',
    ],
    { follows: 'petition-marche', broughtBy: 'Le délégué du hangar 7' },
  ),
  letter(
    'Société de collecte Ville Nette',
    'agreement',
    'Renouvellement du contrat de collecte des ordures ménagères',
    [
      'Notre contrat de collecte arrive à échéance à la fin de l’exercice. Nous vous proposons d’en étudier le renouvellement, avec une extension aux quartiers nouveaux.',
      'Notre offre technique et financière est jointe à la présente.',
    ],
    { to: 'technicalHead', copyTo: 'adviserLegal', enclosures: 'Offre technique, offre financière' },
  ),
  letter(
    'Inspection de l’enseignement primaire de Port-Amande 2',
    'other',
    'Besoins en tables-bancs pour la rentrée',
    [
      'Le recensement effectué dans les quatorze écoles de la circonscription fait apparaître un besoin de quatre cent vingt tables-bancs.',
      'Je vous serais reconnaissante de l’effort que la commune pourra consentir avant la rentrée.',
    ],
    { to: 'socialHead', copyTo: 'financeHead', enclosures: 'État des besoins par école', key: 'tables-bancs' },
  ),
  letter(
    'Honorable Théodule Akpassoua, député',
    'greetings',
    'Félicitations pour le prix de la ville propre',
    [
      'C’est avec une grande fierté que j’ai appris que Port-Amande avait reçu le prix régional de la ville propre.',
      'Je vous adresse, ainsi qu’à vos collaborateurs, mes vives félicitations et mes encouragements.',
    ],
    { to: 'communicationHead', instruction: 'ATFU' },
  ),
  letter(
    'Hortense Vigandou',
    'appeal',
    'Recours contre un refus de permis de construire',
    [
      'Par décision notifiée le mois dernier, vos services ont refusé le permis de construire que j’avais demandé pour un petit commerce rue de la Plage.',
      'Je conteste ce refus : le terrain n’est pas dans la zone inondable, comme le prouve le plan joint. Je vous demande de revoir cette décision.',
    ],
    {
      to: 'adviserLegal',
      instruction: 'PROJ',
      copyTo: 'technicalHead',
      enclosures: 'Copie de la décision, plan du géomètre',
      key: 'permis-plage',
    },
  ),
  letter(
    treasury,
    'information',
    'Situation de trésorerie du mois',
    [
      'Vous voudrez bien trouver ci-joint la situation de trésorerie arrêtée à la fin du mois.',
      'J’appelle votre attention sur le niveau des restes à recouvrer du droit de place.',
    ],
    {
      to: 'financeHead',
      instruction: 'INFO',
      copyTo: 'adviserFinance',
      confidentiality: 'internal',
      enclosures: 'État de trésorerie',
    },
  ),
  letter(
    'Fédération des pêcheurs artisans',
    'audience',
    'Demande d’audience : quai de débarquement',
    [
      'L’ensablement du quai ne permet plus aux grandes pirogues d’accoster à marée basse. La campagne commence bientôt.',
      'Nous sollicitons une audience, en présence de vos services techniques, pour chercher ensemble une solution.',
    ],
    { copyTo: 'technicalHead' },
  ),
  letter(
    'Salif Ouonébé',
    'complaint',
    'Taxe réclamée deux fois à la gare routière',
    [
      'Le même jour, deux agents différents m’ont demandé la taxe de stationnement. Les deux m’ont remis un ticket.',
      'Je joins les deux tickets et je demande le remboursement de l’un d’eux.',
    ],
    { to: 'financeHead', enclosures: 'Deux tickets', follows: 'taxis' },
  ),
  letter(
    'Bureau d’études Horizon Urbain',
    'transmission',
    'Rapport d’étude : réaménagement de la place du Marché',
    [
      'Nous avons l’honneur de vous remettre le rapport provisoire de l’étude de réaménagement de la place du Marché, avec trois variantes.',
      'Nous attendons vos observations pour établir la version définitive.',
    ],
    {
      to: 'technicalHead',
      instruction: 'AVIS',
      copyTo: 'adviserFinance',
      enclosures: 'Rapport provisoire (48 pages)',
      bornDigital: true,
    },
  ),
  letter(
    'Un agent de la mairie',
    'complaint',
    'Signalement de faits au sein d’un service',
    [
      'Je souhaite porter à votre connaissance des faits graves qui se produisent dans un service de la mairie et que je ne peux signaler à mon supérieur.',
      'Je me tiens à votre disposition pour être entendu, en vous demandant de protéger mon identité.',
    ],
    { confidentiality: 'reserved', named: ['chief', 'mayor', 'secretary'], to: 'secretary', instruction: 'PARL' },
  ),
  letter(
    'Mairie de Grand-Ékoué',
    'invitation',
    'Rencontre des maires du littoral',
    [
      'La commune de Grand-Ékoué accueille la rencontre annuelle des maires du littoral, consacrée à l’érosion de la côte.',
      'Votre intervention sur l’expérience de Port-Amande y est attendue.',
    ],
    { to: 'missionOfficer', instruction: 'ATTR', copyTo: 'protocol' },
  ),
  letter(
    'Collège municipal de Kpota',
    'grant',
    'Clôture du collège et réfection des latrines',
    [
      'Le mur de clôture s’est écroulé sur vingt mètres et les latrines des filles ne sont plus utilisables.',
      'Le conseil d’établissement sollicite l’inscription de ces travaux au prochain budget de la commune.',
    ],
    { to: 'technicalHead', copyTo: 'socialHead', enclosures: 'Photographies, devis' },
  ),
  letter(
    'Dieudonné Ahlonsso',
    'other',
    'Concession au cimetière municipal',
    [
      'Je vous prie de bien vouloir m’accorder une concession de trente ans au cimetière municipal pour la sépulture de ma mère.',
      'Je m’engage à respecter le règlement et à acquitter les droits.',
    ],
    { to: 'sg', copyTo: 'financeHead' },
  ),
  letter(
    'Radio Lagune FM',
    'audience',
    'Demande d’entretien pour l’émission « La Ville répond »',
    [
      'Notre émission « La Ville répond » donne chaque mois la parole aux habitants. Nous souhaitons vous recevoir pour un numéro consacré à l’eau et aux ordures.',
      'L’enregistrement dure quarante minutes et peut se faire à l’Hôtel de Ville.',
    ],
    { to: 'communicationHead', copyTo: 'protocol' },
  ),
  letter(
    fish,
    'grant',
    'Relance : demande d’appui pour les fours améliorés',
    [
      'Nous revenons respectueusement vers vous au sujet de notre demande relative à six fours améliorés, restée à ce jour sans décision.',
      'Le fournisseur ne garantit son prix que jusqu’à la fin du trimestre.',
    ],
    { follows: 'fours', to: 'financeHead' },
  ),
  letter(
    'Électricité des Lagunes',
    'invoice',
    'Factures d’éclairage public du bimestre',
    [
      'Nous vous adressons le relevé de vos consommations d’éclairage public et des bâtiments communaux pour le bimestre écoulé.',
      'Nous vous remercions d’en effectuer le règlement avant la date portée sur les factures.',
    ],
    { to: 'financeHead', enclosures: '11 factures', bornDigital: true },
  ),
  letter(
    'Communauté musulmane de Port-Amande',
    'greetings',
    'Remerciements de la communauté',
    [
      'La communauté vous remercie de l’appui apporté à l’organisation de la grande prière et de la présence de vos agents.',
      'Elle forme des vœux pour la paix et la prospérité de notre ville.',
    ],
    { to: 'protocol', instruction: 'CLAS' },
  ),
  letter(
    'Association des personnes handicapées de la Lagune',
    'petition',
    'Rampes d’accès aux bâtiments communaux',
    [
      'L’état civil et la salle des mariages ne sont accessibles que par un escalier. Beaucoup d’entre nous renoncent à leurs démarches.',
      'Nous demandons la construction de deux rampes et la réservation de places de stationnement.',
    ],
    { to: 'technicalHead', copyTo: 'adviserSocial', enclosures: '132 signatures' },
  ),
  letter(
    prefecture,
    'convocation',
    'Réunion du comité régional de lutte contre les inondations',
    [
      'J’ai l’honneur de vous convier à la réunion du comité régional, qui examinera l’état des caniveaux avant la saison des pluies.',
      'Vous voudrez bien vous faire accompagner du responsable de vos services techniques.',
    ],
    { to: 'technicalHead', instruction: 'REPR', urgent: true, reference: '0588/RLC/PREF/CAB', key: 'inondations' },
  ),
  letter(
    'Imprimerie du Phare',
    'invoice',
    'Facture : affiches et cartons d’invitation',
    [
      'Veuillez trouver notre facture pour l’impression de cinq cents affiches et de deux cents cartons d’invitation.',
      'La livraison a été faite au bureau du protocole.',
    ],
    { to: 'protocol', instruction: 'VISA', copyTo: 'financeHead', enclosures: 'Facture, bon de livraison' },
  ),
  letter(
    'Mariette Ezoukan',
    'complaint',
    'Bruit d’un bar toutes les nuits',
    [
      'Un bar s’est ouvert sans autorisation à côté de chez moi, route du Phare. La musique dure jusqu’à quatre heures du matin.',
      'Je travaille à l’hôpital et je ne dors plus. Je vous prie de faire respecter le règlement.',
    ],
    { to: 'sg', copyTo: 'adviserLegal' },
  ),
  letter(
    'Sénatrice Reine Koumoéli',
    'transmission',
    'Recommandation en faveur du groupement maraîcher',
    [
      'Je vous transmets la requête d’un groupement maraîcher de la périphérie, qui souhaite occuper provisoirement une réserve communale.',
      'Je vous saurais gré de l’attention que vous voudrez bien lui porter.',
    ],
    { to: 'adviserSocial', instruction: 'AVIS', enclosures: 'Lettre du groupement' },
  ),
  letter(
    twin,
    'invitation',
    'Invitation de la délégation de Port-Amande',
    [
      'Saint-Aubin-sur-Lys fêtera au printemps les dix ans de notre jumelage. Nous serions heureux d’y accueillir une délégation conduite par vous.',
      'Trois journées de travail et une soirée publique sont prévues.',
    ],
    { to: 'cooperationHead', instruction: 'ATTR', follows: 'jumelage', bornDigital: true },
  ),
  letter(
    'École primaire publique Les Palétuviers',
    'complaint',
    'Cour de l’école sous l’eau',
    [
      'À chaque pluie, l’eau de la rue descend dans la cour de l’école et les classes du rez-de-chaussée doivent être vidées.',
      'Je sollicite d’urgence le curage du caniveau et la pose d’une bordure.',
    ],
    { urgent: true, follows: 'inondations' },
  ),
  letter(
    'Garage municipal & Frères',
    'invoice',
    'Réparation du camion-benne',
    [
      'Nous vous adressons notre facture pour la réparation de la boîte de vitesses du camion-benne, conforme au devis accepté.',
    ],
    { to: 'technicalHead', instruction: 'VISA', copyTo: 'financeHead', enclosures: 'Facture, devis accepté' },
  ),
  letter(
    'Ministère de la Jeunesse et de l’Insertion',
    'agreement',
    'Programme de travaux à haute intensité de main-d’œuvre',
    [
      'Votre commune est retenue pour la deuxième phase du programme. Cent vingt jeunes pourront y être recrutés pour six mois.',
      'Je vous prie de me retourner la convention signée et la liste des chantiers proposés.',
    ],
    {
      to: 'insertionHead',
      copyTo: 'technicalHead',
      reference: '0921/MJI/DEJ',
      enclosures: 'Convention en trois exemplaires',
    },
  ),
  letter(
    'Collectif des artisans du cuir',
    'grant',
    'Participation à la foire régionale',
    [
      'Dix artisans de la ville sont sélectionnés pour la foire régionale. La location des stands dépasse nos moyens.',
      'Nous demandons à la commune de prendre en charge la moitié des frais, soit le devis joint.',
    ],
    { enclosures: 'Devis des stands' },
  ),
  letter(mangroves, 'audience', 'Demande d’audience du nouveau bureau du comité', [
    'Le comité de quartier Palétuviers a renouvelé son bureau. Ses membres souhaitent vous être présentés et vous remettre leur programme.',
    'Nous sommes disponibles en fin d’après-midi, aux jours qui vous conviendront.',
  ]),
  letter(
    'Hôtel La Corniche',
    'other',
    'Autorisation d’occupation de la plage pour une réception',
    [
      'Nous sollicitons l’autorisation d’installer un chapiteau sur la plage, devant l’hôtel, pour une réception de mariage.',
      'Le site sera rendu propre et la musique cessera à minuit.',
    ],
    { to: 'sg', copyTo: 'technicalHead' },
  ),
  letter(
    'Hortense Vigandou',
    'appeal',
    'Recours : complément au dossier',
    [
      'En complément de mon recours, je vous fais parvenir l’attestation du géomètre, qui confirme que mon terrain est hors de la zone inondable.',
    ],
    { follows: 'permis-plage', to: 'adviserLegal', instruction: 'SUITE', enclosures: 'Attestation' },
  ),
  letter('Direction régionale de l’agriculture', 'invitation', 'Journée de l’agriculture urbaine', [
    'La direction régionale organise une journée consacrée aux jardins urbains, avec visite des sites maraîchers de votre commune.',
    'Je vous invite à en ouvrir les travaux.',
  ]),
  letter(
    lycee,
    'other',
    'Don de livres pour la bibliothèque',
    [
      'Notre bibliothèque a été rénovée par les anciens élèves, mais les rayons sont presque vides.',
      'Nous serions reconnaissants à la commune d’un don de livres ou d’une dotation.',
    ],
    { to: 'adviserSocial' },
  ),
  letter(
    interior,
    'information',
    'Calendrier de révision des listes',
    [
      'Je porte à votre connaissance le calendrier de la révision annuelle et vous prie d’en assurer une large diffusion.',
    ],
    { to: 'communicationHead', instruction: 'DIFF', copyTo: 'sg', reference: '1544/MID/DGAT' },
  ),
  letter(
    'Abenan Kouassivi',
    'greetings',
    'Merci pour l’enlèvement des ordures',
    ['Le camion est passé et la rue est propre. Je vous remercie, ainsi que vos agents, au nom des habitants du lot.'],
    { to: 'technicalHead', instruction: 'CLAS' },
  ),
  letter(
    'Ministère de la Santé publique',
    'transmission',
    'Campagne de vaccination : mobilisation des communes',
    [
      'Une campagne de vaccination des enfants de moins de cinq ans aura lieu dans toute la région. L’appui des communes est attendu pour la mobilisation et le transport des équipes.',
      'Vous voudrez bien me désigner un point focal.',
    ],
    { to: 'socialHead', reference: '2071/MSP/DSC', urgent: true, copyTo: 'communicationHead' },
  ),
  letter(
    'Tribunal de première instance de Port-Amande',
    'transmission',
    'Communication de pièces, procédure en cours',
    [
      'Je vous prie de bien vouloir me communiquer les pièces du dossier administratif mentionnées dans la réquisition jointe.',
    ],
    {
      confidentiality: 'reserved',
      named: ['chief', 'mayor', 'adviserLegal', 'secretary'],
      to: 'adviserLegal',
      instruction: 'PROJ',
      reference: 'PR 2026/209',
    },
  ),
]

/** Everyday mail, a family at a time: the same matter, other people and other places. */
const potholes = (
  [
    ['Nestor Allakpo', 'la rue du puits à Kpota', 'Une moto y est tombée hier soir.'],
    ['Mariette Ezoukan', 'la route du Phare, devant la pharmacie', 'Les taxis refusent d’y passer après la pluie.'],
    ['Salif Ouonébé', 'l’entrée de la gare routière', 'Les voyageurs descendent dans la boue.'],
    [mangroves, 'l’allée des Manguiers', 'Le camion des ordures ne passe plus.'],
    ['Brou Yéboméli', 'la rue du dispensaire, quartier Gare', 'Une ambulance y est restée bloquée.'],
    [traders, 'la sortie nord du Grand Marché', 'Les livraisons se font à dos d’homme.'],
    ['Clémence Adouvi', 'la ruelle derrière l’église', 'Les enfants y jouent au bord d’un trou profond.'],
    ['Prosper Lékoué', 'la rue des Flamboyants', 'Le caniveau est bouché depuis des mois.'],
    ['Victoire Sénami-Assi', 'le carrefour de la Corniche', 'Deux voitures s’y sont heurtées cette semaine.'],
    ['Ambroise Tchédji', 'la piste du cimetière', 'Les cortèges doivent faire un détour.'],
  ] as const
).map(([from, place, because]) =>
  letter(from, 'complaint', `État de la chaussée : ${place}`, [
    `J’ai l’honneur d’attirer votre attention sur le très mauvais état de la chaussée : ${place}. ${because}`,
    'Je vous prie de bien vouloir faire intervenir vos services techniques avant que la situation ne s’aggrave.',
  ]),
)

const applications = (
  [
    ['Estelle Mabio', 'stage en secrétariat', 'd’un brevet de technicien en bureautique'],
    ['Rodrigue Ahoussa', 'emploi de chauffeur', 'd’un permis de toutes catégories et de huit ans d’expérience'],
    ['Grâce Ablavi-Zo', 'stage de fin d’études en droit public', 'd’une licence de l’Université des Lagunes'],
    ['Hervé Kpangon', 'emploi d’électricien', 'd’un certificat d’aptitude professionnelle'],
    ['Solange Bédia', 'emploi d’animatrice', 'd’un diplôme d’éducatrice de jeunes enfants'],
    ['Justin Gnagoré', 'stage en comptabilité', 'd’un brevet de technicien supérieur'],
    [
      'Nadia Tokoudagba',
      'emploi d’agent d’état civil',
      'd’une maîtrise de lettres et d’une bonne pratique de l’informatique',
    ],
    ['Cyrille Amoakan', 'stage en topographie', 'd’un diplôme de géomètre'],
  ] as const
).map(([from, what, holding]) =>
  letter(
    from,
    'job',
    `Demande d’${what.startsWith('stage') ? 'un ' : ''}${what}`,
    [
      `Titulaire ${holding}, je souhaite mettre mes compétences au service de ma ville.`,
      'Vous trouverez ci-joint mon curriculum vitae et les copies de mes diplômes. Je me tiens à votre disposition pour un entretien.',
    ],
    { enclosures: 'Curriculum vitae, diplômes' },
  ),
)

const receptions = (
  [
    ['Association Rivage propre', 'la protection des mangroves'],
    ['Syndicat des conducteurs de taxis communaux', 'les suites de la rencontre du mois dernier'],
    ['Conseil des chefs traditionnels de Port-Amande', 'la rénovation de la cour royale'],
    ['Lagune Travaux SARL', 'les paiements en attente'],
    ['Jeunesse sportive de Port-Amande', 'la réfection de la tribune du stade'],
    ['Gnamien Tokpalé', 'les hangars du Grand Marché'],
    ['Dr Séverin Akouédan', 'l’ouverture d’un cabinet médical à Kpota'],
    [parents, 'la cantine du lycée'],
  ] as const
).map(([from, about]) =>
  letter(
    from,
    'audience',
    `Demande d’audience au sujet de ${about}`.replace('de les', 'des').replace('de le ', 'du '),
    [
      `J’ai l’honneur de solliciter de votre haute bienveillance une audience afin de vous entretenir de ${about}.`.replace(
        'de les',
        'des',
      ),
      'Je me conformerai au jour et à l’heure que vous voudrez bien fixer.',
    ],
  ),
)

const bills = (
  [
    ['Eaux de la Baie SA', 'Consommation d’eau des bâtiments communaux', 'bimestre écoulé'],
    ['Imprimerie du Phare', 'Registres d’état civil', 'bon de commande n° 41'],
    ['Hôtel La Corniche', 'Hébergement de la délégation de jumelage', 'trois nuits, six chambres'],
    ['Garage municipal & Frères', 'Entretien des véhicules du cabinet', 'révision et pneumatiques'],
    ['Société de collecte Ville Nette', 'Collecte des ordures ménagères', 'mois écoulé'],
    ['Électricité des Lagunes', 'Raccordement du forage de Kpota', 'devis accepté'],
  ] as const
).map(([from, what, detail]) =>
  letter(
    from,
    'invoice',
    `Facture : ${what.toLowerCase()}`,
    [
      `Nous avons l’honneur de vous adresser notre facture relative à la prestation suivante : ${what.toLowerCase()} (${detail}).`,
      'Nous vous remercions de votre confiance et de la suite que vous voudrez bien y donner.',
    ],
    { enclosures: 'Facture', bornDigital: true, to: 'financeHead' },
  ),
)

const announcements = (
  [
    ['Ministère de l’Éducation nationale', 'Calendrier de l’année scolaire', 'socialHead', 'INFO'],
    [prefecture, 'Passage de la mission de contrôle administratif', 'sg', 'INFO'],
    [treasury, 'Clôture des opérations de l’exercice', 'financeHead', 'ATTR'],
    ['Université des Lagunes', 'Colloque sur les villes côtières', 'adviserSocial', 'ATFU'],
    ['Commissariat central de Port-Amande', 'Statistiques des accidents de la voie publique', 'technicalHead', 'INFO'],
    ['Conseil régional des Lagunes Claires', 'Lettre d’information de la région', 'communicationHead', 'ATFU'],
    ['Centre hospitalier régional de Port-Amande', 'Collecte de sang à l’Hôtel de Ville', 'protocol', 'DIFF'],
    ['Sous-préfecture de Grand-Ékoué', 'Limites de la commune : relevé contradictoire', 'adviserLegal', 'AVIS'],
  ] as const
).map(([from, subject, to, instruction]) =>
  letter(
    from,
    'information',
    subject,
    [
      `J’ai l’honneur de porter à votre connaissance les informations suivantes : ${subject.toLowerCase()}.`,
      'Le document joint en donne le détail. Mes services restent à votre disposition pour toute précision.',
    ],
    { to, instruction, enclosures: 'Document d’information', bornDigital: true },
  ),
)

const celebrations = (
  [
    [fish, 'Assemblée générale annuelle et dégustation'],
    ['Paroisse Sainte-Rosalie', 'Concert de la chorale au profit des sinistrés'],
    ['Groupe culturel Tambours de la Baie', 'Soirée de gala du festival'],
    ['École primaire publique Les Palétuviers', 'Fête de fin d’année des élèves'],
    ['Jeunesse sportive de Port-Amande', 'Finale de la coupe des quartiers'],
    [chiefs, 'Intronisation du chef de quartier de Kpota'],
    ['Fédération des pêcheurs artisans', 'Bénédiction des pirogues'],
  ] as const
).map(([from, what]) =>
  letter(from, 'invitation', `Invitation : ${what.toLowerCase()}`, [
    `Nous avons le plaisir et l’honneur de vous inviter à la manifestation suivante : ${what.toLowerCase()}.`,
    'Votre présence, ou celle de votre représentant, serait pour nous tous un grand encouragement.',
  ]),
)

/** Registered by mistake: the number is struck out and stays in the register. */
const mistakes: readonly DemoLetter[] = [
  letter(
    'Hôtel La Corniche',
    'invoice',
    'Facture : location de la salle des fêtes',
    ['Veuillez trouver notre facture de location.'],
    { voided: 'Enregistré deux fois : voir le numéro précédent.' },
  ),
  letter('Kossi Baglo-Téa', 'job', 'Demande d’emploi de gardien', ['Je sollicite un poste de gardien.'], {
    voided: 'Doublon d’un courrier déjà enregistré.',
  }),
  letter(
    'Tribunal de première instance de Port-Amande',
    'transmission',
    'Pli destiné au tribunal de commerce',
    ['Transmission d’un dossier de procédure.'],
    { voided: 'Pli remis par erreur, rendu au porteur.' },
  ),
]

/** The last weeks: what waits on a desk when the demonstration opens. */
const onDesks: readonly DemoLetter[] = [
  letter(
    'Mairie de Grand-Ékoué',
    'agreement',
    'Entente intercommunale pour la décharge',
    ['Nous vous proposons de relancer l’entente intercommunale pour l’exploitation commune de la décharge.'],
    { to: 'adviserLegal', instruction: 'AVIS', forgotten: true },
  ),
  letter(
    'Collège municipal de Kpota',
    'complaint',
    'Toiture de deux salles endommagée',
    ['Les dernières pluies ont endommagé la toiture de deux salles de classe. Les élèves ont cours à tour de rôle.'],
    { forgotten: true, urgent: true },
  ),
  letter(
    'Lagune Travaux SARL',
    'invoice',
    'Relance : facture des caniveaux impayée',
    ['Sauf erreur de notre part, notre facture relative à la rue des Flamboyants reste impayée.'],
    { follows: 'facture-caniveaux', to: 'financeHead', forgotten: true },
  ),
  letter(
    'Inspection de l’enseignement primaire de Port-Amande 2',
    'other',
    'Relance : tables-bancs pour les écoles',
    [
      'La rentrée est passée et deux cents élèves sont encore assis par terre. Je reviens vers vous au sujet de la demande transmise au début du semestre.',
    ],
    {
      follows: 'tables-bancs',
      to: 'socialHead',
      stopsAt: 'signature',
      reply: [
        'Votre relance relative aux tables-bancs a retenu toute mon attention.',
        'Une première livraison de cent cinquante tables-bancs sera faite la semaine prochaine aux écoles Palétuviers et Kpota ; le solde est inscrit au budget de l’exercice prochain.',
      ],
    },
  ),
  letter(
    traders,
    'audience',
    'Demande d’audience : droit de place du Grand Marché',
    [
      'À la suite de notre pétition, nous souhaitons vous rencontrer pour vous présenter nos propositions sur le droit de place.',
    ],
    { follows: 'petition-marche', stopsAt: 'signature', urgent: true },
  ),
  letter(
    'Ambassade du Royaume de Valdorée',
    'agreement',
    'Lettre d’intention : appui à la modernisation des marchés',
    [
      'L’Ambassade confirme l’intention de son gouvernement de soutenir la modernisation des marchés de Port-Amande et propose la lettre d’intention jointe.',
    ],
    { to: 'cooperationHead', stopsAt: 'signature', bornDigital: true, enclosures: 'Lettre d’intention' },
  ),
  letter(
    parents,
    'complaint',
    'Relance : passage protégé devant le lycée',
    [
      'Les ralentisseurs promis ne sont toujours pas posés. Nous vous prions de nous dire quand les travaux commenceront.',
    ],
    {
      follows: 'lycee-passage',
      stopsAt: 'signature',
      reply: [
        'Je comprends votre inquiétude et je vous remercie de votre vigilance.',
        'Les ralentisseurs et le passage peint seront posés pendant les prochains congés scolaires, afin de ne pas gêner les élèves. D’ici là, un agent est placé chaque jour devant le portail.',
      ],
    },
  ),
  letter(
    'Groupe culturel Tambours de la Baie',
    'grant',
    'Subvention pour le festival des rythmes de la lagune',
    [
      'La cinquième édition approche et le budget n’est pas encore bouclé. Nous sollicitons une subvention de la commune.',
    ],
    { follows: 'festival', stopsAt: 'visa', enclosures: 'Budget du festival' },
  ),
  letter(
    'Estelle N’Drimou',
    'other',
    'Aide sociale : remerciements et nouvelle demande',
    ['Je vous remercie de l’aide reçue. Mon mari est sorti de l’hôpital, mais son traitement continue six mois.'],
    { follows: 'aide-hopital', to: 'socialHead', stopsAt: 'visa', confidentiality: 'internal' },
  ),
  letter(
    'Conseil régional des Lagunes Claires',
    'convocation',
    'Conférence budgétaire régionale',
    ['La conférence budgétaire se tiendra à l’hôtel de région. Vous voudrez bien désigner vos deux représentants.'],
    { to: 'financeHead', instruction: 'ATTR', stopsAt: 'dispatch', reference: '301/CRLC/PR' },
  ),
  letter(
    'Fédération des pêcheurs artisans',
    'complaint',
    'Balises du chenal disparues',
    ['Trois balises ont été emportées par la marée. La nuit, les pirogues risquent de heurter la digue.'],
    {
      urgent: true,
      stopsAt: 'dispatch',
      reply: [
        'J’ai fait procéder à la pose de deux feux provisoires à l’entrée du chenal.',
        'Les balises définitives sont commandées et seront placées dès leur livraison, sous la conduite de la Direction des services techniques.',
      ],
    },
  ),
  letter(
    twin,
    'other',
    'Préparation du voyage de la délégation',
    [
      'Afin de préparer votre accueil, nous vous prions de nous transmettre la liste des membres de la délégation et leurs dates de voyage.',
    ],
    { to: 'cooperationHead', stopsAt: 'dispatch', follows: 'jumelage', bornDigital: true },
  ),
  letter(
    'Société de collecte Ville Nette',
    'other',
    'Demande de révision de prix',
    ['La hausse du carburant nous oblige à demander l’application de la clause de révision prévue au contrat.'],
    { to: 'technicalHead', stopsAt: 'draft' },
  ),
  letter(
    'Université des Lagunes',
    'invitation',
    'Leçon inaugurale de la faculté des sciences de la mer',
    ['Madame la Vice-présidente vous prie d’assister à la leçon inaugurale, suivie d’une visite des laboratoires.'],
    { stopsAt: 'draft' },
  ),
  letter(
    'Brou Yéboméli',
    'audience',
    'Relance : affaire du lot du quartier Gare',
    ['Je n’ai pas reçu de réponse à ma demande concernant le lot de mon père. Je vous prie de me recevoir.'],
    { follows: 'lot-gare', to: 'adviserLegal', instruction: 'PROJ', stopsAt: 'draft' },
  ),
]

/** Opened this morning and waiting for the chef de cabinet. */
export const todaysPile: readonly DemoLetter[] = [
  letter(
    prefecture,
    'convocation',
    'Réunion préparatoire de la visite ministérielle',
    [
      'Monsieur le Ministre effectuera une visite de travail dans la région. J’ai l’honneur de vous convier à la réunion préparatoire qui se tiendra dans la grande salle de la préfecture.',
      'Vous voudrez bien vous munir de la liste des réalisations que vous souhaitez présenter.',
    ],
    { urgent: true, reference: '0731/RLC/PREF/CAB' },
  ),
  letter(
    kpota,
    'greetings',
    'Remerciements pour l’éclairage de la rue principale',
    ['Toute la rue est de nouveau éclairée. Le comité vous adresse ses remerciements et ceux des vendeuses du soir.'],
    { follows: 'kpota-lampes' },
  ),
  letter(
    'Prudence Yavo-Lissa',
    'job',
    'Demande d’un stage en communication',
    [
      'Étudiante en dernière année de communication, je sollicite un stage de trois mois à la cellule de communication.',
      'Je joins mon curriculum vitae et la convention de mon école.',
    ],
    { enclosures: 'Curriculum vitae, convention' },
  ),
  letter(
    'Ministère de l’Éducation nationale',
    'transmission',
    'Carte scolaire : ouverture de classes à Kpota',
    [
      'Je vous transmets la décision portant ouverture de trois classes à Kpota, sous réserve de la mise à disposition d’un terrain par la commune.',
    ],
    { reference: '3310/MEN/DELC', enclosures: 'Décision' },
  ),
  letter(
    'Hortense Vigandou',
    'appeal',
    'Recours : demande de date de réponse',
    ['Mon recours est en cours d’examen. Je vous prie de me dire quand je recevrai une réponse, car le maçon attend.'],
    { follows: 'permis-plage' },
  ),
  letter(
    fish,
    'invitation',
    'Inauguration de l’atelier de fumage',
    ['L’association inaugure son atelier. Nous vous invitons à couper le ruban avec nos doyennes.'],
    { follows: 'fours' },
  ),
  letter(
    'Eaux de la Baie SA',
    'information',
    'Analyses de qualité de l’eau du trimestre',
    ['Veuillez trouver ci-joint les résultats des analyses, tous conformes aux normes.'],
    { bornDigital: true, enclosures: 'Résultats d’analyses' },
  ),
  letter(
    'Gédéon Akplogan',
    'complaint',
    'Caniveau ouvert devant l’école maternelle',
    [
      'Les dalles du caniveau ont été enlevées pour des travaux et n’ont pas été remises. Un enfant y est tombé hier.',
      'Je vous prie d’intervenir avant un accident grave.',
    ],
    { urgent: true },
  ),
  letter(
    taxis,
    'complaint',
    'Passages pour piétons effacés',
    ['Les passages pour piétons du centre ne se voient plus. Les conducteurs sont verbalisés sans être en faute.'],
    { follows: 'taxis' },
  ),
  letter(
    'Banque des Communes',
    'invitation',
    'Ouverture de la nouvelle agence',
    ['Nous avons le plaisir de vous convier à l’ouverture de notre nouvelle agence, place du Marché.'],
    { bornDigital: true },
  ),
  letter(
    'Un habitant de Kpota',
    'complaint',
    'Pressions subies pour l’attribution d’un étal',
    ['Je vous écris à vous seule, car j’ai peur des représailles. On m’a demandé de l’argent pour conserver mon étal.'],
    { confidentiality: 'reserved', named: ['chief', 'mayor'] },
  ),
  letter(
    'Association des personnes handicapées de la Lagune',
    'audience',
    'Demande d’audience : Journée des personnes handicapées',
    ['Nous préparons la Journée des personnes handicapées et souhaitons vous en présenter le programme.'],
  ),
  letter(
    'Imprimerie du Phare',
    'invoice',
    'Facture : cartes de vœux',
    ['Veuillez trouver notre facture pour l’impression des cartes de vœux de la Ville.'],
    { enclosures: 'Facture, bon de livraison' },
  ),
  letter(
    'Compagnie de gendarmerie de Port-Amande',
    'information',
    'Barrage filtrant sur la route de Grand-Ékoué',
    ['Un dispositif de contrôle sera mis en place cette semaine sur la route de Grand-Ékoué.'],
    { confidentiality: 'internal' },
  ),
  letter(
    'Clarence Kouvahé',
    'other',
    'Demande de copie d’acte de mariage',
    [
      'Je réside à l’étranger et j’ai besoin d’une copie intégrale de mon acte de mariage. Je joins la copie de mon passeport.',
    ],
    { enclosures: 'Copie du passeport' },
  ),
  letter(
    lycee,
    'grant',
    'Appui au voyage d’étude des classes terminales',
    [
      'Quarante élèves doivent visiter le port et les ateliers de la capitale. Nous sollicitons le concours de la commune pour le transport.',
    ],
    { enclosures: 'Liste des élèves, devis du transport' },
  ),
  letter(
    'Ministère de la Construction et de l’Urbanisme',
    'transmission',
    'Commission technique : procès-verbal',
    ['Je vous transmets le procès-verbal de la commission technique, dont plusieurs points concernent votre commune.'],
    { reference: '0702/MCU/DU', enclosures: 'Procès-verbal' },
  ),
  letter(
    'Radio Lagune FM',
    'other',
    'Droit de réponse de la Ville',
    [
      'À la suite de notre émission, nous ouvrons nos antennes à la Ville, qui peut faire valoir sa réponse dans les huit jours.',
    ],
    { urgent: true },
  ),
  letter(
    'Nanan Tchimou Ékra',
    'audience',
    'Salutations et demande d’entretien',
    ['Nouvellement désigné chef de quartier, je souhaite vous présenter mes salutations et celles de mes notables.'],
    { broughtBy: 'Le porte-canne' },
  ),
]

/** A letter of a family after each told one, until the families are used up. */
function interleaved(main: readonly DemoLetter[], between: readonly DemoLetter[]): DemoLetter[] {
  const step = main.length / between.length
  const placed = [
    ...main.map((one, i) => ({ one, place: i })),
    ...between.map((one, i) => ({ one, place: (i + 0.5) * step })),
  ]
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one)
}

/** One of each family in turn, so that no week is all potholes. */
function dealt(families: readonly (readonly DemoLetter[])[]): DemoLetter[] {
  const longest = Math.max(...families.map((family) => family.length))
  return Array.from({ length: longest }, (_, i) => families.flatMap((family) => family[i] ?? [])).flat()
}

/** What came in during the months before today, the oldest first. */
export const earlierLetters: readonly DemoLetter[] = [
  ...interleaved(told, dealt([potholes, applications, receptions, announcements, celebrations, bills, mistakes])),
  ...onDesks,
]

export type DemoOwnLetter = { by: DemoKey; to: string; subject: string; body: readonly string[] }

/** Letters the office writes of its own accord, one every few weeks. */
export const ownLetters: readonly DemoOwnLetter[] = [
  {
    by: 'protocol',
    to: chiefs,
    subject: 'Invitation à la cérémonie des vœux de la Ville',
    body: [
      'J’ai l’honneur de vous convier à la cérémonie des vœux de la Ville, qui se tiendra dans les jardins de l’Hôtel de Ville.',
      'Votre présence et celle de vos notables donneront à cette cérémonie tout son éclat.',
    ],
  },
  {
    by: 'technicalHead',
    to: 'Lagune Travaux SARL',
    subject: 'Mise en demeure : reprise des malfaçons de la rue des Flamboyants',
    body: [
      'Les contrôles effectués par mes services ont fait apparaître des malfaçons sur quarante mètres de caniveau.',
      'Je vous mets en demeure d’y remédier dans un délai de quinze jours, faute de quoi les travaux seront exécutés à vos frais.',
    ],
  },
  {
    by: 'cooperationHead',
    to: twin,
    subject: 'Composition de la délégation de Port-Amande',
    body: [
      'J’ai le plaisir de vous annoncer la venue d’une délégation de six personnes, que je conduirai.',
      'La liste des membres et les heures d’arrivée vous seront transmises par mes services.',
    ],
  },
  {
    by: 'financeHead',
    to: treasury,
    subject: 'Transmission des titres de recettes du trimestre',
    body: [
      'Je vous transmets, ci-joint, les titres de recettes du trimestre pour prise en charge.',
      'Je vous saurais gré de m’en faire connaître le recouvrement à la fin de chaque mois.',
    ],
  },
  {
    by: 'socialHead',
    to: 'Centre hospitalier régional de Port-Amande',
    subject: 'Désignation du point focal pour la campagne de vaccination',
    body: [
      'J’ai l’honneur de porter à votre connaissance que la Direction des affaires sociales est désignée point focal de la Ville pour la campagne de vaccination.',
      'Deux véhicules seront mis à la disposition de vos équipes.',
    ],
  },
  {
    by: 'adviserLegal',
    to: 'Sous-préfecture de Grand-Ékoué',
    subject: 'Relevé contradictoire des limites de la commune',
    body: [
      'Comme suite à nos échanges, je vous propose de faire procéder au relevé contradictoire des limites en présence des géomètres des deux parties.',
    ],
  },
  {
    by: 'communicationHead',
    to: 'Radio Lagune FM',
    subject: 'Diffusion du communiqué relatif à la collecte des ordures',
    body: [
      'Je vous prie de bien vouloir diffuser, trois fois par jour pendant une semaine, le communiqué ci-joint relatif aux nouveaux jours de collecte.',
    ],
  },
]
