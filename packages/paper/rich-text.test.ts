import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainToRichText, type RichText, richTextToPlain } from './rich-text.ts'
import { richTextFlow } from './rich-text-flow.ts'

const text = (words: string): RichText => ({ type: 'text', text: words })
const node = (type: string, ...content: RichText[]): RichText => ({ type, content })

describe('a text of the editor', () => {
  test('is read as plain lines, one a paragraph', () => {
    const doc = node(
      'doc',
      node('paragraph', text('Monsieur le '), text('Maire,')),
      node('bulletList', node('listItem', node('paragraph', text('un')))),
    )
    expect(richTextToPlain(doc)).toBe('Monsieur le Maire,\nun')
  })

  test('made of plain lines gives the same lines back', () => {
    const lines = fc.array(fc.stringMatching(/^[a-zé,.]{1,20}$/), { minLength: 1 })
    fc.assert(
      fc.property(lines, (said) => {
        expect(richTextToPlain(plainToRichText(said.join('\n')))).toBe(said.join('\n'))
      }),
    )
  })

  test('keeps the words of a node nobody knows', () => {
    const doc = node('doc', node('mention', text('Mme Sossou')), {
      type: 'paragraph',
      content: [node('emoji', text('et')), text(' M. Adjovi')],
    })
    expect(JSON.stringify(richTextFlow(doc))).toContain('Mme Sossou')
    expect(JSON.stringify(richTextFlow(doc))).toContain('et')
  })

  test('never lets a heading fall from the first level to the third', () => {
    const heading = (level: number): RichText => ({ type: 'heading', attrs: { level }, content: [text('x')] })
    const flow = richTextFlow(node('doc', heading(3), heading(3), heading(1)))
    expect(flow.map((block) => block.kind === 'heading' && [block.size, block.level])).toEqual([
      [3, 1],
      [3, 2],
      [1, 1],
    ])
  })

  test('lets no link out but web and mail addresses', () => {
    const link = (href: string): RichText => ({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
    const flow = JSON.stringify(
      richTextFlow(node('doc', node('paragraph', link('javascript:alert(1)'), link('https://a.bj')))),
    )
    expect(flow).not.toContain('"href":"javascript')
    expect(flow).toContain('"href":"https://a.bj"')
  })

  test('ten thousand levels deep is still read, words and all', () => {
    let doc = node('paragraph', text('au fond'))
    for (let n = 0; n < 10_000; n++) doc = node('blockquote', doc)
    expect(richTextToPlain(node('doc', doc))).toBe('au fond')
    expect(JSON.stringify(richTextFlow(node('doc', doc)))).toContain('au fond')
  })

  test('of any shape at all is read without a complaint', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (content, marks) => {
        const doc = { type: 'doc', content: [{ type: 'paragraph', content, marks, attrs: content }, content] }
        expect(Array.isArray(richTextFlow(doc as RichText))).toBe(true)
        expect(typeof richTextToPlain(doc as RichText)).toBe('string')
      }),
    )
  })
})
