import { confirm } from '@cabinet/ui/confirm.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { byTime, isHeldOn } from './held.ts'
import { HoldingForm } from './holding-form.tsx'
import { HoldingLine } from './holding-line.tsx'
import { Lines } from './lines.tsx'
import css from './post-card.module.css'
import { PostForm } from './post-form.tsx'

type Props = { post: Answers['units']['posts'][number]; staff: Answers['people'] }

/** A post: its title, what its role may do, who holds it and who held it. */
export function PostCard({ post, staff }: Props) {
  const t = useWords('people')
  const locale = useLocale()
  const today = useToday()
  const refresh = useRefresh()
  const [doing, setDoing] = useState<'change' | 'appoint' | null>(null)
  const stop = () => setDoing(null)
  const close = useMutation(usePeople().closePost.mutationOptions({ onSuccess: refresh }))
  const held = staff
    .flatMap((one) => one.holdings.map((holding) => ({ ...holding, name: one.name })))
    .filter((holding) => holding.postId === post.id)
    .sort(byTime)
  const isOpen = post.closedOn === null
  const askClose = async () => {
    const title = t('posts.closeTitle', { post: post.title })
    if (await confirm({ title, action: t('posts.close'), tone: 'late' })) close.mutate({ id: post.id })
  }
  const isAwaited = held.some((one) => one.to === null || one.to >= today)
  const vacant = isOpen && !held.some((one) => isHeldOn(one, today))
  return (
    <article className={css.post} aria-label={post.title}>
      <div className={css.head}>
        <h3 dir="auto">{post.title}</h3>
        <StateBadge>{t(`roles.${post.role}`)}</StateBadge>
        {post.headsUnit && <StateBadge tone="info">{t('posts.heads')}</StateBadge>}
        {vacant && <StateBadge tone="soon">{t('posts.vacant')}</StateBadge>}
        {post.closedOn && <StateBadge>{t('posts.closed', { day: sayDay(post.closedOn, locale) })}</StateBadge>}
      </div>
      <p className="faint small">{t(`roleMeanings.${post.role}`)}</p>
      {close.error && <Problem error={close.error} />}
      <Lines label={t('posts.holders')}>
        {held.map((one) => (
          <HoldingLine key={one.id} holding={one} title={one.name} name={one.name} post={post.title} />
        ))}
      </Lines>
      {isOpen && (
        <div className={css.acts}>
          <Button variant="default" size="compact-sm" onClick={() => setDoing('appoint')}>
            {t('posts.give')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setDoing('change')}>
            {t('people.edit')}
          </Button>
          {!isAwaited && (
            <Button variant="default" size="compact-sm" onClick={() => void askClose()}>
              {t('posts.close')}
            </Button>
          )}
        </div>
      )}
      {doing === 'appoint' && (
        <Dialog opened onClose={stop} title={`${t('posts.give')} : ${post.title}`} leaveOutside={false}>
          <HoldingForm postId={post.id} onDone={stop} />
        </Dialog>
      )}
      {doing === 'change' && <ChangePost post={post} onDone={stop} />}
    </article>
  )
}

function ChangePost({ post, onDone }: { post: Props['post']; onDone: () => void }) {
  const refresh = useRefresh()
  const changed = () => {
    onDone()
    return refresh()
  }
  const change = useMutation(usePeople().changePost.mutationOptions({ onSuccess: changed }))
  const { id, unitId, title, role, headsUnit, several } = post
  return (
    <Dialog opened onClose={onDone} title={title} leaveOutside={false}>
      <PostForm
        start={{ unitId, title, role, headsUnit, several }}
        error={change.error}
        pending={change.isPending}
        onSave={(form) => change.mutate({ ...form, id })}
      />
    </Dialog>
  )
}
