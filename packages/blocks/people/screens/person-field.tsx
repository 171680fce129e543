import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import type { ReactNode } from 'react'
import type { Answers } from './client.ts'

type Directory = Answers['directory']
type Colleague = Pick<Directory['people'][number], 'id' | 'name' | 'posts'>
type Props = {
  label: string
  directory: Directory
  value: string
  onChange: (personId: string) => void
  /** Somebody who is not offered. */
  without?: string
  error?: ReactNode
  name?: string
}

/** Somebody of the office, found by name or by post. */
export function PersonField({ directory, value, onChange, without, ...field }: Props) {
  const postsOf = (one: Colleague) =>
    one.posts.map((id) => directory.posts.find((post) => post.id === id)?.title ?? '').join(', ')
  const find = async (words: string) => {
    const wanted = fold(words)
    return directory.people
      .filter((one) => one.id !== without && fold(`${one.name} ${postsOf(one)}`).includes(wanted))
      .slice(0, 30)
  }
  return (
    <SearchSelect<Colleague>
      {...field}
      value={directory.people.find((one) => one.id === value) ?? null}
      onChange={(one) => onChange(one?.id ?? '')}
      find={find}
      keyOf={(one) => one.id}
      textOf={(one) => one.name}
      detailOf={postsOf}
    />
  )
}
