import type { ContactForm } from '../rules/forms.ts'

type Line = readonly [name: string, spokesperson: string, address: string]

const lines: Record<ContactForm['kind'], readonly Line[]> = {
  administration: [
    ['Préfecture de la Région des Lagunes Claires', 'M. le Préfet', 'Boulevard de la Préfecture, Port-Amande'],
    ['Sous-préfecture de Grand-Ékoué', 'Mme la Sous-préfète', 'Grand-Ékoué'],
    [
      'Ministère de l’Intérieur et de la Décentralisation',
      'Direction générale de la décentralisation',
      'Plateau, la capitale',
    ],
    ['Ministère de la Santé publique', 'Direction de la santé communautaire', 'Plateau, la capitale'],
    ['Ministère de l’Éducation nationale', 'Direction des écoles, lycées et collèges', 'Plateau, la capitale'],
    ['Ministère de la Construction et de l’Urbanisme', 'Direction de l’urbanisme', 'Plateau, la capitale'],
    ['Ministère de la Jeunesse et de l’Insertion', 'Direction de l’emploi des jeunes', 'Plateau, la capitale'],
    ['Trésorerie municipale de Port-Amande', 'M. le Receveur municipal', 'Rue du Marché, Port-Amande'],
    ['Commissariat central de Port-Amande', 'M. le Commissaire', 'Avenue de la Gare, Port-Amande'],
    ['Compagnie de gendarmerie de Port-Amande', 'M. le Commandant de compagnie', 'Route de la Corniche, Port-Amande'],
    ['Centre hospitalier régional de Port-Amande', 'Mme la Directrice', 'Quartier Hôpital, Port-Amande'],
    ['Tribunal de première instance de Port-Amande', 'M. le Procureur', 'Place de la Justice, Port-Amande'],
    ['Direction régionale de l’agriculture', 'M. le Directeur régional', 'Zone administrative, Port-Amande'],
    [
      'Inspection de l’enseignement primaire de Port-Amande 2',
      'Mme l’Inspectrice',
      'Quartier Plateau-École, Port-Amande',
    ],
    ['École primaire publique Les Palétuviers', 'Mme la Directrice', 'Quartier Palétuviers, Port-Amande'],
    ['Lycée moderne de Port-Amande', 'M. le Proviseur', 'Route du Phare, Port-Amande'],
    ['Collège municipal de Kpota', 'M. le Principal', 'Kpota, Port-Amande'],
    ['Université des Lagunes', 'Mme la Vice-présidente', 'Campus de la Pointe, Port-Amande'],
    ['Ambassade du Royaume de Valdorée', 'Service de coopération', 'Quartier des ambassades, la capitale'],
    ['Mairie de Saint-Aubin-sur-Lys', 'Service de la coopération décentralisée', 'Saint-Aubin-sur-Lys'],
  ],
  association: [
    [
      'Association des femmes transformatrices de poisson de la Lagune',
      'Mme Akissi Brouvi, présidente',
      'Débarcadère, Port-Amande',
    ],
    ['Union des commerçants du Grand Marché', 'M. Séraphin Alodéhou, président', 'Grand Marché, Port-Amande'],
    ['Comité de quartier de Kpota', 'M. Barthélemy Guédénou-Assi, président', 'Kpota, Port-Amande'],
    ['Comité de quartier Palétuviers', 'Mme Odile Yapobi-Kra, présidente', 'Quartier Palétuviers, Port-Amande'],
    ['Jeunesse sportive de Port-Amande', 'M. Landry Tchiakpé, secrétaire général', 'Stade municipal, Port-Amande'],
    ['Association Rivage propre', 'Mme Inès Houndékon, coordinatrice', 'Rue de la Plage, Port-Amande'],
    ['Collectif des artisans du cuir', 'M. Issouf Nakéba, président', 'Village artisanal, Port-Amande'],
    ['Association des parents d’élèves du lycée moderne', 'M. Hilaire Zogbonou, président', 'Port-Amande'],
    ['Fédération des pêcheurs artisans', 'M. Kodjovi Ablam-Téki, président', 'Débarcadère, Port-Amande'],
    [
      'Groupe culturel Tambours de la Baie',
      'Mme Estelle Mabouké, directrice artistique',
      'Maison des jeunes, Port-Amande',
    ],
    [
      'Association des personnes handicapées de la Lagune',
      'M. Raoul Dékpossi, président',
      'Quartier Gare, Port-Amande',
    ],
    ['Conseil des chefs traditionnels de Port-Amande', 'Nanan Ékra Bossoma, porte-parole', 'Cour royale, Port-Amande'],
    ['Paroisse Sainte-Rosalie', 'M. l’abbé curé', 'Rue de l’Église, Port-Amande'],
    ['Communauté musulmane de Port-Amande', 'M. l’Imam', 'Quartier Zongo-Nord, Port-Amande'],
    [
      'Syndicat des conducteurs de taxis communaux',
      'M. Yacou Débrimou, secrétaire général',
      'Gare routière, Port-Amande',
    ],
  ],
  company: [
    ['Lagune Travaux SARL', 'M. Octave Ménansou, gérant', 'Zone industrielle, Port-Amande'],
    ['Eaux de la Baie SA', 'Mme la Directrice d’exploitation', 'Boulevard du Port, Port-Amande'],
    ['Électricité des Lagunes', 'Agence de Port-Amande', 'Avenue de la Gare, Port-Amande'],
    ['Imprimerie du Phare', 'M. Fulgence Bakossi, gérant', 'Route du Phare, Port-Amande'],
    ['Garage municipal & Frères', 'M. Eustache Gbaliko', 'Route de Grand-Ékoué, Port-Amande'],
    ['Société de collecte Ville Nette', 'Mme Laure Assogbadi, directrice', 'Zone industrielle, Port-Amande'],
    ['Hôtel La Corniche', 'M. le Directeur', 'Route de la Corniche, Port-Amande'],
    ['Banque des Communes', 'Agence de Port-Amande', 'Place du Marché, Port-Amande'],
    ['Bureau d’études Horizon Urbain', 'Mme Carine Doubahi, architecte', 'Rue des Flamboyants, Port-Amande'],
    ['Radio Lagune FM', 'M. Judicaël Fanta-Kéi, rédacteur en chef', 'Immeuble du Port, Port-Amande'],
  ],
  citizen: [
    ['Abenan Kouassivi', '', 'Quartier Palétuviers, lot 114, Port-Amande'],
    ['Afi Sossouvi', '', 'Kpota, près du puits neuf, Port-Amande'],
    ['Brou Yéboméli', '', 'Quartier Gare, Port-Amande'],
    ['Dieudonné Ahlonsso', '', 'Rue des Flamboyants, Port-Amande'],
    ['Estelle N’Drimou', '', 'Quartier Hôpital, Port-Amande'],
    ['Gnamien Tokpalé', '', 'Grand Marché, hangar 7, Port-Amande'],
    ['Hortense Vigandou', '', 'Rue de la Plage, Port-Amande'],
    ['Kossi Baglo-Téa', '', 'Quartier Zongo-Nord, Port-Amande'],
    ['Mariette Ezoukan', '', 'Route du Phare, Port-Amande'],
    ['Nestor Allakpo', '', 'Kpota, Port-Amande'],
    ['Philomène Dassiébo', '', 'Quartier Plateau-École, Port-Amande'],
    ['Salif Ouonébé', '', 'Gare routière, Port-Amande'],
  ],
  elected: [
    ['Conseil régional des Lagunes Claires', 'Mme la Présidente', 'Hôtel de région, Port-Amande'],
    ['Honorable Théodule Akpassoua, député', '', 'Assemblée nationale, la capitale'],
    ['Sénatrice Reine Koumoéli', '', 'Sénat, la capitale'],
    ['Mairie de Grand-Ékoué', 'M. le Maire', 'Place de la Mairie, Grand-Ékoué'],
  ],
}

/** Whom the Ville de Port-Amande writes to and hears from. Nobody here exists. */
export const demoContacts: readonly ContactForm[] = Object.entries(lines).flatMap(([kind, of]) =>
  of.map(([name, spokesperson, address], place) => ({
    ...{ kind: kind as ContactForm['kind'], name, spokesperson, address },
    email: kind === 'citizen' ? '' : `contact.${kind}.${place + 1}@courriel.example`,
    phone: kind === 'citizen' ? `+225 05 00 00 ${String(place + 10)} 01` : '',
  })),
)
