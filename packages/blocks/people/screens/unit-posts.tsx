import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { PostCard } from './post-card.tsx'
import { PostForm } from './post-form.tsx'
import { Section } from './section.tsx'

type Props = {
  unit: Answers['units']['units'][number]
  posts: Answers['units']['posts']
  staff: Answers['people']
}

/** The posts of a bureau, and who sits there. */
export function UnitPosts({ unit, posts, staff }: Props) {
  const t = useWords('people')
  const refresh = useRefresh()
  const [adding, setAdding] = useState(false)
  const added = () => {
    setAdding(false)
    return refresh()
  }
  const add = useMutation(usePeople().addPost.mutationOptions({ onSuccess: added }))
  const own = posts.filter((post) => post.unitId === unit.id)
  const act = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('posts.add')}
    </Button>
  )
  return (
    <Section title={t('posts.of', { unit: unit.name })} actions={unit.closedOn === null && act}>
      {own.length === 0 && <p className="muted">{t('posts.none')}</p>}
      {own.map((post) => (
        <PostCard key={post.id} post={post} staff={staff} />
      ))}
      {adding && (
        <Dialog opened onClose={() => setAdding(false)} title={t('posts.add')} leaveOutside={false}>
          <PostForm
            start={{ unitId: unit.id, title: '', role: 'agent', headsUnit: false, several: true }}
            error={add.error}
            pending={add.isPending}
            onSave={(form) => add.mutate(form)}
          />
        </Dialog>
      )}
    </Section>
  )
}
