import type { DirectivesAnswers } from './client.ts'

export type MeetingAnswer = DirectivesAnswers['meeting']
export type MeetingRow = DirectivesAnswers['meetingList']['rows'][number]
export type MeetingPoint = MeetingAnswer['points'][number]
export type OpenPoint = Extract<MeetingPoint, { isReserved: false }>
export type MeetingCommitment = MeetingAnswer['commitments'][number]
export type MeetingProposal = DirectivesAnswers['meetingProposals'][number]
