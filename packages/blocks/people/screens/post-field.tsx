import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import type { Answers } from './client.ts'

type Directory = Answers['directory']
type Post = Directory['posts'][number]
type Props = {
  label: string
  directory: Directory
  value: string
  onChange: (postId: string) => void
  error?: ReactNode
  name?: string
}

/** A post of the chart, found by its title or its bureau; who sits there stands beside it. */
export function PostField({ directory, value, onChange, ...field }: Props) {
  const t = useWords('people')
  const unitOf = (post: Post) => directory.units.find((unit) => unit.id === post.unitId)?.name ?? ''
  const holders = (post: Post) =>
    post.holders.map((id) => directory.people.find((one) => one.id === id)?.name ?? '').join(', ')
  const find = async (words: string) => {
    const wanted = fold(words)
    return directory.posts.filter((post) => fold(`${post.title} ${unitOf(post)}`).includes(wanted)).slice(0, 40)
  }
  return (
    <SearchSelect<Post>
      {...field}
      value={directory.posts.find((post) => post.id === value) ?? null}
      onChange={(post) => onChange(post?.id ?? '')}
      find={find}
      keyOf={(post) => post.id}
      textOf={(post) => post.title}
      detailOf={(post) => `${unitOf(post)} · ${holders(post) || t('posts.vacant')}`}
    />
  )
}
