import type { CeremoniesAnswers } from './client.ts'

export type SpeechAnswer = CeremoniesAnswers['speech']
export type SpeechRow = CeremoniesAnswers['speechList']['rows'][number]
export type MessageRow = CeremoniesAnswers['messageList'][number]
