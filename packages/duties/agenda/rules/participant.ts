export const participantRoles = ['host', 'guest', 'staff', 'driver'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export const participantResponses = ['unknown', 'accepted', 'declined', 'tentative', 'delegated'] as const
export type ParticipantResponse = (typeof participantResponses)[number]
