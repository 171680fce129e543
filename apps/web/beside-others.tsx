import { RankOffer } from '@cabinet/blocks/people/screens/rank-offer.ts'
import { type LetterExtra, LetterExtrasProvider } from '@cabinet/duties/mail/screens/letter-extras.tsx'
import { lazy } from 'react'
import { Outlet } from 'react-router'

/** What other duties have to say about a letter: mail is read by them and does not know them. */
const extras: readonly LetterExtra[] = [
  lazy(() =>
    import('@cabinet/duties/agenda/screens/letter-engagement.tsx').then((module) => ({
      default: module.LetterEngagement,
    })),
  ),
  lazy(() =>
    import('@cabinet/duties/audiences/screens/letter-request.tsx').then((module) => ({
      default: module.LetterRequest,
    })),
  ),
]

/** The ranks a function of the address book may have: ceremonies knows the lists. */
const BookRank = lazy(() =>
  import('@cabinet/duties/ceremonies/screens/book-rank.tsx').then((module) => ({ default: module.BookRank })),
)

export function BesideOthers() {
  return (
    <LetterExtrasProvider value={extras}>
      <RankOffer value={BookRank}>
        <Outlet />
      </RankOffer>
    </LetterExtrasProvider>
  )
}
